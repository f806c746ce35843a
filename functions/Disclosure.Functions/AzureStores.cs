using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Disclosure.Functions.Portal;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Functions.Transfer;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Transfer;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions;

/// <summary>Registers the stores over a storage account.</summary>
internal static class AzureStores
{
    /// <summary>
    /// Every port that keeps data, the clients beneath, and what writes the portal and imports archives. By service URIs the app's own
    /// identity is used (<see cref="DefaultAzureCredential"/>, which takes the client id of a user-assigned one from AZURE_CLIENT_ID); a
    /// connection string is for Azurite.
    /// </summary>
    public static IServiceCollection AddAzureStores(this IServiceCollection services, StorageSettings settings)
    {
        services.AddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddSingleton(provider => settings.ConnectionString is { } text
            ? new BlobServiceClient(text, AzureStorage.Bounded(new BlobClientOptions()))
            : new BlobServiceClient(
                settings.BlobServiceUri ?? throw Lacking(nameof(settings.BlobServiceUri)),
                provider.GetRequiredService<TokenCredential>(),
                AzureStorage.Bounded(new BlobClientOptions())));
        services.AddSingleton(provider => settings.ConnectionString is { } text
            ? new TableServiceClient(text, AzureStorage.Bounded(new TableClientOptions()))
            : new TableServiceClient(
                settings.TableServiceUri ?? throw Lacking(nameof(settings.TableServiceUri)),
                provider.GetRequiredService<TokenCredential>(),
                AzureStorage.Bounded(new TableClientOptions())));
        services.AddSingleton<AzureStorage>();
        services.AddSingleton<TableOutbox>();
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<TableOutbox>());
        services.AddSingleton<INoticeRecord>(provider => provider.GetRequiredService<TableOutbox>());
        services.AddSingleton<IReportStore, TableReportStore>();
        services.AddSingleton<IPublications, TablePublications>();
        services.AddSingleton<ISenderBook, TableSenderBook>();
        services.AddSingleton<IRoster, TableRoster>();
        services.AddSingleton<IYearRecords, TableYearRecords>();
        services.AddSingleton<IYearPlans, TableYearPlans>();
        services.AddSingleton<IOriginals, BlobOriginals>();
        services.AddSingleton<IReadings, BlobReadings>();
        services.AddSingleton<IExtractions, BlobExtractions>();
        services.AddSingleton<IPagePictures, BlobPagePictures>();
        services.AddSingleton<PortalWriter>();
        services.AddSingleton<ArchiveImporter>();
        services.AddSingleton<ArchiveInbox>();
        return services;
    }

    private static InvalidOperationException Lacking(string setting) =>
        new($"没有设置存储帐户：请设置 Disclosure__Storage__{setting}，本机开发时设置 Disclosure__Storage__ConnectionString。");
}
