using Disclosure.Documents.Drawn;
using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Notices;
using Disclosure.Server.Reading;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Web.Access;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Serving;

/// <summary><c>disclosure serve</c>: starts the host and stays until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>Runs the host; 0 when it was stopped, 1 when it could not start or broke.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="urls">Addresses to listen on.</param>
    /// <param name="configuration">The settings file; null for the one in the data folder.</param>
    /// <param name="showsLinks">Whether the links of notices are printed, with which whoever reads them decides.</param>
    public static int Run(string dataPath, string urls, string? configuration, bool showsLinks)
    {
        try
        {
            RunAsync(dataPath, urls, configuration, showsLinks).GetAwaiter().GetResult();
            return 0;
        }
        catch (StartException cause)
        {
            Console.Error.WriteLine(cause.Message);
            return 1;
        }
    }

    /// <summary>Has the collector keep within the limit, unless whoever starts the host set one in its environment.</summary>
    private static void LimitHeap(int megabytes)
    {
        if (Environment.GetEnvironmentVariable("DOTNET_GCHeapHardLimit") is null)
        {
            AppContext.SetData("GCHeapHardLimit", (ulong)megabytes << 20);
            GC.RefreshMemoryLimit();
        }
    }

    private static async Task RunAsync(string dataPath, string urls, string? configuration, bool showsLinks)
    {
        using var data = DataFolder.Open(dataPath);
        var settings = OfficeSettings.Load(configuration ?? (File.Exists(data.Settings) ? data.Settings : null));
        LimitHeap(settings.Limits.HeapMegabytes);
        var console = new ConsoleLines(Console.Out, showsLinks);
        await using var files = new LocalFileReader(ServerChildren.Own, TimeProvider.System);
        await using var cutting = new FileCutting(ServerChildren.Own, TimeProvider.System);
        using var logs = LoggerFactory.Create(logging => logging.AddHostLog(settings.Logging));
        var reader = new FileReportReader(
            files, cutting, settings.Limits.ToReadLimits(), TimeProvider.System, logs.CreateLogger<FileReportReader>());
        await using var host = new DisclosureHost(data, settings, urls, reader, console, TimeProvider.System);
        await host.StartAsync(CancellationToken.None);
        console.Write(ConsoleWords.Listens(host.Address, data.Intake));
        if (host.MakeSignInLink() is { } link)
        {
            console.Write(ConsoleWords.SignIn(link, SignInCodes.Lifetime));
        }

        if (data.LeftOpen > 0)
        {
            console.Write(ConsoleWords.NotOurs(data.LeftOpen));
        }

        if (!DrawnWitness.IsInstalled)
        {
            console.Write(ConsoleWords.NothingDraws(DrawnWitness.Package));
        }

        await host.WaitAsync();
    }
}
