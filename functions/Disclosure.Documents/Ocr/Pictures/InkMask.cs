using System.Numerics;

namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>Which pixels of a picture are ink: one byte a pixel, 1 or 0, row by row from the top.</summary>
internal sealed class InkMask
{
    /// <summary>
    /// Side, in pixels, of the squares that are transposed at once: source and target of one stay in the first cache (2 KB of 32 KB).
    /// </summary>
    private const int Tile = 32;

    private InkMask(int width, int height, byte[] cells) => (Width, Height, Cells) = (width, height, cells);

    /// <summary>Gets the number of pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Height { get; }

    /// <summary>Gets all pixels, row by row from the top; 1 for ink, 0 for paper.</summary>
    public byte[] Cells { get; }

    /// <summary>Returns the pixels of one row.</summary>
    public Span<byte> Row(int y) => Cells.AsSpan(y * Width, Width);

    /// <summary>Returns a mask without ink.</summary>
    public static InkMask Blank(int width, int height) => new(width, height, new byte[width * height]);

    /// <summary>Returns the mask of the pixels darker than the threshold.</summary>
    public static InkMask Of(GrayPicture picture, byte threshold)
    {
        var mask = Blank(picture.Width, picture.Height);
        var limits = new byte[picture.Width];
        limits.AsSpan().Fill(threshold);
        for (var y = 0; y < picture.Height; y++)
        {
            Mark(picture.Row(y), limits, mask.Row(y));
        }

        return mask;
    }

    /// <summary>Marks as ink the pixels of a row that are darker than the limit of their column.</summary>
    public static void Mark(ReadOnlySpan<byte> pixels, ReadOnlySpan<byte> limits, Span<byte> cells)
    {
        var x = 0;
        for (; x <= cells.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            (Vector.LessThan(new Vector<byte>(pixels[x..]), new Vector<byte>(limits[x..])) & Vector<byte>.One).CopyTo(cells[x..]);
        }

        for (; x < cells.Length; x++)
        {
            cells[x] = (byte)(pixels[x] < limits[x] ? 1 : 0);
        }
    }

    /// <summary>Returns a copy of the mask.</summary>
    public InkMask Copied() => new(Width, Height, (byte[])Cells.Clone());

    /// <summary>Returns the mask at half the width and height; a pixel is ink where one of the four pixels it stands for is.</summary>
    public InkMask Halved()
    {
        var (width, height) = (Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        var cells = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var upper = Row(Math.Min(2 * y, Height - 1));
            var lower = Row(Math.Min((2 * y) + 1, Height - 1));
            var target = cells.AsSpan(y * width, width);
            for (var x = 0; x < width; x++)
            {
                var right = Math.Min((2 * x) + 1, Width - 1);
                target[x] = (byte)(upper[2 * x] | upper[right] | lower[2 * x] | lower[right]);
            }
        }

        return new InkMask(width, height, cells);
    }

