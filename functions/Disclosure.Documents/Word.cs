namespace Disclosure.Documents;

/// <summary>
/// A run of glyphs on one line with no gap of a space's width inside. A run of Chinese text without spaces is one word, but no word reaches
/// across a vertical ruling or a gap wider than its own characters, so a word lies in one cell of a table.
/// </summary>
/// <param name="Text">The characters in reading order, Unicode NFC, with no white space inside.</param>
/// <param name="Box">Union of the glyphs' boxes, points as displayed.</param>
/// <param name="Glyphs">The glyphs in reading order.</param>
/// <param name="Confidence">How sure the reader is of the text, 0 to 1; 1 where the file itself says it.</param>
/// <param name="Direction">Which way the line runs on the displayed page.</param>
public sealed record Word(string Text, Box Box, IReadOnlyList<Glyph> Glyphs, double Confidence, TextDirection Direction)
{
    /// <summary>
    /// Whether its line leans: text set aslant over the page, a watermark's as a rule. <see cref="Direction"/> is then the nearest one.
    /// </summary>
    public bool IsTilted { get; init; }

    /// <summary>Size of the type as displayed, in points: the largest of the glyphs'.</summary>
    public double FontSize
    {
        get
        {
            double size = 0;
            foreach (var glyph in Glyphs)
            {
                size = Math.Max(size, glyph.FontSize);
            }

            return size;
        }
    }
}

/// <summary>Direction in which the characters of a line follow each other on the displayed page.</summary>
public enum TextDirection
{
    /// <summary>Left to right, the ordinary case.</summary>
    Right,

    /// <summary>Top to bottom: vertical writing, or a line turned by a quarter clockwise.</summary>
    Down,

    /// <summary>Right to left: a line turned by half.</summary>
    Left,

    /// <summary>Bottom to top: a line turned by a quarter anticlockwise.</summary>
    Up,
}
