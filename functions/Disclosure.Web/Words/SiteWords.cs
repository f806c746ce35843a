using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

/// <summary>
/// The words pages share. Each set of words is an abstract class with one implementation a language, so that a text that is missing in one
/// does not compile.
/// </summary>
internal abstract class SiteWords
{
    private static readonly ChineseSiteWords Chinese = new();
    private static readonly EnglishSiteWords English = new();

    /// <summary>The words in a language.</summary>
    public static SiteWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string SkipToMain { get; }

    public abstract string SiteName { get; }

    public abstract string MainNavigation { get; }

    public abstract string Directory { get; }

    public abstract string Filing { get; }

    public abstract string Operator { get; }

    public abstract string Footer { get; }

    public abstract string Interface { get; }

    public abstract string BackToDirectory { get; }

    public abstract string NoSuchPage { get; }

    public abstract string CrossSite { get; }

    public abstract string TooLarge { get; }

    public abstract string TooManyFilesTitle { get; }

    /// <summary>Returns that an upload may hold at most so many files, and what to do.</summary>
    public abstract string TooManyFiles(int most);

    public abstract string TooSlow { get; }

    public abstract string TooManyUploads { get; }

    public abstract string BadRequest { get; }

    public abstract string InternalError { get; }

    public abstract string OperatorClosed { get; }

    public abstract string AskedTooOften { get; }

    /// <summary>Gets that the disk is full, that nothing is lost by that, and what to do.</summary>
    public abstract string StorageFull { get; }

    /// <summary>Returns when to try again.</summary>
    public abstract string TryAgainIn(TimeSpan wait);

    public abstract string Unknown { get; }

    public abstract string Agency { get; }

    public abstract string Year { get; }

    public abstract string Form { get; }

    public abstract string Original { get; }

    public abstract string Scrollable(string what);

    /// <summary>A state.</summary>
    public abstract string Of(ReportState state);

    /// <summary>A status code.</summary>
    public abstract string OfStatus(int status);

    /// <summary>Returns why a command or a file is refused, and what to do.</summary>
    public abstract string Of(Refusal refusal);

    /// <summary>Gets what is wrong with files, in sentences.</summary>
    public abstract DocumentWords Documents { get; }

    /// <summary>Gets what rules find, in sentences.</summary>
    public abstract FindingWords Findings { get; }

    /// <summary>Gets what the parts of the statutory form are called.</summary>
    public abstract FormWords Terms { get; }

    /// <summary>Gets what the workflow tells people.</summary>
    public abstract WorkflowWords Workflow { get; }

    /// <summary>Returns the name of a step.</summary>
    public abstract string Of(ReportStep step);

    /// <summary>Returns why a notice was sent.</summary>
    public abstract string Of(NoticeKind kind);

    /// <summary>Returns a number, its decimals as they were printed.</summary>
    public abstract string Number(decimal number);

    /// <summary>Returns a number as a reader finds it in a cell; <see cref="Blank"/> where there is none.</summary>
    public string NumberOrBlank(decimal? number) => number is { } known ? Number(known) : Blank;

    /// <summary>Returns a day in China.</summary>
    public abstract string Day(DateTimeOffset time);

    /// <summary>Returns a time in China to the minute.</summary>
    public abstract string Minutes(DateTimeOffset time);

    /// <summary>Returns a length of time in its largest unit.</summary>
    public abstract string Length(TimeSpan length);

    /// <summary>Returns the label of what follows on the same line.</summary>
    public abstract string Labelled(string label);

    /// <summary>Returns what stands in brackets after something.</summary>
    public abstract string InBrackets(string text);

    /// <summary>Gets what stands before the day on which a corrected file came.</summary>
    public abstract string CorrectedAt { get; }

    /// <summary>Returns the texts one after the other.</summary>
    public abstract string List(IEnumerable<string> texts);

    /// <summary>Gets what stands between two parts of a line.</summary>
    public abstract string Comma { get; }

    public abstract string PagesOfList { get; }

    public abstract string PageBefore { get; }

    public abstract string PageAfter { get; }

    public abstract string PageOf(int page, int pages);

    /// <summary>The name of a severity.</summary>
    public abstract string Of(Severity severity);

    public abstract string SectionNotFound { get; }

    public abstract string SectionEmpty { get; }

    public abstract string NotRead { get; }

    public abstract string Blank { get; }

    public abstract string CorrectedMark { get; }

    public abstract string Before(string value);

    public abstract string Unsure { get; }

    public abstract string Suggested(string value);

    public abstract string FindingNumber(int number);

    public abstract string FindingsTitle { get; }

    public abstract string NoFindings { get; }

    public abstract string AcceptedError { get; }

    public abstract string AcceptedBecause(string reason);

    public abstract string Arithmetic { get; }

    public abstract string Compared { get; }

    public abstract string Basis { get; }

    public abstract string See(string place);

    /// <summary>Returns where something stands.</summary>
    public abstract string At(string place);

    public abstract string RoundTitle(int round);

    public abstract string Corrections { get; }

    public abstract string CorrectionsIntroduction { get; }

    public abstract string FigureCorrection(string figure, string read, string now);

    public abstract string TextCorrection(string section);

    public abstract string TextAsRead { get; }

    public abstract string TextAsCorrected { get; }

    public abstract string IdentityCorrection(string read, string now);

    public abstract string Unnamed { get; }
}
