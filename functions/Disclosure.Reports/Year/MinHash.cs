using System.Numerics;
using System.Runtime.InteropServices;

namespace Disclosure.Reports.Year;

/// <summary>
/// Signatures by which alike sets are found without comparing each with each: the least value of each of 128 hash functions over the set
/// (Broder 1997), and bands of them, of which two alike sets have one in common nearly always (Leskovec et al., Mining of Massive Datasets,
/// §3.4). Of two sets that share three quarters, 32 bands of 4 miss one pair in 190,000.
/// </summary>
internal static class MinHash
{
    private const int Functions = 128;
    private const int Rows = 4;

    /// <summary>
    /// Members of a bucket that each other one is compared with. Where an office's agencies all copied one text a bucket holds them all,
    /// and each needs only some of the others to be told from.
    /// </summary>
    private const int Representatives = 64;

    /// <summary>
    /// Share of equal values, 0 to 1, below which two sets are not compared. Its deviation at three quarters is 0.04, so that four lie in
    /// between.
    /// </summary>
    private const double LeastEstimate = 0.6;

    private static readonly uint[] Factors = Numbers(seed: 1, odd: true);
    private static readonly uint[] Offsets = Numbers(seed: 2, odd: false);

    /// <summary>Returns the pairs of sets that may be alike, the lesser index first, each pair once.</summary>
    /// <param name="sets">The sets, of hashed members; none is empty.</param>
    public static IEnumerable<(int First, int Second)> Candidates(IReadOnlyList<uint[]> sets)
    {
        var signatures = new uint[sets.Count][];
        for (var i = 0; i < signatures.Length; i++)
        {
            signatures[i] = Signature(sets[i]);
        }

        var seen = new HashSet<(int, int)>();
        var bucket = new (ulong Band, int Set)[signatures.Length];
        for (var band = 0; band < Functions; band += Rows)
        {
            for (var i = 0; i < bucket.Length; i++)
            {
                bucket[i] = (BandOf(signatures[i], band), i);
            }

            Array.Sort(bucket);
            for (int from = 0, to; from < bucket.Length; from = to)
            {
                for (to = from + 1; to < bucket.Length && bucket[to].Band == bucket[from].Band; to++)
                {
                    for (var other = from; other < Math.Min(to, from + Representatives); other++)
                    {
                        var (first, second) = (bucket[other].Set, bucket[to].Set);
                        if (Estimate(signatures[first], signatures[second]) >= LeastEstimate && seen.Add((first, second)))
                        {
                            yield return (first, second);
                        }
                    }
                }
            }
        }
    }

    private static uint[] Signature(uint[] set)
    {
        var signature = new uint[Functions];
        Array.Fill(signature, uint.MaxValue);
        var least = MemoryMarshal.Cast<uint, Vector<uint>>(signature.AsSpan());
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors);
        var offsets = MemoryMarshal.Cast<uint, Vector<uint>>(Offsets);
        foreach (var member in set)
        {
            for (var i = 0; i < least.Length; i++)
            {
                least[i] = Vector.Min(least[i], (factors[i] * member) + offsets[i]);
            }
        }

        return signature;
    }

    private static ulong BandOf(uint[] signature, int from)
    {
        var band = 0UL;
        for (var i = from; i < from + Rows; i++)
        {
            band = unchecked((band ^ signature[i]) * 0x9E3779B97F4A7C15UL);
            band ^= band >> 29;
        }

        return band;
    }

    private static double Estimate(uint[] a, uint[] b)
    {
        var equal = 0;
        for (var i = 0; i < Functions; i++)
        {
            equal += a[i] == b[i] ? 1 : 0;
        }

        return (double)equal / Functions;
    }

    /// <summary>Numbers that are the same in every run (SplitMix64).</summary>
    private static uint[] Numbers(ulong seed, bool odd)
    {
        var numbers = new uint[Functions];
        var state = seed;
        for (var i = 0; i < numbers.Length; i++)
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15UL;
                var bits = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
                bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
                numbers[i] = (uint)(bits ^ (bits >> 31)) | (odd ? 1u : 0);
            }
        }

        return numbers;
    }
}
