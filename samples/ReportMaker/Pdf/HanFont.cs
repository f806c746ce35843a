using System.Text;

namespace ReportMaker.Pdf;

/// <summary>
/// A Chinese font that is named, not embedded (ISO 32000-2 §9.7.5.2): only its predefined CMap says which bytes are which character.
/// </summary>
internal sealed class HanFont
{
    private readonly string _name;
    private readonly string _cmap;
    private readonly Encoding _encoding;
    private readonly string _widths;

    private HanFont(string name, string cmap, Encoding encoding, string halfWide)
    {
        _name = name;
        _cmap = cmap;
        _encoding = encoding;
        _widths = halfWide.Length == 0 ? "" : $"/W [{halfWide} 500]";
    }

    /// <summary>Adobe's song typeface with GBK codes.</summary>
    public static HanFont SongGbk => new("STSong-Light", "GBK-EUC-H", CodePage(936), "814 907");

    /// <summary>Windows' song typeface with the older GB 2312 codes, which is how many office programs name it.</summary>
    public static HanFont SimSunGb => new("SimSun", "GB-EUC-H", CodePage(936), "814 907");

    /// <summary>Windows' black typeface with GB 18030 codes.</summary>
    public static HanFont SimHeiGb18030 => new("SimHei", "GBK2K-H", CodePage(54936), "1 95");

    /// <summary>Adobe's song typeface with Unicode codes of two bytes.</summary>
    public static HanFont SongUcs2 => new("STSong-Light", "UniGB-UCS2-H", Encoding.BigEndianUnicode, "");

    /// <summary>Founder's imitation-song typeface with UTF-16 codes.</summary>
    public static HanFont FangSongUtf16 => new("FangSong_GB2312", "UniGB-UTF16-H", Encoding.BigEndianUnicode, "");

    /// <summary>The CMap it is read with.</summary>
    public string CMap => _cmap;

    /// <summary>Whether it gives the glyphs to which its CMap leads Latin characters half an em, not a whole one.</summary>
    public bool LatinIsHalfWide => _widths.Length > 0;

    public string Hex(string text) => Convert.ToHexString(_encoding.GetBytes(text));

    public int AddTo(PdfFile file)
    {
        var descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /{_name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
            mayHide: true);
        var descendant = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{_name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 {_widths} /FontDescriptor {descriptor} 0 R >>",
            mayHide: true);
        return file.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{_name} /Encoding /{_cmap} /DescendantFonts [{descendant} 0 R] >>", mayHide: true);
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException($"Code page {number} is missing.");
}
