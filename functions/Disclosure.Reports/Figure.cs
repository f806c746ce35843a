using Disclosure.Documents;

namespace Disclosure.Reports;

/// <summary>A number of the form with its evidence.</summary>
/// <param name="Id">Figure id, as in the form definition.</param>
/// <param name="Value">The number; null where the cell is blank or holds something that is no number.</param>
/// <param name="Text">The cell's text as printed; empty for a blank cell.</param>
/// <param name="Page">Page of the cell, from 1.</param>
/// <param name="Box">The printed number's box, or of a blank cell the cell's; points from the page's top left as displayed.</param>
/// <param name="Confidence">How sure the reader is, 0 to 1.</param>
public sealed record Figure(string Id, decimal? Value, string Text, int Page, Box Box, double Confidence);
