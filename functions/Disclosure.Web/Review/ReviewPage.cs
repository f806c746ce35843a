using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Web.Pages;

namespace Disclosure.Web.Review;

/// <summary>The page a reviewer decides on: the findings, the figures in the form's layout, what went before, and the forms to decide by.</summary>
internal static class ReviewPage
{
    public static Html Render(Layout layout, ReviewCase review)
    {
        var process = review.File.Process;
        var findings = NumberedFindings.Of(review.File);
        var isLastTier = review.Ticket.Tier == process.Policy?.Tiers.Count;
        return layout.Page(Place.Elsewhere, $"审核：{review.File.Title}", Html.Of($"""
            <h1>{review.File.Title}</h1>
            <p class="state inReview"><strong>{review.TierName}</strong> 第 {review.Ticket.Round} 轮，共 {process.Policy?.Tiers.Count ?? 0} 级；审核人 {review.ReviewerName}。
            链接仅供您本人使用，{Moment.Full(review.Ticket.Expires)}前有效。</p>
            <dl class="facts">
            <dt>单位</dt><dd>{process.Agency ?? "未识别"}</dd>
            <dt>年度</dt><dd>{process.Year?.ToString() ?? "未识别"}</dd>
            <dt>表样</dt><dd>{review.File.Form?.Notice ?? "未识别"}</dd>
            <dt>原件</dt><dd><a href="{review.Path}/original">{process.File.Name}</a>（{FileSize.Text(process.File.Size)}，{review.File.Reading?.Pages ?? 0} 页，{Moment.Full(process.File.FiledAt)}收到）</dd>
            </dl>
            <nav class="inpage" aria-label="本页内容"><a href="#findings">核验意见（{findings.All.Count}）</a> <a href="#figures">报告内容</a> <a href="#trail">办理经过</a> <a href="#decide">作出决定</a></nav>
            <div class="review">
            <section class="beside" id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">核验意见</h2>
            {Summary(findings, isLastTier)}
            {FindingList.Render(findings, review.File.Form, hasTables: true, one => BelowFinding(review, findings, one))}
            {TakeSuggestions(review)}
            </section>
            <div id="figures" class="document">
            {Body(review, findings)}
            </div>
            </div>
            <section id="trail" aria-labelledby="trail-title">
            <h2 id="trail-title">办理经过</h2>
            {Trail.Render(review.File, withWork: false)}
            </section>
            <section id="decide" aria-labelledby="decide-title">
            <h2 id="decide-title">作出决定</h2>
            {Decisions(review, findings, isLastTier)}
            </section>
            """));
    }

    private static Html Summary(NumberedFindings findings, bool isLastTier) => findings.All.Count == 0
        ? Html.None
        : Html.Of($"""
            <p>{findings.OpenErrors} 个错误待处理，{findings.Warnings} 个提示。{(findings.OpenErrors == 0 ? ""
                : isLastTier ? "错误要逐条更正或说明理由接受，才能通过。" : "错误可以现在处理，也可以留给后面的层级；终审前必须处理完。")}</p>
            """);

    private static Html Body(ReviewCase review, NumberedFindings findings) =>
        review.File is { Reading: { } reading, Form: { } form }
            ? ReportBody.Render(reading.Report, form, review.File.ReadBefore(), findings)
            : Html.Of($"""<p class="notice">没有可以显示的数据，请对照原件审核。</p>""");

    private static Html BelowFinding(ReviewCase review, NumberedFindings findings, NumberedFinding one) =>
        Html.Of($"{Suggestion(review, findings, one)}{Acceptance(review, one)}");

    /// <summary>The reading with which the sums agree, to be ticked; it stands once, with the first finding about its place.</summary>
    private static Html Suggestion(ReviewCase review, NumberedFindings findings, NumberedFinding one)
    {
        if (findings.At(one.Finding.Where).FirstOrDefault() != one
            || review.File.Reading?.Report.Figures.GetValueOrDefault(one.Finding.Where) is not { Suggested: { } suggested } figure)
            return Html.None;
        var page = figure.Page > 0 ? Html.Of($"""（<a href="{review.Path}/original#page={figure.Page}">原件第 {figure.Page} 页</a>）""") : Html.None;
        return Html.Of($"""
            <p class="take"><label><input type="checkbox" name="suggested" value="{figure.Id}" form="suggestions">
            {(figure.Text.Length > 0 ? $"读作“{figure.Text}”" : "读作空白")}，合计要求为 {FigureTables.Number(suggested)}：核对原件{page}后改为 <strong>{FigureTables.Number(suggested)}</strong></label></p>

            """);
    }

