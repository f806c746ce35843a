using System.Text;
using System.Text.Json.Nodes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Words;
using Disclosure.Functions.Reading.Service;
using Disclosure.Hosting.Reading.Layout;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Functions.Tests.Reading;

public sealed class ServiceAnswerTests
{
    private const string Licensing = "proactive.licensing.decisions";

    private static readonly Dictionary<string, Action<JsonObject>> Harms = new()
    {
        { "no result", static answer => answer.Remove("analyzeResult") },
        { "no pages", static answer => Result(answer).Remove("pages") },
        { "a page twice", static answer => Pages(answer)[1]!["pageNumber"] = 1 },
        { "a page before the first", static answer => Pages(answer)[0]!["pageNumber"] = 0 },
        { "an unknown unit", static answer => Pages(answer)[0]!["unit"] = "furlong" },
        { "no unit", static answer => Pages(answer)[0]!.AsObject().Remove("unit") },
        { "no width", static answer => Pages(answer)[0]!.AsObject().Remove("width") },
        { "a lean beyond a turn", static answer => Pages(answer)[0]!["angle"] = 181 },
        { "stretches counted otherwise", static answer => Result(answer)["stringIndexType"] = "textElements" },
        { "stretches counted nobody knows how", static answer => Result(answer).Remove("stringIndexType") },
        { "no text", static answer => Result(answer)["content"] = null },
        { "a word without a place", static answer => Words(answer)[0]!.AsObject().Remove("polygon") },
        { "a word with half a point", static answer => Words(answer)[0]!["polygon"]!.AsArray().RemoveAt(7) },
        { "a word that is a line", static answer => Words(answer)[0]!["polygon"] = new JsonArray(1, 1, 2, 2) },
        { "a word without a stretch", static answer => Words(answer)[0]!.AsObject().Remove("span") },
        { "a word before the text", static answer => Words(answer)[0]!["span"]!["offset"] = -1 },
        { "a word beyond the text", static answer => Words(answer)[0]!["span"]!["offset"] = Text(answer).Length },
        { "a word without end", static answer => Words(answer)[0]!["span"]!["length"] = int.MaxValue },
        { "a word surer than sure", static answer => Words(answer)[0]!["confidence"] = 1.01 },
        { "a word nobody is sure of", static answer => Words(answer)[0]!.AsObject().Remove("confidence") },
        { "a word that is a number", static answer => Words(answer)[0]!["content"] = 7 },
        { "a cell below its table", static answer => Cells(answer)[0]!["rowIndex"] = 100_000 },
        { "a cell reaching below its table", static answer => Cells(answer)[0]!["rowSpan"] = 100_000 },
        { "a cell of no rows", static answer => Cells(answer)[0]!["rowSpan"] = 0 },
        { "a cell left of its table", static answer => Cells(answer)[0]!["columnIndex"] = -1 },
        { "a cell without a column", static answer => Cells(answer)[0]!.AsObject().Remove("columnIndex") },
        { "a table without end", static answer => Result(answer)["tables"]![0]!["rowCount"] = int.MaxValue },
        { "a table without cells", static answer => Result(answer)["tables"]![0]!["cells"] = new JsonArray() },
        { "an unknown state", static answer => answer["status"] = "partly" },
        { "no state", static answer => answer.Remove("status") },
        { "pages that are none", static answer => Result(answer)["pages"] = "five" },
    };

    public static TheoryData<string> Damages => [.. Harms.Keys];

    /// <summary>
    /// Samples in which the file itself tells what belongs to no figure: numbers struck through, marks of notes, watermarks. A service that
    /// reads a picture of them gives these as words like any other, and tells of none what it is.
    /// </summary>
    private static readonly string[] WithMarks =
        ["seen-notes", "seen-notes-circled", "seen-struck", "seen-struck-by-bars", "seen-tiled-numbers", "seen-tiles"];

    /// <summary>
    /// Samples with two pages on a sheet and a table torn between them. A cell then stands in two places of one page, of which the
    /// simulation tells one, so that borders run over the gutter; not tried.
    /// </summary>
    private static readonly string[] OnOneSheet = ["two-pages-header-repeated", "two-pages-on-a-sheet"];

