using System.Drawing;
using Azure.AI.FormRecognizer.DocumentAnalysis;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.FormRecognizer.Tests;

public sealed class LayoutPagesTests
{
    public static TheoryData<string> Names() =>
        [
            .. Directory.EnumerateFiles(Samples.Folder, "*.pdf")
                .Select(static file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_service_sees_of_a_sample_gives_its_true_figures(string name)
    {
        var truth = SampleTruth.Load(name);
        var report = Read(Digital(name), SimulatedSight.Inches with { Jitter = 1 });

        Assert.Equal((truth.Title, truth.Agency, truth.Year, truth.Form), (report.Title, report.Agency, report.Year, report.Form));
        Assert.Equal(
            truth.Figures.Select(static figure => $"{figure.Key} = {figure.Value:0.####}").Order(StringComparer.Ordinal),
            report.Figures.Select(static figure => $"{figure.Key} = {figure.Value.Value:0.####}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void However_the_sheet_lay_the_figures_are_the_same_and_stand_where_they_are_displayed()
    {
        var pages = Digital("five-pages");
        var straight = Read(pages, SimulatedSight.Inches);

        Prop.ForAll(
            Gen.Choose(-1790, 1800).Select(static tenths => tenths / 10.0).ToArbitrary(),
            Gen.Elements(1.0, 150 / 72.0, 300 / 72.0).ToArbitrary(),
            (angle, perPoint) =>
            {
                var sight = new SimulatedSight(perPoint, angle);
                var leaning = Read(pages, sight);
                return straight.Figures.All(figure =>
                    leaning.Figures.TryGetValue(figure.Key, out var other) && other.Value == figure.Value.Value
                    && IsNear(Center(other.Box), sight.Of(Center(figure.Value.Box).X, Center(figure.Value.Box).Y), perPoint));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        static (double X, double Y) Center(Box box) => (box.CenterX, box.CenterY);

        static bool IsNear((double X, double Y) place, PointF expected, double perPoint) =>
            Math.Abs(place.X - (expected.X / perPoint)) < 1 && Math.Abs(place.Y - (expected.Y / perPoint)) < 1;
    }

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public void A_sheet_the_service_saw_on_its_side_is_given_as_displayed(double angle)
    {
        var page = Digital("five-pages")[0];
        var sight = new SimulatedSight(2, angle);
        var seen = SimulatedAnswer.Of([page], sight);
        var onItsSide = SeenOnItsSide(seen, page, sight);

        var read = LayoutPages.Of(onItsSide, onItsSide.Pages[0], 1, new Box(0, 0, page.Width, page.Height));

        Assert.Null(read.Straight);
        Assert.Equal((page.Width, page.Height), (read.Width, read.Height));
        var (word, expected) = (read.Words[0].Box, page.Words[0].Box);
        Assert.Equal(expected.Left, word.Left, 0.5);
        Assert.Equal(expected.Top, word.Top, 0.5);
    }

    [Fact]
    public void A_figure_is_as_sure_as_its_word_until_the_sums_are_heard()
    {
        var pages = Digital("five-pages");
        var id = "proactive.licensing.decisions";
        var printed = Read(pages, SimulatedSight.Inches).Figures[id].Text;

        var report = Read(pages, SimulatedSight.Inches, text => text == printed ? 0.62f : 0.999f);

        Assert.Equal(0.62, report.Figures[id].Confidence, 0.001);
        Assert.Contains(Findings(report), finding => finding == $"low-confidence@{id}");
    }

    [Fact]
    public void Sums_that_agree_make_a_figure_surer()
    {
        var pages = Digital("five-pages");
        var id = "applications.received.natural";
        var printed = Read(pages, SimulatedSight.Inches).Figures[id].Text;

        var report = Read(pages, SimulatedSight.Inches, text => text == printed ? 0.62f : 0.999f);

        Assert.True(report.Figures[id].Confidence > 0.8, $"{report.Figures[id].Confidence}");
    }

    [Fact]
    public void A_cell_in_which_nothing_was_read_is_doubted()
    {
        var pages = Digital("five-pages");
        var id = "proactive.licensing.decisions";
        var printed = Read(pages, SimulatedSight.Inches).Figures[id].Text;
        var without = pages.ConvertAll(page => page with { Words = [.. page.Words.Where(word => word.Text != printed)] });

        var report = Read(without, SimulatedSight.Inches);

        Assert.Null(report.Figures[id].Value);
        Assert.Contains(Findings(report), finding => finding == $"low-confidence@{id}");
    }

    [Fact]
    public void A_word_of_many_readings_is_one_word_without_white_space()
    {
        var page = Digital("five-pages")[0];
        var answer = SimulatedAnswer.Of([page]);

        var read = LayoutPages.Of(answer, answer.Pages[0], 1, new Box(0, 0, page.Width, page.Height));

        Assert.Equal(page.Words.Select(static word => word.Text), read.Words.Select(static word => word.Text));
        Assert.All(read.Words, static word => Assert.InRange(word.Confidence, 0, 0.9999));
        Assert.All(read.Words, static word => Assert.Equal(word.Text, string.Concat(word.Glyphs.Select(static glyph => glyph.Text))));
    }

    private static AnalyzeResult SeenOnItsSide(
        AnalyzeResult seen, Page page, SimulatedSight sight)
    {
        // Turned about its top left the sheet lies left of it, or above; the service counts from the corner of what it saw.
        var (moveX, moveY) = sight.Angle > 0 ? (page.Height * sight.PerPoint, 0.0) : (0.0, page.Width * sight.PerPoint);
        var words = seen.Pages[0].Words.Select(word => DocumentAnalysisModelFactory.DocumentWord(
            word.Content,
            [.. word.BoundingPolygon.Select(point => new PointF(point.X + (float)moveX, point.Y + (float)moveY))],
            word.Span,
            word.Confidence));
        return DocumentAnalysisModelFactory.AnalyzeResult(
            pages:
            [
                DocumentAnalysisModelFactory.DocumentPage(
                    1, (float)sight.Angle, (float)(page.Height * sight.PerPoint), (float)(page.Width * sight.PerPoint),
                    DocumentPageLengthUnit.Pixel, null, words, null, seen.Pages[0].Lines, null, null),
            ]);
    }

    private static List<Page> Digital(string name) =>
        [.. PdfReader.Read(Samples.Read(name + ".pdf"), ReadLimits.Default, TestContext.Current.CancellationToken).Pages];

    private static Report Read(List<Page> pages, SimulatedSight sight, Func<string, float>? confidence = null)
    {
        var answer = SimulatedAnswer.Of(pages, sight, confidence);
        var document = new Document(
            [.. pages.Select((page, i) => LayoutPages.Of(answer, answer.Pages[i], page.Number, new Box(0, 0, page.Width, page.Height)))]);
        return ReportReader.Read(document, ReadLimits.Default, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Findings(Report report) =>
        ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Key);
}
