using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// A 3 by 3 convolution, computed at once for the four neighbouring places of which the next layer takes the maximum: so many outputs fit
/// the registers. The reader and the trainer use the four outputs differently, so each brings a taker of its own.
/// </summary>
internal static class Convolution
{
    /// <summary>The number of vectors of eight outputs, as a type, so that each number has machine code of its own.</summary>
    public interface IVectors
    {
        /// <summary>Gets the number, 2 or 3.</summary>
        static abstract int Count { get; }
    }

    /// <summary>Takes the outputs of the four places, without bias.</summary>
    public interface ITaker
    {
        /// <summary>Takes eight channels of each place.</summary>
        /// <param name="upperLeft">Outputs at the place above and left.</param>
        /// <param name="upperRight">Outputs at the place above and right.</param>
        /// <param name="lowerLeft">Outputs at the place below and left.</param>
        /// <param name="lowerRight">Outputs at the place below and right.</param>
        /// <param name="channel">The first of the eight channels.</param>
        void Take(
            Vector256<float> upperLeft, Vector256<float> upperRight, Vector256<float> lowerLeft, Vector256<float> lowerRight, int channel);
    }

    /// <summary>Sixteen outputs.</summary>
    public readonly struct Two : IVectors
    {
        /// <inheritdoc/>
        public static int Count => 2;
    }

    /// <summary>Twenty-four outputs.</summary>
    public readonly struct Three : IVectors
    {
        /// <inheritdoc/>
        public static int Count => 3;
    }

    /// <summary>Computes the outputs of four neighbouring places and hands them to the taker.</summary>
    /// <param name="input">Rows of places with their channels innermost, and one more place of zeros on every side.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="stride">Places in a row of the input, those of zeros included.</param>
    /// <param name="x">Column of the four places, counted in pairs.</param>
    /// <param name="y">Row of the four places, counted in pairs.</param>
    /// <param name="weights">Weights by tap, then channel of the input, then output.</param>
    /// <param name="taker">Takes the outputs.</param>
    public static void Run<TVectors, TTaker>(float[] input, int channels, int stride, int x, int y, float[] weights, TTaker taker)
        where TVectors : IVectors
        where TTaker : ITaker, allows ref struct
    {
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        var none = Vector256<float>.Zero;
        Vector256<float> a0 = none, a1 = none, a2 = none, b0 = none, b1 = none, b2 = none;
        Vector256<float> c0 = none, c1 = none, c2 = none, d0 = none, d1 = none, d2 = none;
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

        taker.Take(a0, b0, c0, d0, 0);
        taker.Take(a1, b1, c1, d1, 8);
        if (TVectors.Count == 3)
        {
            taker.Take(a2, b2, c2, d2, 16);
        }
    }

    /// <summary>Keeps the rectified maximum of the four places.</summary>
    /// <param name="biases">One for each output.</param>
    /// <param name="output">Receives the maxima, one for each output.</param>
    public readonly ref struct Rectified(float[] biases, Span<float> output) : ITaker
    {
        private readonly Span<float> _output = output;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(
            Vector256<float> upperLeft, Vector256<float> upperRight, Vector256<float> lowerLeft, Vector256<float> lowerRight, int channel)
        {
            var most = Vector256.Max(Vector256.Max(upperLeft, upperRight), Vector256.Max(lowerLeft, lowerRight));
            Vector256.Max(most + Vector256.Create(biases, channel), Vector256<float>.Zero).CopyTo(_output[channel..]);
        }
    }
}
