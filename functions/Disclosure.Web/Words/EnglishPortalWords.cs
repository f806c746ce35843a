using Disclosure.Web.Catalog;

namespace Disclosure.Web.Words;

internal sealed class EnglishPortalWords : PortalWords
{
    public override string Home => "Published reports";

    public override string Find => "Search";

    public override string AgencyName => "Agency";

    public override string AllYears => "All years";

    public override string ByYear => "By year";

    public override string ByKind => "By kind of agency";

    public override string LatestReports => "Published last";

    public override string NothingYet => "Nothing is published yet. Reports appear here once every tier of the review has approved them.";

    public override string NothingFound => "No report matches.";

    public override string ShowAll => "Show all";

    public override string Published => "Published";

    public override string Data => "Data";

    public override string FileReport => "Send in an annual report";

    public override string ByProgram => "Programs can send reports too:";

    public override string CompareAgencies => "Compare agencies";

    public override string Feed => "Subscribe";

    public override string CompareBy => "Compare by";

    public override string Rank => "Rank";

    public override string Total => "Total";

    public override string Median => "Median";

    public override string Largest => "Largest";

    public override string NoValues => "There is nothing to compare in this year yet.";

    public override string YearsOfAgency => "Reports by year";

    public override string FiguresOfAgency => "Figures by year";

    public override string Title => "Title";

    public override string FormUsed => "Form";

    public override string Original => "Original";

    public override string Checksum => "SHA-256 of the original";

    public override string ChecksumHelp => "Compare it after downloading to make sure the file is unchanged.";

    public override string OldVersion => "This is an earlier version: there is a newer report of the same agency and year.";

    public override string NewerWithdrawn =>
        "This is an earlier version: the report that took its place was withdrawn, and there is no current version now.";

    public override string PutBack(DateTimeOffset at, string reason) =>
        $"This report was made public again on {EnglishFormat.Minutes(at)}. Reason: {reason}";

    public override string StillPublic => "Versions of the same agency and year that are public";

    public override string CurrentVersion => "See the current version";

    public override string Current => "current version";

    public override string Earlier => "earlier version";

    public override string OtherVersions => "Other versions";

    public override string NotShown => "The figures cannot be shown now; please download the original.";

    public override string LastingAddress => "Lasting address";

    public override string LastingHelp => "all reports of this agency (stays the same after corrections)";

    public override string PrintedFrom => "Address of this page";

    public override string SummaryOfYear => "The year in sum";

    public override string AllFigures => "All figures of the year";

    public override string NotFoundTitle => "Not found";

    public override string Excel => "Excel";

    public override string CsvTable => "CSV";

    public override string ListForPrograms => "JSON list";

    public override string TrendCaption => "Change over the years";

    public override string HomeIntro => "The annual reports on open government that agencies publish by law: read them, download "
        + "originals and data, compare agencies and years.";

    public override string ExampleFile => "report.pdf";

    public override string Withdrawn(string title, DateTimeOffset at, string reason) =>
        $"“{title}” was withdrawn on {EnglishFormat.Minutes(at)} and is no longer public. Reason: {reason}";

    public override string ReportsInYear(int year) => $"Reports for {year}";

    public override string CompareInYear(int year) => $"Agencies compared, {year}";

    public override string Count(int reports) => EnglishFormat.Count(reports, "report");

    public override string LatestOf(int shown, int all) => $"{EnglishFormat.Count(all, "report")}, the latest {shown} of them here";

    public override string WithdrawnTitle => "The report was withdrawn";

    public override string CountOfAgencies(int agencies) => EnglishFormat.Count(agencies, "agency", "agencies");

    public override string Rows(int first, int last, int all) => $"Ranks {EnglishFormat.Number(first)} to {EnglishFormat.Number(last)} of {
        EnglishFormat.Count(all, "agency", "agencies")}";

    public override string YearLabel(int year) => $"{year}";

    public override string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Government => "Governments, county and above",
        AgencyKind.GovernmentOffice => "Government offices",
        AgencyKind.Department => "Departments",
        AgencyKind.Township => "Townships and subdistricts",
        AgencyKind.Zone => "Development zones",
        _ => "Others",
    };

    public override string Of(Measure measure) => measure.Id switch
    {
        "received" => "Applications received",
        "granted" => "Granted in full or part",
        "refused" => "Refused",
        "unavailable" => "Unavailable",
        "reconsideration" => "Reconsiderations",
        "litigation" => "Lawsuits",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public override string Unit(Measure measure) => measure.Id is "reconsideration" or "litigation" ? "cases" : "applications";
}