    private static Html TakeSuggestions(ReviewCase review) => Html.If(
        review.File.Reading?.Report.Figures.Values.Any(figure => figure.Suggested is not null) == true,
        () => Html.Of($"""
            <form class="fields" id="suggestions" method="post" action="{review.Path}/correct">
            <h3>按合计推算的读法</h3>
            <p>请对照原件，在上面勾选与原件一致的读法，一次更正。与原件不一致的不要勾选。</p>
            {Seen(review)}<p><label for="suggestions-reason">更正的理由</label>
            <textarea id="suggestions-reason" name="reason" rows="2" maxlength="2000" required>程序读错，按合计推算，已核对原件。</textarea></p>
            <p><button class="second">更正勾选的数据</button></p>
            </form>

            """));

    private static Html Acceptance(ReviewCase review, NumberedFinding one)
    {
        if (one.Acceptance is { } acceptance)
            return Html.Of($"""<p class="accepted">已接受：{acceptance.Reason}</p>""");
        return one.IsOpenError
            ? Html.Of($"""
                <details>
                <summary>按原样接受这条错误</summary>
                <form class="fields" method="post" action="{review.Path}/accept">
                {Seen(review)}<input type="hidden" name="finding" value="{one.Finding.Key}">
                <p><label for="accept-{one.Number}">接受的理由</label>
                <textarea id="accept-{one.Number}" name="reason" rows="2" maxlength="2000" required></textarea></p>
                <p><button class="second">接受</button></p>
                </form>
                </details>

                """)
            : Html.None;
    }

    private static Html Decisions(ReviewCase review, NumberedFindings findings, bool isLastTier) => Html.Of($"""
        <div class="decisions">
        <form class="fields" method="post" action="{review.Path}/approve">
        <h3>通过</h3>
        {Html.If(isLastTier && findings.OpenErrors > 0, () => Html.Of($"""<p class="notice">还有 {findings.OpenErrors} 个错误没有处理，现在不能通过。</p>"""))}
        <p><label for="remark">备注 <small>选填</small></label>
        <textarea id="remark" name="remark" rows="3" maxlength="2000"></textarea></p>
        <p><button>{(isLastTier ? "通过并发布" : "通过")}</button></p>
        </form>
        <form class="fields" method="post" action="{review.Path}/return">
        <h3>退回</h3>
        <p><label for="return-reason">退回的理由 <small>会通知报送单位</small></label>
        <textarea id="return-reason" name="reason" rows="3" maxlength="2000" required></textarea></p>
        <p><button class="grave">退回</button></p>
        </form>
        <details>
        <summary>更正读错的数据</summary>
        <p>只更正程序读错、与原件不符的数据；原件本身有错的，请退回。更正后报告重新核验，已有的通过全部作废，从第一级重新审核。</p>
        {Html.If(review.File.Form is not null, () => CorrectFigure(review, review.File.Form!))}
        {CorrectIdentity(review)}
        </details>
        </div>
        """);

    private static Html CorrectFigure(ReviewCase review, FormDefinition form) => Html.Of($"""
        <form class="fields" method="post" action="{review.Path}/correct">
        <h3>更正一项数据</h3>
        {Seen(review)}<p><label for="figure">数据项</label>
        <select id="figure" name="figure" required>
        <option value="">请选择</option>
        {Html.Each(form.Figures.GroupBy(figure => figure.Section), section => Html.Of($"""
            <optgroup label="{section.Key.Heading()}">
            {Html.Each(section, figure => Html.Of($"<option value=\"{figure.Id}\">{figure.Name}（{Now(review, figure.Id)}）</option>\n"))}</optgroup>

            """))}</select></p>
        <p><label for="value">原件上的数值 <small>空白的留空</small></label>
        <input id="value" name="value" inputmode="decimal" maxlength="20" autocomplete="off"></p>
        <p><label for="correct-reason">更正的理由</label>
        <textarea id="correct-reason" name="reason" rows="2" maxlength="2000" required></textarea></p>
        <p><button class="second">更正数据</button></p>
        </form>
        """);

    private static Html CorrectIdentity(ReviewCase review) => Html.Of($"""
        <form class="fields" method="post" action="{review.Path}/identity">
        <h3>更正单位和年度</h3>
        {Seen(review)}<p><label for="agency">单位</label>
        <input id="agency" name="agency" maxlength="200" value="{review.File.Process.Agency}" required></p>
        <p><label for="year">年度</label>
        <input id="year" name="year" inputmode="numeric" maxlength="4" value="{review.File.Process.Year?.ToString()}" required></p>
        <p><label for="identity-reason">更正的理由</label>
        <textarea id="identity-reason" name="reason" rows="2" maxlength="2000" required></textarea></p>
        <p><button class="second">更正单位和年度</button></p>
        </form>
        """);

    private static Html Seen(ReviewCase review) =>
        Html.Of($"<input type=\"hidden\" name=\"seen\" value=\"{review.File.Process.CheckedReading?.ToString()}\">\n");

    private static string Now(ReviewCase review, string figure) =>
        review.File.Reading?.Report.Figures.GetValueOrDefault(figure) is { } read ? FigureTables.Number(read.Value) : "未读到";
}
