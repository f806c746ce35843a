using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>Shows the figures of a report in the form's own tables, headings as the notice prints them, or in English.</summary>
/// <param name="report">The report.</param>
/// <param name="readBefore">Corrected figures with the value read.</param>
/// <param name="findings">The findings to mark.</param>
/// <param name="language">The language of headings and of the words around the figures.</param>
/// <param name="cell">What stands in a figure's cell, from its id and the value; null for the value.</param>
internal sealed class FigureTables(
    Report report,
    IReadOnlyDictionary<string, decimal?> readBefore,
    NumberedFindings findings,
    Language language,
    Func<string, Html, Html>? cell = null)
{
    private readonly SiteWords _words = SiteWords.In(language);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>
    /// The rows' ids: <c>applications.total</c> names a row and a column, and the sums that findings speak of are the row's. Where a table
    /// has one row, a column's id is its figure's, and the figure has it.
    /// </summary>
    private readonly HashSet<string> _rows = [.. FormDefinition.Find(report.Form)?.Tables
        .SelectMany(table => table.Cells).Where(cell => cell.Kind == FormCellKind.RowLabel).Select(cell => cell.Id) ?? []];

    /// <summary>Returns the anchor of a figure, row, column, group or section.</summary>
    public static string Anchor(string where) => where.Length == 0 ? "main" : $"at-{where}";

    /// <summary>Returns one table.</summary>
    public Html Render(FormTable table) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="{_words.Scrollable(_words.Terms.Heading(table.Section))}">
        <table class="form {table.Section.Id()}">
        <caption>{_words.Terms.Heading(table.Section)}</caption>
        {Html.Each(table.Cells.GroupBy(cell => cell.Row), row => Html.Of($"<tr>{Html.Each(row, Cell)}</tr>\n"))}</table>
        </div>
        """);

    private Html Cell(FormCell cell) => cell.Kind switch
    {
        FormCellKind.Figure => Figure(cell),
        FormCellKind.RowLabel => Heading(cell, cell.RowSpan > 1 ? "rowgroup" : "row"),
        FormCellKind.Title => Heading(cell, "colgroup"),
        _ => Heading(cell, cell.ColumnSpan > 1 ? "colgroup" : "col"),
    };

    private Html Heading(FormCell cell, string scope)
    {
        var place = cell.Kind == FormCellKind.ColumnHeading
            && (_rows.Contains(cell.Id) || FormDefinition.Find(report.Form)?.Figure(cell.Id) is not null) ? "" : cell.Id;
        return Html.Of($"""<th scope="{scope}"{Spans(cell)}{Id(place)}{Mood(place)}>{_words.Terms.Label(cell.Label)}{Marks(place)}</th>""");
    }

    private Html Figure(FormCell place) => Html.Of(
        $"""<td{Spans(place)}{Id(place.Id)}{Mood(place.Id)}>{cell?.Invoke(place.Id, Value(place.Id)) ?? Value(place.Id)}{Doubt(place.Id)}{
            Marks(place.Id)}</td>""");

    private Html Value(string id)
    {
        if (readBefore.TryGetValue(id, out var before))
        {
            var now = report.Figures.GetValueOrDefault(id)?.Value;
            return Html.Of($"""{(now is { } known ? _words.Number(known) : "")}<span class="corrected" title="{
                _words.Before(_words.NumberOrBlank(before))}">{_words.CorrectedMark}</span>""");
        }

        return report.Figures.GetValueOrDefault(id) switch
        {
            null => Html.Of($"""<span class="absent">{_words.NotRead}</span>"""),
            { Value: { } value } => Html.Of($"{_words.Number(value)}"),
            { Text: var text } => Quotation.Of(text, language),
        };
    }

    /// <summary>Returns that the reading is not sure and what the sums say instead; nothing where the page shows no findings.</summary>
    private Html Doubt(string id) => report.Figures.GetValueOrDefault(id) is { } figure && findings.At(id).Any()
        ? Html.Of($"""{Html.If(figure.IsUnsure, () => Html.Of($"""<span class="unsure">{_words.Unsure}</span>"""))}{
            (figure.Suggested is { } suggested
            ? Html.Of($"""<span class="suggested">{_words.Suggested(_words.Number(suggested))}</span>""") : Html.None)}""")
        : Html.None;

    private static Html Spans(FormCell cell) => Html.Of(
        $"{(cell.RowSpan > 1 ? Html.Of($" rowspan=\"{cell.RowSpan}\"") : Html.None)}{(cell.ColumnSpan > 1 ? Html.Of($" colspan=\"{
            cell.ColumnSpan}\"") : Html.None)}");

    /// <summary>Returns the anchor; of several headings that share an id the first has it.</summary>
    private Html Id(string id) => id.Length > 0 && _anchors.Add(id) ? Html.Of($" id=\"{Anchor(id)}\"") : Html.None;

    private Html Mood(string id) => findings.GravestAt(id) is { } mood ? Html.Of($" class=\"{mood}\"") : Html.None;

    private Html Marks(string id) => Html.Each(
        findings.At(id),
        finding => Html.Of(
            $"""<a class="mark" href="#finding-{finding.Number}" aria-label="{_words.FindingNumber(finding.Number)}">{
                finding.Number}</a>"""));
}
