namespace Disclosure.Workflow.Process;

/// <summary>The kinds of refusal.</summary>
public enum RefusalCode
{
    /// <summary>There is no such report.</summary>
    UnknownReport,

    /// <summary>The link belongs to another report, tier or round than there is.</summary>
    WrongTicket,

    /// <summary>The person does not sit in the tier.</summary>
    WrongReviewer,

    /// <summary>The link has run out.</summary>
    Expired,

    /// <summary>The tier has decided in this round; a link counts once.</summary>
    AlreadyDecided,

    /// <summary>The link is of a round that is over.</summary>
    RoundSuperseded,

    /// <summary>The tiers before have not decided yet.</summary>
    NotThisTier,

    /// <summary>The reviewer handed the decision over to a colleague.</summary>
    PassedOn,

    /// <summary>The report was withdrawn.</summary>
    ReportWithdrawn,

    /// <summary>A newer report took its place.</summary>
    ReportSuperseded,

    /// <summary>The colleague named is none of the office's reviewers, or may not decide this tier.</summary>
    UnknownColleague,

    /// <summary>There is no such section, or it is named twice.</summary>
    UnknownSection,

    /// <summary>The report's state does not allow it.</summary>
    WrongState,

    /// <summary>Errors are neither corrected nor accepted.</summary>
    OpenErrors,

    /// <summary>Agency or year is not known.</summary>
    UnknownIdentity,

    /// <summary>The reading changed since the person looked.</summary>
    StaleReading,

    /// <summary>There is no such finding, or it is none that needs to be accepted.</summary>
    UnknownFinding,

    /// <summary>There is no such figure, or it is named twice.</summary>
    UnknownFigure,

    /// <summary>A value is missing, too long or out of range.</summary>
    BadValue,

    /// <summary>The same file is filed already.</summary>
    DuplicateFile,

    /// <summary>The file is empty.</summary>
    EmptyFile,

    /// <summary>The file is larger than allowed.</summary>
    FileTooLarge,

    /// <summary>The content is of no kind that is taken.</summary>
    UnknownFileType,

    /// <summary>The sender may not put a file in the place of the report's own.</summary>
    WrongSender,

    /// <summary>The office takes files by its links alone.</summary>
    LinkNeeded,

    /// <summary>As many filings of the sender's are open as may be.</summary>
    TooManyOpen,
}
