using System.Text;
using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Fitting;

/// <summary>Rows of a text with more or fewer numbers than the form has, in a table whose other rows are whole.</summary>
public sealed class LoosePlacingTests
{
    private const string Headings =
        "事项\t申请人情况\t\t\t\t\t\t总计\n"
        + "\t自然人\t法人或其他组织\t\t\t\t\t\n"
        + "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";
    private const string Zeros = "\t0\t0\t0\t0\t0\t0\t0";
    private const string Granted = "applications.granted";

    [Fact]
    public void As_many_numbers_as_the_form_has_stand_in_its_order_wherever_their_cells_are()
    {
        Assert.Equal(("2 1 0 0 0 0 3", ""), Read("（一）予以公开\t\t2\t1\t\t0\t0\t0\t0\t3\t", "2\t1\t0\t0\t0\t0\t3"));
        Assert.Equal(("2 1 0 0 0 0 4", ""), Read("（一）予以公开\t2\t1\t0\t0\t0\t0\t4", "2\t1\t0\t0\t0\t0\t3"));
    }

    [Fact]
    public void A_blank_cell_under_its_heading_is_blank_where_the_sums_agree() =>
        Assert.Equal(("2 1 _ 0 0 0 3", ""), Read("（一）予以公开\t2\t1\t\t0\t0\t0\t3", "2\t1\t0\t0\t0\t0\t3"));

    [Fact]
    public void A_blank_cell_under_its_heading_is_blank_where_no_placement_satisfies_the_sums() =>
        Assert.Equal(("_ _ _ _ _ _ 3", ""), Read("（一）予以公开\t\t\t\t\t\t\t3", "2\t1\t0\t0\t0\t0\t3"));

    [Fact]
    public void A_zero_that_is_missing_is_placed_by_the_sums_and_the_row_is_to_be_looked_at() =>
        Assert.Equal(("2 1 0 0 0 0 3", "low-confidence"), Read("（一）予以公开\t2\t1\t0\t0\t0\t3", "2\t1\t0\t0\t0\t0\t3"));

    [Fact]
    public void A_number_too_many_is_left_out_where_the_sums_tell_which() =>
        Assert.Equal(("2 1 0 0 0 0 3", "low-confidence"), Read("（一）予以公开\t2\t2\t1\t0\t0\t0\t0\t3", "2\t1\t0\t0\t0\t0\t3"));

    [Fact]
    public void A_number_that_is_missing_is_never_made_up() =>
        Assert.Equal(("- - - - - - -", "unread"), Read("（一）予以公开\t2\t0\t0\t0\t0\t3", "2\t1\t0\t0\t0\t0\t3"));

    [Fact]
    public void Where_the_sums_allow_two_placements_the_row_is_unread() =>
        Assert.Equal(("- - - - - - -", "unread"), Read("（一）予以公开\t1\t0\t0\t0\t0\t1", "\t1\t0\t0\t0\t0\t1"));

    [Fact]
    public void Headings_that_the_sums_prove_wrong_are_believed_of_no_row()
    {
        // Each row but those below has a blank cell before its numbers, which pushes them one heading too far.
        var report = ReportOf("（一）予以公开\t\t1\t0\t0\t0\t0\t1", "1\t0\t0\t0\t0\t0\t1", "（二）部分公开\t\t0\t0\t0\t0\t0\t0");

        Assert.Equal("1 0 0 0 0 0 1", Row(report, Granted));
        Assert.Equal("0 0 0 0 0 0 0", Row(report, "applications.partlyGranted"));
        Assert.Equal([Granted, "applications.partlyGranted"], Where(report, "low-confidence"));
        Assert.DoesNotContain(ReportRules.Check(report, new CheckContext()), static finding => finding.Rule == "blank-figure");
    }

    [Fact]
    public void The_row_of_figures_that_could_not_be_placed_is_told_as_printed()
    {
        var report = ReportOf("（一）予以公开\t2\t0\t0\t0\t0\t3", "2\t1\t0\t0\t0\t0\t3");

        Assert.Equal(new UnplacedRow(Granted, "（一）予以公开 2 0 0 0 0 3"), Assert.Single(report.Unplaced));
        Assert.All(
            ReportRules.Check(report, new CheckContext())
                .Where(static finding => finding.Rule == "unread" && finding.Where.StartsWith(Granted, StringComparison.Ordinal)),
            static finding => Assert.IsType<FigureUnplaced>(finding.Fact));
    }

    [Fact]
    public void Two_numbers_in_one_cell_are_to_be_looked_at_where_the_sums_do_not_hold_with_them()
    {
        Assert.Contains(
            Granted + ".natural",
            Where(ReportOf("（一）予以公开\t1 2\t0\t0\t0\t0\t0\t3", "3\t0\t0\t0\t0\t0\t3"), "low-confidence"));
        Assert.Empty(Where(ReportOf("（一）予以公开\t1 2\t0\t0\t0\t0\t0\t12", "12\t0\t0\t0\t0\t0\t12"), "low-confidence"));
    }

    private static (string Row, string Rule) Read(string granted, string total)
    {
        var report = ReportOf(granted, total);
        var rules = ReportRules.Check(report, new CheckContext())
            .Where(static finding => finding.Where.StartsWith(Granted, StringComparison.Ordinal)
                && finding.Rule is "low-confidence" or "unread")
            .Select(static finding => finding.Rule).Distinct();
        return (Row(report, Granted), string.Join(' ', rules));
    }

    private static IEnumerable<string> Where(Report report, string rule) =>
        ReportRules.Check(report, new CheckContext()).Where(finding => finding.Rule == rule).Select(static finding => finding.Where);

    /// <summary>The figures of a row; _ for a blank one, - for one that was not read.</summary>
    private static string Row(Report report, string row) => string.Join(' ', Form2021.Definition.Figures
        .Where(figure => figure.Id.StartsWith(row + ".", StringComparison.Ordinal))
        .Select(figure => report.Figures.TryGetValue(figure.Id, out var found) ? $"{found.Value?.ToString() ?? "_"}" : "-"));

    private static Report ReportOf(string granted, string total, string partly = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）" + Zeros)
    {
        var text = new StringBuilder("三、收到和处理政府信息公开申请情况\n\n").Append(Headings);
        text.Append(total.StartsWith('\t') ? $"一、本年新收政府信息公开申请数量{total}\n" : $"一、本年新收政府信息公开申请数量\t{total}\n");
        text.Append("二、上年结转政府信息公开申请数量").Append(Zeros).Append('\n').Append(granted).Append('\n').Append(partly).Append('\n');
        foreach (var row in Form2021.Definition.Tables[1].Blocks[0].Lines.Skip(4))
        {
            text.Append(row.Label);
            text.Append(row.Id == "total" ? $"\t{total.TrimStart('\t')}" : Zeros).Append('\n');
        }

        var document = ContentFile.Read(Encoding.UTF8.GetBytes(text.ToString()), ReadLimits.Default, TestContext.Current.CancellationToken);
        return Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, TestContext.Current.CancellationToken));
    }
}
