using Disclosure.Server.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Server.Tests.Engine;

public sealed class TurnsTests
{
    private const int Senders = 5;

    /// <summary>What happens to a queue, in any order: a number is a file of the sender of that number, -1 that one is taken.</summary>
    private static readonly Arbitrary<int[]> Happenings =
        Gen.ArrayOf(Gen.Choose(-2, Senders - 1).Select(n => Math.Max(n, -1))).ToArbitrary();

    [Fact]
    public void Who_brings_one_file_waits_for_at_most_one_of_every_other_sender_whatever_the_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Happenings, happenings =>
        {
            var turns = new Turns<(int Sender, int Number)>();
            var waiting = new List<(int Sender, int Number, int[] Before, bool IsOnly)>();
            var isFair = true;
            for (var at = 0; at < happenings.Length; at++)
            {
                if (happenings[at] is >= 0 and var sender)
                {
                    turns.Add($"{sender}", (sender, at));
                    waiting.Add((sender, at, new int[Senders], !waiting.Exists(other => other.Sender == sender)));
                }
                else if (turns.TryTake(out var taken))
                {
                    var own = waiting.FindIndex(one => one.Number == taken.Number);
                    isFair &= !waiting[own].IsOnly || waiting[own].Before.All(static count => count <= 1);
                    waiting.RemoveAt(own);
                    waiting.ForEach(one => one.Before[taken.Sender]++);
                }
            }

            return isFair;
        }));

    [Fact]
    public void Whatever_was_put_in_comes_out_once_and_each_senders_in_its_order() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Happenings, happenings =>
        {
            var turns = new Turns<(int Sender, int Number)>();
            var put = happenings.Select((sender, number) => (sender, number)).Where(static one => one.sender >= 0).ToList();
            put.ForEach(one => turns.Add($"{one.sender}", (one.sender, one.number)));
            var taken = new List<(int, int)>();
            while (turns.TryTake(out var one))
            {
                taken.Add(one);
            }

            return taken.OrderBy(static one => one.Item1).SequenceEqual(put.OrderBy(static one => one.sender));
        }));

    [Fact]
    public void One_who_sent_a_hundred_before_has_one_read_before_the_other()
    {
        var turns = new Turns<string>();
        for (var n = 0; n < 100; n++)
        {
            turns.Add("甲局", $"甲{n}");
        }

        turns.Add("乙局", "乙");
        Assert.True(turns.TryTake(out var first));
        Assert.True(turns.TryTake(out var second));
        Assert.True(turns.TryTake(out var third));
        Assert.Equal(["甲0", "乙", "甲1"], [first, second, third]);
    }
}
