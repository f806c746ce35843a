namespace ReportMaker.Invention;

/// <summary>
/// Random numbers that are the same for a seed on every machine and runtime: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, the limit.</summary>
    public int Below(int limit) => limit <= 1 ? 0 : (int)(Next() % (ulong)limit);

    /// <summary>One of the choices.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A number between the two.</summary>
    public double Between(double low, double high) => low + (high - low) * (Next() >> 11) / (1UL << 53);

    /// <summary>Whether something of the given probability happens.</summary>
    public bool Chance(double probability) => Between(0, 1) < probability;

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
