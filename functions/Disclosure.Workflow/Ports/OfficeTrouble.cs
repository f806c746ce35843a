namespace Disclosure.Workflow.Ports;

/// <summary>Something that is amiss in the host: one record for each kind.</summary>
public abstract record OfficeTrouble
{
    private OfficeTrouble()
    {
    }

    internal abstract string Say(OfficeTroubleWords words);

    /// <summary>A part of the host that works in the background has made no turn for too long.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Since">When its last turn began.</param>
    public sealed record PartStands(HostPart Part, DateTimeOffset Since) : OfficeTrouble
    {
        internal override string Say(OfficeTroubleWords words) => words.Of(this);
    }

    /// <summary>Something lies in the intake folder and is not taken.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Why">Why it is not.</param>
    /// <param name="Since">Since when that is so.</param>
    public sealed record LeftInIntake(string Name, IntakeDelay Why, DateTimeOffset Since) : OfficeTrouble
    {
        internal override string Say(OfficeTroubleWords words) => words.Of(this);
    }

    /// <summary>Something that lay in the intake folder was refused some days ago at most.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Day">The day, as <c>2026-01-31</c>.</param>
    /// <param name="Note">Why, in Chinese, as it stands beside it; quoted behind the sentence.</param>
    public sealed record RefusedFromIntake(string Name, string Day, string Note) : OfficeTrouble
    {
        internal override string Say(OfficeTroubleWords words) => words.Of(this);
    }
}

/// <summary>A part of a host that works in the background.</summary>
public enum HostPart
{
    /// <summary>Finds reports that are due and has them driven.</summary>
    Engine,

    /// <summary>Delivers notices.</summary>
    Notices,

    /// <summary>Files what is dropped into the intake folder.</summary>
    Intake,
}

/// <summary>Why something in the intake folder is not taken.</summary>
public enum IntakeDelay
{
    /// <summary>Its name, or that of a file in it, is one that programs give to what they are still writing.</summary>
    Unfinished,

    /// <summary>A folder with nothing in it.</summary>
    Empty,

    /// <summary>A program has it open for writing, or it never stops changing.</summary>
    Written,

    /// <summary>Reading or filing it failed; it is tried again.</summary>
    Failed,

    /// <summary>It was dealt with, and cannot be moved away.</summary>
    NotMoved,
}
