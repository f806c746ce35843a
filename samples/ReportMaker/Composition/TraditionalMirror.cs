using System.Text;

namespace ReportMaker.Composition;

/// <summary>
/// Prints a report as a mirrored page does: traditional characters, and, where asked for, the pinyin in brackets after those that are
/// read in more than one way.
/// Characters outside the list stay as they are.
/// </summary>
internal static class TraditionalMirror
{
    private const string Simplified = "报总开务实现发数规项产动请据复议诉讼对处应无业类关决确认转续办时长维纠结审询问题进会镇区县门户网页级个为统计间从华国条编写两说细来给与电话补栏录积压单责预钱农贴标学环节灾帮图书馆团员样们权护纸费额许罚强证执断该档训综较顺畅义态乱见头仅记读随严响场错链脑备练习号论达准极点热机构织资质层种体众传评况废内万这过组围获属满测签举访稳险够设台没阅边宽经协专厅岗隐载";
    private const string Traditional = "報總開務實現發數規項產動請據復議訴訟對處應無業類關決確認轉續辦時長維糾結審詢問題進會鎮區縣門戶網頁級個為統計間從華國條編寫兩說細來給與電話補欄錄積壓單責預錢農貼標學環節災幫圖書館團員樣們權護紙費額許罰強證執斷該檔訓綜較順暢義態亂見頭僅記讀隨嚴響場錯鏈腦備練習號論達準極點熱機構織資質層種體眾傳評況廢內萬這過組圍獲屬滿測簽舉訪穩險夠設臺沒閱邊寬經協專廳崗隱載";

    private static readonly Dictionary<char, string> Pinyin = new()
    {
        ['報'] = "bào",
        ['動'] = "dòng",
        ['請'] = "qǐng",
        ['據'] = "jù",
        ['復'] = "fù",
        ['規'] = "guī",
        ['務'] = "wù",
        ['處'] = "chǔ",
        ['應'] = "yīng",
        ['發'] = "fā",
        ['數'] = "shù",
        ['結'] = "jié",
        ['轉'] = "zhuǎn",
        ['區'] = "qū",
        ['縣'] = "xiàn",
        ['費'] = "fèi",
        ['審'] = "shěn",
        ['強'] = "qiáng",
    };

    public static Block Of(Block block, bool withPinyin) => block switch
    {
        TitleBlock title => new TitleBlock([.. title.Lines.Select(line => Text(line, withPinyin))]),
        HeadingBlock heading => new HeadingBlock(Text(heading.Text, withPinyin)),
        ParagraphBlock paragraph => new ParagraphBlock(Text(paragraph.Text, withPinyin)),
        SignatureBlock signature => new SignatureBlock([.. signature.Lines.Select(line => Text(line, withPinyin))]),
        GridBlock grid => grid with { Cells = [.. grid.Cells.Select(cell => cell with { Text = Text(cell.Text, withPinyin) })] },
        _ => block,
    };

    private static string Text(string simplified, bool withPinyin)
    {
        var mirrored = new StringBuilder();
        foreach (var character in simplified)
        {
            var place = Simplified.IndexOf(character, StringComparison.Ordinal);
            var traditional = place < 0 ? character : Traditional[place];
            mirrored.Append(traditional);
            if (withPinyin && Pinyin.TryGetValue(traditional, out var reading))
            {
                mirrored.Append('(').Append(reading).Append(')');
            }
        }

        return mirrored.ToString();
    }
}
