using System.Globalization;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Publication;

/// <summary>
/// Columns of one measure by year, as inline SVG. Drawn at the width of a phone, so that its letters need no magnifying there; all its
/// looks come from the style sheet. The numbers stand above the columns, and in the table beside it.
/// </summary>
internal static class YearsChart
{
    private const int Width = 340;
    private const int Height = 190;
    private const int Top = 34;
    private const int Bottom = 160;
    private const int MostYears = 12;

    /// <summary>Returns the chart.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="words">The words.</param>
    /// <param name="values">The years in their order; a year without a value has no column. The latest twelve are drawn.</param>
    public static Html Render(string name, string unit, SiteWords words, IReadOnlyList<(int Year, decimal? Value)> values)
    {
        var shown = values.TakeLast(MostYears).ToList();
        var largest = shown.Max(one => one.Value ?? 0);
        var step = (double)(Width - 20) / shown.Count;
        var described = string.Join(words.Comma, shown.Select(one => $"{one.Year}: {(one.Value is { } value ? words.Number(value)
            : "—")}"));
        return Html.Of($"""
            <figure class="chart">
            <figcaption>{name} <small>{unit}</small></figcaption>
            <svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{words.Labelled(name)}{described}">
            <line class="axis" x1="10" y1="{Bottom}" x2="{Width - 10}" y2="{Bottom}"/>
            {Html.Each(shown.Select((one, index) => (one.Year, one.Value, Middle: 10 + step * (index + 0.5))), one =>
                Column(one.Year, one.Value, one.Middle, step, largest, words))}</svg>
            </figure>

            """);
    }

    private static Html Column(int year, decimal? value, double middle, double step, decimal largest, SiteWords words)
    {
        var height = value is { } number && largest > 0 ? (double)(number / largest) * (Bottom - Top) : 0;
        var width = Math.Min(44, step * 0.6);
        return Html.Of($"""
            <rect class="column" x="{Coordinate(middle - width / 2)}" y="{Coordinate(Bottom - height)}" width="{
                Coordinate(width)}" height="{Coordinate(height)}"/>
            <text class="value" x="{Coordinate(middle)}" y="{Coordinate(Bottom - height - 6)}">{(value is { } known ? words.Number(known)
                : "—")}</text>
            <text class="year" x="{Coordinate(middle)}" y="{Bottom + 18}">{year}</text>

            """);
    }

    private static string Coordinate(double value) => Math.Max(0, value).ToString("0.#", CultureInfo.InvariantCulture);
}
