using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Disclosure.Documents.Ocr.Figures;

namespace GlyphTrainer.Training;

/// <summary>Runs examples through a net forward and back, for one thread, and sums up the gradients.</summary>
internal sealed class Learner
{
    private const int First = GlyphNet.First, Second = GlyphNet.Second, Hidden = GlyphNet.Hidden, Scores = GlyphNet.Scores;
    private const int Height = GlyphView.Height, Width = GlyphView.Width, HalfHeight = Height / 2, HalfWidth = Width / 2;
    private const int PooledHeight = GlyphNet.PooledHeight, PooledWidth = GlyphNet.PooledWidth;

    private readonly TrainedNet _net;
    private readonly float[] _picture = new float[(Height + 2) * (Width + 2)];
    private readonly float[] _half = new float[(HalfHeight + 2) * (HalfWidth + 2) * First];
    private readonly float[] _halfFrom = new float[HalfHeight * HalfWidth * First];
    private readonly float[] _features = new float[GlyphNet.Features];
    private readonly float[] _featureFrom = new float[PooledHeight * PooledWidth * Second];
    private readonly float[] _hidden = new float[Hidden];
    private readonly float[] _scores = new float[Scores];
    private readonly float[] _hiddenSlope = new float[Hidden];
    private readonly float[] _featureSlope = new float[GlyphNet.Features];
    private readonly float[] _secondSlope = new float[(HalfHeight + 2) * (HalfWidth + 2) * Second];
    private readonly float[] _halfSlope = new float[HalfHeight * HalfWidth * First];
    private readonly float[] _turned = new float[9 * Second * First];

    public Learner(TrainedNet net)
    {
        _net = net;
        Gradients = [.. net.Parameters.Select(static values => new float[values.Length])];
    }

    /// <summary>The gradients since <see cref="Begin"/>, in the order of <see cref="TrainedNet.Parameters"/>.</summary>
    public float[][] Gradients { get; }

    /// <summary>Forgets the gradients and takes up the net's weights of now.</summary>
    public void Begin()
    {
        foreach (var gradient in Gradients)
        {
            Array.Clear(gradient);
        }

        // The second convolution seen from its outputs: taps reversed, channels changed over.
        var weights = _net.Weights[1];
        for (var tap = 0; tap < 9; tap++)
        {
            for (var i = 0; i < First; i++)
            {
                for (var o = 0; o < Second; o++)
                {
                    _turned[((((8 - tap) * Second) + o) * First) + i] = weights[(((tap * First) + i) * Second) + o];
                }
            }
        }
    }

    /// <summary>Adds the gradients of another thread.</summary>
    public void Add(Learner other)
    {
        for (var layer = 0; layer < Gradients.Length; layer++)
        {
            var own = MemoryMarshal.Cast<float, Vector256<float>>(Gradients[layer].AsSpan());
            var more = MemoryMarshal.Cast<float, Vector256<float>>(other.Gradients[layer].AsSpan());
            for (var i = 0; i < own.Length; i++)
            {
                own[i] += more[i];
            }
        }
    }

    /// <summary>The cross entropy of what the net says of an example; <see cref="Back"/> goes on from here.</summary>
    public double Forward(Example example)
    {
        for (var y = 0; y < Height; y++)
        {
            example.Picture.AsSpan(y * Width, Width).CopyTo(_picture.AsSpan(((y + 1) * (Width + 2)) + 1));
        }

        for (var y = 0; y < HalfHeight; y++)
        {
            for (var x = 0; x < HalfWidth; x++)
            {
                var pooled = new Pooled(
                    _net.Biases[0],
                    _half.AsSpan((((y + 1) * (HalfWidth + 2)) + x + 1) * First, First),
                    _halfFrom.AsSpan(((y * HalfWidth) + x) * First, First));
                Convolution.Run<Convolution.Two, Pooled>(_picture, 1, Width + 2, x, y, _net.Weights[0], pooled);
            }
        }

        for (var y = 0; y < PooledHeight; y++)
        {
            for (var x = 0; x < PooledWidth; x++)
            {
                var at = ((y * PooledWidth) + x) * Second;
                var pooled = new Pooled(_net.Biases[1], _features.AsSpan(at, Second), _featureFrom.AsSpan(at, Second));
                Convolution.Run<Convolution.Three, Pooled>(_half, First, HalfWidth + 2, x, y, _net.Weights[1], pooled);
            }
        }

        example.Numbers.CopyTo(_features.AsSpan(GlyphNet.Features - GlyphView.Numbers));
        DenseLayer.Run(_features, _net.Weights[2], _net.Biases[2], _hidden);
        foreach (ref var unit in _hidden.AsSpan())
        {
            unit = Math.Max(0, unit);
        }

        DenseLayer.Run(_hidden, _net.Weights[3], _net.Biases[3], _scores);

        var most = _scores.AsSpan(0, GlyphClass.Count).ToArray().Max();
        var sum = 0.0;
        for (var i = 0; i < GlyphClass.Count; i++)
        {
            sum += Math.Exp(_scores[i] - most);
        }

        var loss = Math.Log(sum) - (_scores[example.Class] - most);

        // From here on the scores are their own slopes.
        for (var i = 0; i < Scores; i++)
        {
            _scores[i] = i < GlyphClass.Count ? (float)(Math.Exp(_scores[i] - most) / sum) : 0;
        }

        _scores[example.Class] -= 1;
        return loss;
    }