    public static TheoryData<string> Names() =>
        [
            .. Directory.EnumerateFiles(Samples.Folder, "*.pdf")
                .Select(static file => Path.GetFileNameWithoutExtension(file)!)
                .Except([.. WithMarks, .. OnOneSheet])
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
    public void Of_marks_that_pass_for_figures_the_report_says_that_something_is_wrong() => Assert.All(WithMarks, static name =>
    {
        var truth = SampleTruth.Load(name).Figures;
        var report = Read(Digital(name), SimulatedSight.Inches);

        Assert.Contains(truth, figure => !report.Figures.TryGetValue(figure.Key, out var read) || read.Value != figure.Value);
        Assert.NotEmpty(Findings(report));
    });

    [Theory]
    [InlineData("2024-11-30")]
    [InlineData("2023-07-31")]
    public void Either_version_and_either_unit_give_the_same_figures(string version)
    {
        var pages = Digital("five-pages");
        var inches = Read(SimulatedAnswer.Of(pages, version: version), pages);
        var pixels = Read(SimulatedAnswer.Of(pages, new SimulatedSight(200 / 72.0), version: version), pages);

        var truth = SampleTruth.Load("five-pages");
        Assert.Equal(truth.Figures, inches.Figures.ToDictionary(static figure => figure.Key, static figure => figure.Value.Value));
        Assert.Equal(truth.Figures, pixels.Figures.ToDictionary(static figure => figure.Key, static figure => figure.Value.Value));
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
                    && IsNear(other.Box, sight.Of(figure.Value.Box.CenterX, figure.Value.Box.CenterY), perPoint));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        static bool IsNear(Box box, (double X, double Y) expected, double perPoint) =>
            Math.Abs(box.CenterX - (expected.X / perPoint)) < 1 && Math.Abs(box.CenterY - (expected.Y / perPoint)) < 1;
    }

    [Fact]
    public void A_figure_is_as_sure_as_its_word_until_the_sums_are_heard()
    {
        var pages = Digital("five-pages");
        var printed = Read(pages, SimulatedSight.Inches).Figures[Licensing].Text;

        var report = Read(pages, SimulatedSight.Inches, text => text == printed ? 0.62 : 0.999);

        Assert.Equal(0.62, report.Figures[Licensing].Confidence, 0.001);
        Assert.Contains(Findings(report), static finding => finding == $"low-confidence@{Licensing}");
    }

    [Fact]
    public void Sums_that_agree_make_a_figure_surer()
    {
        var pages = Digital("five-pages");
        var id = "applications.received.natural";
        var printed = Read(pages, SimulatedSight.Inches).Figures[id].Text;

        var report = Read(pages, SimulatedSight.Inches, text => text == printed ? 0.62 : 0.999);

        Assert.True(report.Figures[id].Confidence > 0.8, $"{report.Figures[id].Confidence}");
    }

    [Fact]
    public void A_cell_in_which_nothing_was_read_is_doubted()
    {
        var pages = Digital("five-pages");
        var printed = Read(pages, SimulatedSight.Inches).Figures[Licensing].Text;
        var without = pages.ConvertAll(page => page with { Words = [.. page.Words.Where(word => word.Text != printed)] });

        var report = Read(without, SimulatedSight.Inches);

        Assert.Null(report.Figures[Licensing].Value);
        Assert.Contains(Findings(report), static finding => finding == $"low-confidence@{Licensing}");
    }

    [Fact]
    public void A_figure_that_was_written_by_hand_is_doubted()
    {
        var (answer, pages, word) = WithFigure();
        Result(answer)["styles"] = new JsonArray(new JsonObject
        {
            ["isHandwritten"] = true, ["confidence"] = 0.9, ["spans"] = new JsonArray(word["span"]!.DeepClone()),
        });

        Assert.Contains(Findings(Read(answer, pages)), static finding => finding == $"low-confidence@{Licensing}");
    }

    [Fact]
    public void A_style_of_print_says_nothing_of_its_figures()
    {
        var (answer, pages, word) = WithFigure();
        Result(answer)["styles"] = new JsonArray(new JsonObject
        {
            ["isHandwritten"] = false, ["confidence"] = 0.9, ["spans"] = new JsonArray(word["span"]!.DeepClone()),
        });

        Assert.DoesNotContain(Findings(Read(answer, pages)), static finding => finding == $"low-confidence@{Licensing}");
    }

    [Fact]
    public void A_figure_that_is_another_one_in_the_whole_text_is_doubted()
    {
        var (answer, pages, word) = WithFigure();
        word["content"] = "77777";

        Assert.Contains(Findings(Read(answer, pages)), static finding => finding == $"low-confidence@{Licensing}");
    }

    [Fact]
    public void A_figure_beside_a_box_to_tick_is_doubted()
    {
        var (answer, pages, word) = WithFigure();
        Pages(answer)[PageOf(answer, word)]!["selectionMarks"] = new JsonArray(new JsonObject
        {
            ["state"] = "unselected",
            ["confidence"] = 0.9,
            ["polygon"] = word["polygon"]!.DeepClone(),
            ["span"] = word["span"]!.DeepClone(),
        });

        Assert.Contains(Findings(Read(answer, pages)), static finding => finding == $"low-confidence@{Licensing}");
    }

