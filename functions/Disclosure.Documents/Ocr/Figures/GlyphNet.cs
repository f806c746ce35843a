using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// A small convolutional net over glyph views: twice 3 by 3 convolution, rectifier and 2 by 2 maximum (after LeCun, Bottou, Bengio,
/// Haffner: Gradient-based learning applied to document recognition, 1998), the numbers of the view joined to what the second gives, one
/// hidden layer, one score a class. Weights are laid out with the outputs innermost, so that one vector holds neighbouring outputs.
/// </summary>
internal sealed class GlyphNet
{
    /// <summary>Channels after the first and the second convolution, and the units of the hidden layer.</summary>
    public const int First = 16, Second = 24, Hidden = 64;

    /// <summary>Scores including unused ones that fill the last vector.</summary>
    public const int Scores = 24;

    /// <summary>Rows and columns after the second maximum.</summary>
    public const int PooledHeight = GlyphView.Height / 4, PooledWidth = GlyphView.Width / 4;

    /// <summary>Inputs of the hidden layer.</summary>
    public const int Features = (PooledHeight * PooledWidth * Second) + GlyphView.Numbers;

    /// <summary>The lengths of the layers' weights, in order; each layer also has a bias for each output.</summary>
    public static readonly (int Inputs, int Outputs)[] Layers = [(9, First), (9 * First, Second), (Features, Hidden), (Hidden, Scores)];

    private const int HalfHeight = GlyphView.Height / 2, HalfWidth = GlyphView.Width / 2;

    private readonly float[][] _weights;
    private readonly float[][] _biases;
    private readonly float[] _picture = new float[(GlyphView.Height + 2) * (GlyphView.Width + 2)];
    private readonly float[] _half = new float[(HalfHeight + 2) * (HalfWidth + 2) * First];
    private readonly float[] _features = new float[Features];
    private readonly float[] _hidden = new float[Hidden];

    /// <summary>A net of these weights; it keeps its own scratch memory and serves one thread at a time.</summary>
    public GlyphNet(float[][] weights, float[][] biases) => (_weights, _biases) = (weights, biases);

    /// <summary>
    /// Scores a view: the larger, the likelier; <see cref="Scores"/> of them, the first <see cref="GlyphClass.Count"/> meaning something.
    /// </summary>
    public void Score(ReadOnlySpan<float> picture, ReadOnlySpan<float> numbers, Span<float> scores)
    {
        for (var y = 0; y < GlyphView.Height; y++)
        {
            picture.Slice(y * GlyphView.Width, GlyphView.Width).CopyTo(_picture.AsSpan(((y + 1) * (GlyphView.Width + 2)) + 1));
        }

        for (var y = 0; y < HalfHeight; y++)
        {
            for (var x = 0; x < HalfWidth; x++)
            {
                Convolve<Two>(_picture, 1, GlyphView.Width + 2, x, y, _weights[0], _biases[0],
                    _half.AsSpan((((y + 1) * (HalfWidth + 2)) + x + 1) * First, First));
            }
        }

        for (var y = 0; y < PooledHeight; y++)
        {
            for (var x = 0; x < PooledWidth; x++)
            {
                Convolve<Three>(_half, First, HalfWidth + 2, x, y, _weights[1], _biases[1],
                    _features.AsSpan(((y * PooledWidth) + x) * Second, Second));
            }
        }

        numbers.CopyTo(_features.AsSpan(Features - GlyphView.Numbers));
        Multiply(_features, _weights[2], _biases[2], _hidden);
        foreach (ref var unit in _hidden.AsSpan())
        {
            unit = Math.Max(0, unit);
        }

        Multiply(_hidden, _weights[3], _biases[3], scores);
    }

    /// <summary>How many vectors of eight outputs a convolution has, as a type, so that each has code of its own.</summary>
    private interface IVectors
    {
        static abstract int Count { get; }
    }

    private readonly struct Two : IVectors
    {
        public static int Count => 2;
    }

    private readonly struct Three : IVectors
    {
        public static int Count => 3;
    }

    /// <summary>
    /// The rectified maximum of four neighbouring outputs of a convolution, for all channels; four times the outputs fit the registers.
    /// </summary>
    private static void Convolve<TVectors>(
        float[] input, int channels, int stride, int x, int y, float[] weights, float[] biases, Span<float> output)
        where TVectors : IVectors
    {
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        var none = Vector256<float>.Zero;
        Vector256<float> a0 = none, a1 = none, a2 = none, b0 = none, b1 = none, b2 = none, c0 = none, c1 = none, c2 = none, d0 = none, d1 = none, d2 = none;
        var right = channels;
        var below = stride * channels;
        nuint at = 0;
        for (var tap = 0; tap < 9; tap++)
        {
            var corner = ((((2 * y) + (tap / 3)) * stride) + (2 * x) + (tap % 3)) * channels;
            var window = input.AsSpan(corner, below + right + channels);
            for (var channel = 0; channel < channels; channel++)
            {
                var a = Vector256.Create(window[channel]);
                var b = Vector256.Create(window[channel + right]);
                var c = Vector256.Create(window[channel + below]);
                var d = Vector256.Create(window[channel + below + right]);
                var w = Vector256.LoadUnsafe(ref weight, at);
                a0 = Vector256.MultiplyAddEstimate(a, w, a0);
                b0 = Vector256.MultiplyAddEstimate(b, w, b0);
                c0 = Vector256.MultiplyAddEstimate(c, w, c0);
                d0 = Vector256.MultiplyAddEstimate(d, w, d0);
                w = Vector256.LoadUnsafe(ref weight, at + 8);
                a1 = Vector256.MultiplyAddEstimate(a, w, a1);
                b1 = Vector256.MultiplyAddEstimate(b, w, b1);
                c1 = Vector256.MultiplyAddEstimate(c, w, c1);
                d1 = Vector256.MultiplyAddEstimate(d, w, d1);
                if (TVectors.Count == 3)
                {
                    w = Vector256.LoadUnsafe(ref weight, at + 16);
                    a2 = Vector256.MultiplyAddEstimate(a, w, a2);
                    b2 = Vector256.MultiplyAddEstimate(b, w, b2);
                    c2 = Vector256.MultiplyAddEstimate(c, w, c2);
                    d2 = Vector256.MultiplyAddEstimate(d, w, d2);
                }

                at += (nuint)(8 * TVectors.Count);
            }
        }

        Rectify(Vector256.Max(Vector256.Max(a0, b0), Vector256.Max(c0, d0)), biases, output, 0);
        Rectify(Vector256.Max(Vector256.Max(a1, b1), Vector256.Max(c1, d1)), biases, output, 8);
        if (TVectors.Count == 3)
        {
            Rectify(Vector256.Max(Vector256.Max(a2, b2), Vector256.Max(c2, d2)), biases, output, 16);
        }

        static void Rectify(Vector256<float> most, float[] biases, Span<float> output, int from) =>
            Vector256.Max(most + Vector256.Create(biases, from), Vector256<float>.Zero).CopyTo(output[from..]);
    }

    private static void Multiply(float[] input, float[] weights, float[] biases, Span<float> output)
    {
        biases.CopyTo(output);
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(output);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        for (var i = 0; i < input.Length; i++)
        {
            // Rectified values are often 0.
            if (input[i] == 0)
            {
                continue;
            }

            var factor = Vector256.Create(input[i]);
            var row = rows.Slice(i * sums.Length, sums.Length);
            for (var j = 0; j < row.Length; j++)
            {
                sums[j] = Vector256.MultiplyAddEstimate(factor, row[j], sums[j]);
            }
        }
    }
}
