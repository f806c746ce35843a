using Disclosure.Reports.Roster;
using Disclosure.Web.Markup;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Words;

/// <summary>The words for the office's year: the roster, the collection, the round-up and the regions.</summary>
internal abstract class YearWords
{
    private static readonly ChineseYearWords Chinese = new();
    private static readonly EnglishYearWords English = new();

    /// <summary>Returns the words in a language.</summary>
    public static YearWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string Roster { get; }

    public abstract string NoRoster { get; }

    /// <summary>Returns how many agencies a version has, and when and by whom it was taken in.</summary>
    public abstract Html Version(int agencies, int number, Html at, Html by);

    public abstract string TakeIn { get; }

    public abstract string TakeInHelp { get; }

    public abstract string RosterFile { get; }

    public abstract string Taken(RosterChange change);

    public abstract string Refused(int faults);

    public abstract string NoFile { get; }

    public abstract string FileTooLarge(int megabytes);

    public abstract string Download { get; }

    public abstract string Code { get; }

    public abstract string Kind { get; }

    public abstract string Of(RosterKind kind);

    public abstract string Parent { get; }

    public abstract string OtherNames { get; }

    public abstract string Contact { get; }

    public abstract string Years { get; }

    /// <summary>Returns the years an agency reports on; either may be open.</summary>
    public abstract string Span(int? first, int? last);

    public abstract string MergedInto(string code);

    public abstract string AgencyList { get; }

    public abstract string CountAgencies(int agencies);

    public abstract string UnknownTitle(int year);

    public abstract string UnknownHelp { get; }

    public abstract string NoneUnknown { get; }

    public abstract string UnknownName(int reports);

    public abstract string IsAgency { get; }

    public abstract string OrCode { get; }

    public abstract string Match { get; }

    public abstract string MatchRefused { get; }

    public abstract string Trail { get; }

    public abstract string ChangeOf(int added, int changed, int removed);

    public abstract string Collection { get; }

    public abstract string CollectionOf(int year);

    public abstract string OpenYear { get; }

    public abstract string OpenHelp { get; }

    public abstract string MoveDays { get; }

    public abstract string Save { get; }

    public abstract string FilingDay { get; }

    public abstract string PublicationDay { get; }

    public abstract string NotOpened { get; }

    public abstract string NoYears { get; }

    public abstract string Of(PlanRefusal refusal);

    public abstract string ByKind { get; }

    public abstract string ByParent { get; }

    public abstract string All { get; }

    public abstract string Top { get; }

    public abstract string Due { get; }

    public abstract string Filed { get; }

    public abstract string Late { get; }

    public abstract string InReview { get; }

    public abstract string Returned { get; }

    public abstract string Published { get; }

    public abstract string MissingCount { get; }

    public abstract string Of(AgencyStanding standing);

    public abstract string Show { get; }

    /// <summary>Returns the name of a choice of the list: a standing, <c>late</c> or <c>all</c>.</summary>
    public abstract string Choice(string choice);

    public abstract string Agencies { get; }

    public abstract string NoAgencies { get; }

    public abstract string State { get; }

    public abstract string FiledOn { get; }

    public abstract string LastDay { get; }

    public abstract string Note { get; }

    public abstract string Of(AgencyMarkKind kind);

    public abstract string TakeBack { get; }

    public abstract string Reason { get; }

    public abstract string Noted(AgencyMarkKind kind, string reason, string by);

    public abstract string UnknownThere(int names);

    public abstract string RoundUp { get; }

    public abstract string RoundUpOf(int year);

    public abstract string RoundUpCount(int due, int filed, int late, int missing, int withErrors);

    public abstract string FaultsByRule { get; }

    public abstract string NoFaults { get; }

    public abstract string Rule { get; }

    public abstract string Example { get; }

    public abstract string Errors { get; }

    public abstract string Warnings { get; }

    public abstract string AgenciesWith { get; }

    public abstract string Findings { get; }

    public abstract string CountFindings(int findings);

    public abstract string Region { get; }

    public abstract string RegionOf(int year);

    public abstract string DraftOf(int year);

    public abstract string DraftHelp { get; }

    public abstract string RegionHelp { get; }

    public abstract string RegionCount(int agencies, int missing);

    public abstract string MissingInIt { get; }

    public abstract string Figure { get; }

    public abstract string Sum { get; }

    public abstract string Own { get; }

    public abstract string Behind { get; }

    public abstract string CountBehind(int agencies);

    public abstract string OnlyZeros { get; }

    public abstract string Exports { get; }

    public abstract string RoundUpCsv { get; }

    public abstract string RoundUpWorkbook { get; }

    public abstract string FindingsCsv { get; }

    public abstract string StateWorkbook { get; }

    public abstract string FaultList { get; }

    public abstract string FaultListOf { get; }

    public abstract string Word { get; }

    public abstract string Excel { get; }

    public abstract string Place { get; }

    public abstract string AsFiled { get; }

    public abstract string What { get; }

    public abstract string Clause { get; }

    public abstract string WholeReport { get; }

    public abstract string LastYear(int year);

    public abstract string Comparison { get; }

    public abstract string DayFormat { get; }
}
