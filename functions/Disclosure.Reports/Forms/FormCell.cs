namespace Disclosure.Reports.Forms;

/// <summary>A cell of a table as the notice prints it, for pages, samples and the fitting of printed tables.</summary>
/// <param name="Row">Topmost grid row, from 0.</param>
/// <param name="Column">Leftmost grid column, from 0.</param>
/// <param name="RowSpan">Grid rows it covers.</param>
/// <param name="ColumnSpan">Grid columns it covers.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Id">The figure id, or of a label the row, column or group id; empty where the label has none.</param>
/// <param name="Label">The printed words; empty for a figure.</param>
public sealed record FormCell(int Row, int Column, int RowSpan, int ColumnSpan, FormCellKind Kind, string Id, string Label);

/// <summary>What stands in a cell of the form.</summary>
public enum FormCellKind
{
    /// <summary>A title across the table, e.g. 第二十条第（一）项.</summary>
    Title,

    /// <summary>The heading of a column or of several.</summary>
    ColumnHeading,

    /// <summary>The label of a row or of several.</summary>
    RowLabel,

    /// <summary>A number.</summary>
    Figure,
}
