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

    /// <summary>Gets what the word is to the text around it.</summary>
    public WordRole Role { get; init; }

    /// <summary>Gets how much it differs from its ground, 0 to 1: 1 for black on white, and where the reader does not tell.</summary>
    public float Contrast { get; init; } = 1;

    /// <summary>
    /// Gets whether it is printed over text of another colour, or under it, and is the one of both that may be a stamp; or it is pale and
    /// runs through a ruling.
    /// </summary>
    public bool IsOverprint { get; init; }

    /// <summary>Size of the type as displayed, in points: the largest of the glyphs'.</summary>
    public double FontSize
    {
        get
        {
            if (Glyphs is GlyphRow row)
            {
                return Math.Max(0, row.FontSize);
            }

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

/// <summary>What a word is to the text around it.</summary>
public enum WordRole
{
    /// <summary>Part of the text, the ordinary case.</summary>
    Text,

    /// <summary>Struck through: printed, and no longer valid.</summary>
    Struck,

    /// <summary>A note's mark beside a number: a raised digit, an asterisk, a circled numeral.</summary>
    Note,

    /// <summary>A stamp or a watermark by the file's own word.</summary>
    Stamp,
}
