using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The function by which the tints of inks become a colour of another space (ISO 32000-2 §7.10): sampled, exponential, or stitched together
/// of such. Near enough to tell what can be seen: of samples the nearest counts.
/// </summary>
internal sealed class TintFunction
{
    /// <summary>Functions in functions; deeper ones are no function of a colour.</summary>
    private const int Deepest = 4;

    /// <summary>Most components of a colour that tints become.</summary>
    private const int MostOutputs = 4;

    /// <summary>Bits of the usual samples.</summary>
    private const int BitsOfByte = 8;

    private readonly PdfDictionary _says;
    private readonly Kind _kind;
    private readonly ReadOnlyMemory<byte> _samples;
    private readonly TintFunction[] _pieces;

    private TintFunction(Kind kind, PdfDictionary says, ReadOnlyMemory<byte> samples = default, TintFunction[]? pieces = null) =>
        (_kind, _says, _samples, _pieces) = (kind, says, samples, pieces ?? []);

    private enum Kind : byte
    {
        Sampled,
        Exponential,
        Stitched,
    }

    /// <summary>Returns the function an object says; null where it is none of those known here.</summary>
    public static TintFunction? Of(PdfObject? value, int depth = 0)
    {
        var stream = value as PdfStream;
        if ((stream?.Dictionary ?? value as PdfDictionary) is not { } says || depth > Deepest)
        {
            return null;
        }

        return says.Int("FunctionType", -1) switch
        {
            0 when stream is not null && says.Int("BitsPerSample") == BitsOfByte && says.Array("Size") is { Count: > 0 } =>
                new TintFunction(Kind.Sampled, says, stream.DecodeToKeep()),
            2 => new TintFunction(Kind.Exponential, says),
            3 => Stitched(says, depth),
            _ => null,
        };
    }

    /// <summary>Computes the components of the colour.</summary>
    /// <param name="tints">The tints, each 0 to 1.</param>
    /// <param name="colour">Where the components go, at most <see cref="MostOutputs"/>; as many as the colour's space has.</param>
    /// <returns>Whether the function is one of so many tints and components.</returns>
    public bool TryApply(ReadOnlySpan<double> tints, Span<double> colour) => _kind switch
    {
        Kind.Sampled => TrySample(tints, colour),
        Kind.Exponential => tints.Length == 1 && TryRaise(Clamped(tints[0], _says.Array("Domain")), colour),
        _ => tints.Length == 1 && TryPiece(Clamped(tints[0], _says.Array("Domain")), colour),
    };

    private static TintFunction? Stitched(PdfDictionary says, int depth)
    {
        if (says.Array("Functions") is not { Count: > 0 and < 256 } functions)
        {
            return null;
        }

        var pieces = new TintFunction[functions.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            if (Of(functions[i], depth + 1) is not { } piece)
            {
                return null;
            }

            pieces[i] = piece;
        }

        return new TintFunction(Kind.Stitched, says, pieces: pieces);
    }

    private static double Clamped(double value, PdfArray? domain, int input = 0) =>
        domain is null ? Math.Clamp(value, 0, 1)
        : domain.Number(2 * input) is var low && domain.Number((2 * input) + 1, 1) is var high && low <= high
            ? Math.Clamp(value, low, high)
            : value;

    private bool TryRaise(double tint, Span<double> colour)
    {
        var (from, to) = (_says.Array("C0"), _says.Array("C1"));
        if ((from?.Count ?? 1) < colour.Length || (to?.Count ?? 1) < colour.Length)
        {
            return false;
        }

        var raised = Math.Pow(tint, _says.Number("N", 1));
        for (var i = 0; i < colour.Length; i++)
        {
            var (first, last) = (from?.Number(i) ?? 0, to?.Number(i) ?? 1);
            colour[i] = first + (raised * (last - first));
        }

        return double.IsFinite(raised);
    }

    private bool TryPiece(double tint, Span<double> colour)
    {
        var (bounds, encode, domain) = (_says.Array("Bounds"), _says.Array("Encode"), _says.Array("Domain"));
        var last = _pieces.Length - 1;
        var at = 0;
        while (at < last && bounds is not null && tint >= bounds.Number(at, 1))
        {
            at++;
        }

        var low = at == 0 ? domain?.Number(0) ?? 0 : bounds!.Number(at - 1);
        var high = at == last ? domain?.Number(1, 1) ?? 1 : bounds?.Number(at, 1) ?? 1;
        var (first, end) = (encode?.Number(2 * at) ?? 0, encode?.Number((2 * at) + 1, 1) ?? 1);
        var part = high > low ? (tint - low) / (high - low) : 0;
        return _pieces[at].TryApply([first + (part * (end - first))], colour);
    }

    private bool TrySample(ReadOnlySpan<double> tints, Span<double> colour)
    {
        var (size, domain, encode) = (_says.Array("Size")!, _says.Array("Domain"), _says.Array("Encode"));
        var range = _says.Array("Decode") ?? _says.Array("Range");
        if (size.Count != tints.Length || range is null || range.Count != 2 * colour.Length || colour.Length > MostOutputs)
        {
            return false;
        }

        // The first input varies fastest.
        long index = 0;
        long stride = 1;
        for (var i = 0; i < tints.Length; i++)
        {
            var count = (long)size.Number(i);
            if (count < 1 || stride > _samples.Length)
            {
                return false;
            }

            var (low, high) = (domain?.Number(2 * i) ?? 0, domain?.Number((2 * i) + 1, 1) ?? 1);
            var part = high > low ? (Clamped(tints[i], domain, i) - low) / (high - low) : 0;
            var (first, last) = (encode?.Number(2 * i) ?? 0, encode?.Number((2 * i) + 1, count - 1) ?? count - 1);
            index += stride * (long)Math.Clamp(Math.Round(first + (part * (last - first))), 0, count - 1);
            stride *= count;
        }

        if ((index + 1) * colour.Length > _samples.Length)
        {
            return false;
        }

        for (var i = 0; i < colour.Length; i++)
        {
            var sample = _samples.Span[(int)(index * colour.Length) + i] / (double)byte.MaxValue;
            colour[i] = range.Number(2 * i) + (sample * (range.Number((2 * i) + 1, 1) - range.Number(2 * i)));
        }

        return true;
    }
}
