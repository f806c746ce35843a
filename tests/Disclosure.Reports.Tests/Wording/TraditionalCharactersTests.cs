using System.Text;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Tests.Wording;

public sealed class TraditionalCharactersTests
{
    /// <summary>Characters of GB 2312 that are none of simplified writing, but for a rare use (徵 as a note of the scale).</summary>
    private const string TraditionalInGb2312 = "夥後徵於菸";

    [Fact]
    public void Every_traditional_character_has_one_simplified_form()
    {
        Assert.Equal(TraditionalCharacters.Traditional.Length, TraditionalCharacters.Simplified.Length);
        Assert.Equal(TraditionalCharacters.Traditional.Length, TraditionalCharacters.Traditional.Distinct().Count());
        Assert.True(TraditionalCharacters.Traditional.Length > 3000);
        Assert.All(TraditionalCharacters.Traditional, static character => Assert.True(Folding.IsHan(character)));
        Assert.All(TraditionalCharacters.Simplified, static character => Assert.True(Folding.IsHan(character)));
    }

    [Fact]
    public void No_pair_is_inverted_and_no_simplified_form_is_replaced_again() =>
        Assert.All(
            TraditionalCharacters.Simplified,
            static character => Assert.Equal(character, TraditionalCharacters.Simplify(character)));

    [Fact]
    public void No_character_of_simplified_writing_is_replaced()
    {
        var gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(20936)!;
        for (var row = 0xB0; row <= 0xF7; row++)
        {
            for (var place = 0xA1; place <= 0xFE; place++)
            {
                var text = gb2312.GetString([(byte)row, (byte)place]);
                if (text.Length == 1 && Folding.IsHan(text[0]) && !TraditionalInGb2312.Contains(text[0]))
                {
                    Assert.Equal(text[0], TraditionalCharacters.Simplify(text[0]));
                }
            }
        }
    }

    [Theory]
    [InlineData("后里干系面着乾著瞭藉苧只台斗丑谷范姜余征沈余云了么升复历松准")]
    public void Characters_with_a_simplified_use_of_their_own_are_left_alone(string characters) =>
        Assert.All(characters, static character => Assert.Equal(character, TraditionalCharacters.Simplify(character)));

    [Theory]
    [InlineData("認團們說説線綫裡裏臺衞戶戸產産為爲內來", "认团们说说线线里里台卫户户产产为为内来")]
    [InlineData("発対応権図経済検県団円駅", "发对应权图经济检县团圆驿")]
    public void Writing_of_Taiwan_Hong_Kong_and_Japan_is_known(string printed, string simplified) =>
        Assert.Equal(simplified, string.Concat(printed.Select(TraditionalCharacters.Simplify)));

    [Theory]
    [InlineData("行政規範性文件", "行政规范性文件")]
    [InlineData("現行有效件數", "现行有效件数")]
    [InlineData("行政事業性收費", "行政事业性收费")]
    [InlineData("四、結轉下年度繼續辦理", "四、结转下年度继续办理")]
    [InlineData("8.屬於行政查詢事項", "8.属于行政查询事项")]
    [InlineData("3.補正後申請內容仍不明確", "3.补正后申请内容仍不明确")]
    [InlineData("5.要求行政機關確認或重新出具已獲取信息", "5.要求行政机关确认或重新出具已获取信息")]
    [InlineData("2.申請人逾期未按收費通知要求繳納費用、行政機關不再處理其政府信息公開申請", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")]
    [InlineData("政府信息公開行政復議、行政訴訟情況", "政府信息公开行政复议、行政诉讼情况")]
    [InlineData("未經複議直接起訴", "未经复议直接起诉")]
    public void Labels_in_traditional_writing_read_as_the_form_words_them(string printed, string statutory) =>
        Assert.Equal(statutory, Folding.Clean(printed));

    [Fact]
    public void Every_label_of_the_form_written_traditionally_comes_back()
    {
        var traditional = new Dictionary<char, List<char>>();
        for (var i = 0; i < TraditionalCharacters.Traditional.Length; i++)
        {
            var simplified = TraditionalCharacters.Simplified[i];
            (traditional.TryGetValue(simplified, out var forms) ? forms : traditional[simplified] = []).Add(
                TraditionalCharacters.Traditional[i]);
        }

        foreach (var cell in FormDefinition.All.SelectMany(static form => form.Tables).SelectMany(static table => table.Cells))
        {
            for (var way = 0; way < 3; way++)
            {
                var written = string.Concat(cell.Label.Select(
                    character => traditional.TryGetValue(character, out var forms) ? forms[Math.Min(way, forms.Count - 1)] : character));

                Assert.Equal(Folding.Clean(cell.Label), Folding.Clean(written));
            }
        }
    }
}
