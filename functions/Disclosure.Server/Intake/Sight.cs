namespace Disclosure.Server.Intake;

/// <summary>A file, or a folder of the pages of one report, as one look at the intake folder found it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size in bytes; of a folder that of its files together.</param>
/// <param name="WrittenAt">When it was last written to, in UTC; of a folder also when a file last came or went.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
internal readonly record struct Sight(string Name, long Size, DateTime WrittenAt, bool IsFolder = false);
