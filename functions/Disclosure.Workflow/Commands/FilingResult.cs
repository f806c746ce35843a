using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Commands;

/// <summary>What became of a file that was sent in.</summary>
public abstract record FilingResult
{
    private FilingResult()
    {
    }

    /// <summary>The file begins a new report, which is stored and will be read.</summary>
    /// <param name="Report">The report.</param>
    public sealed record Filed(ReportId Report) : FilingResult;

    /// <summary>The same file came before; nothing new happens.</summary>
    /// <param name="Report">The report that holds the file.</param>
    /// <param name="State">State of that report.</param>
    /// <param name="FiledAt">When the file came first.</param>
    public sealed record Known(ReportId Report, ReportState State, DateTimeOffset FiledAt) : FilingResult
    {
        /// <summary>Gets whether whoever sent the file now may see where the report stands.</summary>
        public bool IsOpen { get; init; }

        /// <summary>Gets what the sender is told, in Chinese.</summary>
        public string Message => Say(WorkflowWords.Chinese);

        /// <summary>Returns what the sender is told.</summary>
        public string Say(WorkflowWords words)
        {
            ArgumentNullException.ThrowIfNull(words);
            return IsOpen ? words.KnownFile(FiledAt, State) : words.KnownFile(FiledAt);
        }
    }

    /// <summary>The file is not taken.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : FilingResult;
}
