using Disclosure.Documents;
using Disclosure.Web.Links;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

/// <summary>The words for reviewers.</summary>
internal abstract class ReviewWords
{
    private static readonly ChineseReviewWords Chinese = new();
    private static readonly EnglishReviewWords English = new();

    /// <summary>The words in a language.</summary>
    public static ReviewWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string Title(string report);

    /// <summary>The tier, round and person, in a line.</summary>
    public abstract string Standing(int round, int tiers, string reviewer);

    public abstract string GoodUntil { get; }

    public abstract string OnThisPage { get; }

    public abstract string Findings(int count);

    public abstract string FindingsTitle { get; }

    public abstract string Contents { get; }

    public abstract string Decide { get; }

    public abstract string TrailTitle { get; }

    public abstract string Pages { get; }

    public abstract string Page(int number);

    public abstract string ContentOfOriginal { get; }

    public abstract string RestLeftOut { get; }

    public abstract string PictureOf(int number);

    /// <summary>Returns the caption of a picture in a document without pages.</summary>
    public abstract string Picture(int number);

    /// <summary>Returns what a picture in a document without pages shows.</summary>
    public abstract string PictureInOriginal(int number);

    public abstract string PagesIntroduction { get; }

    public abstract string NoPages { get; }

    public abstract string OpenOriginal { get; }

    public abstract string OriginalFacts(string size, int pages);

    /// <summary>Gets the label of the seals and signatures of a file.</summary>
    public abstract string SealsTitle { get; }

    /// <summary>Returns how many seals and signatures a file bears, which nobody has verified.</summary>
    public abstract string Seals(OfdMarks marks);

    public abstract string ReceivedAt { get; }

    public abstract string Summary(int open, int warnings, bool isLastTier);

    public abstract string LastYearBelow(int year);

    public abstract string NoContents { get; }

    public abstract string ShowInOriginal { get; }

    public abstract string ShowBox(string figure, int page);

    public abstract string ShowCell(string figure);

    public abstract string CorrectHere { get; }

    public abstract string CorrectIt { get; }

    public abstract string CorrectFigure(string figure);

    public abstract string SuggestionRead(string text);

    public abstract string SuggestionWanted(string value);

    public abstract string SuggestionTitle { get; }

    public abstract string SuggestionIntroduction { get; }

    public abstract string SuggestionReason { get; }

    public abstract string CorrectTicked { get; }

    public abstract string Reason { get; }

    public abstract string AcceptSummary { get; }

    public abstract string AcceptReason { get; }

    public abstract string Accept { get; }

    public abstract string Approve { get; }

    public abstract string ApproveAndPublish { get; }

    public abstract string CannotApprove(int open);

    public abstract string Remark { get; }

    public abstract string Optional { get; }

    public abstract string Return { get; }

    public abstract string ReturnReason { get; }

    public abstract string ReturnReasonHint { get; }

    public abstract string ReturnPick { get; }

    public abstract string ReturnQuote { get; }

    /// <summary>Gets what is told whoever may read only.</summary>
    public abstract string ForReading { get; }

    /// <summary>Gets what is told the office, which reads and decides nothing.</summary>
    public abstract string ForOffice { get; }

    /// <summary>Gets the words of the way from the reading view to the report's page for the office.</summary>
    public abstract string BackToReport { get; }

    /// <summary>Returns how many approvals a tier wants, more than one, and has.</summary>
    public abstract string WantsSeveral(int wanted, int given);

    public abstract string OtherWays { get; }

    public abstract string AskAgain(string tier);

    public abstract string AskAgainHelp(string tier);

    public abstract string AskAgainReason { get; }

    public abstract string AskAgainButton { get; }

    public abstract string HandOver { get; }

    public abstract string HandOverHelp { get; }

    public abstract string Colleague { get; }

    public abstract string Choose { get; }

    public abstract string HandOverButton { get; }

    public abstract string Correct { get; }

    public abstract string CorrectHelp { get; }

