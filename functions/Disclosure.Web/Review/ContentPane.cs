using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Place = Disclosure.Documents.Place;

namespace Disclosure.Web.Review;

/// <summary>
/// An original without pages as paragraphs and tables of our own making: nothing but its text is taken over. The cell of each figure is
/// marked and leads to its figure, as each figure leads to its cell; it needs no script, and nothing that draws.
/// </summary>
internal static class ContentPane
{
    /// <summary>
    /// Most characters and cells together that are shown: a report has some ten thousand. Chosen: a page of more takes browsers seconds.
    /// </summary>
    private const int MostShown = 200_000;

    /// <summary>Returns the pane.</summary>
    /// <param name="review">The case.</param>
    /// <param name="content">What the original holds.</param>
    /// <param name="findings">The findings, by whose gravity cells are coloured.</param>
    /// <param name="language">The language of the words around it.</param>
    public static Html Render(ReviewCase review, Content content, NumberedFindings findings, Language language)
    {
        var words = ReviewWords.In(language);
        var figures = (review.File.Reading?.Report.Figures.Values ?? []).Where(static figure => figure.Place is not null)
            .ToLookup(static figure => figure.Place!);
        var shown = Shown(content.Blocks);
        return Html.Of($"""
            <section class="pages" id="pages" aria-labelledby="pages-title">
            <h2 id="pages-title">{words.ContentOfOriginal}</h2>
            <p class="hint">{words.PagesIntroduction}</p>
            {Html.If(shown.Count < content.Blocks.Count, () => Html.Of($"""<p class="notice">{words.RestLeftOut}</p>"""))}
            <p class="pagelinks"><a href="{review.Path}/original">{words.OpenOriginal}</a></p>
            <div class="sheets" role="region" tabindex="0" aria-label="{SiteWords.In(language).Scrollable(words.ContentOfOriginal)}">
            <div class="flow" lang="zh">
            {Html.Each(shown, block => Block(review, block, figures, findings, language))}</div>
            </div>
            </section>
            """);
    }

    private static List<ContentBlock> Shown(IReadOnlyList<ContentBlock> blocks)
    {
        var left = MostShown;
        var shown = new List<ContentBlock>();
        foreach (var block in blocks)
        {
            left -= block switch
            {
                ContentParagraph paragraph => paragraph.Text.Length + 1,
                ContentTable table => (table.Rows * table.Columns) + table.Cells.Sum(static cell => cell.Text.Length),
                _ => 0,
            };
            if (left < 0)
            {
                break;
            }

            shown.Add(block);
        }

        return shown;
    }

    private static Html Block(
        ReviewCase review, ContentBlock block, ILookup<Place, Figure> figures, NumberedFindings findings, Language language) => block switch
    {
        ContentPicture picture => PagePane.Picture(
            review, picture,
            figures.Where(group => group.Key is PicturePlace place && place.Picture == picture.Number).SelectMany(static group => group),
            findings, language),

        // The picture above it is what people compare with.
        ContentTable { Cells: [{ Place: PicturePlace }, ..] } => Html.None,
        ContentParagraph paragraph => Html.Of($"<p>{InLine(paragraph, figures, findings)}</p>\n"),
        ContentTable table => Html.Of($"""
            <table>
            {Html.Each(table.Cells.GroupBy(static cell => cell.Row), row =>
                Html.Of($"<tr>{Html.Each(InColumns(row, table.IsLoose), part => part is { } cell
                    ? Cell(cell, figures, findings)
                    : Html.Of($"<td></td>"))}</tr>\n"))}</table>

            """),
        _ => Html.None,
    };

    /// <summary>The cells of a row, with null for each column that none of them takes where they do not span.</summary>
    private static IEnumerable<ContentCell?> InColumns(IEnumerable<ContentCell> row, bool isLoose)
    {
        var column = 0;
        foreach (var cell in row)
        {
            for (; isLoose && column < cell.Column; column++)
            {
                yield return null;
            }

            yield return cell;
            column++;
        }
    }

    /// <summary>A paragraph, which may be a row of a table whose cells only gaps divide.</summary>
    private static Html InLine(ContentParagraph paragraph, ILookup<Place, Figure> figures, NumberedFindings findings)
    {
        if (paragraph.Place is not LinePlace line)
        {
            return Marked(paragraph.Text, paragraph.Place, figures, findings);
        }

        var parts = new List<Html>();
        var done = 0;
        var here = figures.Where(group => group.Key is LinePlace place && place.Line == line.Line
                && place.Column >= line.Column && place.Column < line.Column + paragraph.Text.Length)
            .OrderBy(static group => ((LinePlace)group.Key).Column);
        foreach (var group in here)
        {
            var at = ((LinePlace)group.Key).Column - line.Column;
            var length = group.Max(static figure => figure.Text.Length);
            if (at < done || at + length > paragraph.Text.Length)
            {
                continue;
            }

            parts.Add(Html.Of($"{paragraph.Text[done..at]}"));
            parts.Add(Marked(paragraph.Text[at..(at + length)], group.Key, figures, findings));
            done = at + length;
        }

        parts.Add(Html.Of($"{paragraph.Text[done..]}"));
        return Html.Each(parts, static part => part);
    }

    private static Html Cell(ContentCell cell, ILookup<Place, Figure> figures, NumberedFindings findings) => Html.Of(
        $"<td{Span("rowspan", cell.RowSpan)}{Span("colspan", cell.ColumnSpan)}>{Marked(cell.Text, cell.Place, figures, findings)}</td>");

    private static Html Span(string name, int span) => span > 1 ? Html.Of($" {name}=\"{span}\"") : Html.None;

    /// <summary>The text, linked to its figure; where several figures stand at one place, each has a mark of its own.</summary>
    private static Html Marked(string text, Place place, ILookup<Place, Figure> figures, NumberedFindings findings)
    {
        var here = figures[place].ToList();
        return here.Count == 0
            ? Html.Of($"{text}")
            : Html.Each(here.Index(), one => Html.Of(
                $"""<a href="#{FigureTables.Anchor(one.Item.Id)}" id="{PagePane.Anchor(one.Item.Id)}" tabindex="-1" class="{
                    PagePane.Mood(one.Item, findings)}">{(one.Index > 0 ? "" : text.Length > 0 ? text : " ")}</a>"""));
    }
}
