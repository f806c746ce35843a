using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>The form by which a person sends files in.</summary>
internal static class FileForm
{
    /// <summary>What a file dialogue offers: by type, and by ending where the system does not know the type.</summary>
    private static readonly string Choosable =
        string.Join(',', FileType.All.SelectMany(static type => type.Endings.Prepend(type.MediaType)));

    /// <summary>Returns what is taken, in a sentence or two.</summary>
    public static Html Accepted(WorkflowOptions workflow, DisclosureWebOptions options, Language language)
    {
        var words = FilingWords.In(language);
        return Html.Of($"<p>{words.Accepted}{words.AcceptedLimits((int)(workflow.Limits.FileBytes >> 20), options.FilesPerUpload)}{
            words.Deadline}</p>\n");
    }

    /// <summary>
    /// Returns the form for reports: each file is one, or all files are the pages of one. The sender's fields stand first, as they count
    /// for the files after them.
    /// </summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="language">The language.</param>
    public static Html ForReports(string action, Language language)
    {
        var words = FilingWords.In(language);
        return Render(action, words, words.Send, words.Files, Together(words));
    }

    /// <summary>Returns the form for the corrected file of one report; several files can only be its pages.</summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="language">The language.</param>
    public static Html ForCorrection(string action, Language language)
    {
        var words = FilingWords.In(language);
        return Render(action, words, words.SendCorrected, words.FilesOfOne, Html.Of($"""
            <input type="hidden" name="together" value="true">

            """));
    }

    /// <summary>Returns the form for an agency's report, which comes in one file or in the files of its pages.</summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="language">The language.</param>
    public static Html ForAgency(string action, Language language)
    {
        var words = FilingWords.In(language);
        return Render(action, words, words.Send, words.FilesOfOne, Html.Of($"""
            <input type="hidden" name="together" value="true">

            """));
    }

    /// <summary>
    /// Returns the form as it was before too many files were chosen; files a browser cannot be given back. Where it corrects or comes by an
    /// agency's link, its files can only be the pages of one report.
    /// </summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="many">What was typed.</param>
    /// <param name="language">The language.</param>
    public static Html AfterTooMany(string action, TooManyFilesException many, Language language)
    {
        var words = FilingWords.In(language);
        var ofOne = action.EndsWith("/files", StringComparison.Ordinal);
        return Render(
            action,
            words,
            words.Send,
            ofOne ? words.FilesOfOne : words.Files,
            ofOne ? Html.Of($"""
                <input type="hidden" name="together" value="true">

                """) : Together(words),
            many.Sender,
            many.Pasted);
    }

    private static Html Together(FilingWords words) => Html.Of($"""
        <p class="choice"><label><input type="checkbox" name="together" value="true"> {words.Together}</label>
        <small>{words.TogetherHint}</small></p>

        """);

    /// <summary>Returns the form that sends pasted text once more, with what was typed.</summary>
    /// <param name="action">Where it is sent.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">The language.</param>
    public static Html Again(string action, string text, Language language)
    {
        var words = FilingWords.In(language);
        return Html.Of($"""
            <form class="fields" method="post" action="{action}" enctype="multipart/form-data">
            <p><label for="text">{words.Pasted} <small>{words.PastedHint}</small></label>
            <textarea id="text" name="text" rows="20" lang="zh-CN">{"\n"}{text}</textarea></p>
            <p><button>{words.Send}</button></p>
            </form>

            """);
    }

    private static Html Render(
        string action, FilingWords words, string button, string files, Html together, Contact? sender = null, string pasted = "") =>
        Html.Of($"""
        <form class="fields" method="post" action="{action}" enctype="multipart/form-data">
        <p><label for="sender-name">{words.SenderName} <small>{words.Optional}</small></label>
        <input id="sender-name" name="name" value="{sender?.Name}" maxlength="200" autocomplete="organization"></p>
        <p><label for="sender-address">{words.SenderAddress} <small>{words.SenderAddressHint}</small></label>
        <input id="sender-address" name="address" value="{sender?.Address}" maxlength="200" autocomplete="email"></p>
        {together}<p><label for="files">{files}</label>
        <input id="files" type="file" name="file" accept="{Choosable}" multiple></p>
        <p><label for="text">{words.Pasted} <small>{words.PastedHint}</small></label>
        <textarea id="text" name="text" rows="4" lang="zh-CN">{(pasted.Length > 0 ? "\n" + pasted : "")}</textarea></p>
        <p><button>{button}</button></p>
        </form>
        """);
}
