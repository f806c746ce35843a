using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.TestKit;

namespace Disclosure.Reports.Tests.Samples;

public sealed class EveryContentSampleTests
{
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var (folder, ending) in new[] { ("text", ".txt"), ("web", ".html"), ("office", ".docx"), ("office", ".xlsx") })
        {
            foreach (var file in Directory.EnumerateFiles(TestKit.Samples.PathOf(folder), "*" + ending).Order(StringComparer.Ordinal))
            {
                names.Add($"{folder}/{Path.GetFileName(file)}");
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_without_pages_gives_exactly_its_true_figures_and_findings(string name)
    {
        var truth = SampleTruth.Load(Path.ChangeExtension(name, null));
        var report = Read(name);

        Assert.Equal((truth.Title, truth.Agency, truth.Year, truth.Form), (report.Title, report.Agency, report.Year, report.Form));
        Assert.Equal(truth.Figures.Select(static figure => $"{figure.Key} = {figure.Value:0.####}"), FiguresOf(report, truth));
        Assert.Equal(truth.Findings.Order(StringComparer.Ordinal), FindingsOf(report).Order(StringComparer.Ordinal));
        Assert.All(report.Figures.Values, static figure => Assert.True(figure is
        {
            Page: 0,
            Place: LinePlace { Line: > 0, Column: > 0 } or CellPlace { Table: > 0, Row: > 0, Column: > 0 }
                or SheetPlace { Sheet.Length: > 0, Cell.Length: > 0 },
        }));
    }

    [Fact]
    public void There_are_samples() => Assert.True(Names().Count >= 26);

    private static Report Read(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = ContentFile.Read(File.ReadAllBytes(TestKit.Samples.PathOf(name)), ReadLimits.Default, cancellation);
        return Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, cancellation));
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
