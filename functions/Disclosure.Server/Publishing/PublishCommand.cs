using System.Security.Cryptography;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Web;
using Disclosure.Web.Links;
using Disclosure.Web.Publication;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Server.Publishing;

/// <summary>
/// <c>disclosure publish</c>: writes the portal as files that any web server serves. It only reads the data, so a host may be at work
/// beside it.
/// </summary>
internal static class PublishCommand
{
    /// <summary>Runs the verb; 0 when the folder is up to date, 1 when it could not be written.</summary>
    public static int Run(string folder, string dataPath, string? configuration, string? address)
    {
        try
        {
            var count = RunAsync(folder, dataPath, configuration, address).GetAwaiter().GetResult();
            Console.WriteLine(ConsoleWords.Published(Path.GetFullPath(folder), count.Files, count.Written, count.Removed));
            return 0;
        }
        catch (Exception cause) when (cause is StartException or ExportException)
        {
            Console.Error.WriteLine(cause.Message);
            return 1;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SqliteException)
        {
            Console.Error.WriteLine(ConsoleWords.PublishBroken(cause));
            return 1;
        }
    }

    private static async Task<ExportCount> RunAsync(string folder, string dataPath, string? configuration, string? address)
    {
        var data = DataFolder.Existing(dataPath);
        var settings = OfficeSettings.Load(configuration ?? (File.Exists(data.Settings) ? data.Settings : null));
        var publicAddress = AddressOf(address, settings);
        using var export = ExportFolder.Open(folder);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(settings.ToWorkflowOptions())
            .AddSingleton(_ => new Database(data.Database))
            .AddSingleton<IReportStore, SqliteReportStore>()
            .AddSingleton<IPublications, SqlitePublications>()
            .AddSingleton<IReadings, SqliteReadings>()
            .AddSingleton(_ => OriginalsFolder.ToRead(data.Originals))
            .AddSingleton<ReadingStore>()
            .AddDisclosureWeb(settings.ToWebOptions(() => publicAddress, NoLinks()))
            .BuildServiceProvider();
        return await export.BringUpToDateAsync(
            services.GetRequiredService<PublicSite>().ListAsync(CancellationToken.None),
            CancellationToken.None);
    }

    private static Uri AddressOf(string? address, OfficeSettings settings)
    {
        if (address is null)
        {
            return settings.PublicAddress
                ?? throw new StartException(ConsoleWords.PublicAddressUnknown());
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new StartException(ConsoleWords.NoWebAddress("--address", address));
    }

    /// <summary>Makes a random key, since the portal holds no signed links and this key is known to nobody.</summary>
    private static LinkKeyRing NoLinks() => new(new LinkKey("none", RandomNumberGenerator.GetBytes(LinkKey.ShortestSecret)));
}
