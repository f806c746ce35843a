namespace Disclosure.Reports.Model;

/// <summary>A label of the form whose printed wording departs from the statute's.</summary>
/// <param name="Id">Column or row id, e.g. <c>proactive.repealed</c> or <c>applications.refused.otherLaw</c>.</param>
/// <param name="Printed">The wording as printed, in simplified characters.</param>
/// <param name="Statutory">The wording of the form.</param>
public sealed record LabelReading(string Id, string Printed, string Statutory);
