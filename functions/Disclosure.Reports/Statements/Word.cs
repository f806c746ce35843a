namespace Disclosure.Reports.Statements;

/// <summary>A word of a sentence.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Value">The id of the row, group or column it names; empty for none.</param>
/// <param name="Number">The number of a count, of a year or of a rough number; 0 for any other word.</param>
/// <param name="Measure">The measure word of a count; empty for any other word.</param>
/// <param name="From">Where it begins in the paragraph.</param>
/// <param name="To">Where what follows it begins.</param>
internal readonly record struct Word(WordKind Kind, string Value, decimal Number, string Measure, int From, int To)
{
    /// <summary>Whether it names a reconsideration or a kind of lawsuits.</summary>
    public bool IsRemedy =>
        Kind is WordKind.Reconsideration or WordKind.Litigation or WordKind.DirectLitigation or WordKind.LaterLitigation;

    /// <summary>Whether it changes nothing between a count and what is counted.</summary>
    public bool IsTransparent =>
        Kind is WordKind.Filler or WordKind.All or WordKind.Each or WordKind.Respectively or WordKind.Information or WordKind.ThisYear
            or WordKind.Timely or WordKind.Among or WordKind.Including or WordKind.Cumulative;
}
