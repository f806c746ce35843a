using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>A layer of a net in which every output depends on every input.</summary>
internal static class DenseLayer
{
    /// <summary>Computes the outputs.</summary>
    /// <param name="input">The inputs; many are 0 after a rectifier, and cost nothing.</param>
    /// <param name="weights">Weights by input, then output; the outputs are a multiple of eight.</param>
    /// <param name="biases">One for each output.</param>
    /// <param name="output">Receives the outputs.</param>
    public static void Run(float[] input, float[] weights, float[] biases, Span<float> output)
    {
        biases.CopyTo(output);
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(output);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        for (var i = 0; i < input.Length; i++)
        {
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
