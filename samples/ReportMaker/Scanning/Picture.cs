namespace ReportMaker.Scanning;

/// <summary>A page as pixels, row by row from the top; 0 is black.</summary>
internal sealed class Picture
{
    public Picture(int width, int height, int channels, double dpi, byte[]? pixels = null)
    {
        (Width, Height, Channels, Dpi) = (width, height, channels, dpi);
        Pixels = pixels ?? new byte[width * height * channels];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>1 for grey, 3 for red, green and blue side by side.</summary>
    public int Channels { get; }

    /// <summary>Pixels per inch of paper.</summary>
    public double Dpi { get; }

    public byte[] Pixels { get; }

    public int Stride => Width * Channels;

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Stride, Stride);

    /// <summary>Pixels that a length on paper covers.</summary>
    public double Millimetres(double length) => length * Dpi / 25.4;

    /// <summary>The picture in three channels.</summary>
    public Picture InColour()
    {
        if (Channels == 3)
        {
            return this;
        }

        var colour = new Picture(Width, Height, 3, Dpi);
        for (var i = 0; i < Pixels.Length; i++)
        {
            colour.Pixels.AsSpan(i * 3, 3).Fill(Pixels[i]);
        }

        return colour;
    }

    /// <summary>The picture turned clockwise by a multiple of 90 degrees.</summary>
    public Picture Turned(int degrees)
    {
        if (degrees == 0)
        {
            return this;
        }

        var turned = degrees == 180 ? new Picture(Width, Height, Channels, Dpi) : new Picture(Height, Width, Channels, Dpi);
        for (var y = 0; y < turned.Height; y++)
        {
            var row = turned.Row(y);
            for (var x = 0; x < turned.Width; x++)
            {
                var (fromX, fromY) = degrees switch
                {
                    90 => (y, Height - 1 - x),
                    180 => (Width - 1 - x, Height - 1 - y),
                    _ => (Width - 1 - y, x),
                };
                Pixels.AsSpan(fromY * Stride + fromX * Channels, Channels).CopyTo(row[(x * Channels)..]);
            }
        }

        return turned;
    }
}
