namespace Disclosure.Workflow.Process;

/// <summary>The answer to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It may be: these events happen.</summary>
    /// <param name="Events">The events, at least one.</param>
    public sealed record Accepted(IReadOnlyList<ReportEvent> Events) : Decision
    {
        /// <summary>One event happens.</summary>
        public Accepted(ReportEvent only)
            : this([only])
        {
        }
    }

    /// <summary>It is so already: the same act of the same person, come twice. Nothing happens, and it is no error.</summary>
    public sealed record AlreadySo : Decision;

    /// <summary>It may not be.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Decision;
}
