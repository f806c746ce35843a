namespace Disclosure.Reports.Roster;

/// <summary>What a file says of the agencies that must file.</summary>
/// <param name="Roster">The roster; null where anything in the file is at fault.</param>
/// <param name="Faults">What is at fault, by line; empty where the roster can be taken.</param>
public sealed record RosterReading(AgencyRoster? Roster, IReadOnlyList<RosterFault> Faults);
