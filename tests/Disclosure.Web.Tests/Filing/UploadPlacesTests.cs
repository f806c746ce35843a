using Disclosure.Web.Filing;
using Disclosure.Web.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Web.Tests.Filing;

public sealed class UploadPlacesTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_more_than_there_are_places_waits_until_another_ends()
    {
        var places = Places(2);
        var first = await places.TakeAsync("a", Cancellation);
        using var second = await places.TakeAsync("a", Cancellation);
        Assert.False(places.AreWaitedFor);
        var third = places.TakeAsync("a", Cancellation);
        Assert.False(third.IsCompleted);
        Assert.True(places.AreWaitedFor);
        first.Dispose();
        using var taken = await third;
        Assert.False(places.AreWaitedFor);
    }

    [Fact]
    public async Task One_who_waited_for_long_is_asked_to_come_again()
    {
        var places = Places(1);
        using var first = await places.TakeAsync("a", Cancellation);
        var second = places.TakeAsync("a", Cancellation);
        _time.Advance(UploadPlaces.LongestWait - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(503, (await Assert.ThrowsAsync<BadHttpRequestException>(() => second)).StatusCode);
    }

    [Fact]
    public async Task Of_those_who_wait_whoever_has_the_fewest_comes_first_and_then_who_came_first()
    {
        var places = Places(2);
        using var first = await places.TakeAsync("a", Cancellation);
        var second = await places.TakeAsync("a", Cancellation);
        var third = places.TakeAsync("a", Cancellation);
        var others = places.TakeAsync("b", Cancellation);
        var anothers = places.TakeAsync("c", Cancellation);
        second.Dispose();
        var taken = await others;
        Assert.False(anothers.IsCompleted);
        taken.Dispose();
        var next = await anothers;
        Assert.False(third.IsCompleted);
        next.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task One_who_gave_up_waiting_takes_no_place()
    {
        var places = Places(1);
        var first = await places.TakeAsync("a", Cancellation);
        using var gone = new CancellationTokenSource();
        var second = places.TakeAsync("b", gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(places.AreWaitedFor);
        first.Dispose();
        using var third = await places.TakeAsync("c", Cancellation);
    }

    [Fact]
    public async Task Eight_uploads_that_take_long_keep_nobody_out_for_longer_than_one_may_keep_its_place()
    {
        var places = Places(8);
        var slow = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => places.TakeAsync($"slow {n}", Cancellation)));
        _time.Advance(UploadPlaces.LongUpload - TimeSpan.FromMilliseconds(1));
        var honest = places.TakeAsync("honest", Cancellation);
        places.MakeRoom();
        Assert.False(honest.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        places.MakeRoom();
        using var place = await honest;
        Assert.Single(slow, static each => each.IsBeside);
        Assert.All(slow, static each => Assert.False(each.HasToEnd || each.IsWaitedFor));
    }

    [Fact]
    public async Task Who_waits_looks_for_room_again_and_again()
    {
        var places = Places(1);
        using var slow = await places.TakeAsync("slow", Cancellation);
        _time.Advance(UploadPlaces.LongUpload);
        var honest = places.TakeAsync("honest", Cancellation);
        _time.Advance(UploadPlaces.LookAgain);
        using var place = await honest;
        Assert.True(slow.IsBeside);
    }

    [Fact]
    public async Task An_upload_beside_the_places_is_that_of_whoever_has_the_most_and_nobody_waits_for_it()
    {
        var places = Places(3);
        using var ones = await places.TakeAsync("one", Cancellation);
        using var older = await places.TakeAsync("many", Cancellation);
        using var younger = await places.TakeAsync("many", Cancellation);
        _time.Advance(UploadPlaces.LongUpload);
        var honest = places.TakeAsync("honest", Cancellation);
        places.MakeRoom();
        var place = await honest;
        Assert.Equal((false, true, false), (ones.IsBeside, older.IsBeside, younger.IsBeside));
        var next = places.TakeAsync("next", Cancellation);
        Assert.Equal((true, false), (ones.IsWaitedFor, older.IsWaitedFor));
        place.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task Nobody_gives_way_to_one_who_has_as_many()
    {
        var places = Places(1);
        var slow = await places.TakeAsync("a", Cancellation);
        _time.Advance(UploadPlaces.LongUpload);
        var second = places.TakeAsync("a", Cancellation);
        places.MakeRoom();
        Assert.False(second.IsCompleted);
        Assert.False(slow.IsBeside);
        slow.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Of_uploads_that_take_long_no_more_go_on_than_may_and_the_oldest_of_whoever_has_most_is_ended()
    {
        var places = Places(1);
        var all = new List<UploadPlaces.Place>();
        foreach (var sender in (string[])["many", "one", "many", "other", "third", "fourth"])
        {
            if (sender == "many" && all.Count > 0)
            {
                // That it has one already is no reason to wait where a place is free.
                all[^1].Dispose();
                all.RemoveAt(all.Count - 1);
            }

            var taken = places.TakeAsync(sender, Cancellation);
            places.MakeRoom();
            all.Add(await taken);
            _time.Advance(UploadPlaces.LongUpload);
        }

        Assert.Equal(UploadPlaces.BesideEach, all.Count(static each => each.IsBeside));
        Assert.DoesNotContain(all, static each => each.HasToEnd);
        var honest = places.TakeAsync("honest", Cancellation);
        places.MakeRoom();
        using var place = await honest;
        Assert.Equal([true, false, false, false, false], all.Select(static each => each.HasToEnd));
    }

    private UploadPlaces Places(int count) => new(
        new DisclosureWebOptions(
            static () => new Uri("http://localhost/"), new LinkKeyRing(new LinkKey("test", new byte[LinkKey.ShortestSecret])))
        {
            UploadsAtOnce = count,
        },
        _time);
}
