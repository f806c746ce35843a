using Disclosure.Web.Pages;
using Disclosure.Workflow.Commands;

namespace Disclosure.Web.Filing;

/// <summary>Tells what became of several files sent at once.</summary>
internal static class ReceiptPage
{
    public static Html Render(Layout layout, IReadOnlyList<Receipt> receipts) => layout.Page(Place.Filing, "报送结果", Html.Of($"""
        <h1>报送结果</h1>
        <p>共 {receipts.Count} 份文件，其中新收到 {receipts.Count(receipt => receipt.Result is FilingResult.Filed)} 份。请保存各份报告的进度页地址，以便查询。</p>
        <ul class="receipts">
        {Html.Each(receipts, Line)}</ul>
        <p><a href="/#filing">继续报送</a></p>
        """));

    private static Html Line(Receipt receipt) => receipt.Result switch
    {
        FilingResult.Filed filed => Html.Of($"""<li class="fine"><strong>{receipt.Name}</strong> 已收到。<a href="/reports/{filed.Report.ToString()}">查看进度</a></li>"""),
        FilingResult.Known known => Html.Of($"""<li><strong>{receipt.Name}</strong> {known.Message}<a href="/reports/{known.Report.ToString()}">查看进度</a></li>"""),
        FilingResult.Refused refused => Html.Of($"""<li class="error"><strong>{receipt.Name}</strong> {refused.Refusal.Message}</li>"""),
        _ => throw new ArgumentOutOfRangeException(nameof(receipt)),
    };
}
