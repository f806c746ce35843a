using System.Security.Cryptography;
using Disclosure.Hosting.Words;
using Disclosure.Web.Links;

namespace Disclosure.Hosting.Settings;

/// <summary>
/// How both hosts keep the keys of the review links: as texts named <c>〈id〉.key</c>, each a secret in hexadecimal. The last by name signs;
/// the others still verify until they are taken away.
/// </summary>
public static class LinkKeyText
{
    /// <summary>What the name of a key ends with.</summary>
    public const string Extension = ".key";

    /// <summary>Makes the text of a new key.</summary>
    /// <returns>A random secret in hexadecimal.</returns>
    public static string Create() => RandomNumberGenerator.GetHexString(2 * LinkKey.ShortestSecret, lowercase: true);

    /// <summary>Reads a key.</summary>
    /// <param name="place">Where it is kept, its name at the end.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SettingsException">The name is no id of a key, or the text no secret.</exception>
    public static LinkKey Parse(string place, string text)
    {
        try
        {
            return new LinkKey(Path.GetFileNameWithoutExtension(place), Convert.FromHexString(text.Trim()));
        }
        catch (Exception cause) when (cause is FormatException or ArgumentException)
        {
            throw new SettingsException(new KeyRefused(place, LinkKey.LongestId, 2 * LinkKey.ShortestSecret), cause);
        }
    }
}
