namespace Disclosure.Reports.Model;

/// <summary>Doubt whether the agency's name was read rightly from a scan.</summary>
/// <param name="Other">The name as another place of the report has it; null where no other place names the agency.</param>
public sealed record AgencyDoubt(string? Other);
