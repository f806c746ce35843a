using System.Net;
using Disclosure.Functions.Http;
using Disclosure.Functions.Intake;
using Disclosure.Functions.Orchestration;
using Disclosure.Functions.Reading;
using Disclosure.Functions.Settings;
using Disclosure.Hosting;
using Disclosure.Hosting.Reading;
using Disclosure.Web.Links;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions;

/// <summary>Puts the app together, but for the stores and for what reads scans.</summary>
internal static class AppServices
{
    /// <summary>
    /// Where the Functions host hands on requests from: this machine. It passes on the headers in which the platform's front end says whose
    /// they are.
    /// </summary>
    private static readonly IPNetwork[] FunctionsHost = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>Adds everything that is the same whatever the data is kept in.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="settings">What the app is told.</param>
    /// <param name="keys">The keys of the review links.</param>
    /// <param name="time">The clock.</param>
    public static IServiceCollection AddDisclosureApp(
        this IServiceCollection services,
        AppSettings settings,
        LinkKeyRing keys,
        TimeProvider time)
    {
        var options = settings.ToWorkflowOptions();
        return services
            .AddSingleton(settings)
            .AddSingleton(_ => new FileCutting(AppChildren.Own, time))
            .AddSingleton<IReportReader>(provider => new FileReportReader(
                provider.GetRequiredService<IFileReader>(),
                provider.GetRequiredService<FileCutting>(),
                options.Limits,
                time,
                provider.GetRequiredService<ILogger<FileReportReader>>()))
            .AddDisclosure(
                settings.Office,
                options,
                () => settings.PublicAddress,
                keys,
                AppChildren.Own,
                time,
                web => web with { Proxies = [.. web.Proxies, .. FunctionsHost], ShowsLinks = settings.ShowsLinks })
            .AddSingleton<EngineClient>()
            .AddSingleton<IWakeUp, OrchestrationWakeUp>()
            .AddSingleton<EngineSweep>()
            .AddSingleton<HistoryPurge>()
            .AddSingleton<IntakeContainer>()
            .AddSingleton<Site>();
    }
}
