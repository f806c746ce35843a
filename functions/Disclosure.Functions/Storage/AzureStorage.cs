using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Disclosure.Functions.Storage;

/// <summary>
/// The tables and containers of the stores, by name. How rows are laid out and what each query costs: docs/storage-on-azure.md.
/// </summary>
/// <param name="blobs">The account's blobs.</param>
/// <param name="tables">The account's tables.</param>
internal sealed class AzureStorage(BlobServiceClient blobs, TableServiceClient tables)
{
    /// <summary>Gets every report: its head and its commits.</summary>
    public StoreTable Reports { get; } = new(tables.GetTableClient("reports"));

    /// <summary>Gets which parts of <see cref="Reports"/> changed, and which appends are not finished.</summary>
    public StoreTable Appends { get; } = new(tables.GetTableClient("appends"));

    /// <summary>Gets the notices.</summary>
    public StoreTable Outbox { get; } = new(tables.GetTableClient("outbox"));

    /// <summary>Gets who holds the place of each agency and year.</summary>
    public StoreTable Publications { get; } = new(tables.GetTableClient("publications"));

    /// <summary>Gets what is known of senders' addresses.</summary>
    public StoreTable Senders { get; } = new(tables.GetTableClient("senders"));

    /// <summary>Gets the roster of who must file, and the records of years.</summary>
    public StoreTable Years { get; } = new(tables.GetTableClient("years"));

    /// <summary>Files as they came in.</summary>
    public BlobFolder Originals { get; } = new(blobs.GetBlobContainerClient("originals"));

    /// <summary>Readings, as JSON.</summary>
    public BlobFolder Readings { get; } = new(blobs.GetBlobContainerClient("readings"));

    /// <summary>Pages on their way from one step to the next: a cache, which a lifecycle rule of the account empties.</summary>
    public BlobFolder Extractions { get; } = new(blobs.GetBlobContainerClient("extractions"));

    /// <summary>Pictures of pages: a cache as well.</summary>
    public BlobFolder Pages { get; } = new(blobs.GetBlobContainerClient("pages"));

    /// <summary>Texts too long for a row.</summary>
    public BlobFolder Texts { get; } = new(blobs.GetBlobContainerClient("texts"));

    /// <summary>Gets where archives are put to be imported.</summary>
    public BlobContainerClient Import { get; } = blobs.GetBlobContainerClient("import");

    /// <summary>Gets what the account serves as a static site.</summary>
    public BlobContainerClient Site { get; } = blobs.GetBlobContainerClient("$web");

    /// <summary>Makes what is lacking; costs a request each, so it is called once, when the app starts.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(
            Reports.EnsureAsync(cancellation), Appends.EnsureAsync(cancellation),
            Outbox.EnsureAsync(cancellation), Publications.EnsureAsync(cancellation), Senders.EnsureAsync(cancellation),
            Years.EnsureAsync(cancellation),
            Originals.EnsureAsync(cancellation), Readings.EnsureAsync(cancellation),
            Extractions.EnsureAsync(cancellation), Pages.EnsureAsync(cancellation), Texts.EnsureAsync(cancellation),
            Import.CreateIfNotExistsAsync(cancellationToken: cancellation), Site.CreateIfNotExistsAsync(cancellationToken: cancellation));
    }

    /// <summary>Options by which a request is tried five times within about half a minute, and then fails.</summary>
    internal static T Bounded<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(500);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        return options;
    }
}
