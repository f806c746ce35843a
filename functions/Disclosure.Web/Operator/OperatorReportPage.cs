using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>One report, with all that happened to it and what the office may do about it.</summary>
internal static class OperatorReportPage
{
    public static Html Render(Layout layout, ReportFile file, IReadOnlyList<OutboxEntry> notices, DateTimeOffset now)
    {
        var process = file.Process;
        var findings = NumberedFindings.Of(file);
        return layout.Page(Place.Operator, file.Title, Html.Of($"""
            <p><a href="/operator">回到办理</a></p>
            <h1>{file.Title}</h1>
            <p class="state {Wording.Id(process.State)}"><strong>{Wording.Of(process.State)}</strong> {Explain(process, now)}</p>
            {Html.If(process.State is ReportState.Poisoned or ReportState.Unreadable, () => OperatorPage.RetryButton(process.Id))}
            <dl class="facts">
            <dt>单位</dt><dd>{process.Agency ?? "未识别"}</dd>
            <dt>年度</dt><dd>{process.Year?.ToString() ?? "未识别"}</dd>
            <dt>表样</dt><dd>{file.Form?.Notice ?? "未识别"}</dd>
            <dt>编号</dt><dd><code>{process.Id.ToString()}</code></dd>
            <dt>原件</dt><dd><a href="/operator/reports/{process.Id.ToString()}/original">{process.File.Name}</a>（{FileSize.Text(process.File.Size)}）</dd>
            <dt>报送</dt><dd>{process.File.Sender?.Name ?? "未填写"} {process.File.Sender?.Address}</dd>
            <dt>页面</dt><dd><a href="/reports/{process.Id.ToString()}">进度页</a>{Html.If(process.Publication is not null, () => Html.Of($""" · <a href="/published/{process.Id.ToString()}">公开页面</a>"""))}</dd>
            </dl>
            {Html.If(process.CheckedReading is not null, () => Html.Of($"""
                <h2>核验意见</h2>
                {FindingList.Render(findings, file.Form, hasTables: false, one => one.Acceptance is { } accepted
                    ? Html.Of($"""<p class="accepted">已接受：{accepted.Reason}</p>""")
                    : Html.None)}
                """))}
            <h2>经过</h2>
            {Trail.Render(file, withWork: true)}
            <h2>通知</h2>
            {OutboxPage.List(notices)}
            {Html.If(process.State is not (ReportState.Withdrawn or ReportState.HandedOver), () => Withdraw(process.Id))}
            """));
    }

    private static string Explain(ReportProcess process, DateTimeOffset now)
    {
        var since = process.WaitingSince is { } time ? $"，已等待 {Moment.Length(now - time)}" : "";
        return process.State switch
        {
            ReportState.InReview when process.Pending is { } pending =>
                $"{process.Policy?.TierAt(process.Tier)?.Name}：等待{string.Join("、", pending.Reviewers.Select(one => process.Policy?.NameOf(one) ?? one))}{since}，提醒过 {pending.Reminders} 次。",
            ReportState.Returned => $"{process.Rejection?.Reason}（等待更正件{since}）",
            ReportState.Unreadable => process.ReadFailure?.Reason ?? "",
            ReportState.Withdrawn => process.Withdrawal?.Reason ?? "",
            _ => process.Trouble is { } trouble
                ? $"{Wording.Of(trouble.Step)}失败 {trouble.Failures} 次：{trouble.Reason}"
                : "",
        };
    }

    private static Html Withdraw(ReportId id) => Html.Of($"""
        <details>
        <summary>撤回这份报告</summary>
        <p>撤回后不能恢复；已公开的，公开页面只保留撤回说明。</p>
        <form class="fields" method="post" action="/operator/reports/{id.ToString()}/withdraw">
        <p><label for="reason">撤回的理由 <small>会公开</small></label>
        <textarea id="reason" name="reason" rows="3" maxlength="2000" required></textarea></p>
        <p><button class="grave">撤回</button></p>
        </form>
        </details>
        """);
}