    /// <summary>Adds the gradients of the example last gone forward, with a weight.</summary>
    public void Back(float weight)
    {
        foreach (ref var slope in _scores.AsSpan())
        {
            slope *= weight;
        }

        Return(_hidden, _scores, _net.Weights[3], Gradients[3], Gradients[7], _hiddenSlope);
        for (var i = 0; i < Hidden; i++)
        {
            _hiddenSlope[i] = _hidden[i] > 0 ? _hiddenSlope[i] : 0;
        }

        Return(_features, _hiddenSlope, _net.Weights[2], Gradients[2], Gradients[6], _featureSlope);

        Array.Clear(_secondSlope);
        for (var y = 0; y < PooledHeight; y++)
        {
            for (var x = 0; x < PooledWidth; x++)
            {
                for (var channel = 0; channel < Second; channel++)
                {
                    var at = (((y * PooledWidth) + x) * Second) + channel;
                    var slope = _features[at] > 0 ? _featureSlope[at] : 0;
                    if (slope == 0)
                    {
                        continue;
                    }

                    var from = (int)_featureFrom[at];
                    _secondSlope[(((((2 * y) + (from >> 1) + 1) * (HalfWidth + 2)) + (2 * x) + (from & 1) + 1) * Second) + channel] = slope;
                    Gradients[5][channel] += slope;
                }
            }
        }

        SecondGradient();
        for (var y = 0; y < PooledHeight; y++)
        {
            for (var x = 0; x < PooledWidth; x++)
            {
                var placed = new Placed(_halfSlope, ((2 * y * HalfWidth) + (2 * x)) * First);
                Convolution.Run<Convolution.Two, Placed>(_secondSlope, Second, HalfWidth + 2, x, y, _turned, placed);
            }
        }

        FirstGradient();
    }

    private static void Return(float[] input, float[] slopes, float[] weights, float[] gradient, float[] biasGradient, float[] inputSlopes)
    {
        var slope = MemoryMarshal.Cast<float, Vector256<float>>(slopes);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var gradients = MemoryMarshal.Cast<float, Vector256<float>>(gradient.AsSpan());
        for (var j = 0; j < slopes.Length; j++)
        {
            biasGradient[j] += slopes[j];
        }

        for (var i = 0; i < input.Length; i++)
        {
            inputSlopes[i] = 0;
            if (input[i] == 0)
            {
                continue;
            }

            var factor = Vector256.Create(input[i]);
            var sum = Vector256<float>.Zero;
            for (var j = 0; j < slope.Length; j++)
            {
                ref var own = ref gradients[(i * slope.Length) + j];
                own = Vector256.MultiplyAddEstimate(factor, slope[j], own);
                sum = Vector256.MultiplyAddEstimate(rows[(i * slope.Length) + j], slope[j], sum);
            }

            inputSlopes[i] = Vector256.Sum(sum);
        }
    }

    private void SecondGradient()
    {
        var gradients = MemoryMarshal.Cast<float, Vector256<float>>(Gradients[1].AsSpan());
        ref var slopes = ref MemoryMarshal.GetArrayDataReference(_secondSlope);
        ref var inputs = ref MemoryMarshal.GetArrayDataReference(_half);
        for (var tap = 0; tap < 9; tap++)
        {
            for (var channel = 0; channel < First; channel += 4)
            {
                var none = Vector256<float>.Zero;
                Vector256<float> a0 = none, a1 = none, a2 = none, b0 = none, b1 = none, b2 = none;
                Vector256<float> c0 = none, c1 = none, c2 = none, d0 = none, d1 = none, d2 = none;
                for (var y = 0; y < HalfHeight; y++)
                {
                    var from = (nuint)(((((y + (tap / 3)) * (HalfWidth + 2)) + (tap % 3)) * First) + channel);
                    var slope = (nuint)((((y + 1) * (HalfWidth + 2)) + 1) * Second);
                    for (var x = 0; x < HalfWidth; x++, from += First, slope += Second)
                    {
                        var s0 = Vector256.LoadUnsafe(ref slopes, slope);
                        var s1 = Vector256.LoadUnsafe(ref slopes, slope + 8);
                        var s2 = Vector256.LoadUnsafe(ref slopes, slope + 16);
                        var input = Vector128.LoadUnsafe(ref inputs, from);
                        var a = Vector256.Create(input[0]);
                        a0 = Vector256.MultiplyAddEstimate(a, s0, a0);
                        a1 = Vector256.MultiplyAddEstimate(a, s1, a1);
                        a2 = Vector256.MultiplyAddEstimate(a, s2, a2);
                        a = Vector256.Create(input[1]);
                        b0 = Vector256.MultiplyAddEstimate(a, s0, b0);
                        b1 = Vector256.MultiplyAddEstimate(a, s1, b1);
                        b2 = Vector256.MultiplyAddEstimate(a, s2, b2);
                        a = Vector256.Create(input[2]);
                        c0 = Vector256.MultiplyAddEstimate(a, s0, c0);
                        c1 = Vector256.MultiplyAddEstimate(a, s1, c1);
                        c2 = Vector256.MultiplyAddEstimate(a, s2, c2);
                        a = Vector256.Create(input[3]);
                        d0 = Vector256.MultiplyAddEstimate(a, s0, d0);
                        d1 = Vector256.MultiplyAddEstimate(a, s1, d1);
                        d2 = Vector256.MultiplyAddEstimate(a, s2, d2);
                    }
                }

                var at = ((tap * First) + channel) * 3;
                gradients[at] += a0;
                gradients[at + 1] += a1;
                gradients[at + 2] += a2;
                gradients[at + 3] += b0;
                gradients[at + 4] += b1;
                gradients[at + 5] += b2;
                gradients[at + 6] += c0;
                gradients[at + 7] += c1;
                gradients[at + 8] += c2;
                gradients[at + 9] += d0;
                gradients[at + 10] += d1;
                gradients[at + 11] += d2;
            }
        }
    }

