using System.Collections;

namespace Disclosure.Documents;

/// <summary>
/// The glyphs of a word whose characters stand on one line in one size, as nearly all do: only where one ends and the next begins is kept
/// of each, which takes a third of the memory of the glyphs themselves. The values that went in come out, bit for bit.
/// </summary>
internal sealed class GlyphRow : IReadOnlyList<Glyph>
{
    private readonly string _text;
    private readonly Box _box;

    /// <summary>
    /// Where glyphs meet, one value for each two neighbours where each begins where the one before ends; else two, the end of the one and
    /// the beginning of the other. Null for a single glyph.
    /// </summary>
    private readonly double[]? _edges;

    private GlyphRow(string text, Box box, double fontSize, double[]? edges) =>
        (_text, _box, FontSize, _edges) = (text, box, fontSize, edges);

    /// <summary>Writes the row where <see cref="Read"/> reads it.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="writeText">Writes a text.</param>
    /// <param name="writeBox">Writes a box.</param>
    public void Write(BinaryWriter writer, Action<BinaryWriter, string> writeText, Action<BinaryWriter, Box> writeBox)
    {
        writeText(writer, _text);
        writeBox(writer, _box);
        writer.Write(FontSize);
        writer.Write((byte)EdgesPerGap);
        foreach (var edge in _edges ?? [])
        {
            writer.Write(edge);
        }
    }

    /// <summary>Reads a row.</summary>
    /// <param name="reader">Where.</param>
    /// <param name="readText">Reads a text.</param>
    /// <param name="readBox">Reads a box.</param>
    /// <exception cref="FormatException">There is none.</exception>
    public static GlyphRow Read(BinaryReader reader, Func<BinaryReader, string> readText, Func<BinaryReader, Box> readBox)
    {
        var (text, box, fontSize, apart) = (readText(reader), readBox(reader), reader.ReadDouble(), reader.ReadByte());
        if (text.Length == 0 || apart > 2 || (apart == 0) != (text.Length == 1))
        {
            throw new FormatException($"a row of {text.Length} glyphs with {apart} edges between two");
        }

        var edges = apart == 0 ? null : new double[apart * (text.Length - 1)];
        for (var i = 0; i < edges?.Length; i++)
        {
            edges[i] = reader.ReadDouble();
        }

        return new GlyphRow(text, box, fontSize, edges);
    }

    private int EdgesPerGap => _edges is null ? 0 : _edges.Length / (_text.Length - 1);

    /// <summary>Gets the size of all glyphs.</summary>
    public double FontSize { get; }

    public int Count => _text.Length;

    public Glyph this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _text.Length);
            var apart = EdgesPerGap;
            var left = index == 0 ? _box.Left : _edges![(index * apart) - 1];
            var right = index == _text.Length - 1 ? _box.Right : _edges![index * apart];
            return new Glyph(CharacterStrings.Of(_text[index]), _box with { Left = left, Right = right }, FontSize);
        }
    }

    /// <summary>Returns the glyphs as a row, or as they are where they make none.</summary>
    /// <param name="glyphs">The glyphs of a word in reading order, at least one.</param>
    /// <param name="text">Their texts, one after the other.</param>
    public static IReadOnlyList<Glyph> Of(ReadOnlySpan<Glyph> glyphs, string text)
    {
        if (text.Length != glyphs.Length)
        {
            return glyphs.ToArray();
        }

        ref readonly var first = ref glyphs[0];
        var isChain = true;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Text.Length != 1 || char.IsSurrogate(glyph.Text[0]) || !AreSame(glyph.FontSize, first.FontSize)
                || !AreSame(glyph.Box.Top, first.Box.Top) || !AreSame(glyph.Box.Bottom, first.Box.Bottom))
            {
                return glyphs.ToArray();
            }

            isChain &= i == 0 || AreSame(glyph.Box.Left, glyphs[i - 1].Box.Right);
        }

        var box = first.Box with { Right = glyphs[^1].Box.Right };
        if (glyphs.Length == 1)
        {
            return new GlyphRow(text, box, first.FontSize, null);
        }

        var edges = new double[(isChain ? 1 : 2) * (glyphs.Length - 1)];
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (isChain)
            {
                edges[i - 1] = glyphs[i].Box.Left;
            }
            else
            {
                (edges[2 * (i - 1)], edges[(2 * i) - 1]) = (glyphs[i - 1].Box.Right, glyphs[i].Box.Left);
            }
        }

        return new GlyphRow(text, box, first.FontSize, edges);
    }

    public IEnumerator<Glyph> GetEnumerator()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns whether two values are the same to the last bit, the sign of zero included.</summary>
    private static bool AreSame(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
