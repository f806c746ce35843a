using Disclosure.Documents;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow;

/// <summary>What an office sets.</summary>
/// <param name="Review">Who reviews; asked each time a round opens and whenever somebody acts by a link.</param>
public sealed record WorkflowOptions(Func<ReviewPolicy> Review)
{
    /// <summary>
    /// Most open filings of one account where nothing else is set: more than all agencies of a city have, which may come by one proxy, and
    /// few enough that a stranger's fill no more than a day of the machine's.
    /// </summary>
    public const int DefaultOpenFilings = 1_000;

    /// <summary>Gets how often a failing step is tried.</summary>
    public RetryPolicy Retry { get; init; } = RetryPolicy.Default;

    /// <summary>Gets what becomes of files that came by no link and not from the office itself.</summary>
    public FilingRule Filing { get; init; } = FilingRule.Confirmed;

    /// <summary>Gets the most filings that may be open of one account (<see cref="FiledFile.Account"/>).</summary>
    public int OpenFilings { get; init; } = DefaultOpenFilings;

    /// <summary>Gets what the office asks of reports.</summary>
    public OfficeRules Rules { get; init; } = OfficeRules.Default;

    /// <summary>Gets what reading one file may cost; <see cref="ReadLimits.FileBytes"/> is also the largest upload.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
