namespace GlyphTrainer.Cells;

/// <summary>Ink on the paper of one cell before it is scanned, and whose ink it is.</summary>
internal sealed class InkSheet(int width, int height)
{
    public int Width => width;

    public int Height => height;

    /// <summary>How much of every pixel is covered, times how dark the ink is: 0 to 1.</summary>
    public float[] Ink { get; } = new float[width * height];

    /// <summary>The index in <see cref="Marks"/> of the mark that gave a pixel most of its ink, plus 1; 0 for paper.</summary>
    public short[] Owner { get; private set; } = new short[width * height];

    /// <summary>What was drawn.</summary>
    public List<Mark> Marks { get; } = [];

    /// <summary>Lays ink on a pixel.</summary>
    public void Lay(int x, int y, float ink)
    {
        if (x < 0 || x >= width || y < 0 || y >= height || ink <= 0)
        {
            return;
        }

        var pixel = (y * width) + x;
        if (ink > Ink[pixel] || Owner[pixel] == 0)
        {
            Owner[pixel] = (short)Marks.Count;
        }
        // Two inks over one another are darker than each of them.
        Ink[pixel] = 1 - ((1 - Ink[pixel]) * (1 - ink));
    }

    /// <summary>The sheet in another size, as far as its owners go: the ink is in the scan by then.</summary>
    public InkSheet Resized(int newWidth, int newHeight)
    {
        var sheet = new InkSheet(newWidth, newHeight);
        sheet.Marks.AddRange(Marks);
        for (var y = 0; y < newHeight; y++)
        {
            for (var x = 0; x < newWidth; x++)
            {
                sheet.Owner[(y * newWidth) + x] = Owner[(y * height / newHeight * width) + (x * width / newWidth)];
            }
        }

        return sheet;
    }

    /// <summary>Gives the paper around every mark to it, as far as blur carries its ink.</summary>
    public void SpreadOwners(int pixels)
    {
        for (var i = 0; i < pixels; i++)
        {
            var spread = (short[])Owner.Clone();
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = (y * width) + x;
                    if (Owner[pixel] != 0)
                    {
                        continue;
                    }

                    var owner = x > 0 ? Owner[pixel - 1] : (short)0;
                    owner = owner == 0 && x < width - 1 ? Owner[pixel + 1] : owner;
                    owner = owner == 0 && y > 0 ? Owner[pixel - width] : owner;
                    spread[pixel] = owner == 0 && y < height - 1 ? Owner[pixel + width] : owner;
                }
            }

            Owner = spread;
        }
    }
}

/// <summary>One thing drawn on a sheet.</summary>
/// <param name="Class">What the net shall call it, of <see cref="Disclosure.Documents.Ocr.Figures.GlyphClass"/>.</param>
/// <param name="Character">Whether it is a character of the cell's text, not dirt or a line.</param>
internal readonly record struct Mark(int Class, bool Character);
