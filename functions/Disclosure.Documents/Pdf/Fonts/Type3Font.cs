using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>A font whose glyphs are content streams (ISO 32000-2 §9.6.4).</summary>
internal sealed class Type3Font : SimpleFont
{
    /// <summary>Number of glyphs whose procedures are looked at for colours of their own: those of one font are all of one kind.</summary>
    private const int Tried = 8;

    /// <summary>Number of bytes of a procedure in which the operator stands that says of which kind it is, behind six numbers.</summary>
    private const int Beginning = 120;

    private readonly PdfDictionary? _procedures;
    private readonly string?[] _names = new string?[256];
    private bool? _hasOwnColours;

    public Type3Font(PdfDictionary dictionary)
        : base(dictionary, Unit(dictionary))
    {
        Resources = dictionary.Dictionary("Resources");
        _procedures = dictionary.Dictionary("CharProcs");
        var matrix = dictionary.Array("FontMatrix");
        FontMatrix = matrix is { Count: >= 6 }
            ? [matrix.Number(0), matrix.Number(1), matrix.Number(2), matrix.Number(3), matrix.Number(4), matrix.Number(5)]
            : [0.001, 0, 0, 0.001, 0, 0];
        (Ascent, Descent) = Extent(dictionary, FontMatrix[3]);
        ReadNames(dictionary.Dictionary("Encoding")?.Array("Differences"));
    }

    /// <summary>Gets the six numbers that take glyph space to text space; advances are already in text space.</summary>
    public IReadOnlyList<double> FontMatrix { get; }

    /// <summary>Gets the resources of the glyph procedures; null where they use those of the page.</summary>
    public PdfDictionary? Resources { get; }

    /// <summary>Returns the content stream that draws a code's glyph; null where there is none.</summary>
    public PdfStream? Procedure(int code) => code is >= 0 and < 256 && _names[code] is { } name ? _procedures?.Stream(name) : null;

    /// <summary>
    /// Gets a value indicating whether the glyphs may bring colours of their own; else they are painted in that of the text (ISO 32000-2
    /// §9.6.4: d0 and d1).
    /// </summary>
    public bool HasOwnColours => _hasOwnColours ??= LookForColours();

    private bool LookForColours()
    {
        var tried = 0;
        foreach (var name in _names)
        {
            if (name is null || _procedures?.Stream(name) is not { } procedure)
            {
                continue;
            }

            var content = procedure.Decode().Span;
            if (content[..Math.Min(content.Length, Beginning)].IndexOf("d1"u8) < 0)
            {
                return true;
            }

            tried++;
            if (tried == Tried)
            {
                break;
            }
        }

        return tried == 0;
    }

    private static double Unit(PdfDictionary dictionary) =>
        dictionary.Array("FontMatrix") is { Count: >= 6 } matrix ? matrix.Number(0, 0.001) : 0.001;

    private static (double Ascent, double Descent) Extent(PdfDictionary dictionary, double unit)
    {
        var box = dictionary.Array("FontBBox");
        var low = (box?.Number(1) ?? 0) * unit;
        var high = (box?.Number(3) ?? 0) * unit;
        (low, high) = low <= high ? (low, high) : (high, low);

        // Boxes of all zeros are common, and so are ones far larger than any glyph.
        return high is > 0.3 and <= 1.5 ? (high, Math.Clamp(low, -0.5, 0)) : (0.88, -0.12);
    }

    private void ReadNames(PdfArray? differences)
    {
        var code = 0;
        for (var i = 0; i < (differences?.Count ?? 0); i++)
        {
            switch (differences![i])
            {
                case PdfNumber number:
                    code = Math.Clamp(number.Int, 0, 256);
                    break;
                case PdfName name when code < 256:
                    _names[code++] = name.Value;
                    break;
            }
        }
    }
}
