using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class MissingLinesTests
{
    private static readonly Dictionary<string, string> Ones =
        Form2021.Definition.Figures.ToDictionary(static figure => figure.Id, static _ => "1");

    private static List<PrintedForm> Print() => [.. Form2021.Definition.Tables.Select(static table => new PrintedForm(table, Ones))];

    private static IReadOnlyList<MissingLine> Read(List<PrintedForm> forms, double confidence = 1, params string[] prose)
    {
        var tables = forms.Select(form => form.ToTable())
            .Select(table => table with { Cells = [.. table.Cells.Select(cell => cell with { Confidence = confidence })] });
        var words = prose.Select(static (text, i) => new Word(
            text, new Box(80, 700 + (20 * i), 300, 714 + (20 * i)), [new Glyph(text, default, 14)], 1, TextDirection.Right));
        var page = new Page(1, 1200, 842, [.. words], [], [], TextVerdict.Trusted);
        return ReportReader.Read(new Document([page]), [.. tables], TestContext.Current.CancellationToken).Missing;
    }

    private static int RowOf(PrintedForm form, string id) =>
        form.Cells.First(cell => cell.Kind == FormCellKind.RowLabel && cell.Id == id).Row;

    [Fact]
    public void Nothing_is_missing_from_the_form_as_printed() => Assert.Empty(Read(Print()));

    [Theory]
    [InlineData("applications.granted")]
    [InlineData("applications.refused.otherLaw")]
    [InlineData("applications.notProcessed.reconfirmation")]
    [InlineData("applications.carriedForward")]
    [InlineData("applications.otherOutcome.feeUnpaid")]
    public void A_row_that_was_left_out_is_missing(string id)
    {
        var forms = Print();
        forms[1].RemoveRow(RowOf(forms[1], id));

        Assert.Equal([new MissingLine(id, false)], Read(forms));
    }

    [Theory]
    [InlineData("proactive.coercion")]
    [InlineData("proactive.normative")]
    [InlineData("proactive.fees")]
    public void So_is_one_of_section_two(string id)
    {
        var forms = Print();
        forms[0].RemoveRow(RowOf(forms[0], id));

        Assert.Equal([new MissingLine(id, false)], Read(forms));
    }

    [Fact]
    public void Two_rows_side_by_side_may_be_missing()
    {
        var forms = Print();
        forms[1].RemoveRow(RowOf(forms[1], "applications.granted"));
        forms[1].RemoveRow(RowOf(forms[1], "applications.partlyGranted"));

        Assert.Equal(
            [new MissingLine("applications.granted", false), new MissingLine("applications.partlyGranted", false)], Read(forms));
    }

    [Fact]
    public void A_row_that_something_stands_in_the_place_of_is_not_missing()
    {
        var forms = Print();
        var row = RowOf(forms[1], "applications.granted");
        forms[1].Replace(cell => cell.Row == row && cell.RowSpan == 1, static _ => "");

        Assert.Empty(Read(forms));
    }

    [Fact]
    public void A_row_whose_label_stands_with_another_s_or_outside_the_table_is_not_missing()
    {
        var forms = Print();
        forms[1].RemoveRow(RowOf(forms[1], "applications.granted"));
        Assert.Empty(Read(forms, 1, "（一）予以公开 1 1 1"));

        forms[1].Replace(static cell => cell.Id == "applications.partlyGranted", static cell => cell.Text + "（一）予以公开");
        Assert.Empty(Read(forms));
    }

    [Fact]
    public void In_a_picture_a_row_may_have_been_lost_to_the_reader()
    {
        var forms = Print();
        forms[1].RemoveRow(RowOf(forms[1], "applications.granted"));

        Assert.NotEmpty(Read(forms, 1));
        Assert.Empty(Read(forms, 0.999));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0.999, false)]
    public void After_a_row_torn_in_two_a_row_is_missing_only_where_both_halves_are_told_by_the_file(double lowerHalf, bool isMissing)
    {
        var form = Print()[1];
        form.RemoveRow(RowOf(form, "applications.refused.otherLaw"));
        var torn = RowOf(form, "applications.refused.stateSecret");
        form.TearRow(torn, 5, figuresBelow: false);
        var table = form.ToTable();
        table = table with
        {
            Cells = [.. table.Cells.Select(cell => cell.Row == torn + 1 ? cell with { Confidence = lowerHalf } : cell)],
        };
        var page = new Page(1, 1200, 842, [], [], [], TextVerdict.Trusted);

        var missing = ReportReader.Read(new Document([page]), [table], TestContext.Current.CancellationToken).Missing;

        Assert.Equal(isMissing ? [new MissingLine("applications.refused.otherLaw", false)] : [], missing);
    }

    [Theory]
    [InlineData("applications.legalService")]
    [InlineData("applications.research")]
    [InlineData("applications.total")]
    public void A_column_that_was_left_out_is_missing(string id)
    {
        var forms = Print();
        var column = forms[1].Cells.First(cell => cell.Kind == FormCellKind.ColumnHeading && cell.Id == id).Column;
        forms[1].RemoveColumn(column);

        Assert.Equal([new MissingLine(id, true)], Read(forms));
        Assert.Empty(Read(forms, 0.999));
    }

    [Fact]
    public void A_column_whose_heading_alone_is_gone_is_not_missing()
    {
        var forms = Print();
        forms[1].Replace(static cell => cell.Id == "applications.legalService", static _ => "");

        Assert.Empty(Read(forms));
    }
}
