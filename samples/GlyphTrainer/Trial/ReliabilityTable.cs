using System.Globalization;

namespace GlyphTrainer.Trial;

/// <summary>How often what was said with some confidence was right.</summary>
internal sealed class ReliabilityTable
{
    private static readonly double[] Edges = [0, 0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1.0000001];

    private readonly int[] _all = new int[Edges.Length - 1];
    private readonly int[] _right = new int[Edges.Length - 1];
    private readonly double[] _said = new double[Edges.Length - 1];

    public void Add(double confidence, bool right)
    {
        var bucket = Array.FindLastIndex(Edges, edge => confidence >= edge);
        _all[bucket]++;
        _right[bucket] += right ? 1 : 0;
        _said[bucket] += confidence;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine("confidence        cells    said   right");
        for (var i = 0; i < _all.Length; i++)
        {
            if (_all[i] > 0)
            {
                var (upper, said, right) = (Math.Min(1, Edges[i + 1]), _said[i] / _all[i], (double)_right[i] / _all[i]);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Edges[i],6:0.000}-{upper,5:0.000} {_all[i],9} {said,8:0.0000} {right,7:0.0000}"));
            }
        }
    }
}
