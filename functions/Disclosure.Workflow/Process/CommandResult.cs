using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Commands;

/// <summary>What became of a command.</summary>
public abstract record CommandResult
{
    private CommandResult()
    {
    }

    /// <summary>It is done, now or, with the same act come twice, before.</summary>
    /// <param name="Process">The process after it.</param>
    public sealed record Done(ReportProcess Process) : CommandResult;

    /// <summary>It was refused.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : CommandResult;
}
