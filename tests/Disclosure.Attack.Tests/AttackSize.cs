using System.Globalization;
using System.Security.Cryptography;

namespace Disclosure.Attack.Tests;

/// <summary>
/// How much is tried: <c>ATTACK=full</c> tries everything, which takes hours; otherwise a form of each attack that takes some seconds.
/// <c>ATTACK_FILES</c> sets the number of damaged files of each kind and <c>ATTACK_SEED</c> the seed, so that a run can be repeated.
/// </summary>
internal static class AttackSize
{
    /// <summary>Gets a value indicating whether everything is tried.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("ATTACK") == "full";

    /// <summary>Gets the number of damaged files of each kind where it is set; null where it is not.</summary>
    public static int? Files { get; } = Number("ATTACK_FILES");

    /// <summary>Gets the seed of all that is random; another at every run where none is set.</summary>
    public static int Seed { get; } = Number("ATTACK_SEED") ?? RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>Returns the number for this run.</summary>
    public static int Of(int small, int full) => IsFull ? full : small;

    /// <summary>Returns a source of random numbers for one attack: the same for the same seed and name.</summary>
    public static Random RandomFor(string attack) => new(attack.Aggregate(Seed, static (seed, c) => unchecked((seed * 31) + c)));

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
