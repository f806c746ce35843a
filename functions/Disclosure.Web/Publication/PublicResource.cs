namespace Disclosure.Web.Publication;

/// <summary>A file of the portal, as another web server serves it.</summary>
/// <param name="Path">
/// Where it belongs, relative, with <c>/</c> between folders and made of letters, digits, hyphens and points alone.
/// </param>
/// <param name="ContentType">What it is.</param>
/// <param name="Version">
/// Changes whenever the bytes may have changed, and is known without making them: whoever has the same version has the same file.
/// </param>
/// <param name="OpenAsync">Gives the bytes; the caller disposes of the stream.</param>
public sealed record PublicResource(string Path, string ContentType, string Version, Func<CancellationToken, Task<Stream>> OpenAsync);
