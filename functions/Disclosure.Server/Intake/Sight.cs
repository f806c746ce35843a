namespace Disclosure.Server.Intake;

/// <summary>What one look at a folder found under a name: a file, a folder, or what is neither.</summary>
/// <param name="Name">Its name; where the name is no UTF-8, what its bytes mean in GB18030, for people alone.</param>
/// <param name="Size">Its size in bytes; of a folder in the intake folder that of its files together.</param>
/// <param name="WrittenAt">
/// When it was last written to, in UTC; of a folder in the intake folder also when a file last came or went.
/// </param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Sight(string Name, long Size, DateTime WrittenAt, EntryKind Kind = EntryKind.File)
{
    /// <summary>
    /// Gets the bytes of a name that is no UTF-8, one character for each byte; null where <see cref="Name"/> is the name.
    /// </summary>
    public string? RawName { get; init; }

    /// <summary>Gets whether it is a folder.</summary>
    public bool IsFolder => Kind == EntryKind.Folder;

    /// <summary>Gets what tells it from everything else in its folder. No name holds a NUL.</summary>
    public string Key => RawName is null ? Name : $"\0{RawName}";

    /// <summary>Gets the name as it may be shown and logged, and given to a file.</summary>
    public string SafeName => EntryName.Safe(Name);
}
