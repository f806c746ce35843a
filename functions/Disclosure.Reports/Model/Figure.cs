using Disclosure.Documents;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Model;

/// <summary>A number of the form with its evidence.</summary>
/// <param name="Id">Figure id, as in the form definition.</param>
/// <param name="Value">The number; null where the cell is blank or holds something that is no number.</param>
/// <param name="Text">The cell's text as printed; empty for a blank cell.</param>
/// <param name="Page">Page of the cell, from 1.</param>
/// <param name="Box">The printed number's box, or of a blank cell the cell's; points from the page's top left as displayed.</param>
/// <param name="Confidence">
/// How sure it is that the text is what the cell holds, 0 to 1: exactly 1 where the file itself says it; below 1 where a picture was
/// recognised, the form's sums having been heard.
/// </param>
public sealed record Figure(string Id, decimal? Value, string Text, int Page, Box Box, double Confidence)
{
    /// <summary>
    /// What the cell may hold instead, with which the form's sums agree; null where they do not tell. It is an offer to the reviewer and
    /// never becomes the value by itself.
    /// </summary>
    public decimal? Suggested { get; init; }

    /// <summary>Whether a person is to look at it: how it was read is not sure enough to stand by itself.</summary>
    public bool IsUnsure => Confidence < LowConfidenceRule.Sure;

    /// <summary>
    /// What it counts for in a sum: a blank cell for 0; null where the cell holds no number, or one so large that sums of it might not fit
    /// a decimal (no form counts that far).
    /// </summary>
    internal decimal? Addend => Value switch
    {
        { } value => Math.Abs(value) <= LargestAddend ? value : null,
        null => IsBlank ? 0 : null,
    };

    /// <summary>Whether the cell is empty, or holds a dash or a slash.</summary>
    internal bool IsBlank =>
        Value is null && FigureText.Read(Text, FigureKind.Count).Kind is (FigureTextKind.Blank or FigureTextKind.Dash);

    private const decimal LargestAddend = 1_000_000_000_000_000_000m;
}
