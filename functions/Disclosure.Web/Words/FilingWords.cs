using Disclosure.Web.Links;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

/// <summary>The words for who sends reports in.</summary>
internal abstract class FilingWords
{
    private static readonly ChineseFilingWords Chinese = new();
    private static readonly EnglishFilingWords English = new();

    /// <summary>The words in a language.</summary>
    public static FilingWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string Title { get; }

    public abstract string Accepted { get; }

    public abstract string AcceptedLimits(int megabytes, int files);

    public abstract string Deadline { get; }

    public abstract string Send { get; }

    public abstract string SendCorrected { get; }

    public abstract string Files { get; }

    public abstract string FilesOfOne { get; }

    public abstract string Pasted { get; }

    public abstract string PastedHint { get; }

    public abstract string Together { get; }

    public abstract string TogetherHint { get; }

    public abstract string SenderName { get; }

    public abstract string SenderAddress { get; }

    public abstract string Optional { get; }

    public abstract string SenderAddressHint { get; }

    public abstract string ByProgram { get; }

    public abstract string Results { get; }

    public abstract string ResultsIntroduction(int files, int fresh);

    public abstract string Received { get; }

    public abstract string SeeProgress { get; }

    public abstract string SendMore { get; }

    /// <summary>What is told of a file that came before.</summary>
    public abstract string Of(FilingResult.Known known);

    public abstract string KnownBefore { get; }

    /// <summary>Gets what whoever asks for a report's page without a receipt is told, whether or not there is such a report.</summary>
    public abstract string ReceiptNeeded { get; }

    public abstract string BadLinkTitle { get; }

    /// <summary>Returns why a link does not count, and what to do.</summary>
    public abstract string BadLink(LinkFault fault);

    public abstract string AgencyIntroduction { get; }

    public abstract string ConfirmTitle { get; }

    public abstract string ConfirmIntroduction(string address);

    public abstract string Confirm { get; }

    public abstract string ConfirmNot { get; }

    public abstract string Confirmed(string address);

    public abstract string File { get; }

    public abstract string ReceivedAt { get; }

    public abstract string Keep { get; }

    public abstract string NotYet { get; }

    public abstract string Findings { get; }

    public abstract string CorrectTitle { get; }

    public abstract string CorrectIntroduction { get; }

    public abstract string SeePublished { get; }

    public abstract string SeeNewer { get; }

    public abstract string SeeOther { get; }

    public abstract string Steps { get; }

    public abstract string StepReceived { get; }

    public abstract string StepChecked { get; }

    public abstract string StepReviewed { get; }

    public abstract string StepPublished { get; }

    /// <summary>Where the report stands, in a sentence or two.</summary>
    public abstract string Explain(ReportProcess process);
}
