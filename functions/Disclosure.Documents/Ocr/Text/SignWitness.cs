using System.Buffers;
using System.Text;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Has Tesseract read every figure of a table of any kind a second time: no form tells there what may stand in a cell, and no sum whether
/// it is right. Only what both say alike is sure; a sign that Tesseract has no character for is never sure.
/// </summary>
/// <param name="layout">The layout of the page.</param>
/// <param name="engine">Gives the engine that reads figures with signs; asked only where it is needed.</param>
internal sealed class SignWitness(PageLayout layout, Func<TesseractEngine> engine)
{
    /// <summary>The characters that the engine reads.</summary>
    public const string Alphabet = "0123456789.,-+/%:()$¥~—";

    /// <summary>
    /// Confidence of our own reading below which it counts for nothing, as in <see cref="FigureWitness"/>.
    /// </summary>
    private const double Unknown = 0.3;

    /// <summary>Confidence, at least, of what both read alike.</summary>
    private const double Confirmed = 0.985;

    /// <summary>
    /// Confidence, at most, of what only one witness can say, or the other said nothing of: below 0.9, from which a cell passes for sure.
    /// </summary>
    private const double OneWitness = 0.85;

    /// <summary>Confidence, at most, of what the other reads otherwise, or both alike where our own reading says nothing.</summary>
    private const double Doubted = 0.75;

    /// <summary>Confidence, at most, of what Tesseract alone reads.</summary>
    private const double Alone = 0.4;

    /// <summary>Signs that the engine has no character for.</summary>
    private static readonly SearchValues<char> Unsayable = SearchValues.Create("‰≥≤±×√<>");

    /// <summary>Returns the figure with the confidence that the two readings together give; null where neither sees a figure.</summary>
    /// <param name="figure">Our own reading.</param>
    /// <param name="lines">The lines of ink in the cell.</param>
    public FigureReading? Weigh(FigureReading figure, IReadOnlyList<InkLine> lines)
    {
        var other = Read(lines);
        if (other is null)
        {
            return figure.Confidence >= Unknown ? AtMost(figure, OneWitness) : null;
        }

        if (Folded(other.Text) == Folded(figure.Text))
        {
            return figure.Confidence < Unknown || figure.MayHideFour ? AtMost(figure with { Confidence = Doubted }, Doubted)
                : figure.Text.AsSpan().ContainsAny(Unsayable) ? AtMost(figure, OneWitness)
                : figure with { Confidence = Math.Max(figure.Confidence, Confirmed) };
        }

        if (HasSignsMore(other.Text, figure.Text))
        {
            return other;
        }

        // The hairlines of a 4 are lost to either witness, and none sees them in a 1.
        if (HasFoursMore(figure.Text, other.Text) || HasFoursMore(other.Text, figure.Text))
        {
            var (seen, sure) = HasFoursMore(figure.Text, other.Text) ? (figure, figure.Confidence) : (other, Alone);
            return seen with { Confidence = Math.Clamp(sure, Alone, Doubted) };
        }

        var isLikelier = figure.Confidence >= Unknown
            && (FigurePattern.FitsWithSigns(figure.Text) || !FigurePattern.FitsWithSigns(other.Text));
        return isLikelier ? AtMost(figure, Doubted) : other;
    }

    /// <summary>Returns a text with the signs that are the same to the engine made one.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            folded.Append(character switch
            {
                '￥' => '¥',
                '～' => '~',
                '—' or '–' or '－' => '-',
                '（' => '(',
                '）' => ')',
                '：' => ':',
                '％' => '%',
                _ => character,
            });
        }

        return folded.ToString();
    }

    /// <summary>
    /// Whether a text is another with more signs between its digits: short dashes of dates are lost more often than seen where none are,
    /// but specks before and behind a number pass for dashes.
    /// </summary>
    internal static bool HasSignsMore(string text, string other) =>
        other.Length > 1 && text.Length > other.Length && text[0] == other[0] && text[^1] == other[^1] && Digits(text) == Digits(other)
        && !text.Contains("--", StringComparison.Ordinal) && FigurePattern.FitsWithSigns(text);

    /// <summary>Whether a text is another with 4s in the place of some 1s.</summary>
    internal static bool HasFoursMore(string text, string other)
    {
        var fours = 0;
        for (var i = 0; text.Length == other.Length && i < text.Length; i++)
        {
            if (text[i] != other[i] && (text[i], other[i]) != ('4', '1'))
            {
                return false;
            }

            fours += text[i] == other[i] ? 0 : 1;
        }

        return fours > 0;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static FigureReading AtMost(FigureReading figure, double most) =>
        figure with { Confidence = Math.Min(figure.Confidence, most) };

    private FigureReading? Read(IReadOnlyList<InkLine> lines)
    {
        var strip = LineStrip.Of(layout.Picture, lines.Select(static line => line.Box).ToList());
        var glyphs = new List<FigureGlyph>();
        var confidence = Alone;
        foreach (var character in engine().Read(strip.Picture, (int)(72 * layout.PixelsPerPoint)))
        {
            var sign = character.Text[0] switch
            {
                '¥' => '￥',
                '~' => '～',
                var other => other,
            };
            glyphs.Add(new FigureGlyph(sign, strip.ToPage(character.Box).Box, character.Confidence, ' ', 0));
            confidence = Math.Min(confidence, character.Confidence);
        }

        return glyphs.Count == 0 ? null : new FigureReading(string.Concat(glyphs.Select(static glyph => glyph.Text)), confidence, glyphs);
    }
}
