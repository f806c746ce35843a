namespace Disclosure.Workflow.Process;

/// <summary>
/// Why a command or a file is refused: one record for each reason, with what the sentence of it names. <see cref="RefusalWords"/> says
/// each in words.
/// </summary>
public abstract record Refusal
{
    private Refusal(RefusalCode code) => Code = code;

    /// <summary>Gets the kind of refusal, for programs.</summary>
    public RefusalCode Code { get; }

    internal abstract string Say(RefusalWords words);

    /// <summary>There is no report of the number.</summary>
    internal sealed record UnknownReport() : Refusal(RefusalCode.UnknownReport)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The link is of another report, or of a round or tier that no report has.</summary>
    internal sealed record ForeignTicket() : Refusal(RefusalCode.WrongTicket)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The tier of the link is beyond the last one of the policy.</summary>
    internal sealed record NoSuchTier() : Refusal(RefusalCode.WrongTicket)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report was withdrawn.</summary>
    /// <param name="Reason">Why, in the words of whoever withdrew it.</param>
    internal sealed record AlreadyWithdrawn(string Reason) : Refusal(RefusalCode.ReportWithdrawn)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A newer report of the agency and year took the place of this one.</summary>
    internal sealed record AlreadySuperseded() : Refusal(RefusalCode.ReportSuperseded)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The link is of a round before the present one.</summary>
    /// <param name="LinkRound">Round of the link.</param>
    /// <param name="Round">Present round.</param>
    internal sealed record RoundOver(int LinkRound, int Round) : Refusal(RefusalCode.RoundSuperseded)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The review of the round has not begun.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record ReviewNotOpen(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The tier of the link has approved.</summary>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="By">Name of the reviewer who approved.</param>
    internal sealed record TierDecided(string Tier, string By) : Refusal(RefusalCode.AlreadyDecided)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report was sent back in this round.</summary>
    /// <param name="By">Name of the reviewer who sent it back.</param>
    internal sealed record AlreadyReturned(string By) : Refusal(RefusalCode.AlreadyDecided)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>Nobody is asked to review.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NotInReview(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The tiers before that of the link have not decided, or the tier is about to be asked.</summary>
    /// <param name="Tier">Name of the tier of the link.</param>
    internal sealed record NotYetAsked(string Tier) : Refusal(RefusalCode.NotThisTier)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The reviewer of the link handed the decision over.</summary>
    /// <param name="Colleague">Name of the colleague who decides now.</param>
    internal sealed record HandedOverTo(string Colleague) : Refusal(RefusalCode.PassedOn)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The person of the link does not sit in the tier.</summary>
    /// <param name="Tier">Name of the tier.</param>
    internal sealed record NotAReviewer(string Tier) : Refusal(RefusalCode.WrongReviewer)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The link was given to another person than the one who acts.</summary>
    internal sealed record LinkOfAnother() : Refusal(RefusalCode.WrongReviewer)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The link has run out.</summary>
    internal sealed record LinkExpired() : Refusal(RefusalCode.Expired)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The last tier cannot approve while errors are neither corrected nor accepted.</summary>
    /// <param name="Count">Number of such errors.</param>
    internal sealed record ErrorsOpen(int Count) : Refusal(RefusalCode.OpenErrors)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The last tier cannot approve while agency or year is not known.</summary>
    internal sealed record IdentityUnknown() : Refusal(RefusalCode.UnknownIdentity)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>No error of the key is open.</summary>
    internal sealed record NoSuchFinding() : Refusal(RefusalCode.UnknownFinding)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The first tier has no tier before it to ask again.</summary>
    internal sealed record NoTierBefore() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The colleague named is the reviewer, or none of the office's reviewers.</summary>
    internal sealed record NoColleague() : Refusal(RefusalCode.UnknownColleague)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The colleague named approved a tier before and does not sit in this one.</summary>
    /// <param name="Colleague">Name of the colleague.</param>
    internal sealed record ColleagueDecided(string Colleague) : Refusal(RefusalCode.UnknownColleague)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The colleague named is asked for the tier already, which wants several approvals.</summary>
    /// <param name="Colleague">Name of the colleague.</param>
    /// <param name="Tier">Name of the tier.</param>
    internal sealed record ColleagueAsked(string Colleague, string Tier) : Refusal(RefusalCode.UnknownColleague)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The colleague named is needed in a later tier, and may decide in one alone.</summary>
    /// <param name="Colleague">Name of the colleague.</param>
    /// <param name="Tier">Name of the later tier.</param>
    internal sealed record ColleagueNeeded(string Colleague, string Tier) : Refusal(RefusalCode.UnknownColleague)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The reviewer approved another tier, and may decide in one alone.</summary>
    /// <param name="Tier">Name of the tier approved.</param>
    internal sealed record DecidedBefore(string Tier) : Refusal(RefusalCode.WrongReviewer)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The reviewer approved for the tier, which waits for others.</summary>
    /// <param name="Tier">Name of the tier.</param>
    internal sealed record WaitsForOthers(string Tier) : Refusal(RefusalCode.AlreadyDecided)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report is neither withdrawn nor superseded.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NothingToRestore(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A newer report of the agency and year is published, and would take the place again.</summary>
    internal sealed record StillReplaced() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>Agency or year would still be unknown after the correction.</summary>
    internal sealed record IdentityIncomplete() : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The correction changes nothing.</summary>
    internal sealed record NothingChanged() : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A figure is corrected twice at once.</summary>
    internal sealed record FigureTwice() : Refusal(RefusalCode.UnknownFigure)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A section is corrected twice at once, or is none of the six.</summary>
    internal sealed record SectionTwice() : Refusal(RefusalCode.UnknownSection)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A figure is too large or too small to be one.</summary>
    /// <param name="Value">Value given.</param>
    internal sealed record FigureOutOfRange(decimal Value) : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The text of a section is too long.</summary>
    /// <param name="Longest">Longest text, in characters.</param>
    internal sealed record SectionTooLong(int Longest) : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The name of the agency is blank or too long.</summary>
    /// <param name="Longest">Longest name, in characters.</param>
    internal sealed record AgencyUnfit(int Longest) : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The year is none that a report can be of.</summary>
    /// <param name="First">First year possible.</param>
    /// <param name="Last">Last year possible.</param>
    internal sealed record YearOutOfRange(int First, int Last) : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>No reason is given.</summary>
    internal sealed record ReasonMissing() : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A reason or remark is too long.</summary>
    /// <param name="Longest">Longest text, in characters.</param>
    internal sealed record TextTooLong(int Longest) : Refusal(RefusalCode.BadValue)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The corrected file is the one that is to be corrected.</summary>
    internal sealed record SameFile() : Refusal(RefusalCode.DuplicateFile)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The round that the corrected file was sent in for is over.</summary>
    internal sealed record CorrectedMeanwhile() : Refusal(RefusalCode.RoundSuperseded)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report takes no corrected file.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NotWaitingForFile(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A file that a returned report waits for is on its way into that report.</summary>
    internal sealed record BeingHandedOver() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The file lives on in another report and is withdrawn there.</summary>
    internal sealed record WithdrawnElsewhere() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report is being published and can be withdrawn afterwards.</summary>
    internal sealed record BeingPublished() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report has no place that a newer one could take.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NotReplaceable(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A report cannot take its own place.</summary>
    internal sealed record ReplacesItself() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>No step failed.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NothingToRetry(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>What is published is not corrected in place.</summary>
    internal sealed record PublishedAlready() : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The report is neither in review nor returned.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NotCorrectable(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The reading is not the one that the person saw.</summary>
    internal sealed record ReadingChanged() : Refusal(RefusalCode.StaleReading)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The reading that the person saw is not kept.</summary>
    internal sealed record ReadingGone() : Refusal(RefusalCode.StaleReading)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The form has no such figure.</summary>
    /// <param name="Figure">Figure id given.</param>
    internal sealed record NoSuchFigure(string Figure) : Refusal(RefusalCode.UnknownFigure)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The value that is corrected is not the one in the reading.</summary>
    internal sealed record FigureDiffers() : Refusal(RefusalCode.StaleReading)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The text that is corrected is not the one in the reading.</summary>
    internal sealed record SectionDiffers() : Refusal(RefusalCode.StaleReading)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The file has no bytes.</summary>
    internal sealed record FileEmpty() : Refusal(RefusalCode.EmptyFile)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>No file was chosen.</summary>
    public sealed record NoFile() : Refusal(RefusalCode.EmptyFile)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The file, or the files of one report together, are larger than the office takes.</summary>
    /// <param name="Megabytes">Largest size taken, in MB of 1,048,576 bytes.</param>
    internal sealed record FileTooLarge(long Megabytes) : Refusal(RefusalCode.FileTooLarge)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The content is of no kind that is taken.</summary>
    internal sealed record FileTypeUnknown() : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The ZIP holds no page, or is a document of an office program.</summary>
    internal sealed record ZipWithoutPages() : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>One report comes in too many files.</summary>
    /// <param name="Most">Most files that a report may come in.</param>
    /// <param name="Count">Number of files that came.</param>
    internal sealed record TooManyPages(int Most, int Count) : Refusal(RefusalCode.FileTooLarge)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>One of the files of a report has no bytes.</summary>
    /// <param name="Page">Name that the file came with.</param>
    internal sealed record PageEmpty(string Page) : Refusal(RefusalCode.EmptyFile)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>One of the files of a report is of no kind that is taken.</summary>
    /// <param name="Page">Name that the file came with.</param>
    internal sealed record PageTypeUnknown(string Page) : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>One of the files of a report is a ZIP.</summary>
    /// <param name="Page">Name that the file came with.</param>
    internal sealed record ZipAmongPages(string Page) : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The file came by a way that does not let it take the place of the report's own.</summary>
    internal sealed record NotForSender() : Refusal(RefusalCode.WrongSender)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A report that nobody with standing sent would replace a published one that the reviewer was not shown.</summary>
    public sealed record ReplacesUnseen() : Refusal(RefusalCode.StaleReading)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The filing does not wait for the office's word.</summary>
    /// <param name="State">State of the report.</param>
    internal sealed record NotHeld(ReportState State) : Refusal(RefusalCode.WrongState)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The office takes files by its links alone.</summary>
    public sealed record LinkNeeded() : Refusal(RefusalCode.LinkNeeded)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>As many filings of the sender's wait for the machine or the office as may.</summary>
    /// <param name="Most">Most that may.</param>
    public sealed record TooManyOpen(int Most) : Refusal(RefusalCode.TooManyOpen)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>What lies in the intake folder is no file: a link, or else a pipe, a socket or a device.</summary>
    /// <param name="IsLink">Whether it is a link.</param>
    public sealed record NotAFile(bool IsLink) : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A folder of pages holds what is no file: a link, a pipe, a socket or a device.</summary>
    /// <param name="Page">Its name.</param>
    public sealed record NoFileAmongPages(string Page) : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>The program is not permitted to read the file or the folder.</summary>
    public sealed record FileDenied() : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }

    /// <summary>A folder of pages holds another folder.</summary>
    public sealed record FolderAmongPages() : Refusal(RefusalCode.UnknownFileType)
    {
        internal override string Say(RefusalWords words) => words.Of(this);
    }
}
