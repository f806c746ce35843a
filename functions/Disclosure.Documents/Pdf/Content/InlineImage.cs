using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>An image whose data stand in the content stream (ISO 32000-2 §8.9.7).</summary>
internal static class InlineImage
{
    /// <summary>So many bytes after a supposed EI have to look like content: image data hold the letters by chance.</summary>
    private const int Lookahead = 12;

    /// <summary>Reads from behind BI to behind EI.</summary>
    public static Picture Read(ref Lexer lexer, ReadBudget budget)
    {
        var width = 0;
        var height = 0;
        var isStencil = false;
        while (true)
        {
            budget.Step();
            var kind = lexer.Read();
            if (kind == TokenKind.End)
            {
                return new Picture(width, height, isStencil, HasColourKey: false, Mask: null, IsCutShort: false);
            }

            if (kind == TokenKind.Keyword && lexer.IsKeyword("ID"u8))
            {
                SkipData(ref lexer, budget);
                return new Picture(width, height, isStencil, HasColourKey: false, Mask: null, IsCutShort: false);
            }

            if (kind != TokenKind.Name)
            {
                continue;
            }

            if (lexer.IsKeyword("IM"u8) || lexer.IsKeyword("ImageMask"u8))
            {
                isStencil = lexer.Read() == TokenKind.Keyword && lexer.IsKeyword("true"u8);
                continue;
            }

            var isWidth = lexer.IsKeyword("W"u8) || lexer.IsKeyword("Width"u8);
            var isHeight = lexer.IsKeyword("H"u8) || lexer.IsKeyword("Height"u8);
            if ((isWidth || isHeight) && lexer.Read() == TokenKind.Number)
            {
                var size = (int)Math.Clamp(lexer.Number, 0, int.MaxValue);
                (width, height) = isWidth ? (size, height) : (width, size);
            }
        }
    }

    private static void SkipData(ref Lexer lexer, ReadBudget budget)
    {
        var data = lexer.Data;
        var position = lexer.Position;
        while (position < data.Length && data[position..].IndexOf("EI"u8) is >= 0 and var found)
        {
            budget.Step();
            position += found;
            var after = position + 2;
            if (position > 0 && Lexer.IsWhiteSpace(data[position - 1]) &&
                (after == data.Length || (Lexer.IsWhiteSpace(data[after]) && LooksLikeContent(data[after..]))))
            {
                lexer.Position = after;
                return;
            }

            position = after;
        }

        lexer.Position = data.Length;
    }

    private static bool LooksLikeContent(ReadOnlySpan<byte> data)
    {
        foreach (var b in data[..Math.Min(Lookahead, data.Length)])
        {
            if (b is < 32 or > 126 && !(b is 9 or 10 or 12 or 13))
            {
                return false;
            }
        }

        return true;
    }
}
