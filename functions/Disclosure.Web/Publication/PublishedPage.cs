using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>A published report in the form's own layout. What was superseded stays, and says by what.</summary>
internal static class PublishedPage
{
    public static Html Render(Layout layout, PublicHead head, ReportFile file, Published publication, IReadOnlyList<ReportSummary> versions)
    {
        var words = PortalWords.In(layout.Language);
        var process = file.Process;
        return layout.Page(
            Place.Directory,
            file.Title,
            Html.Of($"""
                <p class="path"><a href="/">{words.Home}</a>{Html.If(process.Year is not null
                    && versions.Any(row => row.State == ReportState.Published), () => Html.Of($""" › <a href="{
                        PublicPaths.Year(process.Year!.Value)}">{words.ReportsInYear(process.Year!.Value)}</a>"""))}</p>
                <article class="document">
                <h1 lang="zh-CN">{file.Title}</h1>
                {Standing(process, versions, words)}
                <dl class="facts">
                <dt>{layout.Words.Agency}</dt><dd lang="zh-CN">{process.Agency}</dd>
                <dt>{layout.Words.Year}</dt><dd>{process.Year?.ToString()}</dd>
                <dt>{words.Published}</dt><dd>{Moment.Date(publication.At, layout.Language)}</dd>
                <dt>{words.FormUsed}</dt><dd>{(file.Form is { } edition ? layout.Words.Terms.Notice(edition) : "")}</dd>
                <dt>{words.Original}</dt><dd><a href="{PublicPaths.Original(process.Id, process.File.Name)}" download="{
                    process.File.Name}">{Quotation.Of(process.File.Name, layout.Language)}</a>{
                        layout.Words.InBrackets(FileSize.Text(process.File.Size))}</dd>
                <dt>{words.Checksum}</dt><dd><code>{process.File.Hash.ToString()}</code> <small class="help">{
                    words.ChecksumHelp}</small></dd>
                </dl>
                <p class="downloads">{layout.Words.Labelled(words.Data)}<a href="{
                    PublicPaths.Data(process.Id, "xlsx")}">Excel</a> <a href="{PublicPaths.Data(process.Id, "csv")}">CSV</a> <a href="{
                        PublicPaths.Data(process.Id, "json")}">JSON</a></p>
                {(file is { Reading: { } reading, Form: { } form }
                    ? ReportBody.Render(
                        reading.Report, form, file.ReadBefore(), NumberedFindings.None, layout.Language,
                            correctedTexts: [.. file.TextsBefore().Keys])
                    : Html.Of($"""<p class="notice">{words.NotShown}</p>"""))}
                {CorrectionNotes.Render(file, layout.Language)}
                {Versions(layout, process, versions, words)}
                <footer>
                {Html.If(process.Agency is not null && versions.Any(row => row.State == ReportState.Published), () => Html.Of($"""
                    <p>{layout.Words.Labelled(words.LastingAddress)}<a href="{PublicPaths.Agency(process.Agency!)}#y{
                        process.Year?.ToString()}">{words.LastingHelp}</a></p>
                    """))}
                <p class="printed">{layout.Words.Labelled(words.PrintedFrom)}{head.Absolute(PublicPaths.Report(process.Id))}</p>
                </footer>
                </article>
                """),
            head.OfReport(file, publication));
    }

    /// <summary>Returns what became of the report: what took its place, or that it was put back.</summary>
    private static Html Standing(ReportProcess process, IReadOnlyList<ReportSummary> versions, PortalWords words)
    {
        if (process.Restoration is { } restored)
        {
            return Html.Of($"""<p class="notice done lines">{words.PutBack(restored.At, restored.Reason)}</p>""");
        }

        // The one in force now may be another than the one that took the place first: that may have been superseded or withdrawn itself.
        return process.SupersededBy is null ? Html.None
            : versions.FirstOrDefault(static row => row.State == ReportState.Published) is { } current
                ? Html.Of($"""<p class="notice">{words.OldVersion}<a href="{PublicPaths.Report(current.Id)}">{
                    words.CurrentVersion}</a></p>""")
                : Html.Of($"""<p class="notice">{words.NewerWithdrawn}</p>""");
    }

    private static Html Versions(Layout layout, ReportProcess process, IReadOnlyList<ReportSummary> versions, PortalWords words)
    {
        var comma = layout.Words.Comma;
        var others = versions.Where(row => row.Id != process.Id).ToList();
        return others.Count == 0
            ? Html.None
            : Html.Of($"""
                <section aria-labelledby="versions">
                <h2 id="versions">{words.OtherVersions}</h2>
                <ul>
                {Html.Each(others, row => Html.Of($"""
                    <li><a href="{PublicPaths.Report(row.Id)}">{Quotation.Of(row.Title ?? row.FileName, layout.Language)}</a>{comma}{
                        words.Published} {(row.PublishedAt is { } at ? Moment.Full(at, layout.Language) : Html.None)}{comma}{
                            (row.State == ReportState.Published ? words.Current : words.Earlier)}</li>

                    """))}</ul>
                </section>
                """);
    }
}
