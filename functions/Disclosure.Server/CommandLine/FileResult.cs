namespace Disclosure.Server.CommandLine;

/// <summary>What a verb has to say of one file.</summary>
/// <param name="Output">For stdout, UTF-8, whole lines.</param>
/// <param name="Failure">Why it could not be read, for stderr; null if it was.</param>
internal readonly record struct FileResult(byte[] Output, string? Failure);
