using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports.Model;
using Disclosure.Reports.Sights;

namespace Disclosure.Reports.Tests.Sights;

/// <summary>Readings of a sample of five pages, made worse by hand as scans are read worse.</summary>
public sealed class SecondSightTests
{
    private const string InNoSum = "proactive.licensing.decisions";
    private const string InSums = "applications.received.natural";

    private static readonly Document Right =
        PdfReader.Read(TestKit.Samples.Read(TestKit.Samples.FivePages), ReadLimits.Default, CancellationToken.None);

    private static readonly Report Whole = ReportOf(Right);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_document_all_of_whose_figures_were_read_surely_leaves_no_page_in_doubt() => Assert.Empty(InDoubt(Right));

    [Theory]
    [InlineData(0.79, true)]
    [InlineData(0.8, false)]
    public void A_figure_below_what_is_sure_leaves_its_page_in_doubt(double confidence, bool isDoubted)
    {
        var page = Whole.Figures[InNoSum].Page;

        Assert.Equal(isDoubted ? [page] : [], InDoubt(Changed(Right, InNoSum, null, confidence)));
    }

    [Fact]
    public void A_cell_that_holds_no_number_leaves_its_page_in_doubt() =>
        Assert.Equal([Whole.Figures[InSums].Page], InDoubt(Changed(Right, InSums, "弛", 0.9)));

    [Fact]
    public void A_figure_that_was_not_found_leaves_all_pages_in_doubt() =>
        Assert.Equal(Right.Pages.Count, InDoubt(WithoutTable(Right, Whole.Figures[InNoSum].Page)).Count);

    [Fact]
    public void What_is_no_report_leaves_all_pages_in_doubt() =>
        Assert.Equal([1], InDoubt(new Document([new Page(1, 595, 842, [], [], [], TextVerdict.Trusted)])));

    [Fact]
    public void A_page_with_which_more_figures_are_placed_counts()
    {
        var number = Whole.Figures[InNoSum].Page;
        var first = WithoutTable(Right, number);

        var better = Better(first, [Right.Pages[number - 1]]);

        Assert.Same(Right.Pages[number - 1], better.Pages[number - 1]);
        Assert.Equal(Whole.Figures.Count, ReportOf(better).Figures.Count);
    }

    [Fact]
    public void A_page_with_which_fewer_figures_are_placed_does_not()
    {
        var number = Whole.Figures[InNoSum].Page;
        var first = Changed(Right, InNoSum, null, 0.5);

        Assert.Same(first.Pages[number - 1], Better(first, [WithoutTable(Right, number).Pages[number - 1]]).Pages[number - 1]);
    }

    [Fact]
    public void Of_several_pages_each_counts_by_itself()
    {
        var (good, bad) = (Whole.Figures[InNoSum].Page, Whole.Figures[InSums].Page);
        Assert.NotEqual(good, bad);
        var first = WithoutTable(Right, good);

        var better = Better(first, [Right.Pages[good - 1], WithoutTable(Right, bad).Pages[bad - 1]]);

        Assert.Equal(Whole.Figures.Count, ReportOf(better).Figures.Count);
    }

    [Fact]
    public void A_number_that_the_readings_tell_otherwise_is_doubtful()
    {
        var number = Whole.Figures[InNoSum].Page;
        var first = Changed(Right, InNoSum, "7", 0.99);

        var figure = ReportOf(Better(first, [Right.Pages[number - 1]])).Figures[InNoSum];

        Assert.Equal((7, true), (figure.Value, figure.IsUnsure));
    }

    [Fact]
    public void A_number_whose_sums_hold_is_not_doubted_for_another_reading()
    {
        var number = Whole.Figures[InSums].Page;
        var first = Changed(Right, InSums, "7", 0.9);

        var figure = ReportOf(Better(first, [Right.Pages[number - 1]])).Figures[InSums];

        Assert.Equal((Whole.Figures[InSums].Value, false), (figure.Value, figure.IsUnsure));
    }

    private static IReadOnlySet<int> InDoubt(Document document) => SecondSight.PagesInDoubt(document, ReadLimits.Default, Stop);

    private static Document Better(Document first, IReadOnlyList<Page> second) =>
        SecondSight.Better(first, second, ReadLimits.Default, Stop);

    private static Report ReportOf(Document document) =>
        Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, CancellationToken.None));

    /// <summary>The document with another text, or another confidence, in the cell of a figure.</summary>
    private static Document Changed(Document document, string figure, string? text, double confidence)
    {
        var cell = Whole.Cells[figure];
        Page[] pages = [.. document.Pages];
        pages[cell.Page - 1] = pages[cell.Page - 1] with
        {
            Words = [.. pages[cell.Page - 1].Words.Select(word => cell.Box.Contains(word.Box.CenterX, word.Box.CenterY)
                ? word with { Text = text ?? word.Text, Confidence = confidence } : word)],
        };
        return new Document(pages);
    }

    private static Document WithoutTable(Document document, int number)
    {
        Page[] pages = [.. document.Pages];
        pages[number - 1] = pages[number - 1] with { Rulings = [], Words = [] };
        return new Document(pages);
    }
}
