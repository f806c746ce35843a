using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Syntax;

/// <summary>Undoes the encryption of the strings in one object.</summary>
internal delegate byte[] StringDecryption(byte[] encrypted);

/// <summary>
/// Builds objects from tokens (ISO 32000-2 §7.3). What makes no sense is read as null; a container that is not closed ends where the next
/// object begins.
/// </summary>
/// <param name="source">The source in which the objects follow references.</param>
/// <param name="budget">What the reading may cost.</param>
/// <param name="isKept">Whether the objects are held until the file was read; else until the page was.</param>
internal sealed class ObjectParser(IObjectSource source, ReadBudget budget, bool isKept)
{
    /// <summary>Bytes that a number or a boolean takes up on a 64-bit machine, as .NET lays it out.</summary>
    private const int SmallBytes = 24;

    /// <summary>Bytes that a string takes up, beside those it holds.</summary>
    private const int StringBytes = 56;

    /// <summary>Bytes that a name takes up, beside its characters.</summary>
    private const int NameBytes = 64;

    /// <summary>Bytes that an array takes up, beside its elements.</summary>
    private const int ArrayBytes = 96;

    /// <summary>Bytes that an element takes up in an array that grows by doubling.</summary>
    private const int ItemBytes = 16;

    /// <summary>Bytes that a dictionary takes up, beside its entries.</summary>
    private const int DictionaryBytes = 128;

    /// <summary>Bytes that an entry of a dictionary takes up.</summary>
    private const int EntryBytes = 56;

    private readonly NameTable _names = new();

    /// <summary>Returns the name that the lexer has just read.</summary>
    public PdfName Name(scoped in Lexer lexer)
    {
        var name = _names.Get(lexer, out var isNew);
        if (isNew)
        {
            Count(NameBytes + (2 * name.Value.Length));
        }

        return name;
    }

    /// <summary>Reads one object and returns it.</summary>
    /// <exception cref="DocumentException">Containers are nested deeper than allowed.</exception>
    public PdfObject Parse(ref Lexer lexer, StringDecryption? decryption = null) => Parse(ref lexer, lexer.Read(), decryption, 0);

    /// <summary>Reads one object whose first token was read already, and returns it.</summary>
    /// <inheritdoc cref="Parse(ref Lexer, StringDecryption?)" path="/exception"/>
    public PdfObject Parse(ref Lexer lexer, TokenKind first, StringDecryption? decryption, int depth)
    {
        budget.Step();
        switch (first)
        {
            case TokenKind.Number:
                Count(SmallBytes);
                return NumberOrReference(ref lexer);
            case TokenKind.Name:
                return Name(lexer);
            case TokenKind.Text or TokenKind.Hex:
                Count(StringBytes + lexer.Value.Length);
                var bytes = lexer.StringBytes(first);
                return new PdfString(decryption is null ? bytes : decryption(bytes));
            case TokenKind.ArrayStart:
                return Array(ref lexer, decryption, Deeper(depth));
            case TokenKind.DictionaryStart:
                return Dictionary(ref lexer, decryption, Deeper(depth));
            case TokenKind.Keyword when lexer.IsKeyword("true"u8):
                return new PdfBoolean(true);
            case TokenKind.Keyword when lexer.IsKeyword("false"u8):
                return new PdfBoolean(false);
            default:
                return PdfNull.Instance;
        }
    }

    private static PdfObject NumberOrReference(ref Lexer lexer)
    {
        var number = lexer.Number;
        if (lexer.IsInteger && number is >= 0 and <= int.MaxValue)
        {
            var after = lexer.Position;
            if (lexer.Read() == TokenKind.Number && lexer.IsInteger && lexer.Number is >= 0 and <= ushort.MaxValue)
            {
                var generation = (int)lexer.Number;
                if (lexer.Read() == TokenKind.Keyword && lexer.IsKeyword("R"u8))
                {
                    return new PdfReference((int)number, generation);
                }
            }

            lexer.Position = after;
        }

        return new PdfNumber(number);
    }

    private PdfArray Array(ref Lexer lexer, StringDecryption? decryption, int depth)
    {
        Count(ArrayBytes);
        var items = new List<PdfObject>();
        while (true)
        {
            var kind = lexer.Read();
            if (kind is TokenKind.ArrayEnd or TokenKind.End || IsEndOfObject(ref lexer, kind))
            {
                return new PdfArray(items, source);
            }

            if (kind != TokenKind.DictionaryEnd)
            {
                Count(ItemBytes);
                items.Add(Parse(ref lexer, kind, decryption, depth));
            }
        }
    }

    private PdfDictionary Dictionary(ref Lexer lexer, StringDecryption? decryption, int depth)
    {
        Count(DictionaryBytes);
        var entries = new Dictionary<string, PdfObject>();
        while (true)
        {
            var kind = lexer.Read();
            if (kind is TokenKind.DictionaryEnd or TokenKind.End || IsEndOfObject(ref lexer, kind))
            {
                return new PdfDictionary(entries, source);
            }

            if (kind != TokenKind.Name)
            {
                // Something that is no key: skipped, so that the entries after it are not lost.
                budget.Step();
                continue;
            }

            var key = Name(lexer).Value;
            kind = lexer.Read();
            if (kind is TokenKind.DictionaryEnd or TokenKind.End || IsEndOfObject(ref lexer, kind))
            {
                return new PdfDictionary(entries, source);
            }

            Count(EntryBytes);
            entries[key] = Parse(ref lexer, kind, decryption, depth);
        }
    }

    /// <summary>
    /// Whether the token belongs to what comes behind the object, which then lacks its closing bracket; the token is put back then.
    /// </summary>
    private static bool IsEndOfObject(ref Lexer lexer, TokenKind kind)
    {
        if (kind != TokenKind.Keyword ||
            !(lexer.IsKeyword("endobj"u8) || lexer.IsKeyword("stream"u8) || lexer.IsKeyword("endstream"u8) || lexer.IsKeyword("obj"u8)))
        {
            return false;
        }

        lexer.Position = lexer.TokenStart;
        return true;
    }

    private void Count(int bytes)
    {
        if (isKept)
        {
            budget.Keep(bytes);
        }
        else
        {
            budget.Use(bytes);
        }
    }

    private int Deeper(int depth) =>
        depth < budget.Limits.Nesting ? depth + 1 : throw ReadBudget.Exceeded(ReadLimit.ObjectNesting);
}
