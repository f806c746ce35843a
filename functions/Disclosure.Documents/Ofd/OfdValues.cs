using System.Globalization;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Ofd;

/// <summary>Simple values as attributes and elements write them (GB/T 33190-2016 table 2).</summary>
internal static class OfdValues
{
    /// <summary>Number beyond which no length is that of a page, in millimetres.</summary>
    private const double Largest = 1e7;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', ',', '\u00A0', '\u3000'];

    /// <summary>Returns a number; the fallback where there is none, or none that a page may have.</summary>
    public static double Number(string? text, double fallback = 0) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Largest
            ? value
            : fallback;

    /// <summary>Returns a whole number; the fallback where there is none.</summary>
    public static int Whole(string? text, int fallback = 0) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : fallback;

    /// <summary>Returns whether something is so; the fallback where that is not said.</summary>
    public static bool Flag(string? text, bool fallback) => text?.Trim() switch
    {
        "true" or "True" or "1" => true,
        "false" or "False" or "0" => false,
        _ => fallback,
    };

    /// <summary>Returns the words of an array.</summary>
    public static string[] Words(string? text) => text?.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Returns the numbers of an array, those of colours also in sixteens behind a #.</summary>
    public static double[] Numbers(string? text)
    {
        var words = Words(text);
        var numbers = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            numbers[i] = words[i].StartsWith('#')
                ? int.TryParse(words[i].AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : 0
                : Number(words[i]);
        }

        return numbers;
    }

    /// <summary>Returns a rectangle; null where there is none.</summary>
    public static Box? Rectangle(string? text) =>
        Numbers(text) is { Length: >= 4 } n ? new Box(n[0], n[1], n[0] + n[2], n[1] + n[3]) : null;

    /// <summary>Returns a transformation; null where there is none.</summary>
    public static Matrix? Transformation(string? text) =>
        Numbers(text) is { Length: >= 6 } n ? new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]) : null;

    /// <summary>
    /// Returns the distances between characters: an array in which <c>g n d</c> stands for n times d, and whose last number goes on where
    /// there are too few. Empty where there is no array.
    /// </summary>
    /// <param name="text">The array.</param>
    /// <param name="count">Number of distances wanted.</param>
    public static double[] Distances(string? text, int count)
    {
        var words = Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        var distances = new double[count];
        var filled = 0;
        double last = 0;
        for (var i = 0; i < words.Length && filled < count; i++)
        {
            var times = 1;
            if (words[i] is "g" or "G" && i + 2 < words.Length)
            {
                times = Math.Clamp(Whole(words[i + 1]), 0, count - filled);
                i += 2;
            }

            last = Number(words[i]);
            for (; times > 0; times--)
            {
                distances[filled] = last;
                filled++;
            }
        }

        distances.AsSpan(filled).Fill(last);
        return distances;
    }
}
