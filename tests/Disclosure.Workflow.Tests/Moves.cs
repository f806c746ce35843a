using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Workflow.Tests;

/// <summary>Random moves for a model to interpret; a failing row is shrunk by leaving moves out.</summary>
internal static class Moves
{
    private const int Largest = 1 << 24;

    public static Config Runs(int runs) => Config.QuickThrowOnFailure.WithMaxTest(runs);

    /// <summary>The same runs every time, for a test of what random moves reach.</summary>
    public static Config SameRuns(int runs) => Runs(runs).WithReplay(20_230_110, 1);

    public static Arbitrary<int[]> UpTo(int count) => Arb.From(
        Gen.Choose(1, count).SelectMany(length => Gen.Choose(0, Largest).ArrayOf(length)), Shorter);

    private static IEnumerable<int[]> Shorter(int[] moves)
    {
        for (var size = moves.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= moves.Length; start += size)
            {
                yield return [.. moves[..start], .. moves[(start + size)..]];
            }
        }
    }
}
