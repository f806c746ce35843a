using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// How the components of a colour count (ISO 32000-2 §8.6), as far as it tells what can be seen. Colours of other spaces are not known, and
/// count as seen.
/// </summary>
internal sealed class ColourSpace
{
    private const int DeepestBase = 4;

    private readonly Kind _kind;
    private readonly ColourSpace? _base;
    private readonly ReadOnlyMemory<byte> _palette;

    private ColourSpace(Kind kind, ColourSpace? under = null, ReadOnlyMemory<byte> palette = default) =>
        (_kind, _base, _palette) = (kind, under, palette);

    private enum Kind : byte
    {
        Gray,
        Rgb,
        Cmyk,

        /// <summary>Inks of their own, separately or several together: no tint is no ink.</summary>
        Inks,
        Palette,
        Pattern,
        Unknown,
    }

    public static ColourSpace Gray { get; } = new(Kind.Gray);

    public static ColourSpace Rgb { get; } = new(Kind.Rgb);

    public static ColourSpace Cmyk { get; } = new(Kind.Cmyk);

    private static ColourSpace Inks { get; } = new(Kind.Inks);

    private static ColourSpace Pattern { get; } = new(Kind.Pattern);

    private static ColourSpace Unknown { get; } = new(Kind.Unknown);

    /// <summary>Gets a value indicating whether areas are filled with a pattern.</summary>
    public bool IsPattern => _kind == Kind.Pattern;

    /// <summary>Gets the colour the space begins with; null where it is not known.</summary>
    public Rgb? Initial => _kind switch
    {
        Kind.Gray or Kind.Rgb or Kind.Cmyk or Kind.Inks => Content.Rgb.Black,
        Kind.Palette => InPalette(0),
        _ => null,
    };

    private int Components => _kind switch
    {
        Kind.Gray => 1,
        Kind.Rgb => 3,
        Kind.Cmyk => 4,
        _ => 0,
    };

    /// <summary>Returns the space of a name of the device's or of the page's resources.</summary>
    /// <param name="name">The operand of the operator; null where it was none.</param>
    /// <param name="resources">The resources of the content that names it.</param>
    /// <param name="known">Spaces made before, by the array that says them: a palette is decoded once for a file.</param>
    public static ColourSpace Of(string? name, PdfDictionary? resources, Dictionary<PdfArray, ColourSpace> known)
    {
        if (name is null)
        {
            return Unknown;
        }

        if (OfDevice(name) is { } device)
        {
            return device;
        }

        var value = resources?.Dictionary("ColorSpace")?.Get(name);
        if (value is not PdfArray array)
        {
            return Of(value, 0);
        }

        if (!known.TryGetValue(array, out var space))
        {
            space = Of(array, DeepestBase);
            known.Add(array, space);
        }

        return space;
    }

    /// <summary>Returns the colour of components; null where it is not known.</summary>
    public Rgb? Colour(OperandList operands) => _kind switch
    {
        Kind.Gray => Content.Rgb.OfGray(operands.Number(0)),
        Kind.Rgb => Content.Rgb.OfComponents(operands.Number(0), operands.Number(1), operands.Number(2)),
        Kind.Cmyk => Content.Rgb.OfInks(operands.Number(0), operands.Number(1), operands.Number(2), operands.Number(3)),
        Kind.Inks => Content.Rgb.OfGray(1 - SumOf(operands)),
        Kind.Palette => InPalette((int)Math.Clamp(operands.Number(0), 0, 255)),
        _ => null,
    };

    private static double SumOf(OperandList operands)
    {
        double sum = 0;
        for (var i = 0; i < operands.Count; i++)
        {
            sum += operands.Number(i);
        }

        return sum;
    }

    private static ColourSpace? OfDevice(string name) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => Gray,
        "DeviceRGB" or "RGB" or "CalRGB" => Rgb,
        "DeviceCMYK" or "CMYK" => Cmyk,
        "Pattern" => Pattern,
        _ => null,
    };

    private static ColourSpace Of(PdfObject? value, int deepest) => value switch
    {
        PdfName name => OfDevice(name.Value) ?? Unknown,
        PdfArray { Count: > 0 } array when deepest > 0 && array[0] is PdfName family => family.Value switch
        {
            "ICCBased" => (array[1] as PdfStream)?.Dictionary.Int("N") switch
            {
                1 => Gray,
                3 => Rgb,
                4 => Cmyk,
                _ => Unknown,
            },
            "CalGray" => Gray,
            "CalRGB" => Rgb,
            "Separation" or "DeviceN" => Inks,
            "Pattern" => Pattern,
            "Indexed" or "I" => Indexed(array, deepest),
            _ => Unknown,
        },
        _ => Unknown,
    };

    private static ColourSpace Indexed(PdfArray array, int deepest)
    {
        var under = Of(array[1], deepest - 1);
        var palette = array[3] switch
        {
            PdfStream stream => stream.DecodeToKeep(),
            PdfString text => text.Bytes,
            _ => default,
        };
        return under.Components == 0 || palette.IsEmpty ? Unknown : new ColourSpace(Kind.Palette, under, palette);
    }

    private Rgb? InPalette(int index)
    {
        var size = _base!.Components;
        var palette = _palette.Span;
        if ((index + 1) * size > palette.Length)
        {
            return null;
        }

        var entry = palette.Slice(index * size, size);
        return size switch
        {
            1 => Content.Rgb.OfGray(entry[0] / 255.0),
            3 => Content.Rgb.OfComponents(entry[0] / 255.0, entry[1] / 255.0, entry[2] / 255.0),
            _ => Content.Rgb.OfInks(entry[0] / 255.0, entry[1] / 255.0, entry[2] / 255.0, entry[3] / 255.0),
        };
    }
}
