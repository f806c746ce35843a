using Disclosure.Server.Intake;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Server.Tests.Intake;

public sealed class RipeningTests
{
    private static readonly DateTimeOffset Start = new(2023, 1, 10, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_file_stands_only_after_two_looks_a_moment_apart_that_saw_the_same()
    {
        var ripening = new Ripening();
        var sight = new Sight("a.pdf", 10, Start.UtcDateTime);
        Assert.Empty(ripening.Look([sight], Start));
        Assert.Empty(ripening.Look([sight], Start + Ripening.Moment - TimeSpan.FromTicks(1)));
        Assert.Equal([(sight, Ripening.Moment)], ripening.Look([sight], Start + Ripening.Moment));
    }

    [Fact]
    public void A_change_of_size_or_time_starts_the_wait_anew()
    {
        var ripening = new Ripening();
        var sight = new Sight("a.pdf", 10, Start.UtcDateTime);
        ripening.Look([sight], Start);
        Assert.Empty(ripening.Look([sight with { Size = 11 }], Start.AddSeconds(1)));
        Assert.Empty(ripening.Look([sight with { Size = 11, WrittenAt = Start.UtcDateTime.AddSeconds(1) }], Start.AddSeconds(2)));
        Assert.Empty(ripening.Look([], Start.AddSeconds(3)));
        Assert.Empty(ripening.Look([sight], Start.AddSeconds(4)));
    }

    [Fact]
    public void A_file_that_could_not_be_dealt_with_rests_until_its_time_or_until_it_changes()
    {
        var ripening = new Ripening();
        var sight = new Sight("a.pdf", 10, Start.UtcDateTime);
        ripening.Look([sight], Start);
        ripening.Rest(sight, Start.AddMinutes(1));
        Assert.False(ripening.IsWatching(Start.AddSeconds(1)));
        Assert.Empty(ripening.Look([sight], Start.AddSeconds(59)));
        Assert.Single(ripening.Look([sight], Start.AddSeconds(61)));

        ripening.Rest(sight, Start.AddHours(1));
        var changed = sight with { Size = 12 };
        Assert.Empty(ripening.Look([changed], Start.AddSeconds(70)));
        Assert.Single(ripening.Look([changed], Start.AddSeconds(71)));
    }

    [Fact]
    public void What_does_not_look_whole_needs_patience_and_what_is_being_written_is_never_ripe()
    {
        Assert.True(Ripening.IsRipe(Wholeness.Whole, Ripening.Moment));
        Assert.False(Ripening.IsRipe(Wholeness.Unclear, Ripening.Moment));
        Assert.True(Ripening.IsRipe(Wholeness.Unclear, Ripening.Patience));
        Assert.False(Ripening.IsRipe(Wholeness.Writing, TimeSpan.FromDays(1)));
    }

    [Fact]
    public void However_a_file_grows_it_stands_only_with_what_it_had_a_moment_before() => Prop.ForAll(
        Gen.Choose(0, 3).Zip(Gen.Choose(0, 400)).ListOf().ToArbitrary(),
        looks =>
        {
            var ripening = new Ripening();
            var now = Start;
            var seen = new List<(DateTimeOffset At, long Size)>();
            foreach (var (size, pause) in looks)
            {
                now += TimeSpan.FromMilliseconds(pause);
                var standing = ripening.Look([new Sight("a.pdf", size, Start.UtcDateTime)], now);
                seen.Add((now, size));
                var unchangedSince = seen.AsEnumerable().Reverse().TakeWhile(look => look.Size == size).Last().At;
                if (standing.Count > 0 != now - unchangedSince >= Ripening.Moment)
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
}
