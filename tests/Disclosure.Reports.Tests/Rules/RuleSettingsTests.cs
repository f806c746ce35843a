using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class RuleSettingsTests
{
    private static (string, Severity)[] Check(params (string Rule, RuleVoice Voice)[] voices) =>
    [
        .. ReportRules.Check(
            Reports.Clean().With("litigation.direct.pending", 1).WithText(SectionKind.Problems, ""),
            new CheckContext
            {
                Settings = new RuleSettings { Voices = voices.ToDictionary(static one => one.Rule, static one => one.Voice) },
            })
            .Select(static finding => (finding.Rule, finding.Severity)),
    ];

    [Fact]
    public void Rules_speak_as_they_are_made_where_the_office_says_nothing() =>
        Assert.Equal([("filler", Severity.Warning), ("remedy-total", Severity.Error)], Check());

    [Fact]
    public void A_rule_that_is_off_says_nothing() =>
        Assert.Equal([("remedy-total", Severity.Error)], Check(("filler", RuleVoice.Off), ("balance", RuleVoice.Off)));

    [Fact]
    public void The_office_says_how_grave_a_finding_is() => Assert.Equal(
        [("filler", Severity.Error), ("remedy-total", Severity.Warning)],
        Check(("filler", RuleVoice.Error), ("remedy-total", RuleVoice.Warning)));

    [Fact]
    public void A_threshold_is_the_office_s_or_the_usual_one()
    {
        var settings = new RuleSettings { Thresholds = new Dictionary<string, decimal> { ["filler"] = 20 } };

        Assert.Equal((20, 5), (settings.ThresholdOf("filler", 10), settings.ThresholdOf("sudden-change", 5)));
    }
}
