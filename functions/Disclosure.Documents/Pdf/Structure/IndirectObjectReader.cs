using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>An object with the number and generation under which it stands in the file.</summary>
internal readonly record struct IndirectObject(int Number, int Generation, PdfObject Value);

/// <summary>Reads “n g obj … endobj” at an offset, streams included (ISO 32000-2 §7.3.10, §7.3.8).</summary>
internal sealed class IndirectObjectReader(ReadOnlyMemory<byte> file, ObjectParser parser, IObjectSource source)
{
    /// <summary>
    /// Gets or sets what gives the decryption of an object's strings, by number and generation; null until the encryption dictionary was
    /// read.
    /// </summary>
    public Func<int, int, StringDecryption?>? Decryption { get; set; }

    /// <summary>Returns the object at an offset; null where none begins there.</summary>
    public IndirectObject? Read(int offset)
    {
        var data = file.Span;
        var lexer = new Lexer(data, offset);
        if (lexer.Read() != TokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > int.MaxValue)
        {
            return null;
        }

        var number = (int)lexer.Number;
        if (lexer.Read() != TokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > int.MaxValue)
        {
            return null;
        }

        var generation = (int)lexer.Number;
        if (lexer.Read() != TokenKind.Keyword)
        {
            return null;
        }

        if (!lexer.IsKeyword("obj"u8))
        {
            // “1 0 objnull”: the keyword run together with what follows.
            if (!lexer.Value.StartsWith("obj"u8))
            {
                return null;
            }

            lexer.Position = lexer.TokenStart + "obj".Length;
        }

        var value = parser.Parse(ref lexer, Decryption?.Invoke(number, generation));
        if (value is not PdfDictionary dictionary || lexer.Read() != TokenKind.Keyword || !lexer.Value.StartsWith("stream"u8))
        {
            return new IndirectObject(number, generation, value);
        }

        var start = StreamStart(data, lexer.TokenStart + "stream".Length);
        var length = StreamLength(data, start, dictionary);
        var stream = new PdfStream(dictionary, file.Slice(start, length), source) { Identity = new PdfReference(number, generation) };
        return new IndirectObject(number, generation, stream);
    }

    /// <summary>
    /// Where the data of a stream begin: behind the end of line that follows the keyword. Some producers write a lone CR, or blanks before
    /// it.
    /// </summary>
    private static int StreamStart(ReadOnlySpan<byte> data, int position)
    {
        var start = position;
        while (start < data.Length && data[start] is (byte)' ' or (byte)'\t')
        {
            start++;
        }

        if (start < data.Length && data[start] == '\r')
        {
            start++;
            return start < data.Length && data[start] == '\n' ? start + 1 : start;
        }

        return start < data.Length && data[start] == '\n' ? start + 1 : position;
    }

    /// <summary>
    /// Number of bytes of a stream's data: the length that the dictionary gives if “endstream” follows there; else as far as the next
    /// “endstream” or “endobj”.
    /// </summary>
    private static int StreamLength(ReadOnlySpan<byte> data, int start, PdfDictionary dictionary)
    {
        if (dictionary.Get("Length") is PdfNumber { Value: >= 0 } length && length.Value <= data.Length - start)
        {
            var end = start + length.Int;
            while (end < data.Length && Lexer.IsWhiteSpace(data[end]))
            {
                end++;
            }

            if (data[end..].StartsWith("endstream"u8) || data[end..].StartsWith("endobj"u8))
            {
                return length.Int;
            }
        }

        var rest = data[start..];
        var found = rest.IndexOf("endstream"u8);
        if (found < 0)
        {
            found = rest.IndexOf("endobj"u8);
        }

        if (found < 0)
        {
            return rest.Length;
        }

        // The end of line before the keyword is no part of the data.
        found -= found > 0 && rest[found - 1] == '\n' ? 1 : 0;
        found -= found > 0 && rest[found - 1] == '\r' ? 1 : 0;
        return found;
    }
}
