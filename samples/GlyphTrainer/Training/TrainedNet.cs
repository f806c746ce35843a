using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Disclosure.Documents.Ocr.Figures;
using GlyphTrainer.Cells;

namespace GlyphTrainer.Training;

/// <summary>
/// The weights of a <see cref="GlyphNet"/> while they are learnt, and Adam's memory of their gradients (Kingma and Ba, 2015).
/// </summary>
internal sealed class TrainedNet
{
    private readonly float[][] _means;
    private readonly float[][] _squares;
    private int _steps;

    public TrainedNet(Dice dice)
    {
        var layers = GlyphNet.Layers;
        Weights = [.. layers.Select(layer => Draw(dice, layer.Inputs, layer.Outputs))];
        Biases = [.. layers.Select(static layer => new float[layer.Outputs])];
        Parameters = [.. Weights, .. Biases];
        _means = [.. Parameters.Select(static values => new float[values.Length])];
        _squares = [.. Parameters.Select(static values => new float[values.Length])];
    }

    public float[][] Weights { get; }

    public float[][] Biases { get; }

    /// <summary>Weights, then biases, layer by layer.</summary>
    public float[][] Parameters { get; }

    /// <summary>One step down the gradients, which are those of a sum over <paramref name="examples"/>.</summary>
    public void Step(float[][] gradients, double examples, double rate)
    {
        const float Memory = 0.9f, LongMemory = 0.999f, Decay = 1e-4f;
        _steps++;
        var step = (float)(rate * Math.Sqrt(1 - Math.Pow(LongMemory, _steps)) / (1 - Math.Pow(Memory, _steps)));
        var scale = (float)(1 / examples);
        for (var layer = 0; layer < Parameters.Length; layer++)
        {
            var decay = layer < Weights.Length ? (float)(rate * Decay) : 0;
            var values = MemoryMarshal.Cast<float, Vector256<float>>(Parameters[layer].AsSpan());
            var slopes = MemoryMarshal.Cast<float, Vector256<float>>(gradients[layer]);
            var means = MemoryMarshal.Cast<float, Vector256<float>>(_means[layer].AsSpan());
            var squares = MemoryMarshal.Cast<float, Vector256<float>>(_squares[layer].AsSpan());
            for (var i = 0; i < values.Length; i++)
            {
                var slope = slopes[i] * scale;
                means[i] = (means[i] * Memory) + (slope * (1 - Memory));
                squares[i] = (squares[i] * LongMemory) + (slope * slope * (1 - LongMemory));
                values[i] -= (means[i] * step / (Vector256.Sqrt(squares[i]) + Vector256.Create(1e-8f))) + (values[i] * decay);
            }
        }
    }

    /// <summary>He's initialisation, for rectified units.</summary>
    private static float[] Draw(Dice dice, int inputs, int outputs)
    {
        var weights = new float[inputs * outputs];
        var deviation = Math.Sqrt(2.0 / inputs);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(dice.Normal() * deviation);
        }

        return weights;
    }
}
