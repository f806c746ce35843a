namespace Disclosure.Workflow.Ports;

/// <summary>Says in a language what is amiss in the host.</summary>
internal abstract class OfficeTroubleWords
{
    internal abstract string Of(OfficeTrouble.PartStands fact);

    internal abstract string Of(OfficeTrouble.ReportStands fact);

    internal abstract string Of(OfficeTrouble.LeftInIntake fact);

    internal abstract string Of(OfficeTrouble.RefusedFromIntake fact);

    internal abstract string Of(OfficeTrouble.DataDamaged fact);

    internal abstract string Of(OfficeTrouble.BackupFailed fact);

    internal abstract string Of(OfficeTrouble.LittleRoom fact);
}
