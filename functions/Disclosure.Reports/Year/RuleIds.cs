namespace Disclosure.Reports.Year;

/// <summary>The ids of all rules, those of a report by itself and those of a year.</summary>
public static class RuleIds
{
    /// <summary>Gets the ids, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "agency-mismatch", "balance", "blank-figure", "carry-over", "deadline", "fee-decimals", "fee-unit", "figure-form", "filler",
        "forbidden-words", "form-outdated", "hidden-cells", "label-wording", "likeness", "low-confidence", "narrative-figure",
        "negative", "not-a-number", "not-whole", "other-documents", "outcome-total", "overview-headings", "page-damaged", "period",
        "processing-fee", "publication", "remedy-total", "roll-up", "row-missing", "row-total", "section", "section-length",
        "section-numbering", "several-reports", "stock", "sudden-change", "template-text", "title", "tracked-changes", "unread",
        "year-mismatch",
    ];
}
