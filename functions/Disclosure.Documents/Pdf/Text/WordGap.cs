namespace Disclosure.Documents.Pdf.Text;

/// <summary>How wide a gap between two glyphs may be inside a word.</summary>
internal static class WordGap
{
    /// <summary>
    /// Returns the widest gap inside a word, in points: a share of the smaller type size. Chinese is often spread out to fill a line, Latin
    /// words stand a quarter of an em apart, and a figure must never run into its neighbour's.
    /// </summary>
    public static double Widest(in TextItem left, in TextItem right)
    {
        var size = Math.Min(left.FontSize, right.FontSize);
        var isWideLeft = IsWide(left.Text[^1]);
        var isWideRight = IsWide(right.Text[0]);
        return size * (isWideLeft && isWideRight ? 0.9 : isWideLeft || isWideRight ? 0.45 : 0.2);
    }

    /// <summary>
    /// Returns whether a character fills an em square: Chinese, Japanese and Korean characters, their punctuation and full-width forms.
    /// </summary>
    public static bool IsWide(char c) =>
        c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uD7A3') or (>= '\uD800' and <= '\uDBFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60');
}
