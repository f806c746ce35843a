namespace Disclosure.Workflow.Process;

/// <summary>The answer to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It may be: these events happen.</summary>
    /// <param name="Events">The events, at least one.</param>
    public sealed record Accepted(IReadOnlyList<ReportEvent> Events) : Decision
    {
        /// <summary>One event happens.</summary>
        public Accepted(ReportEvent only)
            : this([only])
        {
        }
    }

    /// <summary>It is so already: the same act of the same person, come twice. Nothing happens, and it is no error.</summary>
    public sealed record AlreadySo : Decision;

    /// <summary>It may not be.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Decision
    {
        /// <summary>It may not be.</summary>
        public Refused(RefusalCode code, string message)
            : this(new Refusal(code, message))
        {
        }
    }
}

/// <summary>Why a command was refused.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people, in Chinese: what is the matter and what to do.</param>
public sealed record Refusal(RefusalCode Code, string Message);

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
}
