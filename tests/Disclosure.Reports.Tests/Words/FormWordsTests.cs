using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;

namespace Disclosure.Reports.Tests.Words;

public sealed class FormWordsTests
{
    [Fact]
    public void Every_label_of_every_edition_has_an_English_one()
    {
        foreach (var label in FormDefinition.All.SelectMany(static form => form.Tables).SelectMany(static table => table.Cells)
            .Select(static cell => cell.Label).Where(static label => label.Length > 0))
        {
            AssertEnglish(FormWords.English.Label(label));
            Assert.Equal(label, FormWords.Chinese.Label(label));
        }
    }

    [Fact]
    public void Every_sum_speaks_of_something_with_an_English_name()
    {
        foreach (var sum in FormDefinition.All.SelectMany(static form => form.Sums))
        {
            AssertEnglish(FormWords.English.Label(sum.Subject));
        }
    }

    [Fact]
    public void A_label_that_no_edition_has_stays_as_it_is() => Assert.Equal("备注", FormWords.English.Label("备注"));

    [Theory]
    [InlineData(
        "2021", "applications.partlyGranted.legalService", "（二）部分公开·法人或其他组织·法律服务机构",
        "(2) Granted in part · Legal persons or other organisations · Legal service providers")]
    [InlineData("2021", "applications.refused.stateSecret.total", "（三）不予公开·1.属于国家秘密·总计", "(3) Refused · 1. State secret · Total")]
    [InlineData("2021", "proactive.fees.amount", "行政事业性收费·本年收费金额", "Administrative fees · Amount charged this year")]
    [InlineData(
        "2021", "litigation.direct.upheld", "行政诉讼·未经复议直接起诉·结果维持",
        "Administrative litigation · Filed directly, without reconsideration · Upheld")]
    [InlineData("2021", "reconsideration.total", "行政复议·总计", "Administrative reconsideration · Total")]
    [InlineData("2019", "proactive.licensing.decisions", "行政许可·处理决定数量", "Administrative licences · Decisions")]
    public void A_figure_is_called_by_the_labels_of_its_row_and_column(string form, string id, string chinese, string english)
    {
        var figure = FormDefinition.Find(form)!.Figure(id)!;

        Assert.Equal(
            (chinese, chinese, english), (figure.Name, FormWords.Chinese.Name(figure), FormWords.English.Name(figure)));
    }

    [Fact]
    public void Every_section_and_notice_has_a_name_in_both_languages()
    {
        foreach (var kind in SectionKinds.All)
        {
            Assert.Equal(kind.Heading(), FormWords.Chinese.Heading(kind));
            Assert.StartsWith($"{(int)kind + 1}. ", FormWords.English.Heading(kind), StringComparison.Ordinal);
        }

        Assert.Equal("国办公开办函〔2019〕60号", FormWords.Chinese.Notice(Form2019.Definition));
        Assert.Equal("notice Guo Ban Gong Kai Ban Han [2019] No. 60", FormWords.English.Notice(Form2019.Definition));
        Assert.Equal("notice Guo Ban Gong Kai Ban Han [2021] No. 30", FormWords.English.Notice(Form2021.Definition));
    }

    [Fact]
    public void What_an_edition_lacks_is_called_by_its_id()
    {
        Assert.Equal("no.such.figure", FormWords.English.Figure("2021", "no.such.figure"));
        Assert.Equal("no.such.figure", FormWords.English.ColumnOf("2021", "no.such.figure"));
        Assert.Equal("no.such.figure", FormWords.English.RowOf("2021", "no.such.figure"));
        Assert.Equal("no.such.group", FormWords.English.Group("2021", "no.such.group"));
        Assert.Equal("reconsideration", FormWords.English.Group("1999", "reconsideration"));
        Assert.Equal("Administrative reconsideration", FormWords.English.Group("2021", "reconsideration"));
    }

    private static void AssertEnglish(string text) =>
        Assert.DoesNotContain(text, static character => character >= '\u3000');
}
