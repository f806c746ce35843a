using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Disclosure.Workflow;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Disclosure.Functions;

/// <summary>
/// Hands the app's numbers on, to whom its variables name: to Application Insights, and to a collector by OTLP. No name, address or link is
/// in any of them.
/// </summary>
internal static class AppMetrics
{
    /// <summary>The variable by which Azure names Application Insights.</summary>
    public const string InsightsVariable = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The variable by which OpenTelemetry names a collector; its other variables count as well.</summary>
    public const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// The variable by which Azure says how one signs in at Application Insights; without it the connection string's key is enough.
    /// </summary>
    private const string SignInVariable = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Adds what sends the numbers; nothing where nobody is named to get them.</summary>
    /// <param name="services">The app's services, with the app's own identity among them where Application Insights asks for it.</param>
    /// <param name="configuration">The app's variables.</param>
    public static IServiceCollection AddAppMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        var insights = configuration[InsightsVariable];
        var collector = configuration[CollectorVariable];
        if (string.IsNullOrEmpty(insights) && string.IsNullOrEmpty(collector))
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService(
                "disclosure", serviceVersion: typeof(AppMetrics).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(DisclosureMeter.Name, "System.Runtime");
                if (!string.IsNullOrEmpty(collector))
                {
                    metrics.AddOtlpExporter();
                }

                if (!string.IsNullOrEmpty(insights))
                {
                    metrics.AddReader(provider => new PeriodicExportingMetricReader(
                        new AzureMonitorMetricExporter(Options(insights, configuration, provider))));
                }
            });
        return services;
    }

    private static AzureMonitorExporterOptions Options(string insights, IConfiguration configuration, IServiceProvider provider)
    {
        var options = new AzureMonitorExporterOptions { ConnectionString = insights };
        if (!string.IsNullOrEmpty(configuration[SignInVariable]))
        {
            options.Credential = provider.GetRequiredService<TokenCredential>();
        }

        return options;
    }
}
