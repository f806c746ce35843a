using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Disclosure.Contracts;
using Disclosure.Functions.Portal;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Transfer;
using Disclosure.Reports;
using Disclosure.Reports.Model;
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
                     typeof(IOutbox), typeof(IPublications), typeof(IOriginals), typeof(IReadings), typeof(IExtractions),
                     typeof(IPagePictures), typeof(ISenderBook), typeof(ArchiveInbox),
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
    public async Task A_published_report_is_on_the_portal_with_its_data_until_it_is_withdrawn()
    {
        await using var services = Services(new StorageSettings { ConnectionString = azurite.NewAccount() });
        var storage = services.GetRequiredService<AzureStorage>();
        await storage.EnsureAsync(Cancellation);
        var (store, writer) = (services.GetRequiredService<IReportStore>(), services.GetRequiredService<PortalWriter>());
        var reading = ReportJson.Serialize(new Reports.Model.Reading(
            "报告1.pdf", "pdf", 1, new Report(
                "甲局2022年政府信息公开工作年度报告",
                "甲局",
                2022,
                "2021",
                new Dictionary<string, Figure>(),
                new Dictionary<string, LabelReading>(),
                []), []));
        await services.GetRequiredService<IReadings>().PutAsync(ContentHash.Of(reading), reading, Cancellation);
        await services.GetRequiredService<IOriginals>().PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation);
        var process = await store.RecordAsync(
            await store.BeginAsync(1),
            Filings.Read(1, "甲局", 2022) with { Reading = ContentHash.Of(reading) },
            new Checked(Filings.Noon, ReportEvent.System, ContentHash.Of(reading), []),
            new Published(Filings.Noon, ReportEvent.System, ContentHash.Of(reading)));

        await writer.WriteAsync(Cancellation);
        var folder = $"published/{process.Id}";
        Assert.Contains("甲局", await LooksAsync($"{folder}/index.html", "text/html"), StringComparison.Ordinal);
        Assert.Contains("甲局", await LooksAsync($"{folder}.json", "application/json"), StringComparison.Ordinal);
        await LooksAsync($"{folder}.csv", "text/csv");
        await LooksAsync($"{folder}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Assert.Equal(
            System.Text.Encoding.UTF8.GetString(Filings.Content(1)),
            await LooksAsync($"{folder}/original.pdf", "application/pdf"));
        Assert.Contains(folder, await LooksAsync("years/2022/index.html", "text/html"), StringComparison.Ordinal);

        await store.RecordAsync(process, new Withdrawn(Filings.Noon.AddDays(1), "主管部门", "内容有误"));
        var change = await writer.WriteAsync(Cancellation);
        Assert.True(change is { Removed: >= 5, Contested: 0 }, $"{change}");
        Assert.False(await storage.Site.GetBlobClient($"{folder}/index.html").ExistsAsync(Cancellation));
        Assert.False(await storage.Site.GetBlobClient($"{folder}/original.pdf").ExistsAsync(Cancellation));

        async Task<string> LooksAsync(string path, string type)
        {
            var found = await storage.Site.GetBlobClient(path).DownloadContentAsync(Cancellation);
            Assert.StartsWith(type, found.Value.Details.ContentType, StringComparison.Ordinal);
            return found.Value.Content.ToString();
        }
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
        var policy = new ReviewPolicy(
            [new Tier("初审", [new Reviewer("zhang", "张三", "zhang@example.org")])],
            new Contact("主管部门", "office@example.org"));
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
