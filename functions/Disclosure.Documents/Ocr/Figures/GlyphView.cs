using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// What the nets are shown of a piece of ink: its picture in the frame of its line, brought to one size, and numbers for what such a
/// picture no longer tells, above all how large the piece was and where it stood. The nets were trained on exactly this view: whoever
/// changes a number here has to train them anew.
/// </summary>
internal sealed class GlyphView
{
    /// <summary>Number of columns of the picture.</summary>
    public const int Width = 20;

    /// <summary>Number of rows of the picture.</summary>
    public const int Height = 28;

    /// <summary>Number of numbers that go with the picture.</summary>
    public const int Numbers = 16;

    /// <summary>Number of rows that a digit fills.</summary>
    private const double DigitRows = 19;

    /// <summary>Number of rows kept free above a digit; the five below it are for the tails of commas.</summary>
    private const double RowsAbove = 4;

    private readonly CellLayout _layout;
    private readonly double _pixelsPerPoint;

    /// <summary>For each label, whether its piece is shown.</summary>
    private readonly bool[] _shown;

    private float[] _source = [];
    private float[] _across = [];

    /// <summary>Initializes a new instance of the <see cref="GlyphView"/> class, which shows the pieces of one cell.</summary>
    public GlyphView(CellLayout layout, double pixelsPerPoint) =>
        (_layout, _pixelsPerPoint, _shown) = (layout, pixelsPerPoint, new bool[layout.Ink.Boxes.Count + 1]);

    /// <summary>Shows a run of pieces of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">Index of the run's first piece.</param>
    /// <param name="count">Number of pieces of the run.</param>
    /// <param name="box">The box of the run.</param>
    /// <param name="picture">Receives the picture, 0 for paper to 1 for ink, row by row.</param>
    /// <param name="numbers">Receives the numbers, each within -2 to 2.</param>
    public void Show(PrintedLine line, int first, int count, PixelBox box, Span<float> picture, Span<float> numbers)
    {
        for (var i = first; i < first + count; i++)
        {
            _shown[line.Pieces[i]] = true;
        }

        var ink = Draw(line, box, picture, out var share);
        for (var i = first; i < first + count; i++)
        {
            _shown[line.Pieces[i]] = false;
        }

        var left = first > 0 ? box.Left - _layout.Box(line.Pieces[first - 1]).Right : line.Height;
        var right = first + count < line.Pieces.Count ? _layout.Box(line.Pieces[first + count]).Left - box.Right : line.Height;
        Tell(line, box, ink, share, left / line.Height, right / line.Height, line.Pieces.Count, numbers);
    }

    /// <summary>
    /// Shows a piece that belongs to no line, in the frame of the line nearest to it, or of a line of usual height where there is none.
    /// </summary>
    public void ShowApart(int label, Span<float> picture, Span<float> numbers)
    {
        var box = _layout.Box(label);
        var middle = (box.Top + box.Bottom) / 2.0;
        var line = _layout.Lines.MinBy(line => Math.Abs(((line.Top + line.Bottom) / 2) - middle));
        if (line is null)
        {
            var half = CellLayout.UsualHeight * _pixelsPerPoint / 2;
            line = new PrintedLine(middle - half, middle + half, HeightKnown: false, []);
        }

        _shown[label] = true;
        var ink = Draw(line, box, picture, out var share);
        _shown[label] = false;
        Tell(line, box, ink, share, 1, 1, line.Pieces.Count, numbers);
    }

    private double Draw(PrintedLine line, PixelBox box, Span<float> picture, out double share)
    {
        var level = Lift(box, out var source, out share);

        // A piece about as high as the line is shown at its own height, which is truer than the line's; anything reaching out of the frame
        // shrinks to fit.
        var own = box.Height >= 0.8 * line.Height && box.Height <= 1.25 * line.Height;
        var (top, height) = own ? (box.Top, box.Height) : (line.Top, line.Height);
        var from = Math.Min(top - (height * RowsAbove / DigitRows), box.Top);
        var to = Math.Max(from + (height * Height / DigitRows), box.Bottom);
        var rowStep = (to - from) / Height;
        var columnStep = Math.Max(height / DigitRows, box.Width / (Width - 1.0));
        var leftmost = ((source.Left + source.Right - (columnStep * Width)) / 2) - source.Left;
        Resample(source, from - source.Top, rowStep, leftmost, columnStep, picture);
        return level;
    }

