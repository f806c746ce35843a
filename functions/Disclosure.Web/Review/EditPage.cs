using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>
/// The page on which what was misread is corrected: the report in the form's own layout, each figure a field, beside the original. One
/// reason, one submission, no script needed. What was typed wrong comes back as it was typed.
/// </summary>
internal static class EditPage
{
    private const string Reason = "reason";

    /// <summary>Returns the page as it is first seen.</summary>
    public static Html Render(ReviewView view) => Render(view, null, [], Html.None);

    /// <summary>Returns the page with what was typed and what is wrong with it.</summary>
    /// <param name="view">The case and its pages.</param>
    /// <param name="typed">What was typed; of a field that is not in it the page shows what the report holds. Null for nothing.</param>
    /// <param name="problems">What is wrong with the fields.</param>
    /// <param name="told">What is told above them.</param>
    public static Html Render(ReviewView view, IFormCollection? typed, IReadOnlyList<EditProblem> problems, Html told)
    {
        var (review, words, site) = (view.Case, view.Words, view.Site);
        return view.Page(words.EditTitle(review.File.Title), Html.Of($"""
            <p><a href="{review.Path}">{words.BackToReview}</a></p>
            <h1>{words.Correct}</h1>
            <p lang="zh-CN"><strong>{review.File.Title}</strong></p>
            {told}{Summary(problems, words.ProblemsTitle)}
            """), Html.Of($"""
            <form class="edit" method="post" action="{review.Path}/correct">
            {view.Seen()}<input type="hidden" name="edit" value="true">
            <p>{words.EditIntroduction} {words.CorrectHelp}</p>
            <section class="fields" aria-labelledby="identity-title">
            <h2 id="identity-title">{words.EditIdentity}</h2>
            <p><label for="agency">{site.Agency}</label>
            <input id="agency" name="agency" maxlength="{ReportProcess.LongestAgency}" value="{
                Typed(typed, "agency") ?? view.Process.Agency}" lang="zh-CN"{Wrong("agency", problems)}></p>
            <p><label for="year">{site.Year}</label>
            <input id="year" name="year" inputmode="numeric" maxlength="4" value="{Typed(typed, "year") ?? view.Process.Year?.ToString()}"{
                Wrong("year", problems)}></p>
            </section>
            <section class="document" aria-label="{words.EditFigures}">
            {(review.File is { Reading: { } reading, Form: { } form } ? Body(view, reading.Report, form, typed, problems)
                : Html.Of($"""<p class="notice">{words.NoContents}</p>"""))}
            </section>
            <section class="fields" aria-labelledby="send-title">
            <h2 id="send-title">{words.EditButton}</h2>
            <p><label for="reason">{words.EditReason} <small>{words.EditReasonHint}</small></label>
            <textarea id="reason" name="reason" rows="3" maxlength="{ReportProcess.LongestReason}" required{Wrong(Reason, problems)}>{
                typed?.Text(Reason)}</textarea></p>
            <p><button>{words.EditButton}</button></p>
            </section>
            </form>
            """));
    }

    private static Html Summary(IReadOnlyList<EditProblem> problems, string title) => Html.If(problems.Count > 0, () => Html.Of($"""
        <div class="problems" role="alert" aria-labelledby="problems-title">
        <h2 id="problems-title">{title}</h2>
        <ul>
        {Html.Each(problems, one => Html.Of($"<li><a href=\"#{one.Field}\">{one.Message}</a></li>\n"))}</ul>
        </div>

        """));

    private static string? Typed(IFormCollection? typed, string field) => typed?.ContainsKey(field) == true ? typed.Text(field) : null;

    private static Html Wrong(string field, IReadOnlyList<EditProblem> problems) =>
        problems.Any(one => one.Field == field) ? Html.Of($" aria-invalid=\"true\"") : Html.None;

    private static Html Body(
        ReviewView view,
        Report report,
        FormDefinition form,
        IFormCollection? typed,
        IReadOnlyList<EditProblem> problems)
    {
        var before = view.Case.File.ReadBefore();
        return ReportBody.Render(
            report,
            form,
            before,
            view.Findings,
            view.Language,
            (id, _) => Field(view, id, report.Figures.GetValueOrDefault(id), before, typed, problems),
            (kind, _) => Prose(view, kind, typed),
            [.. view.Case.File.TextsBefore().Keys]);
    }

    private static Html Field(
        ReviewView view, string id, Figure? figure, IReadOnlyDictionary<string, decimal?> before, IFormCollection? typed,
            IReadOnlyList<EditProblem> problems)
    {
        var name = EditFields.Figure(id);
        var value = Typed(typed, name) ?? figure?.Value?.ToString(CultureInfo.InvariantCulture);
        var was = before.TryGetValue(id, out var read) ? view.Words.ReadAs(read?.ToString(CultureInfo.InvariantCulture) ?? "")
            : figure is { Value: null, Text.Length: > 0 } ? view.Words.ReadAs(figure.Text)
            : null;
        return Html.Of(
            $"""<input id="{name}" name="{name}" value="{value}" inputmode="decimal" maxlength="{
                FigureInput.Longest}" autocomplete="off" aria-label="{view.NameOf(id)}"{Wrong(name, problems)}>{(was is null ? Html.None
                    : Html.Of($"""<small>{was}</small>"""))}""");
    }

    /// <summary>
    /// Returns the text of a section: a field where it holds prose, or may; none where it holds a table and nothing else.
    /// </summary>
    private static Html Prose(ReviewView view, SectionKind kind, IFormCollection? typed)
    {
        var text = view.Case.File.TextOf(kind);
        if (!EditFields.HasText(kind, text))
        {
            return Html.None;
        }

        var name = EditFields.Section(kind);
        var shown = Typed(typed, name) ?? text ?? "";
        var rows = Math.Clamp(shown.Length / 40, 3, 16);
        return Html.Of($"""
            <p><label for="{name}">{view.Words.TextOf(view.Site.Terms.Heading(kind))}</label>
            <textarea id="{name}" name="{name}" rows="{rows}" maxlength="{ReportProcess.LongestSection}" lang="zh-CN">{
                shown}</textarea></p>

            """);
    }
}
