namespace Disclosure.Reports.Roster;

/// <summary>A row of a table as a file gives it.</summary>
/// <param name="Line">The line of the file, or the row of the sheet, from 1.</param>
/// <param name="Fields">Its fields, from the left.</param>
internal sealed record RosterRow(int Line, IReadOnlyList<string> Fields);
