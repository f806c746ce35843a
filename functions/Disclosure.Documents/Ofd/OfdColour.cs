using System.Globalization;

namespace Disclosure.Documents.Ofd;

/// <summary>Colours of an OFD as operators of a PDF (GB/T 33190-2016 §8.3).</summary>
internal sealed class OfdColour(OfdResources resources, DrawnResources drawn)
{
    private static readonly double[] Grey = [0.5, 0.5, 0.5];

    /// <summary>Returns the operators that set a colour.</summary>
    /// <param name="colour">The colour's element.</param>
    /// <param name="isStroke">Whether it is that of strokes.</param>
    public string Operators(OfdElement colour, bool isStroke)
    {
        if (colour.Children.Count > 0 && colour["Value"] is null)
        {
            // Gradients and patterns differ from place to place: what they hide or show is not to be told from one colour.
            var stops = new List<double[]>();
            Collect(colour, stops);
            var name = drawn.Pattern(stops.Count > 0 ? stops[0] : Grey, stops.Count > 0 ? stops[^1] : Grey);
            return isStroke ? $"/Pattern CS /{name} SCN" : $"/Pattern cs /{name} scn";
        }

        var rgb = Rgb(colour);
        return string.Create(
            CultureInfo.InvariantCulture, $"{rgb[0]:0.####} {rgb[1]:0.####} {rgb[2]:0.####} {(isStroke ? "RG" : "rg")}");
    }

    private void Collect(OfdElement element, List<double[]> stops)
    {
        foreach (var child in element.Children)
        {
            if (child.Name is "Color" or "BackColor")
            {
                stops.Add(Rgb(child));
            }
            else if (child.Name is "AxialShd" or "RadialShd" or "GouraudShd" or "LaGourandShd" or "LaGouraudShd" or "Segment" or "Point")
            {
                Collect(child, stops);
            }
        }
    }

    private double[] Rgb(OfdElement colour)
    {
        var space = resources.Find(colour["ColorSpace"], "ColorSpace");
        var value = colour["Value"];
        if (value is null && colour["Index"] is { } index)
        {
            value = space?.Child("Palette")?.ChildrenOf("CV").ElementAtOrDefault(OfdValues.Whole(index))?.Text;
        }

        var numbers = OfdValues.Numbers(value);
        var most = Math.Pow(2, Math.Clamp(OfdValues.Whole(space?["BitsPerComponent"], 8), 1, 16)) - 1;
        var n = Array.ConvertAll(numbers, number => Math.Clamp(number / most, 0, 1));
        return space?["Type"]?.Trim().ToUpperInvariant() switch
        {
            "GRAY" when n.Length >= 1 => [n[0], n[0], n[0]],
            "CMYK" when n.Length >= 4 => OfCmyk(n),
            _ => n.Length switch
            {
                0 => [0, 0, 0],
                1 or 2 => [n[0], n[0], n[0]],
                3 => n,
                _ => OfCmyk(n),
            },
        };
    }

    private static double[] OfCmyk(double[] n) => [(1 - n[0]) * (1 - n[3]), (1 - n[1]) * (1 - n[3]), (1 - n[2]) * (1 - n[3])];
}
