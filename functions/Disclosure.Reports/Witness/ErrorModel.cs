using System.Globalization;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Witness;

/// <summary>
/// What is known of errors before the sums are heard: how often a form is wrong in print, and what a misread figure is mistaken for. The
/// numbers are orders of magnitude, from the reports of the samples and from what OCR confuses; the sums outweigh them wherever two of
/// them cross. Each halved and doubled alone changed nothing in 150 forms with three misread figures each: all 450 were found, 432 with
/// what is printed, and no other figure became doubtful.
/// </summary>
internal static class ErrorModel
{
    /// <summary>Chance that a sum is broken in print though each of its figures is what the office counted.</summary>
    public const double SumBrokenInPrint = 0.005;

    /// <summary>Chance that a figure is printed other than the office counted it, which breaks every sum it is in.</summary>
    public const double FigureWrongInPrint = 0.001;

    /// <summary>Chance that a sum with a misread figure is whole all the same, by errors that cancel.</summary>
    public const double WholeByChance = 0.03;

    /// <summary>Chance that, one figure being misread, those that look like it in the same sum are misread in the same way.</summary>
    public const double MisreadAlike = 0.3;

    /// <summary>
    /// Part of the doubt of a blank cell, or one with a dash, that is about a 0 not seen, which no sum can tell from nothing.
    /// </summary>
    private const double ZeroNotSeen = 0.8;

    /// <summary>Part of the doubt of a 0 that is about a blank cell or a dash.</summary>
    private const double BlankSeenAsZero = 0.05;

    // What a misread figure is misread as: parts of all misreadings, 1 together.

    /// <summary>Part of the misreadings in which one digit is taken for one that looks like it.</summary>
    private const double LookAlike = 0.45;

    /// <summary>Part in which one digit is taken for any other.</summary>
    private const double OtherDigit = 0.10;

    /// <summary>Part in which one digit is lost.</summary>
    private const double DigitLost = 0.15;

    /// <summary>Part in which one digit too many is read.</summary>
    private const double DigitTooMany = 0.15;

    /// <summary>Part in which the figure is taken for another number altogether.</summary>
    private const double Anything = 0.15;

    /// <summary>Digits that a digit looks like, on the average of <see cref="Confused"/>.</summary>
    private const int EasyPartners = 3;

    /// <summary>Digits that a digit does not look like.</summary>
    private const int OtherPartners = 6;

    /// <summary>Pairs of digits that OCR confuses where a print is faint, bold or broken.</summary>
    private static readonly string[] Confused = ["38", "06", "17", "08", "68", "56", "35", "89", "49", "27", "09", "14", "58", "39"];

    /// <summary>Part of a figure's doubt that is about texts of the same value.</summary>
    /// <param name="figure">The figure.</param>
    public static double SameValue(Figure figure) => figure.Value switch
    {
        null => ZeroNotSeen,
        0 => BlankSeenAsZero,
        _ => 0,
    };

    /// <summary>
    /// Chance of a given difference, other than 0, where nothing is known of how it arose: small ones are likelier, none is impossible
    /// (for a whole d half of 1/√|d| − 1/√(|d|+1), of which all sum to 1).
    /// </summary>
    /// <param name="difference">The difference.</param>
    public static double OfDifference(decimal difference)
    {
        var size = Math.Max(1, Math.Abs((double)difference));
        return 0.5 / ((Math.Sqrt(size) * (size + 1)) + (size * Math.Sqrt(size + 1)));
    }

    /// <summary>Chance that, a figure being misread as the one given, the other one is printed.</summary>
    /// <param name="read">The value read; null for a blank cell.</param>
    /// <param name="printed">The value printed instead.</param>
    public static double OfMisreading(decimal? read, decimal printed)
    {
        var seen = DigitsOf(read);
        var meant = DigitsOf(printed);
        return Resemblance(seen, meant) + (Anything * OfDifference(printed - (read ?? 0)));
    }

    private static double Resemblance(string read, string printed)
    {
        if (read.Length == printed.Length)
        {
            return OnlyOtherPlace(read, printed) is { } place
                ? AreConfused(read[place], printed[place])
                    ? LookAlike / (read.Length * EasyPartners)
                    : OtherDigit / (read.Length * OtherPartners)
                : 0;
        }

        return IsOneShorter(read, printed) ? DigitLost / (10 * printed.Length)
            : IsOneShorter(printed, read) ? DigitTooMany / read.Length
            : 0;
    }

    private static int? OnlyOtherPlace(string one, string other)
    {
        int? place = null;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i])
            {
                if (place is not null)
                {
                    return null;
                }

                place = i;
            }
        }

        return place;
    }

    private static bool AreConfused(char one, char other)
    {
        foreach (var pair in Confused)
        {
            if ((pair[0] == one && pair[1] == other) || (pair[1] == one && pair[0] == other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the one is the other without one of its digits.</summary>
    private static bool IsOneShorter(string shorter, string longer)
    {
        if (shorter.Length + 1 != longer.Length)
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        return shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
    }

    private static string DigitsOf(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