    /// <summary>Returns the mask at half the width and height; a pixel is ink where all four pixels it stands for are.</summary>
    public InkMask HalvedWhereWhole()
    {
        var halved = Blank(Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        for (var y = 0; y < halved.Height; y++)
        {
            var upper = Row(Math.Min(2 * y, Height - 1));
            var lower = Row(Math.Min((2 * y) + 1, Height - 1));
            var cells = halved.Row(y);
            for (var x = 0; x < cells.Length; x++)
            {
                var (left, right) = (2 * x, Math.Min(Width - 1, (2 * x) + 1));
                cells[x] = (byte)(upper[left] & upper[right] & lower[left] & lower[right]);
            }
        }

        return halved;
    }

    /// <summary>Returns the mask with ink where this one has paper.</summary>
    public InkMask Inverted()
    {
        var inverted = new InkMask(Width, Height, new byte[Cells.Length]);
        var i = 0;
        for (; i <= Cells.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            (new Vector<byte>(Cells, i) ^ Vector<byte>.One).CopyTo(inverted.Cells, i);
        }

        for (; i < Cells.Length; i++)
        {
            inverted.Cells[i] = (byte)(Cells[i] ^ 1);
        }

        return inverted;
    }

    /// <summary>
    /// Returns the mask in which a pixel is ink where all pixels up to so many rows and columns away are; those beyond the edge count.
    /// </summary>
    public InkMask Eroded(int reach) => WhereColumnsAre(reach).WhereRowsAre(reach);

    /// <summary>Returns the mask in which a pixel is ink where any pixel up to so many rows and columns away is.</summary>
    public InkMask Dilated(int reach) => Inverted().Eroded(reach).Inverted();

    /// <summary>Returns the mask with rows and columns exchanged.</summary>
    public InkMask Transposed() => new(Height, Width, Transposed(Cells, Width, Height));

    /// <summary>Returns values with rows and columns exchanged, square by square, as both lie near in memory then.</summary>
    /// <param name="values">The values, row by row.</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="height">Rows.</param>
    public static byte[] Transposed(byte[] values, int width, int height)
    {
        var transposed = new byte[values.Length];
        for (var top = 0; top < height; top += Tile)
        {
            for (var left = 0; left < width; left += Tile)
            {
                var (bottom, right) = (Math.Min(top + Tile, height), Math.Min(left + Tile, width));
                for (var x = left; x < right; x++)
                {
                    for (var y = top; y < bottom; y++)
                    {
                        transposed[(x * height) + y] = values[(y * width) + x];
                    }
                }
            }
        }

        return transposed;
    }

    /// <summary>
    /// Returns the mask of the pieces of ink that are at most so many pixels wide and high, with all other ink inside their boxes.
    /// </summary>
    public InkMask OfPieces(double largest)
    {
        var cells = new byte[Cells.Length];
        foreach (var piece in Component.Find(this))
        {
            var box = piece.Box;
            if (Math.Max(box.Width, box.Height) <= largest)
            {
                for (var y = box.Top; y < box.Bottom; y++)
                {
                    Row(y)[box.Left..box.Right].CopyTo(cells.AsSpan((y * Width) + box.Left));
                }
            }
        }

        return new InkMask(Width, Height, cells);
    }

    /// <summary>Returns the mask thickened by a row: a pixel is ink where it or the pixel above or below is.</summary>
    public InkMask Thickened()
    {
        var cells = new byte[Cells.Length];
        for (var y = 0; y < Height; y++)
        {
            var row = Row(y);
            var above = Row(Math.Max(0, y - 1));
            var below = Row(Math.Min(Height - 1, y + 1));
            var target = cells.AsSpan(y * Width, Width);
            var x = 0;
            for (; x <= Width - Vector<byte>.Count; x += Vector<byte>.Count)
            {
                (new Vector<byte>(above[x..]) | new Vector<byte>(row[x..]) | new Vector<byte>(below[x..])).CopyTo(target[x..]);
            }

            for (; x < Width; x++)
            {
                target[x] = (byte)(above[x] | row[x] | below[x]);
            }
        }

        return new InkMask(Width, Height, cells);
    }

    /// <summary>The mask in which a pixel is ink where all pixels of its column up to so many rows away are.</summary>
    private InkMask WhereColumnsAre(int reach)
    {
        var mask = Copied();
        for (var y = 0; y < Height; y++)
        {
            var target = mask.Row(y);
            for (var other = Math.Max(0, y - reach); other <= Math.Min(Height - 1, y + reach); other++)
            {
                var row = Row(other);
                var x = 0;
                for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
                {
                    (new Vector<byte>(target[x..]) & new Vector<byte>(row[x..])).CopyTo(target[x..]);
                }

                for (; x < target.Length; x++)
                {
                    target[x] &= row[x];
                }
            }
        }

        return mask;
    }

    /// <summary>The mask in which a pixel is ink where all pixels of its row up to so many columns away are.</summary>
    private InkMask WhereRowsAre(int reach)
    {
        var cells = new byte[Cells.Length];
        for (var y = 0; y < Height; y++)
        {
            var row = Row(y);
            var target = cells.AsSpan(y * Width, Width);
            for (var x = 0; x < Width;)
            {
                var offset = row[x..].IndexOf((byte)1);
                if (offset < 0)
                {
                    break;
                }

                var start = x + offset;
                var length = row[start..].IndexOf((byte)0);
                var end = length < 0 ? Width : start + length;
                var (first, last) = (start == 0 ? 0 : start + reach, end == Width ? Width : end - reach);
                if (last > first)
                {
                    target[first..last].Fill(1);
                }

                x = end;
            }
        }

        return new InkMask(Width, Height, cells);
    }

    /// <summary>Makes ink of a rectangle within the mask.</summary>
    public void Fill(PixelBox area)
    {
        for (var y = area.Top; y < area.Bottom; y++)
        {
            Row(y)[area.Left..area.Right].Fill(1);
        }
    }

    /// <summary>Makes paper of a rectangle; what of it lies outside the mask is ignored.</summary>
    public void Clear(PixelBox area)
    {
        var inside = area.Intersect(new PixelBox(0, 0, Width, Height));
        for (var y = inside.Top; y < inside.Bottom && !inside.IsEmpty; y++)
        {
            Row(y)[inside.Left..inside.Right].Clear();
        }
    }

    /// <summary>Returns a copy of a part of the mask.</summary>
    /// <param name="area">The part; not empty, within the mask.</param>
    public InkMask Cut(PixelBox area)
    {
        var cells = new byte[area.Width * area.Height];
        for (var y = 0; y < area.Height; y++)
        {
            Row(area.Top + y)[area.Left..area.Right].CopyTo(cells.AsSpan(y * area.Width));
        }

        return new InkMask(area.Width, area.Height, cells);
    }

    /// <summary>Returns a piece of ink alone, as large as its box; null where no piece of that box and area is there.</summary>
    /// <param name="piece">A piece that <see cref="Component.Find"/> found in the mask.</param>
    public InkMask? Alone(Component piece)
    {
        var cut = Cut(piece.Box);
        var places = new List<int>();
        for (var x = 0; x < cut.Width; x++)
        {
            if (cut.Cells[x] == 0)
            {
                continue;
            }

            places.Clear();
            places.Add(x);
            cut.Cells[x] = 0;
            for (var i = 0; i < places.Count; i++)
            {
                var (row, column) = Math.DivRem(places[i], cut.Width);
                for (var y = Math.Max(0, row - 1); y <= Math.Min(cut.Height - 1, row + 1); y++)
                {
                    for (var next = Math.Max(0, column - 1); next <= Math.Min(cut.Width - 1, column + 1); next++)
                    {
                        if (cut.Cells[(y * cut.Width) + next] != 0)
                        {
                            cut.Cells[(y * cut.Width) + next] = 0;
                            places.Add((y * cut.Width) + next);
                        }
                    }
                }
            }

            if (places.Count == piece.Area)
            {
                var alone = Blank(cut.Width, cut.Height);
                places.ForEach(place => alone.Cells[place] = 1);
                return alone;
            }
        }

        return null;
    }

    /// <summary>Returns the number of ink pixels in a rectangle; what of it lies outside the mask counts none.</summary>
    public int Count(PixelBox area)
    {
        var inside = area.Intersect(new PixelBox(0, 0, Width, Height));
        var count = 0;
        for (var y = inside.Top; y < inside.Bottom && !inside.IsEmpty; y++)
        {
            foreach (var cell in Row(y)[inside.Left..inside.Right])
            {
                count += cell;
            }
        }

        return count;
    }
}