    [Fact]
    public void A_figure_whose_cell_is_another_one_by_its_place_is_doubted()
    {
        var (answer, pages, word) = WithFigure();
        var polygon = word["polygon"]!.AsArray();
        for (var y = 1; y < 8; y += 2)
        {
            polygon[y] = polygon[y]!.GetValue<double>() + 1.0;
        }

        var report = Read(answer, pages);

        Assert.All(
            report.Figures.Where(figure => figure.Value.Text.Contains(word["content"]!.GetValue<string>(), StringComparison.Ordinal)
                && figure.Value.Page == PageOf(answer, word) + 1 && !IsTruth(figure.Key, figure.Value.Value)),
            static figure => Assert.InRange(figure.Value.Confidence, 0, 0.69));

        static bool IsTruth(string id, decimal? value) => SampleTruth.Load("five-pages").Figures[id] == value;
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Nothing_is_taken_of_an_answer_that_is_not_as_documented(string damage)
    {
        var answer = SimulatedAnswer.Of(Digital("five-pages"));
        ServiceAnswer.Read(Bytes(answer));
        Harms[damage](answer);

        Assert.IsType<ServiceAnswerUnusable>(Assert.Throws<DocumentException>(() => ServiceAnswer.Read(Bytes(answer))).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("""{"status":"succeeded","analyzeResult":null}""")]
    public void Nor_of_one_that_is_no_answer(string text) =>
        Assert.IsType<ServiceAnswerUnusable>(Assert.Throws<DocumentException>(
            () => ServiceAnswer.Read(Encoding.UTF8.GetBytes(text))).Fault);

    [Fact]
    public void Damage_anywhere_in_an_answer_is_an_unusable_answer_or_a_reading_and_nothing_else()
    {
        var sound = Bytes(SimulatedAnswer.Of(Digital("all-zero-township").Take(1)));
        Prop.ForAll(
            Gen.Choose(0, sound.Length - 1).ToArbitrary(),
            Gen.Choose(0, 255).ToArbitrary(),
            (place, value) =>
            {
                var damaged = sound.ToArray();
                damaged[place] = (byte)value;
                try
                {
                    if (ServiceAnswer.Read(damaged) is (OperationStatus.Succeeded, { } answer))
                    {
                        foreach (var page in answer.Pages)
                        {
                            LayoutPages.Of(answer, page, 1, new Box(0, 0, 595, 842));
                        }
                    }

                    return true;
                }
                catch (DocumentException error)
                {
                    return error.Fault is ServiceAnswerUnusable;
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    /// <summary>The answer for a sample, with the word of a figure that no sum vouches for, as sure as words are.</summary>
    private static (JsonObject Answer, List<Page> Pages, JsonNode Word) WithFigure()
    {
        var pages = Digital("five-pages");
        var answer = SimulatedAnswer.Of(pages);
        var figure = Read(answer, pages).Figures[Licensing];
        var word = Pages(answer)[figure.Page - 1]!["words"]!.AsArray().Single(word =>
            word!["content"]!.GetValue<string>() == figure.Text
            && Math.Abs((word["polygon"]![1]!.GetValue<double>() * 72) - figure.Box.Top) < 20
            && figure.Box.Left - 2 <= word["polygon"]![0]!.GetValue<double>() * 72
            && word["polygon"]![2]!.GetValue<double>() * 72 <= figure.Box.Right + 2);
        Assert.DoesNotContain(Findings(Read(answer, pages)), static finding => finding == $"low-confidence@{Licensing}");
        return (answer, pages, word!);
    }

    private static int PageOf(JsonObject answer, JsonNode word)
    {
        var pages = Pages(answer);
        return Enumerable.Range(0, pages.Count).First(page => pages[page]!["words"]!.AsArray().Contains(word));
    }

    private static JsonObject Result(JsonObject answer) => answer["analyzeResult"]!.AsObject();

    private static string Text(JsonObject answer) => Result(answer)["content"]!.GetValue<string>();

    private static JsonArray Pages(JsonObject answer) => Result(answer)["pages"]!.AsArray();

    private static JsonArray Words(JsonObject answer) => Pages(answer)[0]!["words"]!.AsArray();

    private static JsonArray Cells(JsonObject answer) => Result(answer)["tables"]![0]!["cells"]!.AsArray();

    private static byte[] Bytes(JsonObject answer) => Encoding.UTF8.GetBytes(answer.ToJsonString());

    private static List<Page> Digital(string name) =>
        [.. PdfReader.Read(Samples.Read(name + ".pdf"), ReadLimits.Default, TestContext.Current.CancellationToken).Pages];

    private static Report Read(List<Page> pages, SimulatedSight sight, Func<string, double>? confidence = null) =>
        Read(SimulatedAnswer.Of(pages, sight, confidence), pages);

    private static Report Read(JsonObject json, List<Page> pages)
    {
        var answer = ServiceAnswer.Read(Bytes(json)).Result!;
        var document = new Document(
            [.. pages.Select((page, i) => LayoutPages.Of(answer, answer.Pages[i], page.Number, new Box(0, 0, page.Width, page.Height)))]);
        return ReportReader.ReadAll(document, ReadLimits.Default, TestContext.Current.CancellationToken)[0];
    }

    private static IEnumerable<string> Findings(Report report) =>
        ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Key);
}
