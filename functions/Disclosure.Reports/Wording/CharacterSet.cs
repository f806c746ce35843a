namespace Disclosure.Reports.Wording;

/// <summary>
/// The characters of a wording in 64 bits, several characters to a bit: enough to tell that two wordings have too little in common, without
/// comparing them (a signature as in Bloom 1970).
/// </summary>
internal readonly record struct CharacterSet(ulong Bits)
{
    /// <summary>Likeness, 0 to 1, below which no rule of fitting decides anything; it must not lie above the least of theirs.</summary>
    private const double LeastLikeness = 0.35;

    /// <summary>Returns the characters of a wording.</summary>
    public static CharacterSet Of(string words)
    {
        var bits = 0UL;
        foreach (var character in words)
        {
            bits |= BitOf(character);
        }

        return new CharacterSet(bits);
    }

    /// <summary>Whether the shorter wording may be a part of the longer, or the two be alike; never wrongly false.</summary>
    public static bool MayBeAlike(string a, CharacterSet ofA, string b, CharacterSet ofB)
    {
        var (shorter, longer, ofLonger) = a.Length <= b.Length ? (a, b, ofB) : (b, a, ofA);
        if ((ofA.Bits & ofB.Bits) == 0)
        {
            return false;
        }

        var common = 0;
        foreach (var character in shorter)
        {
            common += (ofLonger.Bits & BitOf(character)) != 0 ? 1 : 0;
        }

        return common == shorter.Length || common >= LeastLikeness * longer.Length;
    }

    private static ulong BitOf(char character) => 1UL << (unchecked(character * 0x9E37) >> 10 & 63);
}
