namespace Disclosure.Reports.Model;

/// <summary>Something a rule found.</summary>
/// <param name="Rule">Rule id, e.g. <c>balance</c>.</param>
/// <param name="Severity">Whether it keeps the report from being published.</param>
/// <param name="Where">A figure id, a row, column or group id, a section, a page as <c>page.3</c>, or empty for the whole report.</param>
/// <param name="Message">What is wrong, for the reviewer, in Chinese.</param>
/// <param name="Compared">The numbers compared, in the order the message names them; empty for rules that compare none.</param>
/// <param name="Clause">The clause of the law or notice it rests on, in Chinese.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    string Where,
    string Message,
    IReadOnlyList<decimal> Compared,
    string Clause)
{
    /// <summary>Gets the name of the finding within one report: a rule speaks at most once of a place.</summary>
    public string Key => $"{Rule}@{Where}";

    /// <summary>Gets what was found, without words; null for a finding stored before facts were kept.</summary>
    internal FindingFact? Fact { get; init; }
}

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>To be looked at; does not keep the report from being published.</summary>
    Warning,

    /// <summary>To be corrected, or accepted with a reason, before the last tier approves.</summary>
    Error,
}
