using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>
/// The page a reviewer decides on: the original in sight, the findings, the figures in the form's layout, the forms to decide by, and what
/// went before.
/// </summary>
internal static class ReviewPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="view">The case and its pages.</param>
    /// <param name="recheck">What the last corrections did; null where there were none.</param>
    public static Html Render(ReviewView view, Recheck? recheck)
    {
        var (review, words) = (view.Case, view.Words);
        return view.Page(words.Title(review.File.Title), Head(view), Html.Of($"""
            {SenderSection.Render(
                view.Process, view.Rivals, view.IsForOffice ? static id => $"/operator/reports/{id}" : null, view.Language)}
            {recheck?.Render(review.File, review.Policy, view.Language) ?? Html.None}
            <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">{words.FindingsTitle}</h2>
            {Html.If(view.Findings.All.Count > 0, () => Html.Of($"""<p>{
                words.Summary(view.Findings.OpenErrors, view.Findings.Warnings, review.IsLastTier)}</p>"""))}
            {FindingList.Render(view.Findings, review.File.Form, hasTables: true, one => BelowFinding(view, one), view.Language,
                review.File.Reading?.Report)}
            {TakeSuggestions(view)}
            </section>
            <section id="figures" class="document" aria-label="{words.Contents}">
            {Body(view)}
            </section>
            <section id="decide" aria-labelledby="decide-title">
            <h2 id="decide-title">{words.Decide}</h2>
            {(view.IsForReading ? Html.Of($"""<p class="notice">{view.ReadingNote}</p>""") : Decisions.Render(view))}
            </section>
            <section id="trail" aria-labelledby="trail-title">
            <h2 id="trail-title">{words.TrailTitle}</h2>
            {Trail.Render(review.File, withWork: false, view.Language)}
            </section>
            """));
    }

    /// <summary>Returns why an act was not done, where the page is shown anew because of that.</summary>
    private static Html Refused(ReviewView view) => view.Attempt is not { } attempt ? Html.None : Html.Of($"""
        <div class="problems" role="alert" aria-labelledby="refused-title">
        <h2 id="refused-title">{view.Words.NotDone}</h2>
        <p class="lines">{view.Site.Of(attempt.Refusal)}</p>
        <p>{view.Words.NothingDecided} {view.Words.TypedStands}</p>
        </div>
        """);

    private static Html Head(ReviewView view)
    {
        var (review, words, site, process) = (view.Case, view.Words, view.Site, view.Process);
        return Html.Of($"""
            <h1 lang="zh-CN">{review.File.Title}</h1>
            {Refused(view)}
            {(view.IsForOffice ? OfficeStanding(view) : Standing(view))}
            {Html.If(view.IsForReading, () => Html.Of($"""<p class="notice">{view.ReadingNote}</p>"""))}
            {Html.If(process.Question is not null, () => Html.Of($"""<p class="notice lines">{
                words.Asked(review.Policy?.NameOf(process.Question!.By) ?? "", process.Question!.Reason)}</p>"""))}
            <dl class="facts many">
            <dt>{site.Agency}</dt><dd>{(process.Agency is { } agency ? Quotation.Of(agency, view.Language)
                : Html.Of($"{site.Unknown}"))}</dd>
            <dt>{site.Year}</dt><dd>{process.Year?.ToString() ?? site.Unknown}</dd>
            <dt>{site.Form}</dt><dd>{(review.File.Form is { } form ? site.Terms.Notice(form) : site.Unknown)}</dd>
            <dt>{site.Original}</dt><dd><a href="{review.Path}/original">{process.File.Name}</a>{
                words.OriginalFacts(FileSize.Text(process.File.Size), review.File.Reading?.Pages ?? 0)}</dd>
            {Html.If(review.File.Reading?.Report.Ofd is { Signatures: > 0 } or { Seals: > 0 }, () => Html.Of($"""
                <dt>{words.SealsTitle}</dt><dd>{words.Seals(review.File.Reading!.Report.Ofd!)}</dd>
                """))}
            <dt>{words.ReceivedAt}</dt><dd>{Moment.Received(process, view.Language)}</dd>
            </dl>
            <nav class="inpage" aria-label="{words.OnThisPage}"><a href="#findings">{
                words.Findings(view.Findings.All.Count)}</a> <a href="#figures">{words.Contents}</a> <a href="#decide">{
                    words.Decide}</a> <a href="#trail">{words.TrailTitle}</a> <a href="#pages">{view.PaneTitle}</a></nav>
            <p class="shortcuts" id="shortcuts" hidden><label><input type="checkbox" id="shortcuts-on" checked> {
                words.Shortcuts}</label> <span>{words.ShortcutsHelp}</span></p>
            """);
    }

    private static Html Standing(ReviewView view) => Html.Of($"""
        <p class="state inReview"><strong>{Quotation.Of(view.TierName, view.Language)}</strong> {
            view.Words.Standing(view.Case.Ticket.Round, view.Process.Policy?.Tiers.Count ?? 0, view.Case.ReviewerName)}
        {view.Words.GoodUntil} {Moment.Full(view.Case.Ticket.Expires, view.Language)}</p>
        """);

    private static Html OfficeStanding(ReviewView view) => Html.Of($"""
        <p><a href="/operator/reports/{view.Process.Id.ToString()}">{view.Words.BackToReport}</a></p>
        <p class="state {CodeName.Of(view.Process.State)}"><strong>{view.Site.Of(view.Process.State)}</strong></p>
        """);

    private static Html Body(ReviewView view) =>
        view.Case.File is { Reading: { } reading, Form: { } form } file
            ? Html.Of($"""
                {Html.If(view.LastYear?.Before.Count > 0, () =>
                    Html.Of($"""<p class="hint">{view.Words.LastYearBelow(view.LastYear!.Year - 1)}</p>"""))}
                {ReportBody.Render(
                    reading.Report,
                    form,
                    file.ReadBefore(),
                    view.Findings,
                    view.Language,
                    (id, value) => Cell(view, reading.Report.Figures.GetValueOrDefault(id), id, value),
                    correctedTexts: [.. file.TextsBefore().Keys])}
                """)
            : Html.Of($"""<p class="notice">{view.Words.NoContents}</p>""");

    /// <summary>
    /// Returns a cell whose figure leads to its frame in the original, and to where the figure can be corrected; the latter shows when the
    /// cell is looked at.
    /// </summary>
    private static Html Cell(ReviewView view, Figure? figure, string id, Html value) => Html.Of(
        $"""{(view.Shows(figure) ? Html.Of($"""<a class="figure" href="#{
            PagePane.Anchor(id)}" title="{view.ShowPlace(figure!)}">{
                value}</a>""") : value)}{Html.If(!view.IsForReading, () => Html.Of($"""<a class="edit" href="{view.Case.Path}/edit#{
                    EditFields.Figure(id)}" title="{view.Words.CorrectFigure(view.NameOf(id))}">{view.Words.CorrectHere}</a>"""))}{
                        LastYear(view, id)}""");

    /// <summary>Returns what the figure was the year before; nothing where that is not known.</summary>
    private static Html LastYear(ReviewView view, string id) => view.LastYear is { } year && year.FigureBefore(id) is { } before
        ? Html.Of($"""<small class="before"><span class="spoken">{YearWords.In(view.Language).LastYear(year.Year - 1)} </span>{
            view.Site.Number(before)}</small>""")
        : Html.None;

    private static Html BelowFinding(ReviewView view, NumberedFinding one) =>
        view.IsForReading ? Html.None : Html.Of($"{Ways(view, one)}{Suggestion(view, one)}{Acceptance(view, one)}");

    /// <summary>Returns the ways from a finding: to the original, and to where its figure can be corrected.</summary>
    private static Html Ways(ReviewView view, NumberedFinding one)
    {
        var (finding, report, form) = (one.Finding, view.Case.File.Reading?.Report, view.Case.File.Form);
        var id = form?.SumOf(finding.Rule, finding.Where)?.Left[0] ?? finding.Where;
        var figure = report?.Figures.GetValueOrDefault(id);
        return form?.Figure(id) is null ? Html.None : Html.Of($"""
            <p class="ways">{Html.If(view.Shows(figure), () => Html.Of($"""<a class="show" href="#{PagePane.Anchor(id)}">{
                view.Words.ShowInOriginal}</a> """))}<a class="correct" href="{view.Case.Path}/edit#{EditFields.Figure(id)}" aria-label="{
                    view.Words.CorrectFigure(view.NameOf(id))}">{view.Words.CorrectIt}</a></p>

            """);
    }

    /// <summary>
    /// Returns the reading with which the sums agree, to be ticked; it stands once, with the first finding about its place.
    /// </summary>
    private static Html Suggestion(ReviewView view, NumberedFinding one)
    {
        if (view.Findings.At(one.Finding.Where).FirstOrDefault() != one
            || view.Case.File.Reading?.Report.Figures.GetValueOrDefault(one.Finding.Where) is not { Suggested: { } suggested } figure)
        {
            return Html.None;
        }

        return Html.Of($"""
            <p class="take"><label><input type="checkbox" name="suggested" value="{figure.Id}" form="suggestions">
            {view.Words.SuggestionRead(figure.Text)}{view.Words.SuggestionWanted(view.Site.Number(suggested))}<strong>{
                view.Site.Number(suggested)}</strong></label></p>

            """);
    }

    private static bool IsAttempted(ReviewView view, NumberedFinding one) =>
        view.Attempt?.Text("accept", "finding") == one.Finding.Key;

    private static Html TakeSuggestions(ReviewView view) => Html.If(
        !view.IsForReading && view.Case.File.Reading?.Report.Figures.Values.Any(figure => figure.Suggested is not null) == true,
        () => Html.Of($"""
            <form class="fields" id="suggestions" method="post" action="{view.Case.Path}/correct">
            <h3>{view.Words.SuggestionTitle}</h3>
            <p>{view.Words.SuggestionIntroduction}</p>
            {view.Seen()}<p><label for="suggestions-reason">{view.Words.Reason}</label>
            <textarea id="suggestions-reason" name="reason" rows="2" maxlength="{ReportProcess.LongestReason}" required>{
                view.Words.SuggestionReason}</textarea></p>
            <p><button class="second">{view.Words.CorrectTicked}</button></p>
            </form>

            """));

    private static Html Acceptance(ReviewView view, NumberedFinding one)
    {
        if (one.Acceptance is { } acceptance)
        {
            return Html.Of($"""<p class="accepted">{view.Site.AcceptedBecause(acceptance.Reason)}</p>""");
        }

        return one.IsOpenError
            ? Html.Of($"""
                <details class="accept"{Html.If(IsAttempted(view, one), () => Html.Of($" open"))}>
                <summary>{view.Words.AcceptSummary}</summary>
                <form class="fields" method="post" action="{view.Case.Path}/accept">
                {view.Seen()}<input type="hidden" name="finding" value="{one.Finding.Key}">
                <p><label for="accept-{one.Number}">{view.Words.AcceptReason}</label>
                <textarea id="accept-{one.Number}" name="reason" rows="2" maxlength="{ReportProcess.LongestReason}" required>{
                    (IsAttempted(view, one) ? view.Attempt!.Text("accept", "reason") : "")}</textarea></p>
                <p><button class="second">{view.Words.Accept}</button></p>
                </form>
                </details>

                """)
            : Html.None;
    }
}
