using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

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

    public abstract string BadRequest { get; }

    public abstract string InternalError { get; }

    public abstract string OperatorClosed { get; }

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

    /// <summary>A time to the minute, in China.</summary>
    public abstract string Minutes(DateTimeOffset time);

    /// <summary>The name of a severity.</summary>
    public abstract string Of(Severity severity);

    /// <summary>
    /// What a finding says in this language: the rule's own message is Chinese, and stands beside it where this is not null.
    /// </summary>
    public abstract string? Explain(Finding finding);

    public abstract string SectionNotFound { get; }

    public abstract string SectionEmpty { get; }

    public abstract string NotRead { get; }

    public abstract string Blank { get; }

    public abstract string CorrectedMark { get; }

    public abstract string Before(string value);

    public abstract string Unsure { get; }

    public abstract string Suggested(string value);

    public abstract string FindingNumber(int number);

    public abstract string NoFindings { get; }

    public abstract string AcceptedError { get; }

    public abstract string AcceptedBecause(string reason);

    public abstract string Arithmetic { get; }

    public abstract string Compared { get; }

    public abstract string Basis { get; }

    public abstract Html See(Html place);

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
