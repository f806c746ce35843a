using Disclosure.Reports.Year;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>Where a report stands, for its sender: names tiers, never reviewers, and holds no link to decide by.</summary>
internal static class StatusPage
{
    private static readonly Html Reload = Html.Of($"""
        <meta http-equiv="refresh" content="2">

        """);

    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="file">The report.</param>
    /// <param name="correctionAction">Where a corrected file is sent; null where whoever looks may send none.</param>
    /// <param name="pathOf">Gives the address of another report's page; null where whoever looks may not see it.</param>
    /// <param name="isKnown">Whether the sender just sent a file known before.</param>
    /// <param name="lastYear">The agency's reports of the year before; null where none is known, or whoever looks may not see them.</param>
    public static Html Render(
        Layout layout, ReportFile file, string? correctionAction, Func<ReportId, string?> pathOf, bool isKnown, YearContext? lastYear)
    {
        var (process, words, site) = (file.Process, FilingWords.In(layout.Language), layout.Words);
        var findings = NumberedFindings.ForSender(file);
        return layout.Page(
            Place.Filing,
            file.Title,
            Html.Of($"""
                <h1 lang="zh-CN">{file.Title}</h1>
                {Html.If(isKnown, () => Html.Of($"""<p class="notice">{words.KnownBefore}</p>"""))}
                <p class="state lines {CodeName.Of(process.State)}"><strong>{site.Of(process.State)}</strong> {words.Explain(process)}</p>
                {Steps(process, words)}
                <p class="hint">{words.Keep}</p>
                <dl class="facts">
                <dt>{site.Agency}</dt><dd>{(process.Agency is { } agency ? Quotation.Of(agency, layout.Language)
                    : Html.Of($"{words.NotYet}"))}</dd>
                <dt>{site.Year}</dt><dd>{process.Year?.ToString() ?? words.NotYet}</dd>
                <dt>{words.File}</dt><dd>{Quotation.Of(process.File.Name, layout.Language)}{
                    site.InBrackets(FileSize.Text(process.File.Size))}</dd>
                <dt>{words.ReceivedAt}</dt><dd>{Moment.Received(process, layout.Language)}</dd>
                <dt>SHA-256</dt><dd><code>{process.File.Hash.ToString()}</code></dd>
                </dl>
                {Next(process, words, layout.Language, correctionAction, pathOf)}
                {Html.If(process.CheckedReading is not null, () => Html.Of($"""
                    <h2>{words.Findings}</h2>
                    {FindingList.Render(findings, file.Form, hasTables: false, _ => Html.None, layout.Language, file.Reading?.Report)}
                    """))}
                {Html.If(lastYear?.Before.Count > 0, () => Comparison(file, lastYear!, layout))}
                """),
            IsMoving(process) ? Reload : Html.None);
    }

    /// <summary>Returns the figures beside those of the year before; what is 0 in both is left out.</summary>
    private static Html Comparison(ReportFile file, YearContext lastYear, Layout layout)
    {
        var (words, site) = (YearWords.In(layout.Language), layout.Words);
        string[] heads = [words.Figure, words.LastYear(lastYear.Year), words.LastYear(lastYear.Year - 1)];
        var rows = (file.Form?.Figures ?? []).Select(figure => (
                Figure: figure, Now: file.Reading!.Report.Figures.GetValueOrDefault(figure.Id)?.Value,
                Before: lastYear.FigureBefore(figure.Id)))
            .Where(static row => row.Now is not (null or 0) || row.Before is not (null or 0));
        return Html.Of($"""
            <details><summary>{words.Comparison}</summary>
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.Comparison)}">
            <table class="list">
            <caption>{words.Comparison}</caption>
            <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(rows, row => Html.Of($"""
                <tr><th scope="row">{site.Terms.Name(row.Figure)}</th><td>{(row.Now is { } now ? site.Number(now) : "—")}</td>
                <td>{(row.Before is { } before ? site.Number(before) : "—")}</td></tr>

                """))}</tbody>
            </table>
            </div></details>
            """);
    }

    /// <summary>Returns whether the program itself is at work on it, so that the page is soon out of date.</summary>
    private static bool IsMoving(ReportProcess process) => process.Trouble is null && process.State is
        ReportState.Received or ReportState.Extracted or ReportState.Read or ReportState.Checked or ReportState.Approved;

    /// <summary>Returns the way a report goes, with the step it is at; nothing for one that left the way.</summary>
    private static Html Steps(ReportProcess process, FilingWords words)
    {
        int? at = process.State switch
        {
            ReportState.Received => 0,
            ReportState.Extracted or ReportState.Read or ReportState.Checked or ReportState.Held => 1,
            ReportState.InReview or ReportState.Approved => 2,
            ReportState.Published => 3,
            _ => null,
        };
        string[] names = [words.StepReceived, words.StepChecked, words.StepReviewed, words.StepPublished];
        return at is not { } now ? Html.None : Html.Of($"""
            <ol class="steps" aria-label="{words.Steps}">
            {Html.Each(names.Index(), step => step.Index == now
                ? Html.Of($"""<li class="now" aria-current="step">{step.Item}</li>{"\n"}""")
                : Html.Of($"""<li class="{(step.Index < now ? "past" : "ahead")}">{step.Item}</li>{"\n"}"""))}</ol>
            """);
    }

    private static Html Next(
        ReportProcess process, FilingWords words, Language language, string? correctionAction, Func<ReportId, string?> pathOf) =>
        process.State switch
    {
        ReportState.Returned or ReportState.Unreadable when correctionAction is not null => Html.Of($"""
            <section id="filing" aria-labelledby="correct">
            <h2 id="correct">{words.CorrectTitle}</h2>
            <p>{words.CorrectIntroduction}</p>
            {FileForm.ForCorrection(correctionAction, language)}
            </section>
            """),
        ReportState.Published => Html.Of(
            $"""<p><a class="button" href="/published/{process.Id.ToString()}">{words.SeePublished}</a></p>"""),
        ReportState.Superseded when process.SupersededBy is { } newer => Html.Of(
            $"""<p><a class="button" href="/published/{newer.ToString()}">{words.SeeNewer}</a></p>"""),
        ReportState.HandedOver when process.DividedInto.Length > 0 => Html.Of($"""
            <ul>{Html.Each(process.DividedInto, id => Part(id, pathOf))}</ul>
            """),
        ReportState.HandedOver when process.HandedOverTo is { } to && pathOf(to) is { } path => Html.Of(
            $"""<p><a class="button" href="{path}">{words.SeeOther}</a></p>"""),
        _ => Html.None,
    };

    private static Html Part(ReportId id, Func<ReportId, string?> pathOf) => pathOf(id) is { } path
        ? Html.Of($"""<li><a href="{path}">{id.ToString()}</a></li>""")
        : Html.Of($"<li>{id.ToString()}</li>");
}
