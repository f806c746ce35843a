using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Forms;

public sealed class FormSumTests
{
    private static Figure Read(decimal? value, string text = "") => new("a", value, text, 1, default, 1);

    [Theory]
    [InlineData("", true)]
    [InlineData("/", true)]
    [InlineData("—", true)]
    [InlineData("无", true)]
    [InlineData("若干", false)]
    [InlineData("增3", false)]
    public void A_cell_without_a_number_counts_for_nothing_where_it_is_blank(string text, bool isBlank) =>
        Assert.Equal(isBlank ? 0m : null, FormSum.AddendOf(Read(null, text)));

    [Fact]
    public void A_figure_counts_for_its_value_unless_sums_of_it_would_not_fit()
    {
        Assert.Equal(-3.5m, FormSum.AddendOf(Read(-3.5m, "若干")));
        Assert.Equal(1_000_000_000_000_000_000m, FormSum.AddendOf(Read(1_000_000_000_000_000_000m)));
        Assert.Null(FormSum.AddendOf(Read(1_000_000_000_000_000_001m)));
        Assert.Null(FormSum.AddendOf(Read(-1_000_000_000_000_000_001m)));
    }

    [Fact]
    public void A_side_adds_up_where_all_of_it_was_read()
    {
        var figures = new Dictionary<string, Figure> { ["a"] = Read(3), ["b"] = Read(4), ["c"] = Read(null, "若干") };

        Assert.Equal(7, FormSum.AddUp(["a", "b"], figures, FormSum.AddendOf));
        Assert.Equal(0, FormSum.AddUp([], figures, FormSum.AddendOf));
        Assert.Null(FormSum.AddUp(["a", "c"], figures, FormSum.AddendOf));
        Assert.Null(FormSum.AddUp(["a", "d"], figures, FormSum.AddendOf));
    }

    [Theory]
    [InlineData("2021", 7, 7, 25, 3)]
    [InlineData("2019", 7, 7, 23, 3)]
    public void An_edition_has_a_sum_for_every_column_row_and_group(string id, int balances, int outcomes, int rows, int remedies)
    {
        var sums = FormDefinition.Find(id)!.Sums;

        Assert.Equal(
            (balances, outcomes, rows, remedies),
            (sums.Count(static sum => sum.Rule == "balance"), sums.Count(static sum => sum.Rule == "outcome-total"),
                sums.Count(static sum => sum.Rule == "row-total"), sums.Count(static sum => sum.Rule == "remedy-total")));
    }

    [Fact]
    public void The_sums_are_spelled_out_over_their_figures()
    {
        var form = Form2021.Definition;
        var balance = form.SumOf("balance", "applications.carriedForward.natural")!;
        var outcomes = form.SumOf("outcome-total", "applications.total.total")!;
        var row = form.SumOf("row-total", "applications.granted")!;
        var group = form.SumOf("remedy-total", "litigation.afterReconsideration")!;

        Assert.Equal("自然人", balance.Subject);
        Assert.Equal(["applications.received.natural", "applications.carriedOver.natural"], balance.Left);
        Assert.Equal(["applications.total.natural", "applications.carriedForward.natural"], balance.Right);
        Assert.Equal(["applications.total.total"], outcomes.Left);
        Assert.Equal(("总计", 21), (outcomes.Subject, outcomes.Right.Count));
        Assert.DoesNotContain("applications.total.total", outcomes.Right);
        Assert.Equal(["applications.granted.total"], row.Left);
        Assert.Equal(
            [
                "applications.granted.natural", "applications.granted.business", "applications.granted.research",
                "applications.granted.socialOrg", "applications.granted.legalService", "applications.granted.other",
            ],
            row.Right);
        Assert.Equal(("行政诉讼（复议后起诉）", "行政复议"), (group.Subject, form.SumOf("remedy-total", "reconsideration")!.Subject));
        Assert.Equal(["litigation.afterReconsideration.total"], group.Left);
        Assert.Equal(4, group.Right.Count);
        Assert.Null(form.SumOf("balance", "applications.granted"));
        Assert.Null(form.SumOf("row-total", "reconsideration"));
    }
}
