using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Year;

/// <summary>
/// The prose of a section as the set of its shingles, runs of three characters (Broder 1997), after names, set phrases and numbers are left
/// out.
/// </summary>
internal sealed class ShingledText
{
    /// <summary>
    /// Characters of a shingle. With two, texts on one subject are alike by its words alone; with five, one changed word of two characters
    /// takes six shingles with it. Chosen, not measured.
    /// </summary>
    private const int Length = 3;

    /// <summary>
    /// Fewest characters, names and set phrases left out, of a text that is compared: 无, and what law and form have everybody say, are
    /// below.
    /// </summary>
    private const int Fewest = 40;

    private readonly string _comparable;
    private readonly string _kept;
    private readonly int[] _places;

    private ShingledText(string comparable, string kept, int[] places)
    {
        (_comparable, _kept, _places) = (comparable, kept, places);
        var shingles = new uint[kept.Length - Length + 1];
        for (var at = 0; at < shingles.Length; at++)
        {
            shingles[at] = At(at);
        }

        Array.Sort(shingles);
        var count = 0;
        for (var i = 0; i < shingles.Length; i++)
        {
            if (i == 0 || shingles[i] != shingles[i - 1])
            {
                shingles[count++] = shingles[i];
            }
        }

        Shingles = shingles[..count];
    }

    /// <summary>Gets the shingles, hashed, each once, in ascending order.</summary>
    public uint[] Shingles { get; }

    /// <summary>Returns a text with its shingles; null where it is too short to be compared.</summary>
    /// <param name="text">The text as printed.</param>
    /// <param name="names">What is left out.</param>
    public static ShingledText? Of(string text, NameSet names)
    {
        var comparable = Folding.Key(text);
        if (comparable.Length < Fewest)
        {
            return null;
        }

        var (kept, places) = names.Without(comparable);
        return kept.Length < Fewest ? null : new ShingledText(comparable, kept, places);
    }

    /// <summary>Returns the share of the shingles of two texts that both have, 0 to 1 (Jaccard 1901).</summary>
    public static double Share(ShingledText a, ShingledText b)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < a.Shingles.Length && j < b.Shingles.Length)
        {
            var (left, right) = (a.Shingles[i], b.Shingles[j]);
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return (double)common / (a.Shingles.Length + b.Shingles.Length - common);
    }

    /// <summary>Returns the longest passage of this text whose shingles the other has too, punctuation left out, cut to a length.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="longest">Most characters.</param>
    public string CommonPassage(ShingledText other, int longest)
    {
        var (best, most, run) = (0, 0, 0);
        for (var at = 0; at + Length <= _kept.Length; at++)
        {
            run = Array.BinarySearch(other.Shingles, At(at)) >= 0 ? run + 1 : 0;
            if (run > most)
            {
                (best, most) = (at - run + 1, run);
            }
        }

        var from = _places[best];
        var to = _places[Math.Min(best + most + Length - 2, _places.Length - 1)] + 1;
        return _comparable[from..Math.Min(to, from + longest)];
    }

    /// <summary>The three characters at a place, mixed into 32 bits (the finalizer of SplitMix64, Steele et al. 2014).</summary>
    private uint At(int at)
    {
        unchecked
        {
            var bits = _kept[at] | ((ulong)_kept[at + 1] << 16) | ((ulong)_kept[at + 2] << 32);
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return (uint)(bits ^ (bits >> 31));
        }
    }
}
