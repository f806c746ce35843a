namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>A picture in shades of grey, one byte a pixel, row by row from the top; 0 is black, 255 white.</summary>
internal sealed class GrayPicture
{
    /// <summary>
    /// Initializes a new instance of the <see cref="GrayPicture"/> class; the pixels are taken as they are, without copying.
    /// </summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="pixels">The rows one after another, without padding.</param>
    public GrayPicture(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, checked(width * height));
        (Width, Height, Pixels) = (width, height, pixels);
    }

    /// <summary>Gets the number of pixels in a row, at least 1.</summary>
    public int Width { get; }

    /// <summary>Gets the number of rows, at least 1.</summary>
    public int Height { get; }

    /// <summary>Gets all pixels, row by row from the top.</summary>
    public byte[] Pixels { get; }

    /// <summary>
    /// Gets, for each pixel, by how much its red exceeded its green and blue, 0 where it did not; null where the picture had no colour.
    /// </summary>
    public byte[]? Redness { get; init; }

    /// <summary>
    /// Gets, for each pixel, by how much its blue or green exceeded the other two, 0 where neither did; null where no more than specks had
    /// such a colour.
    /// </summary>
    public byte[]? Coolness { get; init; }

    /// <summary>Gets the whole picture.</summary>
    public PixelBox Bounds => new(0, 0, Width, Height);

    /// <summary>Returns the pixels of one row.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>Returns a copy of a part of the picture.</summary>
    /// <param name="area">The part; not empty, within the picture.</param>
    public GrayPicture Cut(PixelBox area)
    {
        var part = new GrayPicture(area.Width, area.Height, new byte[area.Width * area.Height]);
        for (var y = 0; y < area.Height; y++)
        {
            Row(area.Top + y)[area.Left..area.Right].CopyTo(part.Row(y));
        }

        return part;
    }
}
