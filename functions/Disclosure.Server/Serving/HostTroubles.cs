using Disclosure.Server.Engine;
using Disclosure.Server.Intake;
using Disclosure.Server.Upkeep;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Serving;

/// <summary>
/// What the operator's page tells of this host: damage, a disk that is nearly full, a backup that failed, loops that stand, what lies in
/// the intake folder, and what was refused there.
/// </summary>
internal sealed class HostTroubles(
    DamageList damages,
    NightlyBackup backup,
    LoopWatch loops,
    IntakeWatch intake,
    IntakeFolder folder,
    IStorageRoom room,
    TimeProvider time) : IOfficeTroubles
{
    /// <summary>How long a refusal stays on the page. The note lies beside the file for as long as the file does.</summary>
    public static readonly TimeSpan RefusalsShown = TimeSpan.FromDays(7);

    /// <summary>Most refusals on the page.</summary>
    public const int MostRefusals = 20;

    /// <summary>Most pieces of damage on the page; <c>disclosure check</c> lists all.</summary>
    public const int MostDamages = 50;

    public IReadOnlyList<OfficeTrouble> List() =>
    [
        .. damages.All.Take(MostDamages).Select(static damage => damage.ToTrouble()),
        .. room.Look() is { Left: not RoomLeft.Enough } left ? [new OfficeTrouble.LittleRoom(left)] : Array.Empty<OfficeTrouble>(),
        .. backup.Failure is { } failure ? [failure] : Array.Empty<OfficeTrouble>(),
        .. loops.Standing, .. intake.Left, .. Refusals(),
    ];

    private IEnumerable<OfficeTrouble> Refusals()
    {
        try
        {
            return folder.RefusedSince(time.GetUtcNow() - RefusalsShown, MostRefusals)
                .Select(static one => new OfficeTrouble.RefusedFromIntake(one.Name, one.Day, one.Note));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Somebody tidies the folder at this moment: the page is shown without it.
            return [];
        }
    }
}
