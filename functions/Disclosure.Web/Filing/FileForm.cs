using Disclosure.Web.Pages;
using Disclosure.Workflow;

namespace Disclosure.Web.Filing;

/// <summary>The form by which a person sends files in.</summary>
internal static class FileForm
{
    /// <summary>What is taken, in a sentence or two.</summary>
    public static Html Accepted(WorkflowOptions workflow, DisclosureWebOptions options) => Html.Of($"""
        <p>接受 <strong>PDF 文件</strong>（按内容识别，与文件名无关），每份不超过 {(int)(workflow.Limits.FileBytes >> 20)} MB，一次最多 {options.FilesPerUpload} 份，不要加密。
        同一份文件重复报送不会重复处理。依《条例》第四十九条，行政机关应当在每年 1 月 31 日前报送并公布上一年度的报告。</p>
        """);

    /// <summary>The form; the sender's fields stand before the files, as they count for the files after them.</summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="button">The words on its button.</param>
    /// <param name="several">Whether it takes several files at once.</param>
    public static Html Render(string action, string button, bool several) => Html.Of($"""
        <form class="fields" method="post" action="{action}" enctype="multipart/form-data">
        <p><label for="sender-name">报送单位或联系人 <small>选填</small></label>
        <input id="sender-name" name="name" maxlength="200" autocomplete="organization"></p>
        <p><label for="sender-address">联系方式 <small>选填，报告被退回时通知到这里</small></label>
        <input id="sender-address" name="address" maxlength="200" autocomplete="email"></p>
        <p><label for="files">{(several ? "报告文件（可多选）" : "报告文件")}</label>
        <input id="files" type="file" name="file" accept="application/pdf,.pdf" required{(several ? Html.Of($" multiple") : Html.None)}></p>
        <p><button>{button}</button></p>
        </form>
        """);
}
