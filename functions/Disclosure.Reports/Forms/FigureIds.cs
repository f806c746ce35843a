namespace Disclosure.Reports.Forms;

/// <summary>What the ids of figures tell.</summary>
internal static class FigureIds
{
    /// <summary>
    /// Returns the row of a figure, <c>applications.granted</c> of <c>applications.granted.natural</c>; in section 四 its group.
    /// </summary>
    public static string RowOf(string figure) => figure.LastIndexOf('.') is >= 0 and var end ? figure[..end] : figure;
}
