using System.Globalization;

namespace ReportMaker.Invention;

/// <summary>A number of the form as it is and as the report prints it.</summary>
/// <param name="Value">The true value; null for a cell that is blank or holds no number.</param>
/// <param name="Text">The text in the cell.</param>
internal sealed record PrintedFigure(decimal? Value, string Text)
{
    public static PrintedFigure Of(decimal value) => new(value, value.ToString(CultureInfo.InvariantCulture));
}
