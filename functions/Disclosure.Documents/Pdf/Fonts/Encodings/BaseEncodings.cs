using System.Globalization;

namespace Disclosure.Documents.Pdf.Fonts.Encodings;

/// <summary>
/// The encodings that a font dictionary can name (ISO 32000-2 annex D), as the Unicode characters of the codes from 32 on; U+0000 where a
/// code is unused.
/// </summary>
internal static class BaseEncodings
{
    /// <summary>Returns the characters of a named encoding; null for a name that is none.</summary>
    public static string? Named(string? name) => name switch
    {
        "StandardEncoding" => Standard,
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "MacExpertEncoding" => MacExpert,
        "PDFDocEncoding" => PdfDoc,
        _ => null,
    };

    /// <summary>Returns the character of a code in one of these encodings; null where the code is unused.</summary>
    public static string? Character(string encoding, int code) =>
        code >= 32 && code - 32 < encoding.Length && encoding[code - 32] != '\0' ? CharacterStrings.Of(encoding[code - 32]) : null;

    public const string Standard =
        "\u0020!\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~\0\0\0\0\0\0\0\0\0\0\0\0\0\0" +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\0–†‡·\0¶•‚„”»…‰\0¿\0`\u00b4\u02c6\u02dc\u00af\u02d8\u02d9\u00a8\0\u02da" +
        "\u00b8\0\u02dd\u02db\u02c7—\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0\0æ\0\0\0ı\0\0łøœß\0\0\0\0";

    public const string WinAnsi =
        "\u0020!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~•€•‚ƒ„…†‡\u02c6‰Š‹Œ•Ž••‘’“”•" +
        "–—\u02dc™š›œ•žŸ\u0020¡¢£¤¥¦§\u00a8©ª«¬-®\u00af°±²³\u00b4µ¶·\u00b8¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øù" +
        "úûüýþÿ";

    public const string MacRoman =
        "\u0020!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\0ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòô" +
        "öõúùûü†°¢£§•¶ß®©™\u00b4\u00a8≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈Δ«»…\u0020ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\0ÒÚÛÙı\u02c6\u02dc\u00af" +
        "\u02d8\u02d9\u02da\u00b8\u02dd\u02db\u02c7";

    public const string MacExpert =
        "\u0020!\0¢$\0&\0⁽⁾‥․,-.⁄0123456789:;\0\0\0?\0\0\0\0Ð\0\0¼½¾⅛⅜⅝⅞⅓⅔\0\0\0\0\0\0ﬀﬁﬂﬃﬄ₍\0₎\0\0\0ABCDEFGHIJKLMNOPQRSTUVWXYZ₡\0\0\0\0\0" +
        "\0\0\0\0\0\0ÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜ\0⁸₄₃₆₈₇\0\0\0₂\0\0\0\0\0₅\0\0\0Ý\0\0\0\0Þ\0₉₀\0ÆØ¿₁\0\0\0\0\0\0\0\0\0\0\0\0\0\0‒\0\0\0\0\0¡" +
        "\0Ÿ\0¹²³⁴⁵⁶⁷⁹⁰\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u207f\0\0\0\0\0\0\0\0\0";

    /// <summary>The Expert encoding of the Compact Font Format (Adobe TN #5176, appendix B).</summary>
    public const string Expert =
        "\u0020!\0\0$\0&\0⁽⁾‥․,-.⁄0123456789:;\0\0\0?\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u207f\0\0\0\0\0\0\0ﬀﬁﬂﬃﬄ₍\0₎\0\0\0ABCDEFGHIJKLMNOPQRSTUVW" +
        "XYZ₡\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0¡¢\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0‒\0\0\0\0\0\0\0\0\0¼" +
        "½¾¿⅛⅜⅝⅞⅓⅔\0\0⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉\0\0\0\0ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ\0ØÙÚÛÜÝÞŸ";

    public const string Symbol =
        "\u0020!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼\0\0\0\0\0\0\0\0\0\0\0\0\0\0" +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇\0\0\0∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩\0\0〉∫⌠" +
        "\0⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\0";

    public const string ZapfDingbats =
        "\u0020✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞\0❨❩❪❫❬❭❮❯❰❱❲❳❴❵\0\0\0\0\0\0\0" +
        "\0\0\0\0\0\0\0\0\0\0\0\0❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯\0➱➲➳➴➵➶➷➸➹➺➻➼➽➾\0";

    public const string PdfDoc =
        "\u0020!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
        "\0•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\0€¡¢£¤¥¦§\u00a8©ª«¬\0®\u00af°±²³\u00b4µ¶·\u00b8¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

    /// <summary>Characters of ZapfDingbats' glyph names a1 to a206, in their order; U+0000 for a number without a glyph.</summary>
    private const string DingbatNames =
        "✁✂✄☎✆✝✞✟✠✡☛☞✌✍✎✏✑✒✓✔✕✖✗✘✙✚✛✜✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❑▲▼◆❖\0◗❘❙❚❯❱❲❳❨❩❬❭❪❫❴❵❛❜❝❞❡❢❣❤✐❥❦❧♠♥♦♣\0\0\0\0✉✈✇①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→➣↔↕➙➛➜➝➞➟➠➡➢➤➥➦➧➨➩➫➭➯➲➳➵➸➺➻➼➽➾➚➪➶➹➘➴➷➬➮➱✃❐❒❮❰";

    /// <summary>Returns the character of a glyph name of ZapfDingbats; null where the name is none.</summary>
    public static string? Dingbat(string name) =>
        name.Length is > 1 and < 5 && name[0] == 'a' && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= DingbatNames.Length && DingbatNames[number - 1] != '\0'
            ? CharacterStrings.Of(DingbatNames[number - 1])
            : null;
}
