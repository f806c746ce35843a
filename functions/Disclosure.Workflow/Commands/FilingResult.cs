using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Commands;

/// <summary>What became of a file that was sent in.</summary>
public abstract record FilingResult
{
    private FilingResult()
    {
    }

    /// <summary>It is a new report, kept and on its way.</summary>
    /// <param name="Report">The report.</param>
    public sealed record Filed(ReportId Report) : FilingResult;

    /// <summary>The same file came before: it is that report, and nothing new happens.</summary>
    /// <param name="Report">The report that holds the file.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="FiledAt">When the file came first.</param>
    public sealed record Known(ReportId Report, ReportState State, DateTimeOffset FiledAt) : FilingResult
    {
        /// <summary>Gets the same for people, in Chinese.</summary>
        public string Message => Say(WorkflowWords.Chinese);

        /// <summary>Returns the same for people.</summary>
        public string Say(WorkflowWords words)
        {
            ArgumentNullException.ThrowIfNull(words);
            return words.KnownFile(FiledAt, State);
        }
    }

    /// <summary>It is not taken.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : FilingResult;
}
