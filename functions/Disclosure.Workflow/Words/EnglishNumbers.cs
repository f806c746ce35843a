using System.Globalization;

namespace Disclosure.Workflow.Words;

/// <summary>Numbers and times in English sentences.</summary>
internal static class EnglishNumbers
{
    /// <summary>Returns the number with its thousands apart, e.g. 2,000.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Returns the number with the word that agrees with it, e.g. 1 error, 2 errors.</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>Returns the time in China to the minute, e.g. 31 January 2026, 09:05.</summary>
    public static string Minutes(DateTimeOffset time) =>
        ChinaTime.Of(time).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
