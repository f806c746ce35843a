using System.Security.Cryptography;

namespace Disclosure.Web.Pages;

/// <summary>
/// The one style sheet. Its address holds the hash of its content, so browsers keep it for good and a new one has a new address.
/// </summary>
internal static class Stylesheet
{
    /// <summary>Gets the bytes, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Content { get; } = Load();

    /// <summary>Gets the file name.</summary>
    public static string Name { get; } = $"site.{Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..16]}.css";

    /// <summary>Gets the address.</summary>
    public static string Path { get; } = $"/assets/{Name}";

    private static byte[] Load()
    {
        using var resource = typeof(Stylesheet).Assembly.GetManifestResourceStream("site.css")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
