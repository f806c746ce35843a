using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class AgencyNameTests
{
    [Theory]
    [InlineData("（河阳市公安局）", "河阳市公安局")]
    [InlineData("河阳市公安局", "河阳市公安局")]
    [InlineData("甲县高新技术产业开发区管理委员会", "甲县高新技术产业开发区管理委员会")]
    [InlineData("青石镇", "青石镇")]
    [InlineData("石镇", null)]
    [InlineData("我县财政局", null)]
    [InlineData("2022年度", null)]
    [InlineData("主动公开政府信息情况", null)]
    [InlineData("附件：甲县财政局", null)]
    public void A_line_that_consists_of_a_name_is_an_agency_s(string line, string? name) => Assert.Equal(name, AgencyName.OfLine(line));

    [Fact]
    public void A_name_has_at_most_thirty_two_characters()
    {
        Assert.NotNull(AgencyName.OfLine(new string('甲', 31) + "局"));
        Assert.Null(AgencyName.OfLine(new string('甲', 32) + "局"));
    }

    [Theory]
    [InlineData("临湖县林业局", "临湖县林业局")]
    [InlineData("临湖县林业局", "林业局")]
    [InlineData("临湖县发展和改革委员会", "县发改委")]
    [InlineData("临湖县卫健委", "临湖县卫生健康委员会")]
    [InlineData("河南省临湖县教体局", "临湖县教育体育局")]
    [InlineData("河南省临湖县财政局", "临湖县财政局")]
    [InlineData("临湖县人民政府", "临湖县人民政府办公室")]
    [InlineData("临湖县人民政府", "临湖县政务服务和大数据管理局")]
    [InlineData("临湖县粮食局（物资储备局）", "临湖县粮食局")]
    public void A_name_that_may_be_the_agency_s_is_taken_for_it(string agency, string other) =>
        Assert.True(AgencyName.IsSame(agency, other));

    [Theory]
    [InlineData("临湖县林业局", "临湖县林业局")]
    [InlineData("临湖县林业局", "林业局")]
    [InlineData("临湖县人民政府办公室", "临湖县政府办")]
    [InlineData("临湖县人民政府办公室", "临湖政府办")]
    [InlineData("临湖县人民政府", "河南省临湖县人民政府")]
    [InlineData("杏花镇人民政府", "临湖县杏花镇人民政府")]
    [InlineData("临湖县人民政府", "临湖县政府")]
    [InlineData("临湖县卫健委", "临湖县卫生健康委员会")]
    [InlineData("临湖县粮食局（物资储备局）", "临湖县粮食局")]
    public void A_shorter_or_longer_form_of_a_name_by_the_roster_is_the_agency_s_own(string own, string other)
    {
        Assert.True(AgencyName.IsOwn(own, other));
        Assert.True(AgencyName.IsOwn(other, own));
    }

    [Theory]
    [InlineData("临湖县人民政府", "临湖县人民政府办公室")]
    [InlineData("临湖县人民政府", "临湖县杏花镇人民政府")]
    [InlineData("临湖县林业局", "临河县林业局")]
    [InlineData("临湖县林业局", "临湖县财政局")]
    [InlineData("杏花镇人民政府", "桃源镇人民政府")]
    [InlineData("临湖县人民政府", "人民政府办公室")]
    public void Another_agency_s_name_is_none_of_its_own(string own, string other)
    {
        Assert.False(AgencyName.IsOwn(own, other));
        Assert.False(AgencyName.IsOwn(other, own));
    }

    [Theory]
    [InlineData("临湖县林业局", "临河县林业局")]
    [InlineData("临湖县林业局", "临湖县财政局")]
    [InlineData("临湖县教体局", "河南省教育体育局")]
    [InlineData("杏花镇人民政府", "桃源镇人民政府")]
    [InlineData("临湖县林业局", "临湖县人民政府")]
    [InlineData("临湖县人民政府", "桃源县政务服务和大数据管理局")]
    public void A_name_that_cannot_be_is_another_s(string agency, string other) => Assert.False(AgencyName.IsSame(agency, other));

    [Theory]
    [InlineData("河东省", true)]
    [InlineData("甲州", true)]
    [InlineData("甲盟", true)]
    [InlineData("甲旗", true)]
    [InlineData("临河市", true)]
    [InlineData("建设兵团", true)]
    [InlineData("甲大学", true)]
    [InlineData("甲部", true)]
    [InlineData("甲村", true)]
    [InlineData("第一学校", false)]
    [InlineData("各部", false)]
    [InlineData("各市县", false)]
    [InlineData("省", false)]
    [InlineData("历年年报", false)]
    [InlineData("政务公开", false)]
    public void A_name_that_goes_on_in_another_line_may_begin_with_a_region_or_an_agency(string text, bool may) =>
        Assert.Equal(may, AgencyName.CanBegin(text));
}
