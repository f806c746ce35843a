namespace Disclosure.Workflow.Process;

/// <summary>What became of a command.</summary>
public abstract record CommandResult
{
    private CommandResult()
    {
    }

    /// <summary>The command is done. It was done before where the same person sends the same command a second time.</summary>
    /// <param name="Process">The process after the command.</param>
    public sealed record Done(ReportProcess Process) : CommandResult;

    /// <summary>The command was refused.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : CommandResult;
}
