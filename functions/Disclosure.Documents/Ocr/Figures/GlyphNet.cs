namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// A small convolutional net over glyph views: twice 3 by 3 convolution, rectifier and 2 by 2 maximum (after LeCun, Bottou, Bengio,
/// Haffner: Gradient-based learning applied to document recognition, 1998), the numbers of the view joined to what the second gives, one
/// hidden layer, one score a class. Weights are laid out with the outputs innermost, so that one vector holds neighbouring outputs.
/// </summary>
internal sealed class GlyphNet
{
    /// <summary>Number of channels after the first convolution.</summary>
    public const int First = 16;

    /// <summary>Number of channels after the second convolution.</summary>
    public const int Second = 24;

    /// <summary>Number of units of the hidden layer.</summary>
    public const int Hidden = 64;

    /// <summary>
    /// Number of scores, with unused ones that fill the last vector; the first <see cref="GlyphClass.Count"/> mean something.
    /// </summary>
    public const int Scores = 24;

    /// <summary>Number of rows after the second maximum.</summary>
    public const int PooledHeight = GlyphView.Height / 4;

    /// <summary>Number of columns after the second maximum.</summary>
    public const int PooledWidth = GlyphView.Width / 4;

    /// <summary>Number of inputs of the hidden layer.</summary>
    public const int Features = (PooledHeight * PooledWidth * Second) + GlyphView.Numbers;

    /// <summary>
    /// Numbers of inputs and outputs of the layers, in order; a layer has a weight for each pair of them, and a bias for each output.
    /// </summary>
    public static readonly (int Inputs, int Outputs)[] Layers = [(9, First), (9 * First, Second), (Features, Hidden), (Hidden, Scores)];

    /// <summary>Number of rows after the first maximum.</summary>
    private const int HalfHeight = GlyphView.Height / 2;

    /// <summary>Number of columns after the first maximum.</summary>
    private const int HalfWidth = GlyphView.Width / 2;

    private readonly float[][] _weights;
    private readonly float[][] _biases;
    private readonly float[] _picture = new float[(GlyphView.Height + 2) * (GlyphView.Width + 2)];
    private readonly float[] _half = new float[(HalfHeight + 2) * (HalfWidth + 2) * First];
    private readonly float[] _features = new float[Features];
    private readonly float[] _hidden = new float[Hidden];

    /// <summary>
    /// Initializes a new instance of the <see cref="GlyphNet"/> class, which keeps scratch memory of its own and serves one thread at a
    /// time.
    /// </summary>
    public GlyphNet(float[][] weights, float[][] biases) => (_weights, _biases) = (weights, biases);

    /// <summary>Writes the scores of a view, <see cref="Scores"/> of them: the larger, the likelier.</summary>
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
                var pooled = new Convolution.Rectified(_biases[0], _half.AsSpan((((y + 1) * (HalfWidth + 2)) + x + 1) * First, First));
                Convolution.Run<Convolution.Two, Convolution.Rectified>(_picture, 1, GlyphView.Width + 2, x, y, _weights[0], pooled);
            }
        }

        for (var y = 0; y < PooledHeight; y++)
        {
            for (var x = 0; x < PooledWidth; x++)
            {
                var pooled = new Convolution.Rectified(_biases[1], _features.AsSpan(((y * PooledWidth) + x) * Second, Second));
                Convolution.Run<Convolution.Three, Convolution.Rectified>(_half, First, HalfWidth + 2, x, y, _weights[1], pooled);
            }
        }

        numbers.CopyTo(_features.AsSpan(Features - GlyphView.Numbers));
        DenseLayer.Run(_features, _weights[2], _biases[2], _hidden);
        foreach (ref var unit in _hidden.AsSpan())
        {
            unit = Math.Max(0, unit);
        }

        DenseLayer.Run(_hidden, _weights[3], _biases[3], scores);
    }
}
