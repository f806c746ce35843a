using System.Globalization;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Xlsx;

/// <summary>How a cell looks, as far as it tells what a person reads in it.</summary>
/// <param name="Format">The format of numbers.</param>
/// <param name="IsStruck">Whether its text is struck through.</param>
/// <param name="IsUnseen">Whether its text has the colour of its ground.</param>
/// <param name="IsBordered">Whether it has a border.</param>
internal sealed record XlsxLook(string Format, bool IsStruck, bool IsUnseen, bool IsBordered)
{
    /// <summary>Gets the look of a cell that names none.</summary>
    public static XlsxLook Plain { get; } = new("General", false, false, false);
}

/// <summary>The looks of a workbook's cells (ECMA-376 part 1, 18.8).</summary>
internal static class XlsxStyles
{
    private const int White = 0xFFFFFF;

    /// <summary>Returns the looks, in the order in which cells name them.</summary>
    /// <param name="xml">The part; null where there is none.</param>
    public static IReadOnlyList<XlsxLook> Read(PackageXml? xml)
    {
        var formats = new Dictionary<int, string>();
        var fonts = new List<(bool IsStruck, int? Colour)>();
        var grounds = new List<int?>();
        var borders = new List<bool>();
        var looks = new List<XlsxLook>();
        if (xml is null)
        {
            return looks;
        }

        var root = xml.EnterRoot();
        while (xml.Next(root))
        {
            switch (xml.Name)
            {
                case "numFmts":
                    Each(() => formats[Number(xml, "numFmtId") ?? -1] = xml.Attribute("formatCode") ?? "General");
                    break;
                case "fonts":
                    Each(() => fonts.Add(ReadFont(xml)));
                    break;
                case "fills":
                    Each(() => grounds.Add(ReadGround(xml)));
                    break;
                case "borders":
                    Each(() => borders.Add(ReadBorder(xml)));
                    break;
                case "cellXfs":
                    Each(() => looks.Add(ReadLook()));
                    break;
            }
        }

        return looks;

        void Each(Action read)
        {
            var depth = xml.Enter();
            while (xml.Next(depth))
            {
                read();
            }
        }

        XlsxLook ReadLook()
        {
            var id = Number(xml, "numFmtId") ?? 0;
            var (isStruck, colour) = At(fonts, Number(xml, "fontId"));
            var ground = At(grounds, Number(xml, "fillId"));
            return new XlsxLook(
                formats.TryGetValue(id, out var own) ? own : BuiltIn(id),
                isStruck,
                colour == White && ground == White,
                At(borders, Number(xml, "borderId")));
        }
    }

    /// <summary>Reads properties of characters; the reader stands on the element around them.</summary>
    /// <returns>Whether they are struck through; their colour, null for one that is not known.</returns>
    public static (bool IsStruck, int? Colour) ReadFont(PackageXml xml)
    {
        var (isStruck, colour) = (false, (int?)0);
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.Name == "strike")
            {
                isStruck = xml.Attribute("val") is not ("0" or "false");
            }
            else if (xml.Name == "color")
            {
                colour = ColourOf(xml);
            }
        }

        return (isStruck, colour);
    }

    private static T? At<T>(List<T> all, int? index) => index is { } at && at >= 0 && at < all.Count ? all[at] : default;

    /// <summary>The colour of a ground: white for none, null for one that is not known.</summary>
    private static int? ReadGround(PackageXml xml)
    {
        var ground = (int?)White;
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.Name == "gradientFill")
            {
                ground = null;
            }

            if (xml.Name != "patternFill" || xml.Attribute("patternType") is null or "none")
            {
                continue;
            }

            ground = null;
            var isSolid = xml.Attribute("patternType") == "solid";
            var inner = xml.Enter();
            while (xml.Next(inner))
            {
                if (isSolid && xml.Name == "fgColor")
                {
                    ground = ColourOf(xml);
                }
            }
        }

        return ground;
    }

    private static bool ReadBorder(PackageXml xml)
    {
        var isBordered = false;
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            isBordered |= xml.Attribute("style") is not (null or "none");
        }

        return isBordered;
    }

    private static int? ColourOf(PackageXml xml) =>
        xml.Attribute("tint") is { } tint && tint.Trim() is not ("0" or "0.0") ? null
        : xml.Attribute("rgb") is { Length: 6 or 8 } rgb
            && int.TryParse(rgb.AsSpan(rgb.Length - 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var colour)
            ? colour
        : xml.Attribute("theme") == "0" || xml.Attribute("indexed") is "1" or "9" or "65" ? White
        : null;

    private static int? Number(PackageXml xml, string name) =>
        int.TryParse(xml.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The formats that workbooks name without having them (18.8.30), as far as they tell other than the number itself.</summary>
    private static string BuiltIn(int id) => id switch
    {
        1 or 3 => "0",
        2 or 4 => "0.00",
        9 => "0%",
        10 => "0.00%",
        11 or 48 => "0.00E+00",
        12 or 13 => "# ?/?",
        >= 14 and <= 17 or >= 27 and <= 36 or >= 50 and <= 58 => "yyyy-m-d",
        >= 18 and <= 22 or >= 45 and <= 47 => "h:mm:ss",
        37 or 38 => "0;(0)",
        39 or 40 => "0.00;(0.00)",
        41 or 42 => "0;-0;\"-\"",
        43 or 44 => "0.00;-0.00;\"-\"",
        49 => "@",
        _ => "General",
    };
}
