using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>What a rule checks.</summary>
/// <param name="Report">The report.</param>
/// <param name="Form">The edition of the form the report follows.</param>
/// <param name="Context">What is known beside the report.</param>
internal sealed record RuleInput(Report Report, FormDefinition Form, CheckContext Context)
{
    /// <summary>
    /// Gets whether the report is on another year than the one it was filed for; not where as many of its parts name the one as the other.
    /// </summary>
    public bool HasOtherYear =>
        Report.Year is { } year && Context.Year is { } expected && year != expected && Report.OtherYear != expected;
}

/// <summary>A rule: what it finds in a report, in the order of the form, at most once for each place.</summary>
internal delegate IEnumerable<Finding> Rule(RuleInput input);
