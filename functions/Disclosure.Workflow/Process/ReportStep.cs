namespace Disclosure.Workflow.Process;

/// <summary>The work a driver does for a report when the process names it.</summary>
public enum ReportStep
{
    /// <summary>File to pages.</summary>
    Extract,

    /// <summary>Pages to figures.</summary>
    Parse,

    /// <summary>Finds out whether the file is the corrected file of a report that was returned.</summary>
    Match,

    /// <summary>Hands the file over to the report it corrects.</summary>
    HandOver,

    /// <summary>Figures to findings.</summary>
    Validate,

    /// <summary>Asks the reviewers of the tier whose turn it is, or asks again with new links when theirs ran out.</summary>
    RequestReview,

    /// <summary>Reminds the reviewers of a tier that has not decided.</summary>
    Remind,

    /// <summary>Tells the office that a tier has not decided.</summary>
    Escalate,

    /// <summary>Makes the report the current one of its agency and year.</summary>
    Publish,
}
