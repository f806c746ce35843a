using System.Text;
using Azure.Storage.Blobs.Models;
using Disclosure.Functions.Portal;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Tests.Storage;
using Disclosure.Web.Publication;

namespace Disclosure.Functions.Tests.Portal;

/// <summary>Files brought into a container that is served as a site.</summary>
public sealed class SiteFolderTests(Azurite azurite)
{
    private readonly List<string> _opened = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_changed_is_made_and_sent_and_what_is_gone_is_removed()
    {
        var connection = BrokenConnection.Never();
        var storage = await azurite.StorageAsync(connection);
        var site = new SiteFolder(storage.Site);
        PublicResource[] files = [File("assets/site.0123.css", "text/css; charset=utf-8", "a"), File(
            "published/1/index.html",
            "text/html; charset=utf-8",
            "a"), File("index.html", "text/html; charset=utf-8", "a")];
        Assert.Equal(new SiteChange(3, 0, 0, 0), await WriteAsync(site, files));
        Assert.Equal(1 + 3, connection.Requests);
        await LooksAsync(storage, "index.html", "text/html; charset=utf-8", "public, max-age=300", "index.html a");
        await LooksAsync(
            storage,
            "assets/site.0123.css",
            "text/css; charset=utf-8",
            "public, max-age=31536000, immutable",
            "assets/site.0123.css a");

        _opened.Clear();
        Assert.Equal(new SiteChange(0, 3, 0, 0), await WriteAsync(site, files));
        Assert.Empty(_opened);

        files = [files[0], File("published/2/index.html", "text/html; charset=utf-8", "b"), File(
            "index.html",
            "text/html; charset=utf-8",
            "b")];
        Assert.Equal(new SiteChange(2, 1, 1, 0), await WriteAsync(site, files));
        Assert.Equal(["published/2/index.html", "index.html"], _opened);
        await LooksAsync(storage, "index.html", "text/html; charset=utf-8", "public, max-age=300", "index.html b");
        Assert.False(await storage.Site.GetBlobClient("published/1/index.html").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task What_others_put_there_stays()
    {
        var storage = await azurite.StorageAsync();
        await storage.Site.GetBlobClient("WW_verify.txt").UploadAsync(BinaryData.FromString("of the search engine"), Cancellation);
        await WriteAsync(new SiteFolder(storage.Site), [File("index.html", "text/html", "a")]);
        Assert.Equal(new SiteChange(0, 0, 1, 0), await WriteAsync(new SiteFolder(storage.Site), []));
        Assert.True(await storage.Site.GetBlobClient("WW_verify.txt").ExistsAsync(Cancellation));
    }

    /// <summary>Two instances at once: neither overwrites what the other wrote after it looked.</summary>
    [Fact]
    public async Task A_file_another_wrote_meanwhile_is_left_and_counted()
    {
        var account = azurite.NewAccount();
        var storage = Azurite.Connect(account);
        await storage.EnsureAsync(Cancellation);
        var site = new SiteFolder(storage.Site);
        await WriteAsync(site, [File("index.html", "text/html", "a"), File("old.html", "text/html", "a")]);

        var between = File("index.html", "text/html", "b") with
        {
            OpenAsync = async cancellation =>
            {
                await WriteAsync(
                    new SiteFolder(storage.Site),
                    [File("index.html", "text/html", "c"), File("new.html", "text/html", "c"), File("old.html", "text/html", "c")]);
                return new MemoryStream("mine"u8.ToArray());
            },
        };
        Assert.Equal(new SiteChange(0, 0, 0, 3), await WriteAsync(site, [between, File("new.html", "text/html", "b")]));
        foreach (var name in new[] { "index.html", "new.html", "old.html" })
        {
            Assert.Equal($"{name} c", (await storage.Site.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content.ToString());
        }

        Assert.Equal(
            new SiteChange(2, 0, 1, 0),
            await WriteAsync(site, [File("index.html", "text/html", "b"), File("new.html", "text/html", "b")]));
    }

    private static Task<SiteChange> WriteAsync(SiteFolder site, IEnumerable<PublicResource> files) =>
        site.WriteAsync(files.ToAsyncEnumerable(), Cancellation);

    private static async Task LooksAsync(AzureStorage storage, string path, string type, string cache, string content)
    {
        BlobDownloadResult found = await storage.Site.GetBlobClient(path).DownloadContentAsync(Cancellation);
        Assert.Equal((type, cache, content), (found.Details.ContentType, found.Details.CacheControl, found.Content.ToString()));
    }

    private PublicResource File(string path, string type, string version) => new(path, type, version, _ =>
    {
        _opened.Add(path);
        return Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes($"{path} {version}")));
    });
}
