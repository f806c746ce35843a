namespace Disclosure.Server.Intake;

/// <summary>A file as one look at the intake folder found it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="WrittenAt">When it was last written to, in UTC.</param>
internal readonly record struct Sight(string Name, long Size, DateTime WrittenAt);
