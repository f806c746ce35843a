using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>A Chinese typeface with that of the digits beside it, as offices set their reports.</summary>
/// <param name="Chinese">Family of the Chinese characters.</param>
/// <param name="Latin">Family of the digits; the Chinese one where null.</param>
internal sealed record Typeface(string Chinese, string? Latin)
{
    public static Typeface Song { get; } = new("AR PL UMing CN", "Liberation Serif");

    /// <summary>Song with its own digits, which are half as wide as a character.</summary>
    public static Typeface WideSong { get; } = new("AR PL UMing CN", null);

    public static Typeface NewspaperSong { get; } = new("AR PL SungtiL GB", "TeX Gyre Termes");

    public static Typeface Kai { get; } = new("AR PL KaitiM GB", "Liberation Serif");

    /// <summary>The lightest of the Kai faces, which stands for imitation Song here.</summary>
    public static Typeface FangSong { get; } = new("LXGW WenKai Light", "Liberation Serif");

    public static Typeface Hei { get; } = new("WenQuanYi Zen Hei", "Liberation Sans");

    /// <summary>A sans-serif face with the digits of a screen font.</summary>
    public static Typeface WideHei { get; } = new("Droid Sans Fallback", "DejaVu Sans");

    public static IReadOnlyList<Typeface> All { get; } = [Song, WideSong, NewspaperSong, Kai, FangSong, Hei, WideHei];

    /// <summary>A report set small enough for three pages.</summary>
    public Chromium Page() => new(new HtmlSheet { Font = Chinese, LatinFont = Latin, TableSize = 9, SideMargin = 22 });

    /// <summary>A report in ordinary type, rows cut in two by page breaks.</summary>
    public Chromium Larger() => new(new HtmlSheet { Font = Chinese, LatinFont = Latin, FontSize = 14, CellPadding = 4, Numbered = true });

    /// <summary>A report in the large type of official documents, the header of section 三 on every page it reaches.</summary>
    public Chromium Largest() => new(new HtmlSheet
    {
        Font = Chinese,
        LatinFont = Latin,
        FontSize = 16,
        TableSize = 12,
        CellPadding = 5,
        SideMargin = 24,
        HeaderRepeated = true,
        RowsWhole = true,
        Numbered = true,
    });
}
