using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Forms;

public sealed class FormDefinitionTests
{
    [Theory]
    [InlineData("2021", 200)]
    [InlineData("2019", 198)]
    public void An_edition_has_the_figures_the_notice_has(string id, int figures)
    {
        var form = FormDefinition.Find(id)!;

        Assert.Equal(figures, form.Figures.Count);
        Assert.Equal(figures, form.Figures.Select(figure => figure.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("2021", "proactive.normative.repealed")]
    [InlineData("2021", "proactive.fees.amount")]
    [InlineData("2021", "applications.refused.threeSecurities.socialOrg")]
    [InlineData("2021", "applications.otherOutcome.feeUnpaid.total")]
    [InlineData("2021", "applications.otherOutcome.other.other")]
    [InlineData("2021", "reconsideration.upheld")]
    [InlineData("2021", "litigation.afterReconsideration.total")]
    [InlineData("2019", "proactive.otherServices.change")]
    [InlineData("2019", "proactive.procurement.amount")]
    [InlineData("2019", "applications.otherOutcome.natural")]
    [InlineData("2019", "litigation.direct.pending")]
    public void Figures_have_the_ids_of_the_contract(string form, string id) =>
        Assert.NotNull(FormDefinition.Find(form)!.Figure(id));

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Every_grid_position_of_a_table_belongs_to_exactly_one_cell(string id)
    {
        foreach (var table in FormDefinition.Find(id)!.Tables)
        {
            var owners = new int[table.Rows, table.Columns];
            foreach (var cell in table.Cells)
            {
                for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                {
                    for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    {
                        owners[row, column]++;
                    }
                }
            }

            Assert.All(owners.Cast<int>(), count => Assert.Equal(1, count));
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void The_cells_of_the_tables_hold_every_figure_once(string id)
    {
        var form = FormDefinition.Find(id)!;
        var printed = form.Tables.SelectMany(table => table.Cells)
            .Where(cell => cell.Kind == FormCellKind.Figure).Select(cell => cell.Id);

        Assert.Equal(form.Figures.Select(figure => figure.Id).Order(), printed.Order());
    }

    [Fact]
    public void Labels_nest_as_printed()
    {
        var cells = Form2021.Definition.Tables[1].Cells;

        var outcomes = cells.Single(cell => cell.Label == "三、本年度办理结果");
        var refused = cells.Single(cell => cell.Label == "（三）不予公开");
        var secret = cells.Single(cell => cell.Label == "1.属于国家秘密");
        var received = cells.Single(cell => cell.Label == "一、本年新收政府信息公开申请数量");

        Assert.Equal((5, 0, 22, 1), (outcomes.Row, outcomes.Column, outcomes.RowSpan, outcomes.ColumnSpan));
        Assert.Equal((7, 1, 8, 1), (refused.Row, refused.Column, refused.RowSpan, refused.ColumnSpan));
        Assert.Equal((7, 2, 1, 1), (secret.Row, secret.Column, secret.RowSpan, secret.ColumnSpan));
        Assert.Equal((3, 0, 1, 3), (received.Row, received.Column, received.RowSpan, received.ColumnSpan));
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Sums_speak_of_figures_of_the_form_only(string id)
    {
        var form = FormDefinition.Find(id)!;

        Assert.All(form.Sums.SelectMany(sum => sum.Left.Concat(sum.Right)), figure => Assert.NotNull(form.Figure(figure)));
        Assert.Equal(7, form.Sums.Count(sum => sum.Kind == FormSumKind.Balance));
        Assert.Equal(7, form.Sums.Count(sum => sum.Kind == FormSumKind.OutcomeTotal));
        Assert.Equal(id == "2021" ? 25 : 23, form.Sums.Count(sum => sum.Kind == FormSumKind.RowTotal));
        Assert.Equal(3, form.Sums.Count(sum => sum.Kind == FormSumKind.RemedyTotal));
    }

    [Theory]
    [InlineData("proactive.normative.repealed", "行政规范性文件·本年废止件数")]
    [InlineData("applications.refused.stateSecret.natural", "（三）不予公开·1.属于国家秘密·自然人")]
    [InlineData("litigation.direct.total", "行政诉讼·未经复议直接起诉·总计")]
    public void A_figure_has_a_name_for_people(string id, string name) =>
        Assert.Equal(name, Form2021.Definition.Figure(id)!.Name);
}
