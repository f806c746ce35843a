using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts;

/// <summary>What every host's store of originals must do. It is empty at first.</summary>
public abstract class OriginalsContract
{
    protected abstract IOriginals Originals { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_nobody_put_is_not_there() => Assert.Null(await Originals.OpenAsync(Filings.Hash(1), Cancellation));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public async Task A_file_comes_back_byte_for_byte(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        var hash = ContentHash.Of(content);
        await Originals.PutAsync(hash, content, Cancellation);
        await Originals.PutAsync(hash, content, Cancellation);
        Assert.Equal(content, await ReadAsync(hash));
    }

    [Fact]
    public async Task An_opened_file_is_seekable_and_knows_its_length()
    {
        await Originals.PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation);
        await using var stream = await Originals.OpenAsync(Filings.Hash(1), Cancellation);
        Assert.NotNull(stream);
        Assert.True(stream.CanSeek);
        Assert.Equal(0, stream.Position);
        Assert.Equal(Filings.Content(1).Length, stream.Length);
    }

    [Fact]
    public async Task The_same_file_put_many_times_at_once_is_whole_for_every_reader()
    {
        var content = new byte[500_000];
        new Random(7).NextBytes(content);
        var hash = ContentHash.Of(content);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
        {
            await Originals.PutAsync(hash, content, Cancellation);
            Assert.Equal(content, await ReadAsync(hash));
        })));
    }

    [Fact]
    public async Task Files_do_not_touch_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Originals.PutAsync(Filings.Hash(n), Filings.Content(n), Cancellation)));
        for (var n = 0; n < 20; n++)
        {
            Assert.Equal(Filings.Content(n), await ReadAsync(Filings.Hash(n)));
        }
    }

    private async Task<byte[]> ReadAsync(ContentHash hash)
    {
        await using var stream = await Originals.OpenAsync(hash, Cancellation);
        Assert.NotNull(stream);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }
}