    private void FirstGradient()
    {
        var gradient = MemoryMarshal.Cast<float, Vector256<float>>(Gradients[0].AsSpan());
        var bias = MemoryMarshal.Cast<float, Vector256<float>>(Gradients[4].AsSpan());
        for (var y = 0; y < HalfHeight; y++)
        {
            for (var x = 0; x < HalfWidth; x++)
            {
                for (var half = 0; half < First / 8; half++)
                {
                    var at = (((y * HalfWidth) + x) * First) + (8 * half);
                    var active = Vector256.GreaterThan(
                        Vector256.Create(_half, ((((y + 1) * (HalfWidth + 2)) + x + 1) * First) + (8 * half)), Vector256<float>.Zero);
                    var slope = Vector256.ConditionalSelect(active, Vector256.Create(_halfSlope, at), Vector256<float>.Zero);
                    if (slope == Vector256<float>.Zero)
                    {
                        continue;
                    }

                    bias[half] += slope;
                    var from = Vector256.Create(_halfFrom, at);
                    for (var quarter = 0; quarter < 4; quarter++)
                    {
                        var own = Vector256.ConditionalSelect(
                            Vector256.Equals(from, Vector256.Create((float)quarter)), slope, Vector256<float>.Zero);
                        var corner = (((2 * y) + (quarter >> 1)) * (Width + 2)) + (2 * x) + (quarter & 1);
                        for (var tap = 0; tap < 9; tap++)
                        {
                            ref var sum = ref gradient[(tap * (First / 8)) + half];
                            sum = Vector256.MultiplyAddEstimate(
                                Vector256.Create(_picture[corner + (tap / 3 * (Width + 2)) + (tap % 3)]), own, sum);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Keeps the rectified maximum of the four places, and which of them it came from: 0 to 3, row by row.</summary>
    private readonly ref struct Pooled(float[] biases, Span<float> pooled, Span<float> from) : Convolution.ITaker
    {
        private readonly Span<float> _pooled = pooled;
        private readonly Span<float> _from = from;

        public void Take(
            Vector256<float> upperLeft, Vector256<float> upperRight, Vector256<float> lowerLeft, Vector256<float> lowerRight, int channel)
        {
            var (most, at) = (upperLeft, Vector256<float>.Zero);
            Prefer(upperRight, 1, ref most, ref at);
            Prefer(lowerLeft, 2, ref most, ref at);
            Prefer(lowerRight, 3, ref most, ref at);
            Vector256.Max(most + Vector256.Create(biases, channel), Vector256<float>.Zero).CopyTo(_pooled[channel..]);
            at.CopyTo(_from[channel..]);
        }

        private static void Prefer(Vector256<float> other, float place, ref Vector256<float> most, ref Vector256<float> at)
        {
            at = Vector256.ConditionalSelect(Vector256.GreaterThan(other, most), Vector256.Create(place), at);
            most = Vector256.Max(most, other);
        }
    }

    /// <summary>Keeps the outputs of all four places, where they stand in the half picture.</summary>
    private readonly struct Placed(float[] slopes, int at) : Convolution.ITaker
    {
        public void Take(
            Vector256<float> upperLeft, Vector256<float> upperRight, Vector256<float> lowerLeft, Vector256<float> lowerRight, int channel)
        {
            upperLeft.CopyTo(slopes, at + channel);
            upperRight.CopyTo(slopes, at + First + channel);
            lowerLeft.CopyTo(slopes, at + (HalfWidth * First) + channel);
            lowerRight.CopyTo(slopes, at + ((HalfWidth + 1) * First) + channel);
        }
    }
}
