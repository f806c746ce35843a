using Disclosure.Documents.Words;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Parts;

namespace Disclosure.Reports.Tests.Parts;

public sealed class BlankFormTests
{
    private const string Agency = "甲县教育局";

    [Theory]
    [InlineData("文字描述", true)]
    [InlineData("XX县教育局", true)]
    [InlineData("xx县教育局", true)]
    [InlineData("××县教育局", true)]
    [InlineData("ＸＸ县教育局", true)]
    [InlineData("〈单位名称〉", true)]
    [InlineData("＜单位名称＞", true)]
    [InlineData("某某县教育局", true)]
    [InlineData("＜甲县＞教育局", false)]
    [InlineData(Agency, false)]
    public void What_names_no_agency_is_the_form_itself(string agency, bool isBlank) =>
        Assert.Equal(isBlank, BlankForm.Is(Of(agency, 2022, "2022年工作平稳。")));

    [Fact]
    public void Without_an_agency_it_is_and_by_its_title() => Assert.Equal(
        (true, true, false),
        (BlankForm.Is(Of(null, 2022, "")), BlankForm.Is(Of(Agency, 2022, "", "××县2022年年度报告")), BlankForm.Is(Of(Agency, 2022, ""))));

    [Theory]
    [InlineData(null, "", true)]
    [InlineData(2022, "", false)]
    [InlineData(2022, "（文字描述，包括主动公开）", true)]
    [InlineData(null, "工作平稳。", true)]
    public void With_an_agency_its_overview_tells(int? year, string overview, bool isBlank) =>
        Assert.Equal(isBlank, BlankForm.Is(Of(Agency, year, overview)));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_long_overview_is_no_placeholder(int length, bool isBlank) =>
        Assert.Equal(isBlank, BlankForm.Is(Of(Agency, 2022, "××" + new string('甲', length - 2))));

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public void Fewer_than_a_hundred_places_are_no_form(int places, bool isBlank) =>
        Assert.Equal(isBlank, BlankForm.Is(Of(null, null, "", places: places)));

    [Theory]
    [InlineData(null, "", true)]
    [InlineData(null, "—", true)]
    [InlineData(null, "××", true)]
    [InlineData(null, "若干", false)]
    [InlineData(0, "0", false)]
    public void A_figure_in_one_place_makes_it_a_filing(int? value, string text, bool isBlank)
    {
        var part = Of(null, null, "");
        var figures = new Dictionary<string, Figure>(part.Report.Figures);
        var first = figures.Keys.First();
        figures[first] = new Figure(first, value, text, 1, default, 1);
        Assert.Equal(isBlank, BlankForm.Is(part with { Report = part.Report with { Figures = figures } }));
    }

    [Fact]
    public void What_was_not_read_may_be_figures()
    {
        var part = Of(null, null, "");
        Assert.True(BlankForm.Is(part));
        Assert.False(BlankForm.Is(part with { Report = part.Report with { Unread = [new UnreadPage(2, true, new PdfUnreadable())] } }));
    }

    private static ReadPart Of(string? agency, int? year, string overview, string? title = null, int places = 200) => new(
        new Report(
            title, agency, year, "2021",
            Form2021.Definition.Figures.Take(places)
                .ToDictionary(static place => place.Id, static place => new Figure(place.Id, null, "", 1, default, 1)),
            new Dictionary<string, LabelReading>(),
            [new Section(SectionKind.Overview, "一、总体情况", 1, overview)]),
        20, 20);
}
