using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

/// <summary>The words for who sent a report, in which way, and what it would replace.</summary>
internal abstract class SenderWords
{
    private static readonly ChineseSenderWords Chinese = new();
    private static readonly EnglishSenderWords English = new();

    /// <summary>Returns the words in a language.</summary>
    public static SenderWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string Title { get; }

    public abstract string Time { get; }

    public abstract string Name { get; }

    public abstract string Address { get; }

    public abstract string Way { get; }

    public abstract string File { get; }

    /// <summary>Gets what stands beside a file that the report held already.</summary>
    public abstract string SameAgain { get; }

    /// <summary>Returns the way a file came; null for a file of before the way was stored.</summary>
    public abstract string Of(Origin? origin);

    public abstract string ChangedHands { get; }

    /// <summary>Gets the warning on a report that nobody with standing sent.</summary>
    public abstract string NoStanding { get; }

    /// <summary>Gets the addition where the office let such a report pass.</summary>
    public abstract string LetPass { get; }

    /// <summary>Returns that the file came by a link for another agency or year than it names.</summary>
    public abstract string OtherThanLink(Origin.AgencyLink link);

    /// <summary>Gets the warning that somebody else filed for the same agency and year.</summary>
    public abstract string FiledByAnother { get; }

    public abstract string RivalsTitle { get; }

    public abstract string RivalState { get; }

    public abstract string Effect { get; }

    public abstract string GivesWay { get; }

    public abstract string TakesPlace { get; }

    public abstract string HeldTitle { get; }

    public abstract string HeldHelp { get; }

    public abstract string Pass { get; }

    public abstract string TurnAwayReason { get; }

    public abstract string TurnAway { get; }

    public abstract string FilingPage { get; }

    public abstract string SendTitle { get; }

    public abstract string SendHelp { get; }

    public abstract string LinkTitle { get; }

    public abstract string LinkHelp { get; }

    public abstract string Days { get; }

    public abstract string DaysHint(int most);

    public abstract string MakeLink { get; }

    public abstract string LinkRefused(int longestAgency, int firstYear, int lastYear, int mostDays);

    /// <summary>Returns what the link is for and how long it is good.</summary>
    public abstract Html LinkFor(string agency, int year, Html until);

    public abstract string CopyLink { get; }
}
