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
        using var places = Places(2);
        var first = await places.TakeAsync(Cancellation);
        using var second = await places.TakeAsync(Cancellation);
        Assert.False(places.AreWaitedFor);
        var third = places.TakeAsync(Cancellation);
        Assert.False(third.IsCompleted);
        Assert.True(places.AreWaitedFor);
        first.Dispose();
        using var taken = await third;
        Assert.False(places.AreWaitedFor);
    }

    [Fact]
    public async Task One_who_waited_for_long_is_asked_to_come_again()
    {
        using var places = Places(1);
        using var first = await places.TakeAsync(Cancellation);
        var second = places.TakeAsync(Cancellation);
        _time.Advance(UploadPlaces.LongestWait - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(503, (await Assert.ThrowsAsync<BadHttpRequestException>(() => second)).StatusCode);
    }

    private UploadPlaces Places(int count) => new(
        new DisclosureWebOptions(
            static () => new Uri("http://localhost/"), new LinkKeyRing(new LinkKey("test", new byte[LinkKey.ShortestSecret])))
        {
            UploadsAtOnce = count,
        },
        _time);
}
