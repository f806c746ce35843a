using Disclosure.Reports.Roster;
using Disclosure.Web.Markup;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Words;

internal sealed class EnglishYearWords : YearWords
{
    public override string Roster => "Roster of agencies";

    public override string NoRoster =>
        "There is no roster yet. With one, each year's reports are collected by it, held against last year's, and added up.";

    public override Html Version(int agencies, int number, Html at, Html by) => Html.Of($"""
        {EnglishFormat.Count(agencies, "agency", "agencies")} in the roster that holds: version {number}, taken in on {at} by {
            by}.
        """);

    public override string TakeIn => "Take a roster in";

    public override string TakeInHelp =>
        "CSV or an Excel workbook whose first line names the columns code,name,other_names,kind,parent,contact,first_year,last_year,"
        + "merged_into. Every line is checked; with one mistake nothing is taken. The new roster takes the place of the old one whole.";

    public override string RosterFile => "Roster file";

    public override string Taken(RosterChange change) => change.IsNone
        ? "The roster says what it said before."
        : $"The roster was taken in: {ChangeOf(change.Added.Count, change.Changed.Count, change.Removed.Count)}.";

    public override string Refused(int faults) =>
        $"The roster has {EnglishFormat.Count(faults, "mistake")} and was not taken in; the one before still holds.";

    public override string NoFile => "Please choose the roster file.";

    public override string FileTooLarge(int megabytes) => $"The file is larger than {megabytes} MB; is it the right one?";

    public override string Download => "Download this roster (CSV)";

    public override string Code => "Code";

    public override string Kind => "Kind";

