using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>Objects packed into one stream (ISO 32000-2 §7.5.7). Strings in it are not encrypted by themselves, as the stream is.</summary>
internal sealed class ObjectStream
{
    /// <summary>Bytes that an object's number and place take up in a list that grows by doubling.</summary>
    private const int ListedBytes = 16;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly ObjectParser _parser;
    private readonly List<(int Number, int Offset)> _objects = [];

    public ObjectStream(PdfStream stream, ObjectParser parser, ReadBudget budget)
    {
        _data = stream.DecodeToKeep();
        _parser = parser;
        Extends = stream.Dictionary.Raw.GetValueOrDefault("Extends") as PdfReference;
        var first = Math.Clamp(stream.Dictionary.Int("First"), 0, _data.Length);
        var count = stream.Dictionary.Int("N");
        var lexer = new Lexer(_data.Span[..first]);
        for (var i = 0; i < count; i++)
        {
            budget.Step();
            if (lexer.Read() != TokenKind.Number || lexer.Number is < 0 or > int.MaxValue)
            {
                return;
            }

            var number = (int)lexer.Number;
            if (lexer.Read() != TokenKind.Number || lexer.Number < 0 || lexer.Number > _data.Length - first)
            {
                return;
            }

            budget.Keep(ListedBytes);
            _objects.Add((number, first + (int)lexer.Number));
        }
    }

    /// <summary>Gets the object stream that this one adds to; null for none.</summary>
    public PdfReference? Extends { get; }

    /// <summary>Gets the numbers of the objects with their places in the decoded data.</summary>
    public IReadOnlyList<(int Number, int Offset)> Objects => _objects;

    /// <summary>
    /// Returns the object of a number, looked for first at the place that the cross references name; null where the stream has none.
    /// </summary>
    public PdfObject? Find(int number, int index)
    {
        if (index < _objects.Count && _objects[index].Number == number)
        {
            return At(_objects[index].Offset);
        }

        foreach (var (candidate, offset) in _objects)
        {
            if (candidate == number)
            {
                return At(offset);
            }
        }

        return null;
    }

    private PdfObject At(int offset)
    {
        var lexer = new Lexer(_data.Span, offset);
        return _parser.Parse(ref lexer);
    }
}
