using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.TestKit;

namespace Disclosure.Reports.Tests.Samples;

public sealed class EverySampleTests
{
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(TestKit.Samples.Folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileNameWithoutExtension(file));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_gives_exactly_its_true_figures_and_findings(string name)
    {
        var truth = SampleTruth.Load(name);
        var report = Read(name);

        Assert.Equal((truth.Title, truth.Agency, truth.Year, truth.Form), (report.Title, report.Agency, report.Year, report.Form));
        Assert.Equal(truth.Figures.Select(static figure => $"{figure.Key} = {figure.Value:0.####}"), FiguresOf(report, truth));
        Assert.Equal(truth.Findings.Order(StringComparer.Ordinal), FindingsOf(report).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_samples() => Assert.True(Names().Count >= 24);

    private static Report Read(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = File.ReadAllBytes(TestKit.Samples.PathOf(name + ".pdf"));
        var document = PdfReader.Read(file, ReadLimits.Default, cancellation);
        return ReportReader.Read(document, TableExtractor.Extract(document, ReadLimits.Default, cancellation), cancellation);
    }

    /// <summary>The figures in the order of the truth, then those it does not know.</summary>
    private static IEnumerable<string> FiguresOf(Report report, SampleTruth truth)
    {
        foreach (var id in truth.Figures.Keys.Concat(report.Figures.Keys.Except(truth.Figures.Keys)))
        {
            yield return report.Figures.TryGetValue(id, out var figure) ? $"{id} = {figure.Value:0.####}" : $"{id} not found";
        }
    }

    private static IEnumerable<string> FindingsOf(Report report) =>
        ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Key);
}
