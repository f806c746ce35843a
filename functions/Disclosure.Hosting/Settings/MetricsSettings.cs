using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>Where the numbers go that the system tells of itself.</summary>
public sealed record MetricsSettings
{
    /// <summary>
    /// Gets or sets the address that Prometheus asks, as <c>http://127.0.0.1:9464</c>: a listener of its own, which serves nothing else;
    /// null: none.
    /// </summary>
    public Uri? Prometheus { get; set; }

    /// <summary>
    /// Gets or sets the collector that numbers are sent to by OTLP, as <c>http://127.0.0.1:4317</c>; null: the one of the variable
    /// OTEL_EXPORTER_OTLP_ENDPOINT, or none.
    /// </summary>
    public Uri? Otlp { get; set; }

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem() =>
        Prometheus is { } listens && !(listens.IsAbsoluteUri && listens.Scheme == Uri.UriSchemeHttp && listens.AbsolutePath == "/")
            ? new MetricsAddressRefused("metrics.prometheus")
        : Otlp is { } collector && (!collector.IsAbsoluteUri || collector.Scheme is not ("http" or "https"))
            ? new NoWebAddress("metrics.otlp")
        : null;
}
