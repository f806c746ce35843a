using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// The trained nets together: the probability of every class is the mean over the nets, so that one of them alone is never sure. Weights
/// are stored as bytes with a scale for each output; samples/GlyphTrainer writes the file.
/// </summary>
internal sealed class GlyphJudge
{
    /// <summary>First four bytes of the file, little-endian: YLG1.</summary>
    private const uint Signature = 0x3147_4C59;

    /// <summary>The judge of this thread, null before its first use; the nets keep scratch memory and serve one thread each.</summary>
    [ThreadStatic]
    private static GlyphJudge? _ofThread;

    private readonly GlyphNet[] _nets;
    private readonly double _temperature;
    private readonly float[] _scores = new float[GlyphNet.Scores];

    private GlyphJudge(GlyphNet[] nets, double temperature, (double Offset, double Slope) calibration) =>
        (_nets, _temperature, Calibration) = (nets, temperature, calibration);

    /// <summary>Gets the judge of the weights that the program carries, for the calling thread.</summary>
    public static GlyphJudge OfThread => _ofThread ??= Embedded();

    /// <summary>Gets the offset and slope of the line on which the log odds of a whole text follow from those of its glyphs.</summary>
    public (double Offset, double Slope) Calibration { get; }

    /// <summary>Returns the judge of a file of weights.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static GlyphJudge Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 32 || BinaryPrimitives.ReadUInt32LittleEndian(file) != Signature)
        {
            throw new InvalidDataException("These are no weights of glyph nets.");
        }

        var nets = new GlyphNet[BinaryPrimitives.ReadInt32LittleEndian(file[4..])];
        var temperature = BinaryPrimitives.ReadDoubleLittleEndian(file[8..]);
        var calibration = (BinaryPrimitives.ReadDoubleLittleEndian(file[16..]), BinaryPrimitives.ReadDoubleLittleEndian(file[24..]));
        file = file[32..];
        for (var i = 0; i < nets.Length; i++)
        {
            var weights = new float[GlyphNet.Layers.Length][];
            var biases = new float[GlyphNet.Layers.Length][];
            for (var layer = 0; layer < weights.Length; layer++)
            {
                var (inputs, outputs) = GlyphNet.Layers[layer];
                var scales = Floats(ref file, outputs);
                biases[layer] = Floats(ref file, outputs);
                weights[layer] = new float[inputs * outputs];
                var steps = MemoryMarshal.Cast<byte, sbyte>(file[..weights[layer].Length]);
                for (var j = 0; j < steps.Length; j++)
                {
                    weights[layer][j] = steps[j] * scales[j % outputs];
                }

                file = file[steps.Length..];
            }

            nets[i] = new GlyphNet(weights, biases);
        }

        return new GlyphJudge(nets, temperature, calibration);

        static float[] Floats(ref ReadOnlySpan<byte> file, int count)
        {
            var values = new float[count];
            for (var i = 0; i < count; i++)
            {
                values[i] = BinaryPrimitives.ReadSingleLittleEndian(file[(4 * i)..]);
            }

            file = file[(4 * count)..];
            return values;
        }
    }

    /// <summary>Returns a file of weights, each rounded to 1/127 of the largest of its output.</summary>
    /// <param name="nets">For each net its layers' weights and biases, as <see cref="GlyphNet"/> takes them.</param>
    /// <param name="temperature">Number that the scores are divided by before they become probabilities.</param>
    /// <param name="calibration">Offset and slope of <see cref="Calibration"/>.</param>
    public static byte[] Write(
        IReadOnlyList<(float[][] Weights, float[][] Biases)> nets, double temperature, (double Offset, double Slope) calibration)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Signature);
        writer.Write(nets.Count);
        writer.Write(temperature);
        writer.Write(calibration.Offset);
        writer.Write(calibration.Slope);
        foreach (var (weights, biases) in nets)
        {
            for (var layer = 0; layer < weights.Length; layer++)
            {
                var scales = new float[biases[layer].Length];
                for (var j = 0; j < weights[layer].Length; j++)
                {
                    scales[j % scales.Length] = Math.Max(scales[j % scales.Length], Math.Abs(weights[layer][j]) / 127);
                }

                foreach (var scale in scales)
                {
                    writer.Write(scale);
                }

                foreach (var bias in biases[layer])
                {
                    writer.Write(bias);
                }

                for (var j = 0; j < weights[layer].Length; j++)
                {
                    var scale = scales[j % scales.Length];
                    writer.Write(scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(Math.Round(weights[layer][j] / scale), -127, 127));
                }
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Writes the probabilities of the classes of a view, <see cref="GlyphClass.Count"/> of them.</summary>
    public void Judge(ReadOnlySpan<float> picture, ReadOnlySpan<float> numbers, Span<double> probabilities)
    {
        probabilities.Clear();
        Span<double> own = stackalloc double[GlyphClass.Count];
        foreach (var net in _nets)
        {
            net.Score(picture, numbers, _scores);
            var most = double.NegativeInfinity;
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = _scores[i] / _temperature;
                most = Math.Max(most, own[i]);
            }

            var sum = 0.0;
            foreach (ref var value in own)
            {
                sum += value = Math.Exp(value - most);
            }

            for (var i = 0; i < own.Length; i++)
            {
                probabilities[i] += own[i] / sum / _nets.Length;
            }
        }
    }

    private static GlyphJudge Embedded()
    {
        using var stream = typeof(GlyphJudge).Assembly.GetManifestResourceStream("figure-glyphs.net")
            ?? throw new InvalidOperationException("The weights are missing from the assembly.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }
}
