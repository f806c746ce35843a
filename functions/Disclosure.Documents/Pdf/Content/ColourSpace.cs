using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// How the components of a colour count (ISO 32000-2 §8.6), as far as it tells what can be seen. Colours of other spaces are not known, and
/// count as seen.
/// </summary>
internal sealed class ColourSpace
{
    private const int DeepestBase = 4;

    /// <summary>Most inks of one space (ISO 32000-2, annex C).</summary>
    private const int MostInks = 32;

    private readonly Kind _kind;
    private readonly ColourSpace? _base;
    private readonly ReadOnlyMemory<byte> _palette;
    private readonly TintFunction? _tint;
    private readonly int _inks;

    private ColourSpace(Kind kind, ColourSpace? under = null, ReadOnlyMemory<byte> palette = default) =>
        (_kind, _base, _palette) = (kind, under, palette);

    /// <summary>Makes a space of inks.</summary>
    /// <param name="inks">How many there are.</param>
    /// <param name="under">The space their colour is in; null where that is none whose colours are known.</param>
    /// <param name="tint">How their tints become that colour; null where that is not known.</param>
    private ColourSpace(int inks, ColourSpace? under, TintFunction? tint) =>
        (_kind, _inks, _base, _tint) = (Kind.Inks, inks, under, tint);

    private enum Kind : byte
    {
        Gray,
        Rgb,
        Cmyk,

        /// <summary>Inks of their own, separately or several together, with the colour their tints become: no tint is no ink.</summary>
        Inks,
        Palette,
        Pattern,
        Unknown,
    }

    public static ColourSpace Gray { get; } = new(Kind.Gray);

    public static ColourSpace Rgb { get; } = new(Kind.Rgb);

    public static ColourSpace Cmyk { get; } = new(Kind.Cmyk);

    private static ColourSpace Pattern { get; } = new(Kind.Pattern);

    private static ColourSpace Unknown { get; } = new(Kind.Unknown);

    /// <summary>Gets a value indicating whether areas are filled with a pattern.</summary>
    public bool IsPattern => _kind == Kind.Pattern;

    /// <summary>Gets the colour the space begins with; null where it is not known.</summary>
    public Rgb? Initial => _kind switch
    {
        Kind.Gray or Kind.Rgb or Kind.Cmyk => Content.Rgb.Black,
        Kind.Inks => OfTints(FullTints(_inks)),
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
        Kind.Inks => OfTints(TintsOf(operands)),
        Kind.Palette => InPalette((int)Math.Clamp(operands.Number(0), 0, 255)),
        _ => null,
    };

    private static double[] FullTints(int inks)
    {
        var tints = new double[inks];
        Array.Fill(tints, 1);
        return tints;
    }

    private double[] TintsOf(OperandList operands)
    {
        var tints = new double[_inks];
        for (var i = 0; i < tints.Length; i++)
        {
            tints[i] = operands.Number(i);
        }

        return tints;
    }

    /// <summary>Returns the colour of tints: paper where there are none, else what their function gives; null where that is not known.</summary>
    private Rgb? OfTints(double[] tints)
    {
        if (Array.TrueForAll(tints, static tint => tint <= 0))
        {
            return Content.Rgb.White;
        }

        Span<double> colour = stackalloc double[_base?.Components ?? 0];
        return colour.Length > 0 && _tint?.TryApply(tints, colour) == true ? _base!.OfBase(colour) : null;
    }

    private Rgb OfBase(ReadOnlySpan<double> components) => components.Length switch
    {
        1 => Content.Rgb.OfGray(components[0]),
        3 => Content.Rgb.OfComponents(components[0], components[1], components[2]),
        _ => Content.Rgb.OfInks(components[0], components[1], components[2], components[3]),
    };

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
            "Separation" => new ColourSpace(1, Of(array[2], deepest - 1), TintFunction.Of(array[3])),
            "DeviceN" when array[1] is PdfArray { Count: <= MostInks } inks =>
                new ColourSpace(inks.Count, Of(array[2], deepest - 1), TintFunction.Of(array[3])),
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

        Span<double> entry = stackalloc double[size];
        for (var i = 0; i < size; i++)
        {
            entry[i] = palette[(index * size) + i] / 255.0;
        }

        return _base.OfBase(entry);
    }
}
