using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Tests.Pages;

public sealed class FigureTablesTests
{
    [Fact]
    public void A_finding_about_the_row_of_totals_marks_that_row_and_not_the_column_of_the_same_id()
    {
        var finding = new Finding("row-total", Severity.Error, "applications.total", "总计不等。", [17, 18], "填表说明");
        var report = new Report(null, null, null, "2021", new Dictionary<string, Figure>(), new Dictionary<string, LabelReading>(), []);
        var tables = new FigureTables(
            report,
            new Dictionary<string, decimal?>(),
            new NumberedFindings([finding], []),
            Language.Chinese);
        var applications = Form2021.Definition.Tables.Single(table => table.Section == SectionKind.Applications);

        var html = tables.Render(applications).ToString();

        Assert.Contains(
            """id="at-applications.total" class="error">（七）总计<a class="mark" href="#finding-1" """
                .TrimEnd(), html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("class=\"mark\"").Length);
    }
}
