using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

[assembly: AssemblyFixture(typeof(Disclosure.Attack.Tests.AttackTable))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Disclosure.Attack.Tests;

/// <summary>What was tried and what was seen; printed when the run ends.</summary>
public sealed class AttackTable : IDisposable
{
    private static readonly ConcurrentQueue<(string Attack, int Tried, string Seen)> Rows = [];

    /// <summary>Adds a line.</summary>
    /// <param name="attack">What was tried.</param>
    /// <param name="tried">How often.</param>
    /// <param name="seen">What came of it.</param>
    public static void Add(string attack, int tried, string seen) => Rows.Enqueue((attack, tried, seen));

    /// <summary>Prints the lines, in the order they came.</summary>
    public void Dispose()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"attacks ({(AttackSize.IsFull ? "full" : "small")} form), seed {AttackSize.Seed}");
        foreach (var (attack, tried, seen) in Rows)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"  {attack,-34}{tried,7}  {seen}");
        }

        Console.Out.Write(table);
    }
}