    /// <summary>
    /// Copies the darkness of the pieces shown, and of the pixel of edge around them, as shares of their ink's full darkness, which is that
    /// of the darkest tenth of their pixels and is returned, of 255.
    /// </summary>
    private double Lift(PixelBox box, out PixelBox source, out double share)
    {
        var ink = _layout.Ink;
        source = box.Grow(1);
        if (_source.Length < source.Width * source.Height)
        {
            _source = new float[source.Width * source.Height];
        }

        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        var count = 0;
        var target = 0;
        for (var y = source.Top; y < source.Bottom; y++)
        {
            for (var x = source.Left; x < source.Right; x++, target++)
            {
                _source[target] = 0;
                if (y < 0 || y >= ink.Height || x < 0 || x >= ink.Width)
                {
                    continue;
                }

                var pixel = (y * ink.Width) + x;
                var label = ink.Labels[pixel];
                if (_shown[label])
                {
                    histogram[ink.Darkness[pixel]]++;
                    count++;
                    _source[target] = ink.Darkness[pixel];
                }
                else if (label == 0 && TouchesShown(x, y))
                {
                    _source[target] = ink.Darkness[pixel];
                }
            }
        }

        var level = 255;
        for (var rest = count / 10; level > 1 && rest >= histogram[level]; level--)
        {
            rest -= histogram[level];
        }

        var scale = 1f / level;
        foreach (ref var value in _source.AsSpan(0, target))
        {
            value = Math.Min(1, value * scale);
        }

        share = (double)count / (box.Width * box.Height);
        return level;
    }

    private bool TouchesShown(int x, int y)
    {
        var ink = _layout.Ink;
        for (var ny = Math.Max(0, y - 1); ny <= Math.Min(ink.Height - 1, y + 1); ny++)
        {
            for (var nx = Math.Max(0, x - 1); nx <= Math.Min(ink.Width - 1, x + 1); nx++)
            {
                if (_shown[ink.Labels[(ny * ink.Width) + nx]])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Brings the source to the size of the view, first across, then down, by a triangle as wide as the larger of the two pixels.
    /// </summary>
    private void Resample(PixelBox source, double rowStart, double rowStep, double columnStart, double columnStep, Span<float> picture)
    {
        var (width, height) = (source.Width, source.Height);
        if (_across.Length < Width * height)
        {
            _across = new float[Width * height];
        }

        var across = _across.AsSpan(0, Width * height);
        across.Clear();
        for (var column = 0; column < Width; column++)
        {
            var (centre, reach) = (columnStart + ((column + 0.5) * columnStep), Math.Max(1, columnStep));
            for (var x = Math.Max(0, (int)Math.Ceiling(centre - reach - 0.5)); x < width && x + 0.5 < centre + reach; x++)
            {
                var weight = (float)((1 - (Math.Abs(x + 0.5 - centre) / reach)) / reach);
                for (var y = 0; y < height; y++)
                {
                    across[(y * Width) + column] += weight * _source[(y * width) + x];
                }
            }
        }

        picture.Clear();
        for (var row = 0; row < Height; row++)
        {
            var (centre, reach) = (rowStart + ((row + 0.5) * rowStep), Math.Max(1, rowStep));
            var target = picture.Slice(row * Width, Width);
            for (var y = Math.Max(0, (int)Math.Ceiling(centre - reach - 0.5)); y < height && y + 0.5 < centre + reach; y++)
            {
                var weight = (float)((1 - (Math.Abs(y + 0.5 - centre) / reach)) / reach);
                for (var column = 0; column < Width; column++)
                {
                    target[column] += weight * across[(y * Width) + column];
                }
            }
        }
    }

    private void Tell(
        PrintedLine line, PixelBox box, double level, double share, double left, double right, int pieces, Span<float> numbers)
    {
        var ink = _layout.Ink;
        ReadOnlySpan<double> told =
        [
            Math.Log2(box.Height / _pixelsPerPoint / 6),
            Math.Log2(box.Width / _pixelsPerPoint / 6),
            2 * (box.Top - line.Top) / line.Height,
            2 * (box.Bottom - line.Bottom) / line.Height,
            line.HeightKnown ? 1 : 0,
            Math.Log2(line.Height / _pixelsPerPoint / CellLayout.UsualHeight),
            Near(box.Left),
            Near(box.Top),
            Near(ink.Width - box.Right),
            Near(ink.Height - box.Bottom),
            level / Math.Max(1, ink.Strongest),
            Math.Clamp(left, 0, 1),
            Math.Clamp(right, 0, 1),
            _pixelsPerPoint / 3,
            Math.Min(pieces, 4) / 4.0,
            share,
        ];
        for (var i = 0; i < Numbers; i++)
        {
            numbers[i] = (float)Math.Clamp(told[i], -2, 2);
        }

        // Two points from a side of the cell are as good as any more.
        double Near(int pixels) => Math.Min(pixels / _pixelsPerPoint, 2) / 2;
    }
}
