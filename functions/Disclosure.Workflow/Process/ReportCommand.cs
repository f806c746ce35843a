namespace Disclosure.Workflow.Process;

/// <summary>What someone asks of a report; the process says whether it may be.</summary>
public abstract record ReportCommand
{
    private ReportCommand()
    {
    }

    /// <summary>Gets the ticket of the link by which the command came; null where it came by none.</summary>
    public ReviewTicket? Link => this switch
    {
        Approve approve => approve.Ticket,
        Reject reject => reject.Ticket,
        AcceptFinding accept => accept.Ticket,
        AskAgain ask => ask.Ticket,
        HandOver handOver => handOver.Ticket,
        Correct correct => correct.Ticket,
        _ => null,
    };

    /// <summary>Approves for the tier and round of the ticket.</summary>
    /// <param name="Ticket">The link's ticket.</param>
    /// <param name="Remark">A note; may be empty.</param>
    public sealed record Approve(ReviewTicket Ticket, string Remark = "") : ReportCommand
    {
        /// <summary>Gets the reports of the same agency and year that the reviewer was shown as giving way.</summary>
        public IReadOnlyList<ReportId> Replaces { get; init; } = [];
    }

    /// <summary>Sends the report back.</summary>
    /// <param name="Ticket">The link's ticket.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Reject(ReviewTicket Ticket, string Reason) : ReportCommand;

    /// <summary>Accepts an error as it stands.</summary>
    /// <param name="Ticket">The link's ticket.</param>
    /// <param name="Finding">The finding's key.</param>
    /// <param name="Reading">The checked reading the reviewer saw.</param>
    /// <param name="Reason">Why.</param>
    public sealed record AcceptFinding(ReviewTicket Ticket, string Finding, ContentHash Reading, string Reason) : ReportCommand;

    /// <summary>Has the tier before look again; the approval of that tier counts no more.</summary>
    /// <param name="Ticket">The link's ticket.</param>
    /// <param name="Reason">What is to be looked at.</param>
    public sealed record AskAgain(ReviewTicket Ticket, string Reason) : ReportCommand;

    /// <summary>Hands the decision over to a colleague; the link of the reviewer who does so counts no more.</summary>
    /// <param name="Ticket">The link's ticket.</param>
    /// <param name="To">Id of the colleague, one of the office's reviewers.</param>
    /// <param name="Remark">A note to the colleague; may be empty.</param>
    public sealed record HandOver(ReviewTicket Ticket, string To, string Remark = "") : ReportCommand;

    /// <summary>Corrects what the program misread.</summary>
    /// <param name="By">Who: the ticket's reviewer, or an operator.</param>
    /// <param name="Ticket">The link's ticket; null for an operator.</param>
    /// <param name="Reading">The checked reading the person saw.</param>
    /// <param name="Changes">What is corrected.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Correct(
        string By, ReviewTicket? Ticket, ContentHash Reading, ReportChanges Changes, string Reason) : ReportCommand;

    /// <summary>Puts a corrected file in the place of one that was returned or could not be read.</summary>
    /// <param name="By">Who sent it.</param>
    /// <param name="File">The file.</param>
    /// <param name="Round">The round it corrects.</param>
    public sealed record Refile(string By, FiledFile File, int Round) : ReportCommand;

    /// <summary>Takes the report back.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Withdraw(string By, string Reason) : ReportCommand;

    /// <summary>Puts back what was withdrawn or superseded.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Restore(string By, string Reason) : ReportCommand
    {
        /// <summary>Gets whether no newer report of the agency and year is published.</summary>
        public bool IsFree { get; init; }
    }

    /// <summary>Puts a newer report, which is being published, in the place of this one.</summary>
    /// <param name="Newer">The newer report.</param>
    public sealed record Supersede(ReportId Newer) : ReportCommand;

    /// <summary>Writes down that the same bytes came once more.</summary>
    /// <param name="By">Who sent them.</param>
    /// <param name="File">The file as it came this time.</param>
    public sealed record SendAgain(string By, FiledFile File) : ReportCommand
    {
        /// <summary>Gets whether no newer report of the agency and year is published.</summary>
        public bool IsFree { get; init; }
    }

    /// <summary>Lets a filing pass into review that is held.</summary>
    /// <param name="By">Who.</param>
    public sealed record LetPass(string By) : ReportCommand;

    /// <summary>Turns a filing away that is held.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Reason">Why.</param>
    public sealed record TurnAway(string By, string Reason) : ReportCommand;

    /// <summary>Has those decide who sit in the tiers by the present settings.</summary>
    /// <param name="Present">The policy of the present settings.</param>
    public sealed record Reseat(ReviewPolicy Present) : ReportCommand;

    /// <summary>Tries again what failed.</summary>
    /// <param name="By">Who.</param>
    public sealed record Retry(string By) : ReportCommand;
}
