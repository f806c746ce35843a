using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Samples;

public sealed class EverySampleTests
{
    /// <summary>Samples that are not yet read as they should be, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["gb2312-double-lines"] = "column headings that share half their characters with the form's are not reported",
        ["ghostscript-redistilled"] = "words where section 二 wants a number are taken for a label, and the figure for unread",
        ["open-sides-rotated"] = "two tables without side lines are joined across the heading between them",
    };

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(SampleTruth.Folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            names.Add(new TheoryDataRow<string>(name) { Skip = Exceptions.GetValueOrDefault(name) });
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
    public void There_are_samples_and_every_exception_names_one()
    {
        var names = Directory.EnumerateFiles(SampleTruth.Folder, "*.pdf").Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.True(names.Count >= 24);
        Assert.All(Exceptions.Keys, name => Assert.Contains(name, names));
    }

    private static Report Read(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = File.ReadAllBytes(Path.Combine(SampleTruth.Folder, name + ".pdf"));
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
