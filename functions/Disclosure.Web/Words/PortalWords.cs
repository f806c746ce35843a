using Disclosure.Web.Catalog;

namespace Disclosure.Web.Words;

/// <summary>The words of the portal.</summary>
internal abstract class PortalWords
{
    private static readonly ChinesePortalWords Chinese = new();
    private static readonly EnglishPortalWords English = new();

    /// <summary>The words in a language.</summary>
    public static PortalWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string Home { get; }

    public abstract string Find { get; }

    public abstract string AgencyName { get; }

    public abstract string AllYears { get; }

    public abstract string ByYear { get; }

    public abstract string ByKind { get; }

    public abstract string LatestReports { get; }

    public abstract string NothingYet { get; }

    public abstract string NothingFound { get; }

    public abstract string ShowAll { get; }

    public abstract string Published { get; }

    public abstract string Data { get; }

    public abstract string FileReport { get; }

    public abstract string ByProgram { get; }

    public abstract string CompareAgencies { get; }

    public abstract string Feed { get; }

    public abstract string CompareBy { get; }

    public abstract string Rank { get; }

    public abstract string Total { get; }

    public abstract string Median { get; }

    public abstract string Largest { get; }

    public abstract string NoValues { get; }

    public abstract string YearsOfAgency { get; }

    public abstract string FiguresOfAgency { get; }

    public abstract string Title { get; }

    public abstract string FormUsed { get; }

    public abstract string Original { get; }

    public abstract string Checksum { get; }

    public abstract string ChecksumHelp { get; }

    public abstract string OldVersion { get; }

    /// <summary>Gets that the report which took the place of this one was withdrawn.</summary>
    public abstract string NewerWithdrawn { get; }

    /// <summary>Returns that the report was withdrawn or superseded and is public again, since when and why.</summary>
    public abstract string PutBack(DateTimeOffset at, string reason);

    /// <summary>Gets what stands above the versions that are public where the one asked for was withdrawn.</summary>
    public abstract string StillPublic { get; }

    public abstract string CurrentVersion { get; }

    public abstract string Current { get; }

    public abstract string Earlier { get; }

    public abstract string OtherVersions { get; }

    public abstract string NotShown { get; }

    public abstract string LastingAddress { get; }

    public abstract string LastingHelp { get; }

    public abstract string PrintedFrom { get; }

    public abstract string SummaryOfYear { get; }

    public abstract string AllFigures { get; }

    public abstract string NotFoundTitle { get; }

    public abstract string Excel { get; }

    public abstract string CsvTable { get; }

    public abstract string ListForPrograms { get; }

    public abstract string TrendCaption { get; }

    public abstract string HomeIntro { get; }

    /// <summary>Gets a file name in an example of how programs send reports.</summary>
    public abstract string ExampleFile { get; }

    /// <summary>Returns that a report was withdrawn, when and why.</summary>
    public abstract string Withdrawn(string title, DateTimeOffset at, string reason);

    public abstract string ReportsInYear(int year);

    public abstract string CompareInYear(int year);

    public abstract string Count(int reports);

    /// <summary>Returns that the latest so many of all are shown.</summary>
    public abstract string LatestOf(int shown, int all);

    /// <summary>Gets the title of the page of a report that was withdrawn.</summary>
    public abstract string WithdrawnTitle { get; }

    public abstract string CountOfAgencies(int agencies);

    public abstract string Rows(int first, int last, int all);

    public abstract string YearLabel(int year);

    /// <summary>A kind of agencies.</summary>
    public abstract string Of(AgencyKind kind);

    /// <summary>What is compared.</summary>
    public abstract string Of(Measure measure);

    /// <summary>What a measure counts.</summary>
    public abstract string Unit(Measure measure);
}
