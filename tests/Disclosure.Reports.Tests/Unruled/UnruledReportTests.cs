using System.Globalization;
using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Unruled;

/// <summary>Reports whose tables are drawn without lines, or with lines in one direction alone, typeset in many ways.</summary>
public sealed class UnruledReportTests
{
    public static TheoryData<double, double, double, double, double> Settings()
    {
        var data = new TheoryData<double, double, double, double, double>();
        foreach (var down in (ReadOnlySpan<double>)[0, 0.5, 1])
        {
            foreach (var (across, figuresAcross) in (ReadOnlySpan<(double, double)>)[(0.5, 0.5), (0, 1), (0, 0.5), (0, 0)])
            {
                data.Add(down, across, figuresAcross, 1.3, 3);
                data.Add(down, across, figuresAcross, 2, 0);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Tables_without_lines_are_read(double down, double across, double figuresAcross, double leading, double padding) =>
        AssertRead(Form2021.Definition, new Setting
        {
            Down = down,
            Across = across,
            FiguresAcross = figuresAcross,
            Leading = leading,
            Padding = padding,
        });

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Tables_with_lines_in_one_direction_are_read(bool across, bool down) =>
        AssertRead(Form2021.Definition, new Setting { LinesAcross = across, LinesDown = down });

    [Theory]
    [InlineData(500)]
    [InlineData(640)]
    public void Tables_torn_by_page_breaks_are_read(double height) => AssertRead(Form2021.Definition, new Setting { PageHeight = height });

    [Fact]
    public void The_older_form_is_read() => AssertRead(Form2019.Definition, new Setting());

    [Fact]
    public void A_blank_figure_is_blank_and_not_its_neighbour()
    {
        var figures = Figures(Form2021.Definition);
        figures["applications.granted.research"] = "";
        figures["litigation.direct.pending"] = "";
        var report = Read(Form2021.Definition, figures, new Setting());

        Assert.Null(report.Figures["applications.granted.research"].Value);
        Assert.Null(report.Figures["litigation.direct.pending"].Value);
        figures.Where(static figure => figure.Value.Length > 0).ToList().ForEach(figure => AssertFigure(report, figure.Key, figure.Value));
    }

    [Fact]
    public void Zeros_written_otherwise_are_figures()
    {
        var form = Form2021.Definition;
        var figures = Figures(form);
        string[] zeros = ["零", "〇", "O", "（0）"];
        foreach (var (i, id) in form.Figures.Select(static figure => figure.Id).Index().Where(static item => item.Index % 3 == 1))
        {
            figures[id] = zeros[i % zeros.Length];
        }

        var report = Read(form, figures, new Setting());
        figures.ToList().ForEach(figure => AssertFigure(report, figure.Key, zeros.Contains(figure.Value) ? "0" : figure.Value));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(5.3, true)]
    [InlineData(5.5, false)]
    public void A_unit_behind_a_space_is_of_the_number_before_it(double gap, bool isRead)
    {
        var figures = Figures(Form2021.Definition);
        figures[FormFigure.Fee] = "4711";
        var document = TypesetReport.Of(Form2021.Definition, figures, new Setting { FiguresAcross = 0 });
        var pages = document.Pages.Select(page => page with
        {
            Words = [.. page.Words.SelectMany(word => word.Text.All(char.IsAsciiDigit) && word.Text.Length < 4
                ? (Word[])[word, Beside(word, "件", gap, 9)] : [word])],
        });

        var report = Assert.Single(ReportReader.ReadAll(new Document([.. pages]), ReadLimits.Default, Cancellation));

        Assert.Equal(isRead, figures.All(figure => report.Figures.TryGetValue(figure.Key, out var read)
            && read.Value == decimal.Parse(figure.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_watermark_and_the_marks_of_notes_are_no_part_of_a_table()
    {
        var form = Form2021.Definition;
        var figures = Figures(form);
        var document = TypesetReport.Of(form, figures, new Setting { LinesAcross = true });
        var pages = document.Pages.Select(static page => page with
        {
            Words =
            [
                .. page.Words,
                .. page.Words.Where(static word => char.IsAsciiDigit(word.Text[0]) && word.Text.Length < 4)
                    .SelectMany(static word => (Word[])
                    [
                        Beside(word, "内部资料", 20) with { Contrast = 0.15f, IsOverprint = true },
                        Beside(word, "1", 1) with { Role = WordRole.Note },
                    ]),
            ],
        });

        var report = Assert.Single(ReportReader.ReadAll(new Document([.. pages]), ReadLimits.Default, Cancellation));

        figures.ToList().ForEach(figure => AssertFigure(report, figure.Key, figure.Value));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(14, false)]
    public void A_figure_with_a_struck_one_beside_it_is_doubted(double below, bool isDoubted)
    {
        var figures = Figures(Form2021.Definition);
        figures["applications.granted.research"] = "4711";
        var document = TypesetReport.Of(Form2021.Definition, figures, new Setting());
        var pages = document.Pages.Select(page => page.Words.FirstOrDefault(static word => word.Text == "4711") is { } figure
            ? page with { Doubts = [new Doubt(Lower(Beside(figure, "58", 1 - (3 * 9)).Box, below), 0.4) { Struck = "58" }] }
            : page);

        var read = Assert.Single(ReportReader.ReadAll(new Document([.. pages]), ReadLimits.Default, Cancellation))
            .Figures["applications.granted.research"];

        Assert.Equal((4711, isDoubted, isDoubted ? "58" : null), (read.Value, read.IsUnsure, read.Struck));
    }

    [Fact]
    public void A_row_whose_figures_stand_between_two_labels_is_doubted()
    {
        // The figures of one row half a line lower: whether they are that row's, or the next one's, the place does not tell.
        var figures = Figures(Form2021.Definition);
        var document = TypesetReport.Of(Form2021.Definition, figures, new Setting());
        var page = document.Pages.First(page => page.Words.Any(static word => word.Text == "7.属于行政执法案卷"));
        var row = page.Words.First(static word => word.Text == "7.属于行政执法案卷").Box.Top;
        var moved = page with
        {
            Words =
            [
                .. page.Words.Select(word => word.Box.Top == row && char.IsAsciiDigit(word.Text[0]) && word.Text.Length < 5
                    ? word with { Box = word.Box with { Top = row + 8, Bottom = row + 17 } }
                    : word),
            ],
        };

        var report = Assert.Single(ReportReader.ReadAll(
            new Document([.. document.Pages.Select(other => other == page ? moved : other)]), ReadLimits.Default, Cancellation));

        foreach (var (id, text) in figures)
        {
            if (report.Figures.TryGetValue(id, out var figure) && figure.Value != decimal.Parse(text, CultureInfo.InvariantCulture))
            {
                Assert.True(figure.IsUnsure, id);
            }
        }
    }

    [Fact]
    public void Figures_that_do_not_stand_in_columns_are_not_read()
    {
        var document = TypesetReport.Of(Form2021.Definition, Figures(Form2021.Definition), new Setting());
        var random = new Random(1);
        var pages = document.Pages.Select(page => page with
        {
            Words = [.. page.Words.Select(word => char.IsAsciiDigit(word.Text[0]) && word.Text.Length < 5 ? Shifted(word, random) : word)],
        });

        var report = Assert.Single(ReportReader.ReadAll(new Document([.. pages]), ReadLimits.Default, Cancellation));

        Assert.DoesNotContain(report.Figures.Keys, static id => id.StartsWith("applications.", StringComparison.Ordinal));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A word of small type right of another one.</summary>
    private static Word Beside(Word word, string text, double gap, double size = 5)
    {
        var box = new Box(word.Box.Right + gap, word.Box.Top, word.Box.Right + gap + (size * text.Length), word.Box.Top + size);
        return new Word(text, box, [new Glyph(text, box, size)], 1, TextDirection.Right);
    }

    private static Box Lower(Box box, double by) => box with { Top = box.Top + by, Bottom = box.Bottom + by };

    private static Word Shifted(Word word, Random random)
    {
        var shift = random.Next(-25, 25);
        return word with { Box = word.Box with { Left = word.Box.Left + shift, Right = word.Box.Right + shift } };
    }

    private static void AssertRead(FormDefinition form, Setting setting)
    {
        var figures = Figures(form);
        var report = Read(form, figures, setting);

        Assert.Equal(form.Id, report.Form);
        Assert.Equal("青石县民政局2022年政府信息公开工作年度报告", report.Title);
        Assert.Equal(SectionKinds.All.ToArray(), report.Sections.Select(static section => section.Kind));
        foreach (var (id, text) in figures)
        {
            AssertFigure(report, id, text);
        }

        Assert.Equal([], ReportRules.Check(report, new CheckContext()).Where(static finding =>
            finding.Rule is "label-wording" or "low-confidence" or "section" or "narrative-figure" or "title" or "unread"));
    }

    private static void AssertFigure(Report report, string id, string text)
    {
        Assert.True(report.Figures.TryGetValue(id, out var figure), id);
        Assert.True(figure.Value == decimal.Parse(text, CultureInfo.InvariantCulture), $"{id}: {text}, read {figure.Text}");
    }

    private static Report Read(FormDefinition form, Dictionary<string, string> figures, Setting setting) =>
        Assert.Single(ReportReader.ReadAll(TypesetReport.Of(form, figures, setting), ReadLimits.Default, Cancellation));

    /// <summary>A number of its own for each figure, of one to three digits.</summary>
    private static Dictionary<string, string> Figures(FormDefinition form)
    {
        var random = new Random(7);
        int[] sizes = [10, 100, 1000];
        return form.Figures.ToDictionary(
            static figure => figure.Id, _ => random.Next(sizes[random.Next(3)]).ToString(CultureInfo.InvariantCulture));
    }
}
