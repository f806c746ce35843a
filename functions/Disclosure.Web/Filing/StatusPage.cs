using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>Where a report stands, for its sender: names tiers, never reviewers, and holds no link to decide by.</summary>
internal static class StatusPage
{
    private static readonly Html Reload = Html.Of($"""
        <meta http-equiv="refresh" content="2">

        """);

    /// <summary>The page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="file">The report.</param>
    /// <param name="isKnown">Whether the sender just sent a file known before.</param>
    public static Html Render(Layout layout, ReportFile file, bool isKnown)
    {
        var process = file.Process;
        var findings = NumberedFindings.Of(file);
        return layout.Page(
            Place.Filing,
            file.Title,
            Html.Of($"""
                <h1>{file.Title}</h1>
                {Html.If(isKnown, () => Html.Of($"""<p class="notice">这份文件以前已经收到，不会重复处理。下面是它现在的进度。</p>"""))}
                <p class="state {Wording.Id(process.State)}"><strong>{Wording.Of(process.State)}</strong> {Explain(process)}</p>
                <dl class="facts">
                <dt>单位</dt><dd>{process.Agency ?? "尚未识别"}</dd>
                <dt>年度</dt><dd>{process.Year?.ToString() ?? "尚未识别"}</dd>
                <dt>文件</dt><dd>{process.File.Name}（{FileSize.Text(process.File.Size)}）</dd>
                <dt>收到</dt><dd>{Moment.Full(process.File.FiledAt)}</dd>
                <dt>SHA-256</dt><dd><code>{process.File.Hash.ToString()}</code></dd>
                </dl>
                {Next(process)}
                {Html.If(process.CheckedReading is not null, () => Html.Of($"""
                    <h2>核验意见</h2>
                    {FindingList.Render(findings, file.Form, hasTables: false, _ => Html.None)}
                    """))}
                """),
            IsMoving(process) ? Reload : Html.None);
    }

    /// <summary>Whether the program itself is at work on it, so that the page is soon out of date.</summary>
    private static bool IsMoving(ReportProcess process) => process.Trouble is null && process.State is
        ReportState.Received or ReportState.Extracted or ReportState.Read or ReportState.Checked or ReportState.Approved;

    private static string Explain(ReportProcess process) => process.State switch
    {
        _ when process.Trouble is { RetryAt: not null } => "处理时遇到暂时的故障，系统会自动再试。",
        ReportState.Received or ReportState.Extracted => "正在读取文件，通常在一两秒内完成。",
        ReportState.Read => "正在核验数据。",
        ReportState.Checked => "即将送审。",
        ReportState.InReview => $"等待{process.Policy?.TierAt(process.Tier)?.Name}（第 {process.Round} 轮，共 {process.Policy?.Tiers.Count} 级，已通过 {process.Approvals.Length} 级）。",
        ReportState.Approved => "已通过全部审核，即将发布。",
        ReportState.Published => "已向社会公开。",
        ReportState.Returned => $"退回理由：{process.Rejection?.Reason}",
        ReportState.Unreadable => process.ReadFailure?.Reason ?? "",
        ReportState.Poisoned => "处理失败，主管部门已收到通知，请等待其处理，不必重复报送。",
        ReportState.Withdrawn => $"撤回理由：{process.Withdrawal?.Reason}",
        ReportState.Superseded => "同一单位、同一年度有更新的报告，本报告已被取代。",
        ReportState.HandedOver => "这份文件是另一份报告的更正件，已并入那份报告。",
        _ => throw new ArgumentOutOfRangeException(nameof(process)),
    };

    private static Html Next(ReportProcess process) => process.State switch
    {
        ReportState.Returned or ReportState.Unreadable => Html.Of($"""
            <section id="filing" aria-labelledby="correct">
            <h2 id="correct">提交更正后的文件</h2>
            <p>请按上面的说明更正，再在这里提交新的文件。新文件会重新读取、核验，并从第一级开始审核。</p>
            {FileForm.ForCorrection($"/reports/{process.Id}/files")}
            </section>
            """),
        ReportState.Published => Html.Of($"""<p><a class="button" href="/published/{process.Id.ToString()}">查看公开页面</a></p>"""),
        ReportState.Superseded when process.SupersededBy is { } newer => Html.Of($"""<p><a class="button" href="/published/{newer.ToString()}">查看新的报告</a></p>"""),
        ReportState.HandedOver when process.HandedOverTo is { } to => Html.Of($"""<p><a class="button" href="/reports/{to.ToString()}">查看那份报告</a></p>"""),
        _ => Html.None,
    };
}
