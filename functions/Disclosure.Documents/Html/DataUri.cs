using System.Text;

namespace Disclosure.Documents.Html;

/// <summary>A picture that stands in the page itself (RFC 2397).</summary>
internal static class DataUri
{
    private const string Scheme = "data:";

    /// <summary>Returns what it holds; null where the address is of another kind, or no picture, or damaged.</summary>
    /// <param name="address">The address.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public static byte[]? Read(string address, ReadBudget budget)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address.StartsWith(Scheme + "image/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var data = address[(comma + 1)..];
        budget.SpendDecoded(data.Length);
        budget.Use(data.Length);
        if (!address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var kept = new StringBuilder(data.Length);
        foreach (var character in data.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(data) : data)
        {
            if (!char.IsWhiteSpace(character))
            {
                kept.Append(character);
            }
        }

        var bytes = new byte[(kept.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(kept.ToString(), bytes, out var length) ? bytes[..length] : null;
    }
}
