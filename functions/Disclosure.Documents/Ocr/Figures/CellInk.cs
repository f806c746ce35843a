using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// The ink of one cell: how much darker than the paper every pixel is, and which pixels hang together. All coordinates are pixels of the
/// cell, from its upper left corner.
/// <para>
/// Each constant was tried at half and at double on the 208 printed cells of the tests, 160 of which hold figures (2026-11-30). As the
/// numbers stand, 154 of the 160 are read rightly, 144 of them surely, that is with a confidence of 0.95 and more, and no reading is wrong
/// and sure; nor is any at the other values of this class. Where nothing is told of half and double, nothing changed.
/// </para>
/// </summary>
internal sealed class CellInk
{
    /// <summary>
    /// Largest number of pixels of a cell that is looked at. It bounds time and memory for what is no cell of a figure: a cell a third of
    /// an A4 sheet wide and 30 mm high has 300,000 at 300 dpi.
    /// </summary>
    private const int PixelLimit = 2_000_000;

    /// <summary>
    /// Largest number of pieces of ink in a cell; a bound on work, which a page of noise or a picture reaches and a cell of text does not.
    /// </summary>
    private const int ComponentLimit = 400;

    /// <summary>
    /// Darkness, of 255, below which nothing is ink, however clean the paper. At half, 143 figures are sure; at double, 147 are right.
    /// </summary>
    private const int FaintestInk = 30;

    /// <summary>
    /// Lightness, of 255, of the darkest paper that figures are looked for on. The picture's light was evened before, so that paper is near
    /// 255; what is darker than this is shaded, or a picture.
    /// </summary>
    private const int DarkestPaper = 150;

    /// <summary>
    /// Darkness, of 255, that the paper's grain may reach at most: the <see cref="Floor"/> beyond which ink cannot be told from grain.
    /// </summary>
    private const int LoudestGrain = 150;

    /// <summary>Mark of a pixel that is ink; 0 is paper, and ink that was given its number.</summary>
    private const byte Ink = 255;

    /// <summary>
    /// Area of the largest speck of a scanner, in square points; the smallest full stops have twice as much. At double 146 figures are
    /// sure, but the smallest full stops would count as specks.
    /// </summary>
    private const double SpeckArea = 0.2;

    private readonly InkShares _shares;

    private CellInk(int width, int height, byte[] darkness, InkShares shares) =>
        (Width, Height, Darkness, Labels, _shares) = (width, height, darkness, new int[darkness.Length], shares);

