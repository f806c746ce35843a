namespace ReportMaker.Invention;

/// <summary>What the rules must find in a sample.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Where">The place, empty for the whole report.</param>
internal sealed record ExpectedFinding(string Rule, string Where)
{
    private static readonly string[] Order =
    [
        "low-confidence", "blank-figure", "figure-form", "not-a-number", "negative", "row-total", "outcome-total", "balance",
        "remedy-total", "fee-decimals", "fee-unit", "label-wording", "narrative-figure", "section", "title", "form-outdated",
    ];

    /// <summary>Place of the rule in the order in which truth files list findings.</summary>
    public int Rank => Array.IndexOf(Order, Rule);
}
