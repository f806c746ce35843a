using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Tests.Pages;

public class FindingListTests
{
    private const string First = "applications.received.natural";
    private const string Second = "applications.granted.natural";

    [Theory]
    [InlineData(false, "位置：“")]
    [InlineData(true, "Place: “")]
    public void The_same_said_of_several_places_names_each_where_no_link_leads_there(bool isEnglish, string lead)
    {
        var page = Render([At(First), At(Second)], hasTables: false, isEnglish ? Language.English : Language.Chinese);
        Assert.Equal(2, page.Split("<span class=\"place\">").Length - 1);
        Assert.Equal(2, page.Split(lead).Length - 1);
        Assert.NotEqual(page.Split(lead)[1][..20], page.Split(lead)[2][..20]);
    }

    [Fact]
    public void What_is_said_once_and_what_links_to_its_place_says_no_more()
    {
        Assert.DoesNotContain("class=\"place\"", Render([At(First)], hasTables: false, Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "class=\"place\"", Render([At(First), At(Second)], hasTables: true, Language.Chinese), StringComparison.Ordinal);
    }

    private static Finding At(string where) => new("low-confidence", Severity.Warning, where, "这个数看不清楚。", [], "");

    private static string Render(IReadOnlyList<Finding> findings, bool hasTables, Language language) => FindingList.Render(
        new NumberedFindings(findings, []), Form2021.Definition, hasTables, static _ => Html.None, language, report: null).ToString();
}
