using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts;

/// <summary>What every host's cache of page pictures must do, for as long as it keeps them. It is empty at first.</summary>
public abstract class PagePicturesContract
{
    private static readonly ContentHash File = ContentHash.Of("a file"u8);
    private static readonly ContentHash Other = ContentHash.Of("another"u8);

    protected abstract IPagePictures Pictures { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_is_found_under_its_file_and_name_alone()
    {
        await Pictures.PutAsync(File, "1.jpg", "one"u8.ToArray(), Cancellation);
        await Pictures.PutAsync(File, "10.jpg", "ten"u8.ToArray(), Cancellation);
        Assert.Equal("one"u8.ToArray(), await Pictures.FindAsync(File, "1.jpg", Cancellation));
        Assert.Equal("ten"u8.ToArray(), await Pictures.FindAsync(File, "10.jpg", Cancellation));
        Assert.Null(await Pictures.FindAsync(File, "2.jpg", Cancellation));
        Assert.Null(await Pictures.FindAsync(Other, "1.jpg", Cancellation));
    }

    [Fact]
    public async Task The_same_put_many_times_at_once_is_there_whole()
    {
        var picture = new byte[100_000];
        Array.Fill<byte>(picture, 7);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Pictures.PutAsync(File, "1.jpg", picture, Cancellation)));
        Assert.Equal(picture, await Pictures.FindAsync(File, "1.jpg", Cancellation));
    }
}
