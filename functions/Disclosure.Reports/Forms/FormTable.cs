using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>The table of section 二, 三 or 四: its blocks one under the other on one grid.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Columns">Number of grid columns.</param>
/// <param name="Blocks">The blocks, from the top.</param>
public sealed record FormTable(SectionKind Section, int Columns, IReadOnlyList<FormBlock> Blocks)
{
    /// <summary>
    /// Gets the table cell by cell as the notice prints it, by row and then column: every grid position belongs to exactly one cell.
    /// </summary>
    public IReadOnlyList<FormCell> Cells => field ??= FormLayout.Lay(this);

    /// <summary>Gets the table line by line, for fitting.</summary>
    internal FormLine[] Lines => field ??= FormLine.Of(this);

    /// <summary>Gets the number of grid rows.</summary>
    public int Rows
    {
        get
        {
            var last = Cells[^1];
            return last.Row + last.RowSpan;
        }
    }
}
