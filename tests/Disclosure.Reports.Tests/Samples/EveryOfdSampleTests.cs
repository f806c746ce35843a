using Disclosure.Documents;
using Disclosure.Documents.Ofd;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.TestKit;

namespace Disclosure.Reports.Tests.Samples;

public sealed class EveryOfdSampleTests
{
    public static TheoryData<string> Names() =>
    [
        .. Directory.EnumerateFiles(TestKit.Samples.PathOf("ofd"), "*.ofd").Order(StringComparer.Ordinal)
            .Select(static file => Path.GetFileName(file)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_OFD_gives_exactly_its_true_figures_and_findings(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var truth = SampleTruth.Load(Path.ChangeExtension($"ofd/{name}", null));
        var file = File.ReadAllBytes(TestKit.Samples.PathOf($"ofd/{name}"));
        var document = OfdFile.Read(file, ReadLimits.Default, cancellation);
        var report = Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, cancellation));

        Assert.Equal((truth.Title, truth.Agency, truth.Year, truth.Form), (report.Title, report.Agency, report.Year, report.Form));
        Assert.Equal(truth.Figures.Select(static figure => $"{figure.Key} = {figure.Value:0.####}"), FiguresOf(report, truth));
        Assert.Equal(
            truth.Findings.Order(StringComparer.Ordinal),
            ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Key).Order(StringComparer.Ordinal));
        Assert.All(report.Figures.Values, static figure => Assert.True(figure.Page > 0));
    }

    [Fact]
    public void There_are_samples() => Assert.True(Names().Count >= 8);

    /// <summary>The figures in the order of the truth, then those it does not know.</summary>
    private static IEnumerable<string> FiguresOf(Report report, SampleTruth truth)
    {
        foreach (var id in truth.Figures.Keys.Concat(report.Figures.Keys.Except(truth.Figures.Keys)))
        {
            yield return report.Figures.TryGetValue(id, out var figure) ? $"{id} = {figure.Value:0.####}" : $"{id} not found";
        }
    }
}
