using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Views;

/// <summary>Sizes of pages as text, a line each, for children to hand over and for stores to keep.</summary>
public static class SheetSizes
{
    /// <summary>Returns sizes as text.</summary>
    /// <param name="sizes">The sizes of the pages, in their order.</param>
    public static byte[] Write(IReadOnlyList<SheetSize> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var text = new StringBuilder();
        foreach (var size in sizes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{size.Width:R} {size.Height:R}\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Returns what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<SheetSize> Read(ReadOnlySpan<byte> text)
    {
        var sizes = new List<SheetSize>();
        foreach (var line in Encoding.ASCII.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = line.Split(' ');
            sizes.Add(
                new SheetSize(double.Parse(sides[0], CultureInfo.InvariantCulture), double.Parse(sides[1], CultureInfo.InvariantCulture)));
        }

        return sizes;
    }
}
