using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Disclosure.Contracts;
using Disclosure.Functions.Portal;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Transfer;
using Disclosure.Web;
using Disclosure.Web.Links;
using Disclosure.Workflow;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>The stores as the app registers them.</summary>
public sealed class AzureStoresTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_port_is_there_and_the_portal_is_written_when_something_changed()
    {
        await using var services = Services(new StorageSettings { ConnectionString = azurite.NewAccount() });
        await services.GetRequiredService<AzureStorage>().EnsureAsync(Cancellation);
        foreach (var port in new[]
                 {
                     typeof(IOutbox), typeof(IPublications), typeof(IOriginals), typeof(IReadings), typeof(IExtractions), typeof(IPagePictures), typeof(ArchiveInbox),
                 })
        {
            Assert.NotNull(services.GetRequiredService(port));
        }

        var writer = services.GetRequiredService<PortalWriter>();
        var first = await writer.WriteAsync(Cancellation);
        Assert.True(first is { Written: > 2, Unchanged: 0, Removed: 0, Contested: 0 }, $"{first}");
        Assert.Null(await writer.WriteAsync(Cancellation));
        await services.GetRequiredService<IReportStore>().BeginAsync(1);
        var second = await writer.WriteAsync(Cancellation);
        Assert.True(second is { Removed: 0, Contested: 0 } && second.Written + second.Unchanged == first.Written, $"{second}");
        Assert.Null(await writer.WriteAsync(Cancellation));
        var home = await services.GetRequiredService<AzureStorage>().Site.GetBlobClient("index.html").DownloadContentAsync(Cancellation);
        Assert.StartsWith("text/html", home.Value.Details.ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_service_addresses_the_identity_of_the_app_is_used_and_no_key()
    {
        await using var services = Services(new StorageSettings
        {
            BlobServiceUri = new Uri("https://office.blob.core.windows.net/"),
            TableServiceUri = new Uri("https://office.table.core.windows.net/"),
        });
        Assert.Equal("office", services.GetRequiredService<BlobServiceClient>().AccountName);
        Assert.False(services.GetRequiredService<BlobServiceClient>().CanGenerateAccountSasUri);
        Assert.Equal("office", services.GetRequiredService<TableServiceClient>().AccountName);
    }

    [Fact]
    public async Task Without_settings_the_error_names_them()
    {
        await using var services = Services(new StorageSettings());
        var lacking = Assert.Throws<InvalidOperationException>(services.GetRequiredService<AzureStorage>);
        Assert.Contains("Disclosure__Storage__BlobServiceUri", lacking.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(StorageSettings settings)
    {
        var policy = new ReviewPolicy([new Tier("初审", [new Reviewer("zhang", "张三", "zhang@example.org")])], new Contact("主管部门", "office@example.org"));
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new WorkflowOptions(() => policy));
        services.AddSingleton<ReadingStore>();
        services.AddAzureStores(settings);
        services.AddDisclosureWeb(new DisclosureWebOptions(
            () => new Uri("https://disclosure.example.org/"), new LinkKeyRing(new LinkKey("k1", SHA256.HashData("the key"u8)))));
        return services.BuildServiceProvider();
    }
}
