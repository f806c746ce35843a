using Disclosure.Workflow.Words;

namespace Disclosure.Hosting.Words;

/// <summary>What is said of refused settings in English.</summary>
internal sealed class EnglishSettingsWords : SettingsWords
{
    /// <inheritdoc/>
    public override string InFile(string file, int? line, SettingsFault fault) => fault switch
    {
        FileRefused => $"The settings file {file} cannot be opened: {Of(fault)}",
        FileEmpty or NotUtf8 => $"The settings file {file} {Of(fault)}",
        _ when line is null => $"The settings file {file} is wrong: {Of(fault)}",
        _ => $"Line {line} of the settings file {file} is wrong: {Of(fault)}",
    };

    /// <inheritdoc/>
    public override string Of(FileTrouble trouble) => trouble switch
    {
        FileTrouble.NotFound => "there is no such file or folder; check the path.",
        FileTrouble.Denied => "the program has no permission.",
        FileTrouble.DiskFull => "the disk is full.",
        FileTrouble.NameTooLong => "the name or path is too long.",
        FileTrouble.Other => "the system cannot read or write; check the disk.",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };

    internal override string Of(FileRefused fault) => Of(fault.Trouble);

    internal override string Of(FileEmpty fault) => "is empty.";

    internal override string Of(Malformed fault) => "this is not JSON; check brackets, quotes, commas and colons.";

    internal override string Of(NotUtf8 fault) => "is not encoded as UTF-8; save it as UTF-8 in an editor.";

    internal override string Of(PolicyRefused fault) => WorkflowWords.English.Of(fault.Problem);

    internal override string Of(LinksTooShort fault) =>
        "linkLifetime has to be longer than remindAfter and escalateAfter, or links run out before anybody is reminded or told.";

    internal override string Of(UnknownItem fault) =>
        $"there is no setting {fault.Place}; those that may stand here are {string.Join(", ", fault.Known)}.";

    internal override string Of(ItemMissing fault) => $"{fault.Place} lacks {fault.Name}.";

    internal override string Of(ItemNull fault) => $"{fault.Place} must not be null.";

    internal override string Of(NotOfKind fault) =>
        $"{(fault.Place.Length == 0 ? "the whole file" : fault.Place)} must be {Kind(fault.Kind)}.";

    internal override string Of(NotOneOf fault) => $"{fault.Place} must be one of {string.Join(", ", fault.Values)}.";

    internal override string Of(OutOfBounds fault) => $"{fault.Place} must be between {fault.Least} and {fault.Most}.";

    internal override string Of(NoWebAddress fault) => $"{fault.Place} must begin with http:// or https://.";

    internal override string Of(ProxyRefused fault) =>
        $"{fault.Place} must be the IP address of a proxy, or the first address of a network and its bits, as \"10.1.0.0/16\".";

    internal override string Of(KeyGuessable fault) =>
        $"{fault.Place} is put together of common passwords, sequences or repeats, which are tried first. Please choose another, such as "
            + "what openssl rand -hex 16 prints.";

    internal override string Of(KeyTooShort fault) => $"{fault.Place} needs at least {fault.Least} characters.";

    internal override string Of(SecretMissing fault) => $"{fault.Place} is empty, or the environment variable it names is not set.";

    internal override string Of(OfficeIncomplete fault) => "office needs name and address.";

    internal override string Of(ReviewerIncomplete fault) => $"{fault.Place} needs id, name and address.";

    internal override string Of(AgencyUnnamed fault) => "every item of agencies needs the name of an agency.";

    internal override string Of(RuleTwice fault) => $"{fault.Place}: {fault.Name} is set twice; leave one of them.";

    internal override string Of(TextEmpty fault) => $"{fault.Place} may not be empty.";

    internal override string Of(SiteIdCodeRefused fault) => "siteIdCode must be the ten digits of the site's identification code.";

    internal override string Of(FirstDelayRefused fault) => "retry.firstDelay must be above zero and not above longestDelay.";

    internal override string Of(DigestTooLong fault) => "digestAfter must not be longer than 1d.";

    internal override string Of(GiveUpTooShort fault) => "giveUpAfter must be longer than digestAfter.";

    internal override string Of(MailHostMissing fault) => "mail.host must name the mail server.";

    internal override string Of(MailSenderRefused fault) => "mail.from must be the address mails come from, as disclosure@example.gov.cn.";

    internal override string Of(RobotUnnamed fault) => "every robot needs a name.";

    internal override string Of(RobotUnsafe fault) =>
        $"the address of the robot “{fault.Robot}” must begin with https:// (http:// on this machine alone).";

    internal override string Of(RobotsNamedAlike fault) => "two of robots have the same name.";

    internal override string Of(OfficeRobotUnknown fault) => $"the robot “{fault.Address}” of office.address is not among robots.";

    internal override string Of(ReviewerRobotUnknown fault) =>
        $"the robot of {fault.Reviewer}'s address “{fault.Address}” is not among robots.";

    internal override string Of(ReviewerRobotForGroup fault) =>
        $"{fault.Reviewer}'s address “{fault.Address}” is the robot of a group: "
        + "a review link may go to the reviewer alone, never to a group.";

    internal override string Of(BackupFolderRefused fault) => "backup.folder is the full path of a folder, as \"/backup/disclosure\".";

    internal override string Of(ClockRefused fault) =>
        $"{fault.Place} is hours and minutes in China, as \"09:00\", and the day begins before it ends.";

    internal override string Of(DayRefused fault) => $"{fault.Place} is a day, as \"2027-01-01\", and the first one is not after the last.";

    internal override string Of(AbsenceRefused fault) =>
        $"{fault.Place} is the id of a reviewer (tiers) or a deputy (deputies), and the two are different people.";

    internal override string Of(BackupTimeRefused fault) => "backup.at is hours and minutes in China, as \"02:30\".";

    internal override string Of(KeyRefused fault) =>
        $"the key {fault.Place} cannot be used: its name must be 1 to {fault.LongestId} letters, digits, dots or hyphens, "
        + $"its text at least {fault.Digits} hexadecimal digits. Take it away and start again (where none is left, one is made); "
        + "links signed with it are void.";

    internal override string Of(MetricsAddressRefused fault) =>
        $"{fault.Place} is written as http://HOST:PORT without a path, as http://127.0.0.1:9464.";

    internal override string Of(StorageNotSet fault) =>
        $"it is not set where data is kept: set {fault.Place} and {fault.Tables}, or {fault.Local} on a developer's machine.";

    internal override string Of(AddressNotSet fault) => $"the address people reach the app by is not set: set {fault.Place}.";

    internal override string Of(AdapterLeftOut fault) =>
        $"{fault.Place} is set, but this program was built without Form Recognizer; "
        + "take the setting away, build anew with FormRecognizer=true, or set Disclosure__DocumentIntelligence__Endpoint in its place.";

    internal override string Of(AddressUnsafe fault) =>
        $"{fault.Place} must begin with https://; http:// is for this machine alone.";

    private static string Kind(SettingKind kind) => kind switch
    {
        SettingKind.Group => "a group { … }",
        SettingKind.List => "a list [ … ]",
        SettingKind.Text => "a text in quotes",
        SettingKind.WholeNumber => "a whole number",
        SettingKind.YesOrNo => "true or false",
        SettingKind.Duration => "a number and a unit, as \"90s\", \"30m\", \"12h\", \"3d\"",
        SettingKind.Address => "a web address in quotes",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
