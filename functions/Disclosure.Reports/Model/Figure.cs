using Disclosure.Documents;
using Disclosure.Documents.Drawn;

namespace Disclosure.Reports.Model;

/// <summary>A number of the form with its evidence.</summary>
/// <param name="Id">Figure id, as in the form definition.</param>
/// <param name="Value">The number; null where the cell is blank or holds something that is no number.</param>
/// <param name="Text">The cell's text as printed; empty for a blank cell.</param>
/// <param name="Page">
/// Page of the cell, from 1; 0 where a person entered a figure that was not found, and where the document has no pages.
/// </param>
/// <param name="Box">The printed number's box, or of a blank cell the cell's; points from the page's top left as displayed.</param>
/// <param name="Confidence">
/// How sure it is that the text is what the cell holds, 0 to 1: exactly 1 where the file itself says it; below 1 where a picture was
/// recognised, or where the file's text is partly covered, struck through, or not what the page shows; raised or lowered by the form's
/// sums.
/// </param>
public sealed record Figure(string Id, decimal? Value, string Text, int Page, Box Box, double Confidence)
{
    /// <summary>
    /// Least confidence, 0 to 1, of a figure that a reviewer need not look at. It separates figures read right from figures misread in the
    /// scans of the accuracy measurement (docs/accuracy.md): a lower one passes misread figures by, a higher one flags right ones.
    /// </summary>
    internal const double Sure = 0.8;

    /// <summary>
    /// Gets what the cell may hold instead, with which the form's sums agree; null where they do not tell. The value is offered to the
    /// reviewer and never taken without one.
    /// </summary>
    public decimal? Suggested { get; init; }

    /// <summary>Gets what is printed in the cell and struck through; null where nothing is.</summary>
    public string? Struck { get; init; }

    /// <summary>Gets how the drawn page differs from the text; null where it does not, or nobody drew it.</summary>
    public DrawnDifference? Drawn { get; init; }

    /// <summary>Gets where the figure stands in a document without pages; null where it has a page.</summary>
    public Place? Place { get; init; }

    /// <summary>Gets whether a reviewer is to look at the figure: it was not read surely enough.</summary>
    public bool IsUnsure => Confidence < Sure;
}
