using System.Globalization;

namespace Disclosure.Reports.Words;

/// <summary>Writes numbers in sentences.</summary>
internal static class FigureFormat
{
    /// <summary>Without trailing zeros: 45134, 0.5.</summary>
    public static string Of(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
