namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>Finds where a picture is coloured, square by square, so that shapes of colour are looked at without their grain.</summary>
internal static class ColourSquares
{
    /// <summary>Excess of red, of 255, from which a pixel counts as red: half of what is surely a seal's, see SealColour.</summary>
    public const int Red = 20;

    /// <summary>
    /// Side, in points, of the squares that are looked at: a stroke of a seal covers one, and half the width of a ballpoint's stroke.
    /// </summary>
    private const double Square = 0.75;

    /// <summary>Share of a square's pixels that are coloured where the square is.</summary>
    private const double Covered = 0.25;

    /// <summary>Returns the side of a square, in pixels.</summary>
    public static int Side(double pixelsPerPoint) => Math.Max(1, (int)Math.Round(Square * pixelsPerPoint));

    /// <summary>Returns the squares that are coloured.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="side">Side of a square, in pixels.</param>
    /// <param name="planes">The planes of colour, each with the excess from which a pixel counts; null for one that the picture has not.</param>
    public static InkMask Of(GrayPicture picture, int side, params ReadOnlySpan<(byte[]? Plane, int Least)> planes)
    {
        var mask = InkMask.Blank(Math.Max(1, picture.Width / side), Math.Max(1, picture.Height / side));
        var least = Math.Max(1, (int)(Covered * side * side));
        var counts = new int[mask.Width];
        for (var y = 0; y < mask.Height && picture.Height >= side; y++)
        {
            Array.Clear(counts);
            for (var row = y * side; row < (y + 1) * side; row++)
            {
                foreach (var (plane, sure) in planes)
                {
                    var colours = plane is null ? default : plane.AsSpan(row * picture.Width, Math.Min(picture.Width, mask.Width * side));
                    if (!colours.ContainsAnyInRange((byte)sure, byte.MaxValue))
                    {
                        continue;
                    }

                    for (var x = 0; x < colours.Length; x++)
                    {
                        counts[x / side] += colours[x] >= sure ? 1 : 0;
                    }
                }
            }

            var cells = mask.Row(y);
            for (var x = 0; x < cells.Length; x++)
            {
                cells[x] = (byte)(counts[x] >= least ? 1 : 0);
            }
        }

        return mask;
    }
}
