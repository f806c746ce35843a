namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The place of a character's ink in the box of its glyph. Most characters fill the box. A stroke or a point fills so little of it that a
/// clip as large as its ink, as cairo writes them, leaves nearly nothing of the box, yet all of the ink.
/// </summary>
/// <param name="First">Left end of the ink, in parts of the advance.</param>
/// <param name="Last">Right end of the ink, in parts of the advance.</param>
/// <param name="Low">Lower end above the baseline, in type sizes.</param>
/// <param name="High">Upper end of the ink above the baseline, in type sizes.</param>
internal readonly record struct InkPlace(double First, double Last, double Low, double High)
{
    /// <summary>Letters, digits and Chinese characters: the inner part that all of them cover; digits are 0.7 high.</summary>
    private static readonly InkPlace Usual = new(0.2, 0.8, 0.1, 0.6);

    /// <summary>A one: the only digit much narrower than its advance.</summary>
    private static readonly InkPlace One = new(0.35, 0.55, 0.1, 0.6);

    /// <summary>Digits as wide as a Chinese character, which leave a quarter free on either side.</summary>
    private static readonly InkPlace WideDigit = new(0.3, 0.7, 0.1, 0.6);

    /// <summary>
    /// Level strokes: a hyphen stands 0.2 to 0.35 above the baseline, dashes and 一 up to 0.5.
    /// </summary>
    private static readonly InkPlace Level = new(0.2, 0.8, 0.2, 0.5);

    /// <summary>Full stops and commas, which reach below the baseline.</summary>
    private static readonly InkPlace Point = new(0.35, 0.6, -0.08, 0.1);

    /// <summary>Chinese full stops and commas, at the left of their square.</summary>
    private static readonly InkPlace WidePoint = new(0.15, 0.3, -0.05, 0.15);

    /// <summary>Part of a type size that a clip cuts of the ink at its edges through rounding.</summary>
    private const double Rounding = 0.02;

    /// <summary>
    /// Returns where the ink of a glyph is looked for. Of a stroke or a point, whose height differs from font to font, only the part inside
    /// the clip is taken, as the whole ink may stand there.
    /// </summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="clip">The box that is not clipped away.</param>
    public static InkPlace Of(in ShownGlyph glyph, Box clip)
    {
        if (glyph.Text is not [var character] || glyph.Direction != TextDirection.Right || glyph.IsTilted)
        {
            return Usual;
        }

        var place = character switch
        {
            '1' or '１' => One,
            >= '０' and <= '９' => WideDigit,
            '-' or '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '―' or '−' or '─' or '－' or '一' or '⼀' or '~' or '～' => Level,
            '.' or ',' => Point,
            '．' or '，' or '。' or '、' => WidePoint,
            _ => Usual,
        };
        if (place.High - place.Low >= Usual.High - Usual.Low)
        {
            return place;
        }

        var (low, high) = ((glyph.Origin.Y - clip.Bottom) / glyph.FontSize, (glyph.Origin.Y - clip.Top) / glyph.FontSize);
        (low, high) = (Math.Max(place.Low, low + Rounding), Math.Min(place.High, high - Rounding));
        return low < high ? place with { Low = low, High = high } : place;
    }
}
