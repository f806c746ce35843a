using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class LabelWordingRuleTests
{
    [Fact]
    public void Every_departing_label_is_told_with_the_form_s_wording()
    {
        var report = Reports.Clean() with
        {
            Labels = new Dictionary<string, LabelReading>
            {
                ["proactive.repealed"] = new("proactive.repealed", "本年度止件数", "本年废止件数"),
                ["litigation"] = new("litigation", "诉讼", "行政诉讼"),
            },
        };

        Assert.Equal(
            [
                ("label-wording", Severity.Warning, "proactive.repealed", new LabelDeparts("2021", "本年度止件数", "本年废止件数")),
                ("label-wording", Severity.Warning, "litigation", new LabelDeparts("2021", "诉讼", "行政诉讼")),
            ],
            ReportRules.Check(report, new CheckContext())
                .Select(static finding => (finding.Rule, finding.Severity, finding.Where, (LabelDeparts?)finding.Fact)));
    }
}
