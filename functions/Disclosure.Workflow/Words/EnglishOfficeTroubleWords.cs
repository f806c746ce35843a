using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishOfficeTroubleWords : OfficeTroubleWords
{
    internal override string Of(OfficeTrouble.PartStands fact) =>
        $"{Of(fact.Part)} has stood still since {WorkflowWords.English.Minutes(fact.Since)}. Please look at the log; where disk and "
            + "network are sound and it does not go on, restart the program.";

    internal override string Of(OfficeTrouble.LeftInIntake fact) =>
        $"“{fact.Name}” lies in the intake folder since {WorkflowWords.English.Minutes(fact.Since)} and was not taken: {Of(fact.Why)}";

    internal override string Of(OfficeTrouble.RefusedFromIntake fact) =>
        $"“{fact.Name}” in the intake folder was not taken ({fact.Day}, now in refused):";

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
        IntakeDelay.NotMoved => "it was dealt with and cannot be moved away; please look at the folder's permissions and the disk.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
