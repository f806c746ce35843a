using System.Globalization;
using Disclosure.Workflow.Process;

namespace Disclosure.Hosting.Words;

/// <summary>
/// What is wrong with a setting. A closed set: each kind is a record of its own, and each language has a sentence for it.
/// </summary>
public abstract record SettingsFault
{
    private protected SettingsFault(string place) => Place = place;

    /// <summary>
    /// Gets the setting: an item of the file as <c>robots[0].address</c>, or the name of an app setting; empty for the whole file.
    /// </summary>
    public string Place { get; }

    internal abstract string Say(SettingsWords words);
}

/// <summary>The settings file cannot be opened.</summary>
/// <param name="Trouble">Why.</param>
public sealed record FileRefused(FileTrouble Trouble) : SettingsFault("")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The settings file holds <c>null</c>.</summary>
public sealed record FileEmpty() : SettingsFault("")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The file is no JSON from this place on.</summary>
public sealed record Malformed() : SettingsFault("")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The file is not encoded as UTF-8, as where an editor saved it in GBK.</summary>
public sealed record NotUtf8() : SettingsFault("")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>Reviewers, tiers and times make no review policy.</summary>
/// <param name="Place">The item.</param>
/// <param name="Problem">What is wrong with the policy.</param>
public sealed record PolicyRefused(string Place, PolicyProblem Problem) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>Links run out before their reviewers are reminded, or before the office is told that these are silent.</summary>
public sealed record LinksTooShort() : SettingsFault("linkLifetime")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>There is no setting of that name.</summary>
/// <param name="Place">The item.</param>
/// <param name="Known">Names of the items that may stand there.</param>
public sealed record UnknownItem(string Place, IReadOnlyList<string> Known) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>An item that has to be there is not.</summary>
/// <param name="Place">The item it is missing from.</param>
/// <param name="Name">Its name.</param>
public sealed record ItemMissing(string Place, string Name) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The item is <c>null</c>, and may not be.</summary>
/// <param name="Place">The item.</param>
public sealed record ItemNull(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The item is of another kind than it should be.</summary>
/// <param name="Place">The item.</param>
/// <param name="Kind">The kind it should be of.</param>
public sealed record NotOfKind(string Place, SettingKind Kind) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The item is none of the values it may have.</summary>
/// <param name="Place">The item.</param>
/// <param name="Values">The values.</param>
public sealed record NotOneOf(string Place, IReadOnlyList<string> Values) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A number or a length of time is outside its bounds.</summary>
/// <param name="Place">The item.</param>
/// <param name="Least">The least it may be, as it is written.</param>
/// <param name="Most">The most it may be, as it is written.</param>
public sealed record OutOfBounds(string Place, string Least, string Most) : SettingsFault(Place)
{
    /// <summary>Makes the fault of a number.</summary>
    internal static OutOfBounds Numbers(string place, int least, int most) => new(
        place, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));

    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>An address does not begin with http:// or https://.</summary>
/// <param name="Place">The item.</param>
public sealed record NoWebAddress(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A proxy is neither an address nor a network.</summary>
/// <param name="Place">The item.</param>
public sealed record ProxyRefused(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A key is too short to be safe.</summary>
/// <param name="Place">The item.</param>
/// <param name="Least">Least length, in characters.</param>
public sealed record KeyTooShort(string Place, int Least) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A key is made of what is tried first.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record KeyGuessable(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A secret is empty, or the environment variable that should hold it is not set.</summary>
/// <param name="Place">The item.</param>
public sealed record SecretMissing(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The office lacks its name or address.</summary>
public sealed record OfficeIncomplete() : SettingsFault("office")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A reviewer lacks an id, a name or an address.</summary>
/// <param name="Place">The reviewer.</param>
public sealed record ReviewerIncomplete(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>An agency has no name.</summary>
/// <param name="Place">The agency.</param>
public sealed record AgencyUnnamed(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A rule, or a section, is set twice, so that it is not told which one holds.</summary>
/// <param name="Place">The second of them.</param>
/// <param name="Name">Id of the rule or section.</param>
public sealed record RuleTwice(string Place, string Name) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A heading or word that reports are searched for is empty.</summary>
/// <param name="Place">The text.</param>
public sealed record TextEmpty(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The code of the site is not ten digits.</summary>
public sealed record SiteIdCodeRefused() : SettingsFault("siteIdCode")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The first rest between tries is not above zero, or longer than the longest.</summary>
public sealed record FirstDelayRefused() : SettingsFault("retry.firstDelay")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>Notices wait longer for others than a day.</summary>
public sealed record DigestTooLong() : SettingsFault("digestAfter")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A notice is given up before it was sent once.</summary>
public sealed record GiveUpTooShort() : SettingsFault("giveUpAfter")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The mail server is not named.</summary>
public sealed record MailHostMissing() : SettingsFault("mail.host")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The address mails come from is none.</summary>
public sealed record MailSenderRefused() : SettingsFault("mail.from")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A robot has no name.</summary>
/// <param name="Place">The robot's name.</param>
public sealed record RobotUnnamed(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>Messages to a robot would travel in the open.</summary>
/// <param name="Place">The robot's address.</param>
/// <param name="Robot">Its name.</param>
public sealed record RobotUnsafe(string Place, string Robot) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>Two robots have one name.</summary>
public sealed record RobotsNamedAlike() : SettingsFault("robots")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The office is to be written to by a robot that is not there.</summary>
/// <param name="Address">The address that names it.</param>
public sealed record OfficeRobotUnknown(string Address) : SettingsFault("office.address")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A reviewer is to be written to by a robot that is not there.</summary>
/// <param name="Place">The reviewer's address.</param>
/// <param name="Reviewer">The reviewer's name.</param>
/// <param name="Address">The address that names the robot.</param>
public sealed record ReviewerRobotUnknown(string Place, string Reviewer, string Address) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A reviewer is to be written to by a robot that tells a group, which must not see a link to decide by.</summary>
/// <param name="Place">The reviewer's address.</param>
/// <param name="Reviewer">The reviewer's name.</param>
/// <param name="Address">The address that names the robot.</param>
public sealed record ReviewerRobotForGroup(string Place, string Reviewer, string Address) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The folder of backups is not named by its full path.</summary>
public sealed record BackupFolderRefused() : SettingsFault("backup.folder")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The time of day of the backup is none.</summary>
public sealed record BackupTimeRefused() : SettingsFault("backup.at")
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A time of day is none, or the day ends before it begins.</summary>
/// <param name="Place">The item.</param>
public sealed record ClockRefused(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A day is none, or lies before the first one.</summary>
/// <param name="Place">The item.</param>
public sealed record DayRefused(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>An absence names nobody who may decide, or the same person twice.</summary>
/// <param name="Place">The item.</param>
public sealed record AbsenceRefused(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>A key of the review links is none.</summary>
/// <param name="Place">Where it is kept, its name at the end.</param>
/// <param name="LongestId">Most characters of its name, without the ending.</param>
/// <param name="Digits">Least hexadecimal digits of its text.</param>
public sealed record KeyRefused(string Place, int LongestId, int Digits) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>The address for Prometheus is none that can be listened on.</summary>
/// <param name="Place">The item.</param>
public sealed record MetricsAddressRefused(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>It is not set where data is kept.</summary>
/// <param name="Place">The app setting for blobs.</param>
/// <param name="Tables">The app setting for tables.</param>
/// <param name="Local">The app setting in place of both, on a developer's machine.</param>
public sealed record StorageNotSet(string Place, string Tables, string Local) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>It is not set by what address people reach the app.</summary>
/// <param name="Place">The app setting.</param>
public sealed record AddressNotSet(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>An account of Form Recognizer is set, and the app was built without the adapter.</summary>
/// <param name="Place">The app setting.</param>
public sealed record AdapterLeftOut(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}

/// <summary>An address to which secrets or files go is not one of https, nor of this machine.</summary>
/// <param name="Place">The app setting.</param>
public sealed record AddressUnsafe(string Place) : SettingsFault(Place)
{
    internal override string Say(SettingsWords words) => words.Of(this);
}
