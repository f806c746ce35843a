using Azure.Storage.Blobs;
using Disclosure.Functions.Intake;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;
using Disclosure.Web.Links;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions;

/// <summary>What must be there before the app serves anyone.</summary>
internal static class StartUp
{
    /// <summary>
    /// Makes the tables and containers that are lacking, and gives the keys of the review links. An account that cannot be reached is an
    /// error.
    /// </summary>
    public static async Task<LinkKeyRing> PrepareAsync(AppSettings settings, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddAzureStores(settings.Storage).BuildServiceProvider();
        var blobs = services.GetRequiredService<BlobServiceClient>();
        var keys = LinkKeyBlobs.LoadAsync(blobs, cancellation);
        await Task.WhenAll(
            services.GetRequiredService<AzureStorage>().EnsureAsync(cancellation),
            IntakeContainer.EnsureAsync(blobs, cancellation),
            keys);
        return await keys;
    }
}
