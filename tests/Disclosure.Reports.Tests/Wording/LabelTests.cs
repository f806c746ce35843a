using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Tests.Wording;

public sealed class LabelTests
{
    [Theory]
    [InlineData("一、本年新收政府信息公开申请数量", 1, 1, "本年新收政府信息公开申请数量")]
    [InlineData("（三）不予公开", 2, 3, "不予公开")]
    [InlineData("(三) 不予公开", 2, 3, "不予公开")]
    [InlineData("8.属于行政查询事项", 3, 8, "属于行政查询事项")]
    [InlineData("８、属于行政查询事项", 3, 8, "属于行政查询事项")]
    [InlineData("3.危及“三安全一稳定”", 3, 3, "危及三安全一稳定")]
    [InlineData("(二)部分公開(區(qū)分處(chù)理的，只計(jì)這一情形)", 2, 2, "部分公开")]
    [InlineData("三安全", 0, 0, "三安全")]
    [InlineData("本年收費(fèi)金額（單位：萬元）", 0, 0, "本年收费金额")]
    [InlineData("", 0, 0, "")]
    public void A_label_is_its_number_and_its_words(string text, int level, int number, string words)
    {
        var label = Label.Of(text);

        Assert.Equal((level, number, words), (label.Level, label.Number, label.Words));
    }

    [Theory]
    [InlineData("申請(qǐng)情況", "申请情况")]
    [InlineData("服務(wù)機(jī)構(gòu)", "服务机构")]
    [InlineData("微信(app)公开 | ", "微信(app)公开")]
    [InlineData("政 府 信 息", "政府信息")]
    [InlineData("Form Recognizer 3", "Form Recognizer 3")]
    public void Cleaning_takes_out_pinyin_bars_and_spaces_only(string text, string clean) => Assert.Equal(clean, Folding.Clean(text));

    [Theory]
    [InlineData("其他法律行政法规禁止公开", "其他法律法规禁止公开", 0.8)]
    [InlineData("要求提供公开出版物", "要求提供公开出版", 0.8)]
    [InlineData("要求行政机关确认或重新出具已获取信息", "重新出具已获取信息", 0.6)]
    public void Likeness_survives_typing_errors_and_tearing(string statutory, string printed, double least) =>
        Assert.InRange(Label.Of(statutory).LikenessTo(Label.Of(printed)), least, 0.99);
}
