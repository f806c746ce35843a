namespace Disclosure.Functions.Settings;

/// <summary>Where the app keeps its data.</summary>
internal sealed record StorageSettings
{
    /// <summary>Gets the account's blobs.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Gets the account's tables.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Connection string used in place of the two addresses, for Azurite; null where the addresses are used.</summary>
    public string? ConnectionString { get; init; }
}
