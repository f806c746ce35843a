using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's cache of page pictures must do. It is empty at first.</summary>
public abstract class PagePicturesContract
{
    protected abstract IPagePictures Pictures { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_nobody_drew_is_not_there() => Assert.Null(await Pictures.FindAsync(Filings.Hash(1), "page1.jpg", Cancellation));

    [Fact]
    public async Task A_picture_comes_back_as_it_was_also_put_many_times_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Task.Run(() =>
            Pictures.PutAsync(Filings.Hash(n % 2), $"page{n % 3}.jpg", Filings.Content(n % 6), Cancellation))));
        for (var n = 0; n < 6; n++)
            Assert.Equal(Filings.Content(n), await Pictures.FindAsync(Filings.Hash(n % 2), $"page{n % 3}.jpg", Cancellation));
        Assert.Null(await Pictures.FindAsync(Filings.Hash(2), "page1.jpg", Cancellation));
    }
}
