using Disclosure.Workflow.Process;

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

    /// <summary>A report's next step has been due for long, and nobody runs it.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Name">Name of its file.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Since">Since when the step is due.</param>
    public sealed record ReportStands(ReportId Report, string Name, ReportState State, DateTimeOffset Since) : OfficeTrouble
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

    /// <summary>Something that is kept is no longer what it was.</summary>
    /// <param name="Part">What it is.</param>
    /// <param name="Name">
    /// Which one: the SHA-256 of an original or reading, an agency and year, what a database says of itself; empty for what a report has
    /// one of.
    /// </param>
    /// <param name="Report">The report it belongs to; empty where that is not known.</param>
    public sealed record DataDamaged(DataPart Part, string Name, string Report) : OfficeTrouble
    {
        internal override string Say(OfficeTroubleWords words) => words.Of(this);
    }

    /// <summary>There is little room for the data, or none for files that come in.</summary>
    /// <param name="Room">How much.</param>
    public sealed record LittleRoom(StorageRoom Room) : OfficeTrouble
    {
        internal override string Say(OfficeTroubleWords words) => words.Of(this);
    }

    /// <summary>The nightly backup could not be made, or is none.</summary>
    /// <param name="At">When that was.</param>
    /// <param name="Why">Why.</param>
    public sealed record BackupFailed(DateTimeOffset At, BackupFault Why) : OfficeTrouble
    {
        internal override string Say(OfficeTroubleWords words) => words.Of(this);
    }
}

/// <summary>A kind of data that can be damaged.</summary>
public enum DataPart
{
    /// <summary>The database file itself.</summary>
    Database,

    /// <summary>Events of a report are missing, or cannot be read.</summary>
    EventsGone,

    /// <summary>The events of a report are other ones than were written.</summary>
    EventsChanged,

    /// <summary>The row by which a report is listed differs from its events.</summary>
    Row,

    /// <summary>An original that a report names is not there.</summary>
    OriginalGone,

    /// <summary>The bytes of an original are not those that came in.</summary>
    OriginalChanged,

    /// <summary>A reading that a report names is not there.</summary>
    ReadingGone,

    /// <summary>The bytes of a reading are not those that were stored.</summary>
    ReadingChanged,

    /// <summary>The place of an agency and year is held by a report that is not published there.</summary>
    Place,
}

/// <summary>Why there is no backup.</summary>
public enum BackupFault
{
    /// <summary>It could not be written: the folder is not there or not writable, or the disk is full.</summary>
    NotWritten,

    /// <summary>The database is damaged, so nothing was written.</summary>
    DatabaseDamaged,

    /// <summary>It was written, and could not be restored whole.</summary>
    NotRestored,

    /// <summary>It was written and restored, and the data in it do not hold together.</summary>
    DataDamaged,
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

    /// <summary>There is no room to keep it; it is taken once there is.</summary>
    NoRoom,
}