    /// <summary>Gets the number of columns.</summary>
    public int Width { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Height { get; }

    /// <summary>Gets how much darker than the paper every pixel is, row by row; 0 for what is as light as paper.</summary>
    public byte[] Darkness { get; }

    /// <summary>
    /// Gets the number of the piece that every pixel belongs to, counted from 1; 0 for paper. <see cref="CellLayout"/> writes the numbers
    /// of the parts here when it cuts a piece.
    /// </summary>
    public int[] Labels { get; }

    /// <summary>Gets the boxes of the pieces; that of piece n is at n - 1, and is empty once the piece was joined to another.</summary>
    public List<PixelBox> Boxes { get; } = [];

    /// <summary>Gets the places where there was too little ink to count as a piece, one pixel of each.</summary>
    public List<(int X, int Y)> Crumbs { get; } = [];

    /// <summary>Gets the darkness of the strongest ink, 0 to 255, even where it is too weak to be taken for ink.</summary>
    public int Strongest { get; private set; }

    /// <summary>Gets the darkness up to which the grain of the paper reaches, at least <see cref="FaintestInk"/>.</summary>
    public int Floor { get; private set; }

    /// <summary>Returns the ink of a cell; null where the cell is too large, too dark or too restless to hold a figure.</summary>
    /// <param name="picture">The picture, its paper near 255.</param>
    /// <param name="area">The cell, inside the picture.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static CellInk? Find(GrayPicture picture, PixelBox area, double pixelsPerPoint) =>
        Find(picture, area, pixelsPerPoint, InkShares.Usual);

    /// <summary>Returns the ink of a cell; null where the cell is too large, too dark or too restless to hold a figure.</summary>
    /// <param name="picture">The picture, its paper near 255.</param>
    /// <param name="area">The cell, inside the picture.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <param name="shares">Darkness from which a pixel is ink.</param>
    public static CellInk? Find(GrayPicture picture, PixelBox area, double pixelsPerPoint, InkShares shares)
    {
        if ((long)area.Width * area.Height > PixelLimit)
        {
            return null;
        }

        var darkness = Darken(picture, area);
        if (darkness is null)
        {
            return null;
        }

        var ink = new CellInk(area.Width, area.Height, darkness, shares);
        var smooth = ink.Smooth();
        // Two and a half standard deviations, which one pixel of grain in 160 passes, before smoothing. At double, 143 figures are sure.
        ink.Floor = Math.Max(FaintestInk, (int)(2.5 * ink.Grain()));
        if (ink.Floor > LoudestGrain)
        {
            return null;
        }

        // Blocks of four points, half the height of usual type: each threshold is that of the ink near it.
        var block = Math.Max(4, (int)(4 * pixelsPerPoint));
        return ink.Label(smooth, ink.Thresholds(smooth, block), block, SpeckArea * pixelsPerPoint * pixelsPerPoint) ? ink : null;
    }

    /// <summary>How much darker than the paper every pixel is; null where there is no light paper.</summary>
    private static byte[]? Darken(GrayPicture picture, PixelBox area)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        var counted = 0;
        for (var y = area.Top; y < area.Bottom; y += RowStep(area.Height), counted += area.Width)
        {
            foreach (var value in picture.Row(y)[area.Left..area.Right])
            {
                histogram[value]++;
            }
        }

        // The paper is what most pixels of any cell are; the third quartile lies in it even under dense print.
        var rest = counted / 4;
        var paper = 255;
        while (rest >= histogram[paper] && paper > 0)
        {
            rest -= histogram[paper--];
        }

        if (paper < DarkestPaper)
        {
            return null;
        }

        var darkness = new byte[area.Width * area.Height];
        var light = Vector256.Create((byte)paper);
        for (var y = 0; y < area.Height; y++)
        {
            var from = picture.Row(area.Top + y)[area.Left..area.Right];
            var to = darkness.AsSpan(y * area.Width, area.Width);
            var x = 0;
            for (; x <= from.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
            {
                Vector256.SubtractSaturate(light, Vector256.Create(from[x..])).CopyTo(to[x..]);
            }

            for (; x < from.Length; x++)
            {
                to[x] = (byte)Math.Max(0, paper - from[x]);
            }
        }

        return darkness;
    }

    /// <summary>Rows from one that is counted to the next: sixty or so of them tell as much as all.</summary>
    private static int RowStep(int height) => Math.Max(1, height / 60);

    /// <summary>
    /// The darkness mixed with its neighbours by 3, 10 and 3 across and down: enough to take single pixels of noise below the threshold,
    /// too little to close the gap of one pixel between two strokes.
    /// </summary>
    private byte[] Smooth()
    {
        // The sums of the row above, of this one and of the one below, by turns.
        var smooth = new byte[Darkness.Length];
        var rows = new ushort[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new ushort[Width];
        }

        Across(0, rows[0]);
        rows[0].CopyTo(rows[2], 0);
        for (var y = 0; y < Height; y++)
        {
            var (above, here, below) = (rows[(y + 2) % 3], rows[y % 3], rows[(y + 1) % 3]);
            Across(Math.Min(y + 1, Height - 1), below);
            var target = smooth.AsSpan(y * Width, Width);
            var x = 0;
            for (; x <= Width - Vector128<byte>.Count; x += Vector128<byte>.Count)
            {
                Vector128.Narrow(Down(x), Down(x + Vector128<ushort>.Count)).CopyTo(target[x..]);
            }

            for (; x < Width; x++)
            {
                target[x] = (byte)(((3 * (above[x] + below[x])) + (10 * here[x]) + 128) >> 8);
            }

            Vector128<ushort> Down(int x) => Vector128.ShiftRightLogical(
                ((Vector128.Create(above, x) + Vector128.Create(below, x)) * 3)
                    + (Vector128.Create(here, x) * 10) + Vector128.Create((ushort)128),
                8);
        }

        return smooth;

        void Across(int y, ushort[] sums)
        {
            var row = Darkness.AsSpan(y * Width, Width);
            sums[0] = (ushort)((13 * row[0]) + (3 * row[Math.Min(1, row.Length - 1)]));
            sums[^1] = (ushort)((13 * row[^1]) + (3 * row[Math.Max(0, row.Length - 2)]));
            var x = 1;
            for (; x <= row.Length - 1 - Vector128<ushort>.Count; x += Vector128<ushort>.Count)
            {
                (((Wide(row[(x - 1)..]) + Wide(row[(x + 1)..])) * 3) + (Wide(row[x..]) * 10)).CopyTo(sums, x);
            }

            for (; x < row.Length - 1; x++)
            {
                sums[x] = (ushort)((3 * (row[x - 1] + row[x + 1])) + (10 * row[x]));
            }
        }

        static Vector128<ushort> Wide(ReadOnlySpan<byte> values) =>
            Vector128.WidenLower(Vector128.CreateScalar(BinaryPrimitives.ReadUInt64LittleEndian(values)).AsByte());
    }

    /// <summary>
    /// The standard deviation of the paper's grain, from the median difference of neighbouring pixels: at least half of them are paper. The
    /// median difference of two values of normally distributed noise is 0.954 standard deviations.
    /// </summary>
    private double Grain()
    {
        Span<int> steps = stackalloc int[256];
        steps.Clear();
        var total = 0;
        for (var y = 0; y < Height; y += RowStep(Height), total += Width - 1)
        {
            var row = Darkness.AsSpan(y * Width, Width);
            for (var x = 1; x < row.Length; x++)
            {
                steps[Math.Abs(row[x] - row[x - 1])]++;
            }
        }

        var median = 0;
        for (var seen = steps[0]; seen < (total + 1) / 2 && median < 255; seen += steps[median])
        {
            median++;
        }

        return median * 1.05;
    }

    /// <summary>The threshold of every block of four points: a share of the strongest ink in it and the blocks around it.</summary>
    private byte[] Thresholds(byte[] smooth, int block)
    {
        var across = (Width + block - 1) / block;
        var down = (Height + block - 1) / block;
        var strongest = new byte[across * down];
        var columns = new byte[Width];
        for (var by = 0; by < down; by++)
        {
            columns.AsSpan().Clear();
            for (var y = by * block; y < Math.Min(Height, (by + 1) * block); y++)
            {
                Raise(columns, smooth.AsSpan(y * Width, Width));
            }

            for (var x = 0; x < Width; x++)
            {
                strongest[(by * across) + (x / block)] = Math.Max(strongest[(by * across) + (x / block)], columns[x]);
            }
        }

        var thresholds = new byte[strongest.Length];
        for (var by = 0; by < down; by++)
        {
            for (var bx = 0; bx < across; bx++)
            {
                var most = 0;
                for (var ny = Math.Max(0, by - 1); ny <= Math.Min(down - 1, by + 1); ny++)
                {
                    for (var nx = Math.Max(0, bx - 1); nx <= Math.Min(across - 1, bx + 1); nx++)
                    {
                        most = Math.Max(most, strongest[(ny * across) + nx]);
                    }
                }

                thresholds[(by * across) + bx] = (byte)Math.Max(Floor, (int)(_shares.Near * most));
                Strongest = Math.Max(Strongest, most);
            }
        }

        return thresholds;
    }

    private static void Raise(Span<byte> columns, ReadOnlySpan<byte> row)
    {
        var x = 0;
        for (; x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            Vector256.Max(Vector256.Create<byte>(columns[x..]), Vector256.Create(row[x..])).CopyTo(columns[x..]);
        }

        for (; x < row.Length; x++)
        {
            columns[x] = Math.Max(columns[x], row[x]);
        }
    }

    /// <summary>
    /// Gives every piece of ink its number, but for crumbs; false where there are more pieces than <see cref="ComponentLimit"/>.
    /// </summary>
    private bool Label(byte[] smooth, byte[] thresholds, int block, double speck)
    {
        var marks = Mark(smooth, thresholds, block);
        var (members, piece) = (new List<int>(), new List<int>());
        for (var start = marks.AsSpan().IndexOf(Ink); start >= 0; start = NextInk(start))
        {
            members.Clear();
            Flood(marks, start, Boxes.Count + 1, members);
            var most = 0;
            foreach (var pixel in members)
            {
                most = Math.Max(most, smooth[pixel]);
                Labels[pixel] = 0;
            }

            foreach (var pixel in members)
            {
                marks[pixel] = smooth[pixel] >= _shares.Own * most ? Ink : (byte)0;
            }

            foreach (var pixel in members)
            {
                if (marks[pixel] != Ink)
                {
                    continue;
                }

                piece.Clear();
                var box = Flood(marks, pixel, Boxes.Count + 1, piece);
                if (piece.Count < speck)
                {
                    Drop(piece);
                }
                else if (Boxes.Count == ComponentLimit)
                {
                    return false;
                }
                else
                {
                    Boxes.Add(box);
                }
            }
        }

        return true;

        int NextInk(int from)
        {
            var next = marks.AsSpan(from).IndexOf(Ink);
            return next < 0 ? -1 : from + next;
        }
    }

    private void Drop(List<int> piece)
    {
        var (y, x) = Math.DivRem(piece[0], Width);
        Crumbs.Add((x, y));
        foreach (var pixel in piece)
        {
            Labels[pixel] = 0;
        }
    }

    /// <summary>For every pixel <see cref="Ink"/> where it reaches its block's threshold, else 0.</summary>
    private byte[] Mark(byte[] smooth, byte[] thresholds, int block)
    {
        var marks = new byte[smooth.Length];
        var across = (Width + block - 1) / block;
        var columns = new byte[Width];
        for (var y = 0; y < Height; y++)
        {
            if (y % block == 0)
            {
                for (var bx = 0; bx < across; bx++)
                {
                    columns.AsSpan(bx * block, Math.Min(block, Width - (bx * block))).Fill(thresholds[(y / block * across) + bx]);
                }
            }

            var row = smooth.AsSpan(y * Width, Width);
            var target = marks.AsSpan(y * Width, Width);
            var x = 0;
            for (; x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
            {
                Vector256.GreaterThanOrEqual(Vector256.Create<byte>(row[x..]), Vector256.Create(columns, x)).CopyTo(target[x..]);
            }

            for (; x < row.Length; x++)
            {
                target[x] = row[x] >= columns[x] ? Ink : (byte)0;
            }
        }

        return marks;
    }

    /// <summary>Gives a number to all ink that hangs together with a pixel, corners included, and returns the box around it.</summary>
    private PixelBox Flood(byte[] marks, int start, int label, List<int> members)
    {
        var box = default(PixelBox);
        members.Add(start);
        Labels[start] = label;
        marks[start] = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var (y, x) = Math.DivRem(members[i], Width);
            var own = new PixelBox(x, y, x + 1, y + 1);
            box = box.IsEmpty ? own : box.Union(own);
            var (left, right) = (Math.Max(0, x - 1), Math.Min(Width - 1, x + 1));
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(Height - 1, y + 1); ny++)
            {
                for (var next = (ny * Width) + left; next <= (ny * Width) + right; next++)
                {
                    if (marks[next] == Ink)
                    {
                        marks[next] = 0;
                        Labels[next] = label;
                        members.Add(next);
                    }
                }
            }
        }

        return box;
    }
}
