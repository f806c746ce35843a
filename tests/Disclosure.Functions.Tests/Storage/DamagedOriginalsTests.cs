using Disclosure.Contracts;
using Disclosure.Functions.Storage.Blobs;

namespace Disclosure.Functions.Tests.Storage;

public sealed class DamagedOriginalsTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_file_with_another_bit_is_not_given_out(int at)
    {
        var storage = await azurite.StorageAsync();
        var originals = new BlobOriginals(storage);
        await originals.PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation);
        await using (var whole = await originals.OpenAsync(Filings.Hash(1), Cancellation))
        {
            Assert.NotNull(whole);
        }

        var damaged = Filings.Content(1);
        damaged[at] ^= 1;
        await storage.Originals.PutAsync($"{Filings.Hash(1)}", damaged, Cancellation);
        Assert.Null(await originals.OpenAsync(Filings.Hash(1), Cancellation));
    }
}
