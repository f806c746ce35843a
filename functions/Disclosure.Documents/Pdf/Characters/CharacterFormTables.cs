namespace Disclosure.Documents.Pdf.Characters;

/// <content>Facts of the Unicode Character Database: what the presentation characters stand for; U+0000 where a character stands for
/// itself.</content>
internal static partial class CharacterForms
{
    /// <summary>U+2E80 to U+2EF3, radicals that are also characters.</summary>
    private const string RadicalsSupplement =
        "\0厂\0\0乙亻\0\0刀刂\0卩小小尢\0\0\0巳幺\0彐忄心扌攵\0旡\0月歹母民氵氺灬爪\0\0牛犭王疋目示礻\0糸纟罓罒\0\0\0羊\0羊\0\0聿肉\0艹\0\0虎衤\0西见角\0讠" +
        "贝\0车辶辶\0\0钅長\0长门\0\0\0青韦页风飞食\0飠饣\0马骨鬼鱼鸟卤麦黄\0齐齐歯齿竜龙\0亀龟";

    /// <summary>U+2F00 to U+2FD5, the Kangxi radicals.</summary>
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日" +
        "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
        "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>U+F900 to U+FAD9, the compatibility ideographs.</summary>
    private const string CompatibilityIdeographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊" +
        "賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐" +
        "戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪" +
        "律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\0\0塚\0晴\0\0凞猪益礼神祥" +
        "福靖精羽\0蘒\0諸\0\0逸都\0\0\0飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者" +
        "臭艹艹著褐視謁謹賓贈辶逸難響頻恵\0舘\0\0並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪" +
        "瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\0\0\0㮝䀘䀹\0\0\0齃龎";
}
