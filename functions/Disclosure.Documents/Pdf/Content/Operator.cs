namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The operators of content streams as numbers, their characters as bytes with the first one lowest, so that telling them apart makes no
/// strings (ISO 32000-2 Annex A). Those that change nothing that is read from a page (line caps and joins, dashes, rendering intents, glyph
/// metrics) are not listed.
/// </summary>
internal static class Operator
{
    public const uint Save = 'q';
    public const uint Restore = 'Q';
    public const uint Concatenate = 'c' | ('m' << 8);
    public const uint LineWidth = 'w';
    public const uint ExtendedState = 'g' | ('s' << 8);

    public const uint MoveTo = 'm';
    public const uint LineTo = 'l';
    public const uint CurveTo = 'c';
    public const uint CurveFromCurrent = 'v';
    public const uint CurveToFinal = 'y';
    public const uint ClosePath = 'h';
    public const uint Rectangle = 'r' | ('e' << 8);

    public const uint Stroke = 'S';
    public const uint CloseStroke = 's';
    public const uint Fill = 'f';
    public const uint FillOld = 'F';
    public const uint FillEvenOdd = 'f' | ('*' << 8);
    public const uint FillStroke = 'B';
    public const uint FillStrokeEvenOdd = 'B' | ('*' << 8);
    public const uint CloseFillStroke = 'b';
    public const uint CloseFillStrokeEvenOdd = 'b' | ('*' << 8);
    public const uint EndPath = 'n';
    public const uint Clip = 'W';
    public const uint ClipEvenOdd = 'W' | ('*' << 8);

    public const uint BeginText = 'B' | ('T' << 8);
    public const uint EndText = 'E' | ('T' << 8);
    public const uint CharacterSpacing = 'T' | ('c' << 8);
    public const uint WordSpacing = 'T' | ('w' << 8);
    public const uint HorizontalScaling = 'T' | ('z' << 8);
    public const uint Leading = 'T' | ('L' << 8);
    public const uint Font = 'T' | ('f' << 8);
    public const uint RenderMode = 'T' | ('r' << 8);
    public const uint Rise = 'T' | ('s' << 8);
    public const uint NextLine = 'T' | ('d' << 8);
    public const uint NextLineLeading = 'T' | ('D' << 8);
    public const uint TextMatrix = 'T' | ('m' << 8);
    public const uint NextLineDefault = 'T' | ('*' << 8);
    public const uint ShowText = 'T' | ('j' << 8);
    public const uint ShowTexts = 'T' | ('J' << 8);
    public const uint NextLineShow = '\'';
    public const uint NextLineSpacedShow = '"';

    public const uint StrokeSpace = 'C' | ('S' << 8);
    public const uint FillSpace = 'c' | ('s' << 8);
    public const uint StrokeColor = 'S' | ('C' << 8);
    public const uint StrokeColorNamed = 'S' | ('C' << 8) | ('N' << 16);
    public const uint FillColor = 's' | ('c' << 8);
    public const uint FillColorNamed = 's' | ('c' << 8) | ('n' << 16);
    public const uint StrokeGray = 'G';
    public const uint FillGray = 'g';
    public const uint StrokeRgb = 'R' | ('G' << 8);
    public const uint FillRgb = 'r' | ('g' << 8);
    public const uint StrokeCmyk = 'K';
    public const uint FillCmyk = 'k';

    public const uint PaintObject = 'D' | ('o' << 8);
    public const uint PaintShading = 's' | ('h' << 8);
    public const uint BeginImage = 'B' | ('I' << 8);

    public const uint BeginMarked = 'B' | ('M' << 8) | ('C' << 16);
    public const uint BeginMarkedProperties = 'B' | ('D' << 8) | ('C' << 16);
    public const uint EndMarked = 'E' | ('M' << 8) | ('C' << 16);

    /// <summary>Returns the number of the operator with the given characters; 0 where no operator can have them.</summary>
    public static uint Of(ReadOnlySpan<byte> characters) => characters.Length switch
    {
        1 => characters[0],
        2 => characters[0] | ((uint)characters[1] << 8),
        3 => characters[0] | ((uint)characters[1] << 8) | ((uint)characters[2] << 16),
        _ => 0,
    };
}
