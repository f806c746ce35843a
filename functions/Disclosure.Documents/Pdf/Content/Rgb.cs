namespace Disclosure.Documents.Pdf.Content;

/// <summary>A colour as a screen shows it, near enough to tell what can be seen; each component is 0 to 1.</summary>
internal readonly record struct Rgb(float Red, float Green, float Blue)
{
    public static Rgb White => new(1, 1, 1);

    public static Rgb Black => default;

    /// <summary>Gets the relative luminance, 0 to 1 (ITU-R BT.709 weights on the components as they stand).</summary>
    public double Luminance => (0.2126 * Red) + (0.7152 * Green) + (0.0722 * Blue);

    /// <summary>Returns the grey of a lightness; values outside 0 to 1 are cut.</summary>
    public static Rgb OfGray(double gray)
    {
        var level = (float)Math.Clamp(gray, 0, 1);
        return new Rgb(level, level, level);
    }

    /// <summary>Returns the colour of three components; values outside 0 to 1 are cut.</summary>
    public static Rgb OfComponents(double red, double green, double blue) =>
        new((float)Math.Clamp(red, 0, 1), (float)Math.Clamp(green, 0, 1), (float)Math.Clamp(blue, 0, 1));

    /// <summary>Returns the additive colour of four inks (ISO 32000-2 §10.4.2.4).</summary>
    public static Rgb OfInks(double cyan, double magenta, double yellow, double black) =>
        OfComponents(1 - Math.Min(1, cyan + black), 1 - Math.Min(1, magenta + black), 1 - Math.Min(1, yellow + black));

    /// <summary>Returns this colour laid over another with the given opacity, 0 to 1.</summary>
    public Rgb Over(Rgb below, double opacity)
    {
        var part = (float)opacity;
        return new Rgb(
            below.Red + ((Red - below.Red) * part),
            below.Green + ((Green - below.Green) * part),
            below.Blue + ((Blue - below.Blue) * part));
    }

    /// <summary>Returns the largest difference of a component, 0 to 1: yellow differs from white in one alone, and is seen.</summary>
    public double Contrast(Rgb other) =>
        Math.Max(Math.Abs(Red - other.Red), Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));
}
