using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishOfficeTroubleWords : OfficeTroubleWords
{
    private const string FromBackup = "Please restore it from a backup (disclosure restore).";

    internal override string Of(OfficeTrouble.PartStands fact) =>
        $"{Of(fact.Part)} has stood still since {WorkflowWords.English.Minutes(fact.Since)}. Please look at the log; where disk and "
            + "network are sound and it does not go on, restart the program.";

    internal override string Of(OfficeTrouble.ReportStands fact) =>
        $"The report “{fact.Name}” stands at “{EnglishStates.Of(fact.State)}” since {WorkflowWords.English.Minutes(fact.Since)}: its next "
            + $"step was not taken, and {(
                fact.State == ReportState.Approved ? "it is not published" : "the notice that is due was not sent")}. "
            + "Where the program was just put back to an older version, bring the newer one back, and the report goes on by itself; "
            + "else look at the log.";

    internal override string Of(OfficeTrouble.LeftInIntake fact) =>
        $"“{fact.Name}” lies in the intake folder since {WorkflowWords.English.Minutes(fact.Since)} and was not taken: {Of(fact.Why)}";

    internal override string Of(OfficeTrouble.RefusedFromIntake fact) =>
        $"“{fact.Name}” in the intake folder was not taken ({fact.Day}, now in refused):";

    internal override string Of(OfficeTrouble.DataDamaged fact) => fact.Part switch
    {
        DataPart.Database => $"The database is damaged: {fact.Name}. {FromBackup}",
        DataPart.EventsGone => $"Events of report {fact.Report} are missing, or cannot be read. {FromBackup}",
        DataPart.EventsChanged => $"The events of report {fact.Report} are not those that were written. {FromBackup}",
        DataPart.Row => $"What is listed of report {fact.Report} differs from its events. disclosure check --repair makes it anew "
            + "while the host does not run.",
        DataPart.OriginalGone => $"The original {fact.Name} of report {fact.Report} is not there. Please file it again, or restore it "
            + "from a backup.",
        DataPart.OriginalChanged => $"The original {fact.Name} is not what came in, and is not given out. Please file it again, or "
            + "restore it from a backup.",
        DataPart.ReadingGone => $"The reading {fact.Name} of report {fact.Report} is not there. {FromBackup}",
        DataPart.ReadingChanged => $"The reading {fact.Name} is not what was stored. {FromBackup}",
        DataPart.Place => $"What is published of {fact.Name} differs from the events. {FromBackup}",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    internal override string Of(OfficeTrouble.BackupFailed fact) =>
        $"The backup of {WorkflowWords.English.Minutes(fact.At)} was not made: {fact.Why switch
        {
            BackupFault.NotWritten => "its folder cannot be written. Please look at its permissions and room; it is tried again in "
                + "an hour.",
            BackupFault.DatabaseDamaged => $"the database is damaged. Backups of before are all kept. {FromBackup}",
            BackupFault.NotRestored => "what was written could not be restored whole and was deleted. Please look at the disk of the "
                + "backups; it is tried again in an hour.",
            BackupFault.DataDamaged => "it was written, and the data in it are damaged; its name says damaged. Backups of before are all "
                + "kept; please run disclosure check.",
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        }}";

    internal override string Of(OfficeTrouble.LittleRoom fact) =>
        $"{(fact.Room.Left == RoomLeft.None
            ? "There is no room, so no files are taken; reviews and publication go on"
            : "There is little room left")}: {fact.Room.FreeMegabytes} MB are free on the disk{
                (fact.Room is { UsedMegabytes: { } used, MostMegabytes: { } most }
                    ? $", and the data folder has {used} MB of the {most} MB it may take"
                    : "")}. Please make room, or change limits.diskMegabytes and limits.leastFreeMegabytes in the settings.";

    private static string Of(HostPart part) => part switch
    {
        HostPart.Engine => "The processing of reports",
        HostPart.Notices => "The delivery of notices",
        HostPart.Intake => "The intake folder",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string Of(IntakeDelay why) => why switch
    {
        IntakeDelay.Unfinished => "its name is that of a file still being copied (it begins with a point, or ends with .part or .tmp). "
            + "Please rename it once it is whole.",
        IntakeDelay.Empty => "the folder is empty.",
        IntakeDelay.Written => "a program is still writing it.",
        IntakeDelay.Failed => "reading or keeping it failed and will be tried again; the log says why.",
        IntakeDelay.NoRoom => "there is no room to keep it; it is taken by itself once there is.",
        IntakeDelay.NotMoved => "it was dealt with and cannot be moved away; please look at the folder's permissions and the disk.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
