using Disclosure.Web.Pages;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;

namespace Disclosure.Web.Filing;

/// <summary>The form by which a person sends files in.</summary>
internal static class FileForm
{
    /// <summary>What a file dialogue offers: by type, and by ending where the system does not know the type.</summary>
    private static readonly string Choosable =
        string.Join(',', FileType.All.SelectMany(static type => type.Endings.Prepend(type.MediaType)));

    /// <summary>What is taken, in a sentence or two.</summary>
    public static Html Accepted(WorkflowOptions workflow, DisclosureWebOptions options) => Html.Of($"""
        <p>接受 <strong>PDF</strong>，以及扫描或拍照的 <strong>TIFF、JPEG、PNG</strong>，或装有各页的 <strong>ZIP</strong>（按内容识别，与文件名无关）；
        每份不超过 {(int)(workflow.Limits.FileBytes >> 20)} MB，一次最多 {options.FilesPerUpload} 个文件，不要加密。
        同一份文件重复报送不会重复处理。依《条例》第四十九条，行政机关应当在每年 1 月 31 日前报送并公布上一年度的报告。</p>
        """);

    /// <summary>The form for reports: each file is one, or all files are the pages of one. The sender's fields stand first, as they count for the files after them.</summary>
    public static Html ForReports() => Render("/reports", "报送", "报告文件（可多选）", Html.Of($"""
        <p class="choice"><label><input type="checkbox" name="together" value="true"> 下面选的文件是同一份报告的各页</label>
        <small>一页一个文件时勾选，各页按文件名中的数字排列；不勾选时，每个文件是一份报告。</small></p>

        """));

    /// <summary>The form for the corrected file of one report; several files can only be its pages.</summary>
    /// <param name="action">Where it is sent.</param>
    public static Html ForCorrection(string action) => Render(action, "提交更正件", "报告文件（一页一个文件时，选择全部各页）", Html.Of($"""
        <input type="hidden" name="together" value="true">

        """));

    private static Html Render(string action, string button, string files, Html together) => Html.Of($"""
        <form class="fields" method="post" action="{action}" enctype="multipart/form-data">
        <p><label for="sender-name">报送单位或联系人 <small>选填</small></label>
        <input id="sender-name" name="name" maxlength="200" autocomplete="organization"></p>
        <p><label for="sender-address">联系方式 <small>选填，报告被退回时通知到这里</small></label>
        <input id="sender-address" name="address" maxlength="200" autocomplete="email"></p>
        {together}<p><label for="files">{files}</label>
        <input id="files" type="file" name="file" accept="{Choosable}" required multiple></p>
        <p><button>{button}</button></p>
        </form>
        """);
}
