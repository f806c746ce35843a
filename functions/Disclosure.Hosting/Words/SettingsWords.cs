namespace Disclosure.Hosting.Words;

/// <summary>
/// What is said of refused settings, in one language. One method for each <see cref="SettingsFault"/>, so that the compiler finds a
/// sentence that is missing.
/// </summary>
public abstract class SettingsWords
{
    private protected SettingsWords()
    {
    }

    /// <summary>Gets the Chinese words.</summary>
    public static SettingsWords Chinese { get; } = new ChineseSettingsWords();

    /// <summary>Gets the English words.</summary>
    public static SettingsWords English { get; } = new EnglishSettingsWords();

    /// <summary>Says why a file or folder could not be used.</summary>
    /// <param name="trouble">Why.</param>
    /// <returns>A sentence.</returns>
    public abstract string Of(FileTrouble trouble);

    /// <summary>Says what is wrong.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <returns>A sentence.</returns>
    public string Of(SettingsFault fault) => fault.Say(this);

    /// <summary>Says what is wrong with the settings file, and where.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="line">The line, from 1; null for the whole file.</param>
    /// <param name="fault">What is wrong.</param>
    /// <returns>A sentence.</returns>
    public abstract string InFile(string file, int? line, SettingsFault fault);

    internal abstract string Of(FileRefused fault);

    internal abstract string Of(FileEmpty fault);

    internal abstract string Of(Malformed fault);

    internal abstract string Of(NotUtf8 fault);

    internal abstract string Of(PolicyRefused fault);

    internal abstract string Of(LinksTooShort fault);

    internal abstract string Of(UnknownItem fault);

    internal abstract string Of(ItemMissing fault);

    internal abstract string Of(ItemNull fault);

    internal abstract string Of(NotOfKind fault);

    internal abstract string Of(NotOneOf fault);

    internal abstract string Of(OutOfBounds fault);

    internal abstract string Of(NoWebAddress fault);

    internal abstract string Of(ProxyRefused fault);

    internal abstract string Of(KeyTooShort fault);

    internal abstract string Of(KeyGuessable fault);

    internal abstract string Of(SecretMissing fault);

    internal abstract string Of(OfficeIncomplete fault);

    internal abstract string Of(ReviewerIncomplete fault);

    internal abstract string Of(AgencyUnnamed fault);

    internal abstract string Of(RuleTwice fault);

    internal abstract string Of(TextEmpty fault);

    internal abstract string Of(SiteIdCodeRefused fault);

    internal abstract string Of(FirstDelayRefused fault);

    internal abstract string Of(DigestTooLong fault);

    internal abstract string Of(GiveUpTooShort fault);

    internal abstract string Of(MailHostMissing fault);

    internal abstract string Of(MailSenderRefused fault);

    internal abstract string Of(RobotUnnamed fault);

    internal abstract string Of(RobotUnsafe fault);

    internal abstract string Of(RobotsNamedAlike fault);

    internal abstract string Of(OfficeRobotUnknown fault);

    internal abstract string Of(ReviewerRobotUnknown fault);

    internal abstract string Of(ReviewerRobotForGroup fault);

    internal abstract string Of(BackupFolderRefused fault);

    internal abstract string Of(BackupTimeRefused fault);

    internal abstract string Of(ClockRefused fault);

    internal abstract string Of(DayRefused fault);

    internal abstract string Of(AbsenceRefused fault);

    internal abstract string Of(KeyRefused fault);

    internal abstract string Of(MetricsAddressRefused fault);

    internal abstract string Of(StorageNotSet fault);

    internal abstract string Of(AddressNotSet fault);

    internal abstract string Of(AdapterLeftOut fault);

    internal abstract string Of(AddressUnsafe fault);
}
