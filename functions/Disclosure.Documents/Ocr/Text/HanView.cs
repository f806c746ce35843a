using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// A printed Chinese character as numbers: the directions its edges face, eight of them, around 8 by 8 places of its square (Kimura,
/// Wakabayashi, Tsuruoka, Miyake: Improvement of handwritten Japanese character recognition using weighted direction code histogram, 1997).
/// The judge was trained on exactly this view: whoever changes a number here has to train it anew.
/// </summary>
internal static class HanView
{
    /// <summary>Number of directions an edge is told by.</summary>
    public const int Directions = 8;

    /// <summary>Number of places on a side of the square.</summary>
    public const int Places = 8;

    /// <summary>Number of numbers that a character is told by.</summary>
    public const int Length = Directions * Places * Places;

    /// <summary>Side of the square that a character is drawn into, in pixels.</summary>
    private const int Side = 48;

    /// <summary>Longer side of the character's ink in that square, in pixels.</summary>
    private const int InkSide = 42;

    /// <summary>Distance between neighbouring places, in pixels.</summary>
    private const int Step = Side / Places;

    /// <summary>Distance, in pixels, within which an edge counts for a place; the weight falls off evenly to 0.</summary>
    private const int Reach = 9;

    /// <summary>Computes the numbers of a character.</summary>
    /// <param name="picture">Dark ink on paper near 255.</param>
    /// <param name="ink">Box around the character's ink.</param>
    /// <param name="features">Receives <see cref="Length"/> numbers; their squares sum to 1, or to 0 where there is no ink.</param>
    public static void Show(GrayPicture picture, PixelBox ink, Span<float> features)
    {
        Span<float> drawn = stackalloc float[Side * Side];
        Draw(picture, ink, drawn);
        features.Clear();
        for (var y = 1; y < Side - 1; y++)
        {
            for (var x = 1; x < Side - 1; x++)
            {
                var at = (y * Side) + x;
                var across = drawn[at - Side + 1] + (2 * drawn[at + 1]) + drawn[at + Side + 1]
                    - drawn[at - Side - 1] - (2 * drawn[at - 1]) - drawn[at + Side - 1];
                var down = drawn[at + Side - 1] + (2 * drawn[at + Side]) + drawn[at + Side + 1]
                    - drawn[at - Side - 1] - (2 * drawn[at - Side]) - drawn[at - Side + 1];
                var strength = MathF.Sqrt((across * across) + (down * down));
                if (strength > 0.01f)
                {
                    Add(x, y, strength, MathF.Atan2(down, across), features);
                }
            }
        }

        var sum = 0f;
        foreach (ref var feature in features)
        {
            // Without the root a single heavy stroke would outweigh all others.
            sum += feature;
            feature = MathF.Sqrt(feature);
        }

        var scale = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        foreach (ref var feature in features)
        {
            feature *= scale;
        }
    }

    private static void Add(int x, int y, float strength, float angle, Span<float> features)
    {
        var turn = (angle / (2 * MathF.PI) * Directions) + Directions;
        var direction = (int)turn;
        var rest = turn - direction;
        var (first, second) = (direction % Directions, (direction + 1) % Directions);
        var (fromX, toX) = Around(x);
        var (fromY, toY) = Around(y);
        for (var row = fromY; row <= toY; row++)
        {
            var shareY = Share(row, y);
            for (var column = fromX; column <= toX; column++)
            {
                var share = strength * shareY * Share(column, x);
                var place = ((row * Places) + column) * Directions;
                features[place + first] += share * (1 - rest);
                features[place + second] += share * rest;
            }
        }
    }

    /// <summary>First and last place that a pixel counts for.</summary>
    private static (int From, int To) Around(int pixel) =>
        (Math.Max(0, (pixel - Reach + (Step / 2)) / Step), Math.Min(Places - 1, (pixel + Reach - (Step / 2)) / Step));

    private static float Share(int place, int pixel) =>
        Math.Max(0, 1 - (Math.Abs(pixel + 0.5f - ((place + 0.5f) * Step)) / Reach));

    /// <summary>
    /// Draws the ink in the middle of the square, as large as it goes without changing its proportions, its darkest pixels at 1.
    /// </summary>
    private static void Draw(GrayPicture picture, PixelBox ink, Span<float> drawn)
    {
        var pixels = (double)Math.Max(ink.Width, ink.Height) / InkSide;
        var reach = Math.Max(1, pixels);
        var (left, top) = (((ink.Left + ink.Right) / 2.0) - (Side / 2.0 * pixels), ((ink.Top + ink.Bottom) / 2.0) - (Side / 2.0 * pixels));
        var across = new float[ink.Height * Side];
        for (var x = 0; x < Side; x++)
        {
            var (first, weights) = TriangleFilter.At(left + ((x + 0.5) * pixels), reach, ink.Left, ink.Right);
            for (var y = 0; y < ink.Height && weights.Length > 0; y++)
            {
                var row = picture.Row(ink.Top + y).Slice(first, weights.Length);
                var value = 0f;
                for (var i = 0; i < weights.Length; i++)
                {
                    value += weights[i] * (255 - row[i]);
                }

                across[(y * Side) + x] = value;
            }
        }

        drawn.Clear();
        var darkest = 1f;
        for (var y = 0; y < Side; y++)
        {
            var (first, weights) = TriangleFilter.At(top + ((y + 0.5) * pixels), reach, ink.Top, ink.Bottom);
            for (var i = 0; i < weights.Length; i++)
            {
                var row = across.AsSpan((first - ink.Top + i) * Side, Side);
                for (var x = 0; x < Side; x++)
                {
                    drawn[(y * Side) + x] += weights[i] * row[x];
                }
            }
        }

        foreach (var value in drawn)
        {
            darkest = Math.Max(darkest, value);
        }

        foreach (ref var value in drawn)
        {
            value /= darkest;
        }
    }
}
