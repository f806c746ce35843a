using System.Globalization;

namespace Disclosure.Web.Pages;

/// <summary>Sizes of files as people read them.</summary>
internal static class FileSize
{
    /// <summary>Returns the size in KB below one MB, else in MB with one decimal.</summary>
    public static string Text(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) >> 10} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB");
}
