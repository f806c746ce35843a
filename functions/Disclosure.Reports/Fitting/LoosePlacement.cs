using Disclosure.Documents.Tables;

namespace Disclosure.Reports.Fitting;

/// <summary>Which cell of a row holds which figure.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cells">The cell of each figure, null where the number is missing; null where the row could not be placed.</param>
/// <param name="IsBySums">Whether only the sums tell.</param>
internal sealed record LoosePlacement(LooseRow Row, Cell?[]? Cells, bool IsBySums);
