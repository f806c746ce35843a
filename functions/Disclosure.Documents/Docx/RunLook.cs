using System.Globalization;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>How characters look, as far as it tells whether a person sees them and as what; null for what is not said.</summary>
internal sealed record RunLook
{
    /// <summary>A colour that contrasts with its ground, whatever that is.</summary>
    public const int Automatic = -1;

    /// <summary>The colour of the paper.</summary>
    public const int White = 0xFFFFFF;

    /// <summary>Half points up to which nobody reads what is printed: type of 1 point.</summary>
    private const int Unreadable = 2;

    /// <summary>Least difference of a character from its ground in one of its colours, 0 to 255: as in the text of PDFs, a tenth.</summary>
    private const int LeastContrast = 26;

    /// <summary>Gets nothing said.</summary>
    public static RunLook Plain { get; } = new();

    public bool? IsHidden { get; init; }

    public bool? IsStruck { get; init; }

    public bool? IsStruckTwice { get; init; }

    /// <summary>Gets whether they are raised or lowered.</summary>
    public bool? IsRaised { get; init; }

    /// <summary>Gets their colour, or <see cref="Automatic"/>.</summary>
    public int? Colour { get; init; }

    /// <summary>Gets the colour of the ground, or <see cref="Automatic"/> for one that is not known.</summary>
    public int? Ground { get; init; }

    public int? HalfPoints { get; init; }

    /// <summary>Gets whether the font draws pictures for characters.</summary>
    public bool? IsOfSigns { get; init; }

    /// <summary>Returns this look with all that another one says.</summary>
    public RunLook With(RunLook other) => new()
    {
        IsHidden = other.IsHidden ?? IsHidden,
        IsStruck = other.IsStruck ?? IsStruck,
        IsStruckTwice = other.IsStruckTwice ?? IsStruckTwice,
        IsRaised = other.IsRaised ?? IsRaised,
        Colour = other.Colour ?? Colour,
        Ground = other.Ground ?? Ground,
        HalfPoints = other.HalfPoints ?? HalfPoints,
        IsOfSigns = other.IsOfSigns ?? IsOfSigns,
    };

    /// <summary>
    /// Returns the look of a paragraph's style with that of a style of characters: what both switch on, they switch off (ECMA-376 part 1,
    /// 17.7.3).
    /// </summary>
    public RunLook Toggled(RunLook characters) => With(characters) with
    {
        IsHidden = (IsHidden ?? false) ^ (characters.IsHidden ?? false),
        IsStruck = (IsStruck ?? false) ^ (characters.IsStruck ?? false),
        IsStruckTwice = (IsStruckTwice ?? false) ^ (characters.IsStruckTwice ?? false),
    };

    /// <summary>Returns whether a person sees the characters.</summary>
    /// <param name="ground">The colour of the ground around them; <see cref="Automatic"/> for one that is not known.</param>
    public bool IsSeen(int ground)
    {
        if (IsHidden == true || HalfPoints <= Unreadable)
        {
            return false;
        }

        var under = Ground ?? ground;
        return Colour is not { } colour || colour == Automatic || under == Automatic || Contrast(colour, under) >= LeastContrast;
    }

    /// <summary>Reads properties of characters; the reader stands on their element.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="style">The name of the style of characters; null where none is named.</param>
    public static RunLook Read(PackageXml xml, out string? style)
    {
        var look = Plain;
        style = null;
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (!xml.IsWord())
            {
                continue;
            }

            switch (xml.Name)
            {
                case "rStyle":
                    style = xml.Own("val");
                    break;
                case "vanish":
                    look = look with { IsHidden = xml.IsOn() };
                    break;
                case "strike":
                    look = look with { IsStruck = xml.IsOn() };
                    break;
                case "dstrike":
                    look = look with { IsStruckTwice = xml.IsOn() };
                    break;
                case "vertAlign":
                    look = look with { IsRaised = xml.Own("val") is "superscript" or "subscript" };
                    break;
                case "color":
                    look = look with { Colour = ColourOf(xml.Own("val"), xml.Own("themeColor")) };
                    break;
                case "highlight":
                    look = look with { Ground = xml.Own("val") is "none" or "white" ? White : Automatic };
                    break;
                case "shd":
                    look = look with { Ground = GroundOf(xml) ?? look.Ground };
                    break;
                case "sz" when int.TryParse(xml.Own("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var size):
                    look = look with { HalfPoints = size };
                    break;
                case "rFonts":
                    var font = xml.Own("ascii") ?? xml.Own("hAnsi");
                    look = look with
                    {
                        IsOfSigns = font is null ? null : font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
                            || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase),
                    };
                    break;
            }
        }

        return look;
    }

    /// <summary>Returns the colour of a ground; null where the element says none. The reader stands on it.</summary>
    public static int? GroundOf(PackageXml xml)
    {
        var fill = ColourOf(xml.Own("fill"), xml.Own("themeFill"));
        return xml.Own("val") switch
        {
            "nil" => null,
            "clear" => fill is null or Automatic ? null : fill,
            "solid" => ColourOf(xml.Own("color"), xml.Own("themeColor")) ?? Automatic,
            _ => Automatic,
        };
    }

    private static int? ColourOf(string? value, string? theme) =>
        value is { Length: 6 } && int.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var colour) ? colour
        : theme is "background1" or "light1" ? White
        : value == "auto" || theme is not null ? Automatic
        : null;

    private static int Contrast(int one, int other) => Math.Max(
        Math.Abs((one >> 16) - (other >> 16)),
        Math.Max(Math.Abs(((one >> 8) & 0xFF) - ((other >> 8) & 0xFF)), Math.Abs((one & 0xFF) - (other & 0xFF))));
}
