using Disclosure.Contracts;
using Disclosure.Documents;
using Disclosure.Documents.Binary;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>Pages on their way from one step to the next, perhaps on another instance.</summary>
public sealed class BlobExtractionsTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_come_back_to_the_last_bit_and_the_last_put_counts()
    {
        var storage = await azurite.StorageAsync();
        var extractions = new BlobExtractions(storage);
        Assert.Null(await extractions.FindAsync(Filings.Hash(1), Cancellation));
        foreach (var reader in new[] { "ocr", "formRecognizer" })
        {
            var put = new Extraction(reader, new Document([Page(1), Page(2)]));
            await extractions.PutAsync(Filings.Hash(1), put, Cancellation);
            var found = await new BlobExtractions(storage).FindAsync(Filings.Hash(1), Cancellation);
            Assert.NotNull(found);
            Assert.Equal(reader, found.Reader);
            Assert.Equal(DocumentFormat.Write(put.Document), DocumentFormat.Write(found.Document));
            Assert.Equal(put.Document.Pages[1].Words[0].Glyphs, found.Document.Pages[1].Words[0].Glyphs);
        }
    }

    /// <summary>A cache: what it cannot use is not there, and is extracted again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    public async Task What_is_damaged_or_of_another_program_is_not_there(int kept)
    {
        var storage = await azurite.StorageAsync();
        var extractions = new BlobExtractions(storage);
        await extractions.PutAsync(Filings.Hash(1), new Extraction("pdf", new Document([Page(1)])), Cancellation);
        var whole = await storage.Extractions.FindAsync($"{Filings.Hash(1)}", Cancellation);
        await storage.Extractions.PutAsync($"{Filings.Hash(1)}", whole.AsMemory(0, kept), Cancellation);
        Assert.Null(await extractions.FindAsync(Filings.Hash(1), Cancellation));
        await storage.Extractions.PutAsync($"{Filings.Hash(1)}", Filings.Content(1), Cancellation);
        Assert.Null(await extractions.FindAsync(Filings.Hash(1), Cancellation));
    }

    private static Page Page(int number)
    {
        Glyph[] glyphs = [new("政", new Box(1.1, 2.2, 3.3, 4.4), 10.5), new("府", new Box(3.3, 2.2, 5.5, 4.4), 10.5)];
        return new Page(
            number, 595.28, 841.89,
            [new Word("政府", new Box(1.1, 2.2, 5.5, 4.4), glyphs, 0.875, TextDirection.Right) { IsTilted = true }],
            [new Ruling(Orientation.Vertical, 1, 2, 3, 0.5)],
            [new PageImage(new Box(0, 0, 595, 842), 1654, 2339)],
            TextVerdict.Picture)
        {
            Doubts = [new Doubt(new Box(1, 2, 3, 4), 0.25)],
        };
    }
}
