using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;

namespace Disclosure.Web.Operator;

/// <summary>One report, with all that happened to it and what the office may do about it.</summary>
internal static class OperatorReportPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="file">The report.</param>
    /// <param name="rivals">The other reports of its agency and year.</param>
    /// <param name="before">The versions before that were public, the latest first.</param>
    /// <param name="notices">The notices about it.</param>
    /// <param name="progressPath">Address of the page its sender sees.</param>
    /// <param name="showsLinks">Whether the notices' links are shown.</param>
    /// <param name="now">The time.</param>
    public static Html Render(
        Layout layout,
        ReportFile file,
        IReadOnlyList<Rival> rivals,
        IReadOnlyList<ReportSummary> before,
        IReadOnlyList<OutboxEntry> notices,
        string progressPath,
        bool showsLinks,
        DateTimeOffset now)
    {
        var (site, words, process) = (layout.Words, OperatorWords.In(layout.Language), file.Process);
        var findings = NumberedFindings.Of(file);
        return layout.Page(Place.Operator, file.Title, Html.Of($"""
            <p><a href="/operator">{words.Back}</a></p>
            <h1>{Quotation.Of(file.Title, layout.Language)}</h1>
            <p class="state {CodeName.Of(process.State)}"><strong>{site.Of(process.State)}</strong> {Explain(process, now, site, words)}</p>
            {Html.If(process.State is ReportState.Poisoned or ReportState.Unreadable, () => OperatorPage.RetryButton(process.Id, words))}
            <dl class="facts">
            <dt>{site.Agency}</dt><dd>{(process.Agency is { } agency ? Quotation.Of(agency, layout.Language)
                : Html.Of($"{site.Unknown}"))}</dd>
            <dt>{site.Year}</dt><dd>{process.Year?.ToString() ?? site.Unknown}</dd>
            <dt>{site.Form}</dt><dd>{(file.Form is { } form ? site.Terms.Notice(form) : site.Unknown)}</dd>
            <dt>{words.Number}</dt><dd><code>{process.Id.ToString()}</code></dd>
            <dt>{site.Original}</dt><dd><a href="/operator/reports/{process.Id.ToString()}/original">{
                Quotation.Of(process.File.Name, layout.Language)}</a>{site.InBrackets(FileSize.Text(process.File.Size))}</dd>
            <dt>{words.SentBy}</dt><dd>{(process.Holder.File.Sender?.Name is { } sender ? Quotation.Of(sender, layout.Language)
                : Html.Of($"{words.NotGiven}"))} {process.Holder.File.Sender?.Address}</dd>
            <dt>{words.Pages}</dt><dd><a href="/operator/reports/{process.Id.ToString()}/reading">{words.ReadingPage}</a> · <a href="{
                progressPath}">{words.ProgressPage}</a>{Html.If(
                process.Publication is not null, () => Html.Of($""" · <a href="/published/{process.Id.ToString()}">{
                    words.PublicPage}</a>"""))}</dd>
            </dl>
            {Html.If(process.EndedFrom is not null, () => Restore(process, words))}
            {Html.If(process.State == ReportState.Withdrawn && before.Count > 0
                && !rivals.Any(static rival => rival.Row.State == ReportState.Published), () => Before(before, words, layout.Language))}
            {Html.If(process.State == ReportState.Held, () => LetPass(process.Id, SenderWords.In(layout.Language)))}
            {SenderSection.Render(process, rivals, id => $"/operator/reports/{id}", layout.Language)}
            {Html.If(process.CheckedReading is not null, () => Html.Of($"""
                <h2>{site.FindingsTitle}</h2>
                <p><a href="/operator/reports/{process.Id.ToString()}/faults">{YearWords.In(layout.Language).FaultList}</a></p>
                {FindingList.Render(findings, file.Form, hasTables: false, one => Accepted(one, site), layout.Language, report: null)}
                """))}
            <h2>{words.Trail}</h2>
            {Trail.Render(file, withWork: true, layout.Language)}
            <h2>{words.NoticesOfReport}</h2>
            {OutboxPage.List(notices, showsLinks, layout.Language)}
            {Html.If(process.State is not (ReportState.Withdrawn or ReportState.HandedOver), () => Withdraw(
                process.Id, process.State == ReportState.Published && before is [var last, ..] ? last : null, words))}
            {OperatorPage.Session(words)}
            """), OperatorPage.Head);
    }

    private static Html Accepted(NumberedFinding finding, SiteWords site) => finding.Acceptance is { } accepted
        ? Html.Of($"""<p class="accepted">{site.AcceptedBecause(accepted.Reason)}</p>""")
        : Html.None;

    private static string Explain(ReportProcess process, DateTimeOffset now, SiteWords site, OperatorWords words)
    {
        var since = process.WaitingSince is { } time ? site.Length(now - time) : null;
        return process.State switch
        {
            ReportState.InReview when process.Pending is { } pending => words.InReview(
                process.Policy?.TierAt(process.Tier)?.Name,
                pending.Reviewers.Select(one => process.Policy?.NameOf(one) ?? one),
                since,
                pending.Reminders),
            ReportState.Returned => words.Returned(process.Rejection?.Reason, since),
            ReportState.Unreadable => process.ReadFailure is { } failure ? site.Workflow.ReasonOf(failure) : "",
            ReportState.Withdrawn => process.Withdrawal?.Reason ?? "",
            _ => process.Trouble is { } trouble ? words.StepFailed(trouble.Step, trouble.Failures, site.Workflow.ReasonOf(trouble)) : "",
        };
    }

    private static Html LetPass(ReportId id, SenderWords words) => Html.Of($"""
        <section id="pass" aria-labelledby="pass-title">
        <h2 id="pass-title">{words.HeldTitle}</h2>
        <p>{words.HeldHelp}</p>
        <form method="post" action="/operator/reports/{id.ToString()}/pass"><p><button>{words.Pass}</button></p></form>
        <form class="fields" method="post" action="/operator/reports/{id.ToString()}/turnaway">
        <p><label for="turnaway-reason">{words.TurnAwayReason}</label>
        <textarea id="turnaway-reason" name="reason" rows="2" maxlength="{ReportProcess.LongestReason}" required></textarea></p>
        <p><button class="grave">{words.TurnAway}</button></p>
        </form>
        </section>
        """);

    private static Html Restore(ReportProcess process, OperatorWords words) => Html.Of($"""
        <details id="restore">
        <summary>{words.RestoreSummary}</summary>
        <p>{words.RestoreHelp(process.EndedFrom is ReportState.Published or ReportState.Approved)}</p>
        <form class="fields" method="post" action="/operator/reports/{process.Id.ToString()}/restore">
        <p><label for="restore-reason">{words.RestoreReason} <small>{words.WithdrawReasonHint}</small></label>
        <textarea id="restore-reason" name="reason" rows="2" maxlength="{ReportProcess.LongestReason}" required></textarea></p>
        <p><button>{words.Restore}</button></p>
        </form>
        </details>
        """);

    private static Html Before(IReadOnlyList<ReportSummary> before, OperatorWords words, Language language) => Html.Of($"""
        <section aria-labelledby="before-title">
        <h2 id="before-title">{words.VersionsBefore}</h2>
        <p>{words.VersionsBeforeHelp}</p>
        <ul>
        {Html.Each(before, row => Html.Of($"""
            <li><a href="/operator/reports/{row.Id.ToString()}#restore">{Quotation.Of(row.Title ?? row.FileName, language)}</a>{
                (row.PublishedAt is { } at ? Html.Of($" {Moment.Full(at, language)}") : Html.None)}</li>

            """))}</ul>
        </section>
        """);

    private static Html Withdraw(ReportId id, ReportSummary? before, OperatorWords words) => Html.Of($"""
        <details>
        <summary>{words.WithdrawSummary}</summary>
        <p>{words.WithdrawHelp}</p>
        <form class="fields" method="post" action="/operator/reports/{id.ToString()}/withdraw">
        <p><label for="reason">{words.WithdrawReason} <small>{words.WithdrawReasonHint}</small></label>
        <textarea id="reason" name="reason" rows="3" maxlength="{ReportProcess.LongestReason}" required></textarea></p>
        {Html.If(before is not null, () => Html.Of($"""
            <p><label><input type="checkbox" name="restore" value="{before!.Id.ToString()}"> {
                words.RestoreBefore(before.Title ?? before.FileName)}</label></p>

            """))}<p><button class="grave">{words.Withdraw}</button></p>
        </form>
        </details>
        """);
}
