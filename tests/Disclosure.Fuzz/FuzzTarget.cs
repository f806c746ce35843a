namespace Disclosure.Fuzz;

/// <summary>A reader that files of strangers reach.</summary>
/// <param name="Name">Its name on the command line, and that of the folder with its corpus.</param>
/// <param name="Read">Gives it the bytes of an input; throws where an error comes out that its users do not know.</param>
public sealed record FuzzTarget(string Name, Action<byte[]> Read);
