using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Storage;

public sealed class OriginalsFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_crash_left_unfinished_is_cleared_at_the_start_and_what_was_whole_stays()
    {
        await new OriginalsFolder(_folder.Path).PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation);
        await File.WriteAllTextAsync(_folder["unfinished", "half"], "%PDF-1.7 ha", Cancellation);

        var again = new OriginalsFolder(_folder.Path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["unfinished"]));
        await using var kept = await again.OpenAsync(Filings.Hash(1), Cancellation);
        Assert.NotNull(kept);
    }

    [Fact]
    public async Task A_file_that_is_no_longer_what_came_in_is_not_given_out_and_is_kept_anew_when_it_comes_again()
    {
        var originals = new OriginalsFolder(_folder.Path);
        await originals.PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation);
        var name = Filings.Hash(1).ToString();
        var path = _folder[name[..2], name];
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancellation);
        Assert.Null(await originals.OpenAsync(Filings.Hash(1), Cancellation));

        await originals.PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation);
        await using var kept = await originals.OpenAsync(Filings.Hash(1), Cancellation);
        Assert.Equal(0, kept!.Position);
        using var content = new MemoryStream();
        await kept.CopyToAsync(content, Cancellation);
        Assert.Equal(Filings.Content(1).ToArray(), content.ToArray());
    }

    [Fact]
    public async Task An_attempt_that_is_cancelled_leaves_nothing_behind()
    {
        var originals = new OriginalsFolder(_folder.Path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => originals.PutAsync(Filings.Hash(1), Filings.Content(1), new CancellationToken(canceled: true)));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }
}
