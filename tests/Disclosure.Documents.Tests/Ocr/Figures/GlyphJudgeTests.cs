using Disclosure.Documents.Ocr.Figures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

public sealed class GlyphJudgeTests
{
    [Fact]
    public void Probabilities_add_up_to_one_whatever_is_shown()
    {
        var random = new Random(7);
        var judge = GlyphJudge.Read(GlyphJudge.Write([Weights(random), Weights(random)], 1.3, (0, 1)));
        Span<double> probabilities = stackalloc double[GlyphClass.Count];
        var picture = new float[GlyphView.Width * GlyphView.Height];
        var numbers = new float[GlyphView.Numbers];

        for (var i = 0; i < 20; i++)
        {
            foreach (ref var value in picture.AsSpan())
            {
                value = random.NextSingle();
            }

            foreach (ref var value in numbers.AsSpan())
            {
                value = (4 * random.NextSingle()) - 2;
            }

            judge.Judge(picture, numbers, probabilities);

            var sum = 0.0;
            foreach (var probability in probabilities)
            {
                Assert.InRange(probability, 0, 1);
                sum += probability;
            }

            Assert.Equal(1, sum, 1e-9);
        }
    }

    [Fact]
    public void A_net_scores_what_its_layers_say_when_computed_one_weight_at_a_time()
    {
        var random = new Random(11);
        var (weights, biases) = Weights(random);
        var picture = Array.ConvertAll(new float[GlyphView.Width * GlyphView.Height], _ => random.NextSingle());
        var numbers = Array.ConvertAll(new float[GlyphView.Numbers], _ => random.NextSingle() - 0.5f);
        var scores = new float[GlyphNet.Scores];

        new GlyphNet(weights, biases).Score(picture, numbers, scores);

        var half = Pool(picture, GlyphView.Height, GlyphView.Width, 1, weights[0], biases[0]);
        var pooled = Pool(half, GlyphView.Height / 2, GlyphView.Width / 2, GlyphNet.First, weights[1], biases[1]);
        var hidden = Dense([.. pooled, .. numbers], weights[2], biases[2]).Select(static unit => Math.Max(0, unit)).ToArray();
        var expected = Dense(hidden, weights[3], biases[3]);
        for (var i = 0; i < scores.Length; i++)
        {
            Assert.Equal(expected[i], scores[i], 1e-3);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(64)]
    public void A_file_of_something_else_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => GlyphJudge.Read(new byte[length]));

    private static (float[][] Weights, float[][] Biases) Weights(Random random)
    {
        return (
            [.. GlyphNet.Layers.Select(layer => Draw(layer.Inputs * layer.Outputs, 2 / MathF.Sqrt(layer.Inputs)))],
            [.. GlyphNet.Layers.Select(layer => Draw(layer.Outputs, 0.2f))]);

        float[] Draw(int count, float spread) => Array.ConvertAll(new float[count], _ => spread * (random.NextSingle() - 0.5f));
    }

    private static float[] Pool(float[] input, int height, int width, int channels, float[] weights, float[] biases)
    {
        var outputs = biases.Length;
        var pooled = new float[height / 2 * (width / 2) * outputs];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var output = 0; output < outputs; output++)
                {
                    var sum = biases[output];
                    for (var tap = 0; tap < 9; tap++)
                    {
                        var (py, px) = (y + (tap / 3) - 1, x + (tap % 3) - 1);
                        for (var channel = 0; channel < channels && py >= 0 && py < height && px >= 0 && px < width; channel++)
                        {
                            sum += input[(((py * width) + px) * channels) + channel]
                                * weights[(((tap * channels) + channel) * outputs) + output];
                        }
                    }

                    ref var most = ref pooled[(((y / 2 * (width / 2)) + (x / 2)) * outputs) + output];
                    most = Math.Max(most, sum);
                }
            }
        }

        return pooled;
    }

    private static float[] Dense(float[] input, float[] weights, float[] biases)
    {
        var sums = (float[])biases.Clone();
        for (var i = 0; i < input.Length; i++)
        {
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += input[i] * weights[(i * sums.Length) + j];
            }
        }

        return sums;
    }
}
