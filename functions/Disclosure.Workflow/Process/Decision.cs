namespace Disclosure.Workflow.Process;

/// <summary>The answer to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The command is accepted: these events happen.</summary>
    /// <param name="Events">The events, at least one.</param>
    public sealed record Accepted(IReadOnlyList<ReportEvent> Events) : Decision
    {
        /// <summary>The command is accepted: one event happens.</summary>
        public Accepted(ReportEvent only)
            : this([only])
        {
        }
    }

    /// <summary>The same person sent the same command before, and it was accepted then. Nothing happens; it is no error.</summary>
    public sealed record AlreadySo : Decision;

    /// <summary>The command is refused.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Decision;
}
