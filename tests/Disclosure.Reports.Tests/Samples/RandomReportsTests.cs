using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.TestKit;
using ReportMaker;

namespace Disclosure.Reports.Tests.Samples;

/// <summary>
/// Reports each with two or three properties at once that make them hard to read, made while the test runs. <c>ReportMaker reports</c>
/// makes any number more of them, by a browser too.
/// </summary>
public sealed class RandomReportsTests
{
    private const ulong Seed = 5;

    /// <summary>Figures that have to be right, of all in the series.</summary>
    private const double LeastRight = 0.97;

    [Fact]
    public void Hard_properties_together_leave_no_figure_wrong_unseen()
    {
        var (all, right, silent) = (0, 0, new List<string>());
        using var folder = new TemporaryFolder();
        for (var number = 1; number <= 16; number++)
        {
            var sample = RandomReports.Of(Seed, number, isDirect: true);
            sample.Make(folder.Path);
            var (truth, report) = (sample.Invent(), Read(Path.Combine(folder.Path, sample.Name + ".pdf")));
            var flagged = ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Where).ToHashSet();

            Assert.Equal((truth.Title, truth.Agency, truth.Year), (report.Title, report.Agency, report.Year));
            foreach (var (id, printed) in truth.Figures)
            {
                all++;
                if (report.Figures.TryGetValue(id, out var read) && read.Value == printed.Value)
                {
                    right++;
                }
                else if (read is { IsUnsure: false } && !IsFlagged(id, flagged))
                {
                    silent.Add($"{sample.Name}: {id} {printed.Value}, read {read.Text}");
                }
            }
        }

        Assert.Equal([], silent);
        Assert.True(right >= LeastRight * all, $"{right} of {all} right");
    }

    [Fact]
    public void A_number_gives_the_same_report_again()
    {
        var (first, again) = (RandomReports.Of(Seed, 7, isDirect: true), RandomReports.Of(Seed, 7, isDirect: true));
        Assert.Equal(first.Name, again.Name);
        Assert.Equal(first.Invent().Figures.Values, again.Invent().Figures.Values);
        Assert.NotEqual(first.Name, RandomReports.Of(Seed, 8, isDirect: true).Name);
    }

    /// <summary>Whether a finding stands at the figure, at its row, or at one of the sums of its column.</summary>
    private static bool IsFlagged(string id, HashSet<string> flagged)
    {
        var dot = id.LastIndexOf('.');
        var (row, column) = (id[..dot], id[(dot + 1)..]);
        return flagged.Contains(id) || flagged.Contains(row)
            || flagged.Contains($"applications.total.{column}") || flagged.Contains($"applications.carriedForward.{column}");
    }

    private static Report Read(string file)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = PdfReader.Read(File.ReadAllBytes(file), ReadLimits.Default, cancellation);
        return Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, cancellation));
    }
}
