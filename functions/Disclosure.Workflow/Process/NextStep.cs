namespace Disclosure.Workflow.Process;

/// <summary>What comes next in a report's life: a step to run now, a time to look again, or nothing until a person acts.</summary>
public abstract record NextStep
{
    private NextStep()
    {
    }

    /// <summary>A step to run now.</summary>
    /// <param name="Step">Which.</param>
    public sealed record Run(ReportStep Step) : NextStep;

    /// <summary>Nothing before a time; a person may act sooner.</summary>
    /// <param name="Due">When to ask again.</param>
    public sealed record Wait(DateTimeOffset Due) : NextStep;

    /// <summary>Nothing by the clock: only a person's act leads on, or no act does.</summary>
    public sealed record Rest : NextStep;
}