    public abstract string CorrectLink { get; }

    public abstract string EditTitle(string report);

    public abstract string EditIntroduction { get; }

    public abstract string BackToReview { get; }

    public abstract string EditIdentity { get; }

    public abstract string EditFigures { get; }

    public abstract string EditReason { get; }

    public abstract string EditReasonHint { get; }

    public abstract string EditButton { get; }

    public abstract string ReadAs(string text);

    public abstract string TextOf(string section);

    /// <summary>Returns the name of a tier that the policy has none for.</summary>
    public abstract string Tier(int tier);

    /// <summary>Gets that the program that shows pages is missing, and what to do; stands in the place of a picture.</summary>
    public abstract string NoViewer { get; }

    /// <summary>Returns why a page cannot be shown, and what to do; stands in the place of a picture.</summary>
    public abstract string NoPicture(string reason);

    public abstract string ProblemsTitle { get; }

    public abstract string NoNumber(string figure);

    public abstract string NoYear { get; }

    public abstract string NoAgency { get; }

    public abstract string NoReason { get; }

    public abstract string Rechecked { get; }

    public abstract string Corrected { get; }

    public abstract string Gone(int count);

    public abstract string New(int count);

    public abstract string Remaining(int count);

    public abstract string Nothing { get; }

    public abstract string Rechecking { get; }

    public abstract string GoOn { get; }

    public abstract string GoOnHelp { get; }

    public abstract string ComesLater { get; }

    public abstract string StateNow { get; }

    public abstract string WaitsFor(string tier, int round);

    public abstract string Subject(string tier, int round, string reviewer);

    public abstract string SeeProgress { get; }

    public abstract string SeeNewer { get; }

    public abstract string Asked(string by, string reason);

    public abstract string NotDone { get; }

    /// <summary>Gets the title of the answer to an act that came too late.</summary>
    public abstract string TooLateTitle { get; }

    /// <summary>Gets that an act came too late; what was done before it follows.</summary>
    public abstract string TooLate { get; }

    /// <summary>Gets what a reason of any act is called.</summary>
    public abstract string TypedReason { get; }

    /// <summary>Gets what stands above what a person typed that was not taken.</summary>
    public abstract string TypedTitle { get; }

    public abstract string TypedHelp { get; }

    /// <summary>Gets that what was typed is in the fields of the page.</summary>
    public abstract string TypedStands { get; }

    /// <summary>Gets that others corrected the report meanwhile, and what was typed is put onto that.</summary>
    public abstract string Merged { get; }

    /// <summary>Returns that somebody else changed a field that was typed in.</summary>
    public abstract string ChangedMeanwhile(string field, string before, string now);

    /// <summary>Gets that a draft was given back by the browser.</summary>
    public abstract string DraftRestored { get; }

    public abstract string DraftDrop { get; }

    /// <summary>Gets that a field was changed since, from <c>{0}</c> to <c>{1}</c>, which the browser fills in.</summary>
    public abstract string DraftChanged { get; }

    public abstract string BackHere { get; }

    public abstract string NothingDecided { get; }

    public abstract string Shortcuts { get; }

    public abstract string ShortcutsHelp { get; }

    /// <summary>What a reviewer did by a link that is used up.</summary>
    /// <param name="act">The act.</param>
    /// <param name="policy">The policy that names colleagues; null if it is not known.</param>
    /// <param name="hasSender">Whether a sender left an address, to which the reason of a return goes.</param>
    public abstract string OwnAct(ReportEvent act, ReviewPolicy? policy, bool hasSender);

    public abstract string OwnActTitle(ReportEvent act);

    /// <summary>The heading of the page that tells why a link does not count.</summary>
    public abstract string ClosedTitle(RefusalCode code);

    /// <summary>What whoever holds such a link can do.</summary>
    public abstract string ClosedHelp(RefusalCode code);

    /// <summary>What is wrong with a link that does not verify.</summary>
    public abstract (string Title, string Text) BadLink(LinkCheck check);
}
