using System.Globalization;
using Disclosure.Documents;
using Disclosure.Documents.Views;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Review;

/// <summary>
/// The original's pages as pictures, each with a frame where a figure was read: a frame leads to its figure, as each figure leads to its
/// frame. The pictures come when they are scrolled to; frames are drawn by the page itself and need no script.
/// </summary>
internal static class PagePane
{
    /// <summary>Points a frame stands off the print.</summary>
    private const double Margin = 2.5;

    /// <summary>Returns the anchor of a figure's frame.</summary>
    public static string Anchor(string figure) => $"box-{figure}";

    /// <summary>Returns whether a figure has a frame.</summary>
    public static bool Shows(Figure? figure, IReadOnlyList<SheetSize> sizes) =>
        figure is not null && figure.Page >= 1 && figure.Page <= sizes.Count;

    /// <summary>Returns the pane.</summary>
    /// <param name="review">The case.</param>
    /// <param name="sizes">The sizes of the pages; empty where they cannot be told.</param>
    /// <param name="findings">The findings, by whose gravity frames are coloured.</param>
    /// <param name="language">The language.</param>
    public static Html Render(ReviewCase review, IReadOnlyList<SheetSize> sizes, NumberedFindings findings, Language language)
    {
        var words = ReviewWords.In(language);
        var figures = (review.File.Reading?.Report.Figures.Values ?? []).ToLookup(static figure => figure.Page);
        return Html.Of($"""
            <section class="pages" id="pages" aria-labelledby="pages-title">
            <h2 id="pages-title">{words.Pages}</h2>
            {(sizes.Count == 0 ? Html.Of($"""<p class="notice">{words.NoPages}</p>""") : Html.Of($"""<p class="hint">{
                words.PagesIntroduction}</p>"""))}
            <p class="pagelinks"><a href="{review.Path}/original">{words.OpenOriginal}</a> {Html.Each(
                Enumerable.Range(1, sizes.Count), number => Html.Of($"""<a href="#page-{number}" aria-label="{words.Page(number)}">{
                    number}</a> """))}</p>
            <div class="sheets" role="region" tabindex="0" aria-label="{SiteWords.In(language).Scrollable(words.Pages)}">
            {Html.Each(sizes.Index(), sheet => Sheet(
                review, sheet.Index + 1, sheet.Item, words.Page(sheet.Index + 1), words.PictureOf(sheet.Index + 1),
                figures[sheet.Index + 1].Select(static figure => (figure, figure.Box)), findings, SiteWords.In(language).Terms))}</div>
            </section>
            """);
    }

    /// <summary>Returns a picture that stands in a document without pages, with the frames of the figures read in it.</summary>
    /// <param name="review">The case.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="findings">The findings, by whose gravity frames are coloured.</param>
    /// <param name="language">The language.</param>
    internal static Html Picture(
        ReviewCase review, ContentPicture picture, IEnumerable<Figure> figures, NumberedFindings findings, Language language)
    {
        var words = ReviewWords.In(language);
        return Sheet(
            review, picture.Number, new SheetSize(picture.Width, picture.Height), words.Picture(picture.Number),
            words.PictureInOriginal(picture.Number), figures.Select(static figure => (figure, BoxOf(figure))), findings,
            SiteWords.In(language).Terms);
    }

    private static Html Sheet(
        ReviewCase review, int number, SheetSize size, string caption, string description, IEnumerable<(Figure Figure, Box Box)> figures,
        NumberedFindings findings, FormWords terms)
    {
        var (width, height) = size.Pixels;
        return Html.Of($"""
            <figure class="sheet" id="page-{number}">
            <figcaption>{caption}</figcaption>
            <div class="paper">
            <img src="{review.Path}/pages/{number}" width="{width}" height="{height}" loading="lazy" decoding="async" alt="{description}">
            <svg viewBox="0 0 {Points(size.Width)} {Points(size.Height)}" aria-hidden="true" focusable="false">
            {Html.Each(figures, one => Frame(one.Figure, one.Box, review, findings, terms))}</svg>
            </div>
            </figure>

            """);
    }

    private static Box BoxOf(Figure figure) => figure.Place is PicturePlace place ? place.Box : figure.Box;

    private static Html Frame(Figure figure, Box place, ReviewCase review, NumberedFindings findings, FormWords terms)
    {
        var box = Padded(place);
        return Html.Of($"""
            <a href="#{FigureTables.Anchor(figure.Id)}" id="{Anchor(figure.Id)}" tabindex="-1" class="{Mood(figure, findings)}"><title>{
                (review.File.Form?.Figure(figure.Id) is { } own ? terms.Name(own) : figure.Id)} {
                    figure.Text}</title><rect x="{Points(box.Left)}" y="{Points(box.Top)}" width="{Points(box.Width)}" height="{
                        Points(box.Height)}" rx="2"/></a>

            """);
    }

    internal static string Mood(Figure figure, NumberedFindings findings) =>
        findings.GravestAt(figure.Id) ?? (figure.IsUnsure ? "warning" : "fine");

    private static Box Padded(Box box) => new(box.Left - Margin, box.Top - Margin, box.Right + Margin, box.Bottom + Margin);

    private static string Points(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