    public override string Of(RosterKind kind) => kind switch
    {
        RosterKind.Government => "Government of a county or above",
        RosterKind.Department => "Department",
        RosterKind.Township => "Township",
        RosterKind.Institution => "Institution",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string Parent => "Above it";

    public override string OtherNames => "Other names";

    public override string Contact => "Contact";

    public override string Years => "Years";

    public override string Span(int? first, int? last) => (first, last) switch
    {
        (null, null) => "every year",
        ({ } from, null) => $"from {from}",
        (null, { } to) => $"until {to}",
        ({ } from, { } to) => $"{from} to {to}",
    };

    public override string MergedInto(string code) => $"merged into {code}";

    public override string AgencyList => "Agencies of the roster";

    public override string CountAgencies(int agencies) => EnglishFormat.Count(agencies, "agency", "agencies");

    public override string UnknownTitle(int year) => $"Agencies that the roster does not tell, {year}";

    public override string UnknownHelp =>
        "These names are no full, other or short name of the roster, or are those of more than one agency. Once matched, a name becomes "
        + "another name of the agency.";

    public override string NoneUnknown => "Every agency that filed is in the roster.";

    public override string UnknownName(int reports) => EnglishFormat.Count(reports, "report");

    public override string IsAgency => "It is:";

    public override string OrCode => "or by its code";

    public override string Match => "Match";

    public override string MatchRefused => "The roster has no such code, or cannot hold the name.";

    public override string Trail => "Changes of the roster";

    public override string ChangeOf(int added, int changed, int removed) => $"{added} added, {changed} changed, {removed} removed";

    public override string Collection => "A year's collection";

    public override string CollectionOf(int year) => $"Collection of {year}";

    public override string OpenYear => "Open a year";

    public override string OpenHelp =>
        "Article 49: agencies file by 31 January of the following year, and governments of counties and above publish by 31 March. "
        + "The days may be earlier, never later.";

    public override string MoveDays => "Move the days";

    public override string Save => "Save";

    public override string FilingDay => "Last day for agencies to file";

    public override string PublicationDay => "Last day for governments to publish";

    public override string NotOpened => "The year is not opened; the law's days hold.";

    public override string NoYears => "No year is opened yet.";

    public override string Of(PlanRefusal refusal) => refusal switch
    {
        PlanRefusal.YearOutOfBounds => $"The year must be between {PlanDesk.FirstYear} and {PlanDesk.LastYear}.",
        PlanRefusal.DayOutOfBounds =>
            "The days must be in the following year, filing by 31 January and publication by 31 March.",
        PlanRefusal.NotOpened => "Please open the year first.",
        PlanRefusal.AgencyUnknown => "The roster has no such agency in this year.",
        PlanRefusal.ReasonMissing => $"Please give a reason of at most {PlanDesk.LongestReason} characters.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    public override string ByKind => "By kind";

    public override string ByParent => "By the agency above";

    public override string All => "All";

    public override string Top => "(nothing above)";

    public override string Due => "Due";

    public override string Filed => "Filed";

    public override string Late => "Late";

    public override string InReview => "In review";

    public override string Returned => "Returned";

    public override string Published => "Published";

    public override string MissingCount => "Missing";

    public override string Of(AgencyStanding standing) => standing switch
    {
        AgencyStanding.Missing => "Missing",
        AgencyStanding.NotDue => "Not due",
        AgencyStanding.OnPaper => "On paper",
        AgencyStanding.Recorded => "Record",
        AgencyStanding.Returned => "Returned",
        AgencyStanding.InReview => "In review",
        AgencyStanding.Published => "Published",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public override string Show => "Show";

    public override string Choice(string choice) => choice switch
    {
        "all" => "All",
        "late" => "Late",
        "missing" => "Missing",
        "review" => "In review",
        "returned" => "Returned",
        "published" => "Published",
        "recorded" => "Records",
        "noted" => "Not due or on paper",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public override string Agencies => "Agencies";

    public override string NoAgencies => "There is no such agency.";

    public override string State => "State";

    public override string FiledOn => "Filed on";

    public override string LastDay => "Last day";

    public override string Note => "Note";

    public override string Of(AgencyMarkKind kind) => kind switch
    {
        AgencyMarkKind.NotDue => "Not due",
        AgencyMarkKind.OnPaper => "Filed on paper",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string TakeBack => "Take the note back";

    public override string Reason => "Reason";

    public override string Noted(AgencyMarkKind kind, string reason, string by) => $"{Of(kind)}: {reason} ({by})";

    public override string UnknownThere(int names) =>
        $"The roster does not tell {EnglishFormat.Count(names, "name")}, which are not counted; match them on the roster's page.";

    public override string RoundUp => "Round-up";

    public override string RoundUpOf(int year) => $"Round-up of {year}";

    public override string RoundUpCount(int due, int filed, int late, int missing, int withErrors) =>
        $"{EnglishFormat.Count(due, "agency is", "agencies are")} due: {EnglishFormat.Number(filed)} filed ({
            EnglishFormat.Number(late)} late), {EnglishFormat.Number(missing)} missing; {
            EnglishFormat.Number(withErrors)} with errors.";

    public override string FaultsByRule => "Findings by rule";

    public override string NoFaults => "Nothing was found.";

    public override string Rule => "Rule";

    public override string Example => "For example";

    public override string Errors => "Errors";

    public override string Warnings => "Warnings";

    public override string AgenciesWith => "Agencies";

    public override string Findings => "Findings";

    public override string CountFindings(int findings) => EnglishFormat.Count(findings, "finding");

    public override string Region => "Sum of a region";

    public override string RegionOf(int year) => $"Sum of the region, {year}";

    public override string DraftOf(int year) => $"Draft of the report for {year}";

    public override string DraftHelp =>
        "Summed up from the reports of the agencies below: the tables are filled, totals are what their parts add up to; the prose states "
        + "what the tables say, the rest is yours to write. File it as usual when it is done: it is checked like any other.";

    public override string RegionHelp =>
        "What the reports of the agencies below add up to, figure by figure, without governments, whose reports sum up the same agencies. "
        + "A blank counts as 0; reports with errors are in the sum.";

    public override string RegionCount(int agencies, int missing) =>
        $"{EnglishFormat.Count(agencies, "agency", "agencies")} below; {EnglishFormat.Number(missing)} without a report, not in the sum.";

    public override string MissingInIt => "Agencies not in the sum";

    public override string Figure => "Figure";

    public override string Sum => "Sum";

    public override string Own => "Own report";

    public override string Behind => "Agencies behind it";

    public override string CountBehind(int agencies) => EnglishFormat.Count(agencies, "agency", "agencies");

    public override string OnlyZeros => "Figures that are 0 in the sum and in the own report are left out.";

    public override string Exports => "Downloads";

    public override string RoundUpCsv => "Round-up (CSV)";

    public override string RoundUpWorkbook => "Round-up (Excel)";

    public override string FindingsCsv => "All findings (CSV)";

    public override string StateWorkbook => "Roster and standing (Excel)";

    public override string FaultList => "List of faults";

    public override string FaultListOf => "Faults of the report";

    public override string Word => "Word";

    public override string Excel => "Excel";

    public override string Place => "Place";

    public override string AsFiled => "As filed";

    public override string What => "What is wrong";

    public override string Clause => "Basis";

    public override string WholeReport => "The whole report";

    public override string LastYear(int year) => $"{year}";

    public override string Comparison => "Beside last year's report";

    public override string DayFormat => "d MMMM yyyy";
}
