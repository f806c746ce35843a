namespace Disclosure.Functions.Settings;

/// <summary>The account of Document Intelligence that reads scans.</summary>
/// <param name="Endpoint">Its own address; a regional address takes no tokens.</param>
/// <param name="Key">Its key; null where the app's own identity is used.</param>
/// <param name="Version">The version of its interface.</param>
internal sealed record ScanAccount(Uri Endpoint, string? Key, ServiceVersion Version)
{
    /// <summary>Setting in which the address stands.</summary>
    public const string EndpointSetting = "Disclosure__DocumentIntelligence__Endpoint";
}

/// <summary>A version of the service's interface.</summary>
/// <param name="Name">Its name, which every request bears.</param>
/// <param name="Root">What its paths begin with.</param>
internal sealed record ServiceVersion(string Name, string Root)
{
    /// <summary>Gets version 4.0, the default.</summary>
    public static ServiceVersion Four { get; } = new("2024-11-30", "documentintelligence");

    /// <summary>Gets the versions that are known: 4.0, and 3.1 for clouds and containers that have no other yet.</summary>
    public static IReadOnlyList<ServiceVersion> All { get; } = [Four, new("2023-07-31", "formrecognizer")];
}
