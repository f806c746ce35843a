using Azure.Storage.Blobs;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Tests.Storage;
using Disclosure.Hosting.Settings;
using Disclosure.Web.Links;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Tests.Settings;

public sealed class LinkKeyBlobsTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instances_that_start_at_once_make_one_key_and_trust_each_other()
    {
        var blobs = new BlobServiceClient(azurite.NewAccount());
        var rings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LinkKeyBlobs.LoadAsync(blobs, Cancellation)));
        var link = LinksOf(rings[0]).Review(Ticket);
        Assert.All(rings, ring => Assert.IsType<LinkCheck.Good>(LinksOf(ring).Check(TokenOf(link))));
    }

    [Fact]
    public async Task The_last_key_by_name_signs_and_links_signed_before_stay_good()
    {
        var blobs = new BlobServiceClient(azurite.NewAccount());
        var before = LinksOf(await LinkKeyBlobs.LoadAsync(blobs, Cancellation)).Review(Ticket);
        await blobs.GetBlobContainerClient("keys")
            .UploadBlobAsync("20260101.key", BinaryData.FromString(new string('a', 64) + "\n"), Cancellation);
        var links = LinksOf(await LinkKeyBlobs.LoadAsync(blobs, Cancellation));
        Assert.NotEqual(before, links.Review(Ticket));
        Assert.IsType<LinkCheck.Good>(links.Check(TokenOf(before)));
        Assert.IsType<LinkCheck.Good>(links.Check(TokenOf(links.Review(Ticket))));
    }

    [Fact]
    public async Task A_key_that_is_none_says_which_it_is()
    {
        var blobs = new BlobServiceClient(azurite.NewAccount());
        await blobs.GetBlobContainerClient("keys").CreateAsync(cancellationToken: Cancellation);
        await blobs.GetBlobContainerClient("keys").UploadBlobAsync("bad.key", BinaryData.FromString("no key"), Cancellation);
        var wrong = await Assert.ThrowsAsync<SettingsException>(() => LinkKeyBlobs.LoadAsync(blobs, Cancellation));
        Assert.Contains("keys/bad.key", wrong.Message, StringComparison.Ordinal);
    }

    private static ReviewTicket Ticket => new(ReportId.Parse(new string('1', 32)), 1, 1, "zhang", DateTimeOffset.MaxValue);

    private static ReviewLinks LinksOf(LinkKeyRing ring) =>
        new(() => new Uri("https://example.org/"), ring, TimeProvider.System);

    private static string TokenOf(string link) => link[(link.LastIndexOf('/') + 1)..];
}
