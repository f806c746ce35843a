using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>A published report in the form's own layout. What was superseded stays, and says by what.</summary>
internal static class PublishedPage
{
    public static Html Render(Layout layout, ReportFile file, Published publication, IReadOnlyList<ReportSummary> versions)
    {
        var process = file.Process;
        var id = process.Id.ToString();
        return layout.Page(
            Place.Directory,
            file.Title,
            Html.Of($"""
                <article class="document">
                <h1>{file.Title}</h1>
                {Html.If(process.SupersededBy is not null, () => Html.Of($"""
                    <p class="notice">这是旧版本：同一单位、同一年度有更新的报告。<a href="/published/{process.SupersededBy.ToString()}">查看现行版本</a></p>
                    """))}
                <dl class="facts">
                <dt>单位</dt><dd>{process.Agency}</dd>
                <dt>年度</dt><dd>{process.Year?.ToString()}</dd>
                <dt>公开日期</dt><dd>{Moment.Date(publication.At)}</dd>
                <dt>表样</dt><dd>{file.Form?.Notice}</dd>
                </dl>
                <p class="downloads">下载：<a href="/published/{id}/original">原件（{process.File.Name}，{FileSize.Text(process.File.Size)}）</a>
                <a href="/published/{id}.json">JSON</a> <a href="/published/{id}.csv">CSV</a></p>
                {(file is { Reading: { } reading, Form: { } form }
                    ? ReportBody.Render(reading.Report, form, file.ReadBefore(), NumberedFindings.None)
                    : Html.Of($"""<p class="notice">数据暂时不能显示，请下载原件。</p>"""))}
                {Corrections(file)}
                {Versions(process, versions)}
                <footer>
                <p>原件 SHA-256：<code>{process.File.Hash.ToString()}</code></p>
                {Html.If(process.Agency is not null && process.Year is not null, () => Html.Of($"""
                    <p>长期地址：<a href="/published/{Uri.EscapeDataString(process.Agency!)}/{process.Year?.ToString()}">/published/{process.Agency}/{process.Year?.ToString()}</a></p>
                    """))}
                </footer>
                </article>
                """),
            Html.Of($"""
                <link rel="canonical" href="/published/{id}">
                <link rel="alternate" type="application/json" href="/published/{id}.json">

                """));
    }

    private static Html Corrections(ReportFile file)
    {
        var before = file.ReadBefore();
        return before.Count == 0
            ? Html.None
            : Html.Of($"""
                <section aria-labelledby="corrections">
                <h2 id="corrections">更正说明</h2>
                <p>以下数据由审核人对照原件更正了程序的读数，表中以“更正”标出。</p>
                <ul>
                {Html.Each(before, one => Html.Of($"<li>{file.Form?.Figure(one.Key)?.Name ?? one.Key}：程序读作 {FigureTables.Number(one.Value)}，更正为 {FigureTables.Number(file.Reading?.Report.Figures.GetValueOrDefault(one.Key)?.Value)}</li>\n"))}</ul>
                </section>
                """);
    }

    private static Html Versions(ReportProcess process, IReadOnlyList<ReportSummary> versions) => versions.Count == 0
        ? Html.None
        : Html.Of($"""
            <section aria-labelledby="versions">
            <h2 id="versions">其他版本</h2>
            <ul>
            {Html.Each(versions, row => Html.Of($"""
                <li><a href="/published/{row.Id.ToString()}">{row.Title ?? row.FileName}</a>，{(row.PublishedAt is { } at ? Moment.Full(at) : Html.None)}公开，{(row.State == ReportState.Published ? "现行版本" : row.Id == process.SupersededBy ? "取代本版本" : "旧版本")}</li>

                """))}</ul>
            </section>
            """);
}
