using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>
/// What the service refuses is told by its code: the same status says that a row is not there, that a table is not, and that an account is
/// being moved.
/// </summary>
public sealed class ErrorCodeTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(404, "ResourceNotFound", true)]
    [InlineData(404, "EntityNotFound", true)]
    [InlineData(404, "AccountNotFound", false)]
    [InlineData(404, null, false)]
    public async Task A_row_that_is_not_there(int status, string? code, bool isNone)
    {
        var table = (await StorageAsync(status, code)).Reports;

        if (isNone)
        {
            Assert.Null(await table.FindAsync("a", "b", Cancellation));
        }
        else
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => table.FindAsync("a", "b", Cancellation));
        }
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", true)]
    [InlineData(412, "UpdateConditionNotSatisfied", true)]
    [InlineData(412, "ConditionNotMet", true)]
    [InlineData(404, "ResourceNotFound", true)]
    [InlineData(404, "AccountNotFound", false)]
    [InlineData(409, "AccountBeingCreated", false)]
    [InlineData(409, "PropertyNameTooLong", false)]
    [InlineData(412, null, false)]
    public async Task A_condition_of_a_transaction_that_does_not_hold(int status, string? code, bool isUnmet)
    {
        var table = (await StorageAsync(status, code)).Reports;
        TableTransactionAction[] actions = [new(TableTransactionActionType.Add, new TableEntity("a", "b"))];

        if (isUnmet)
        {
            Assert.False(await table.TrySubmitAsync(actions, Cancellation));
        }
        else
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => table.TrySubmitAsync(actions, Cancellation));
        }
    }

    [Theory]
    [InlineData(404, "TableNotFound")]
    [InlineData(409, "TableBeingDeleted")]
    public async Task A_table_that_is_lacking(int status, string code)
    {
        var table = (await StorageAsync(status, code)).Reports;
        TableTransactionAction[] actions = [new(TableTransactionActionType.Add, new TableEntity("a", "b"))];

        Assert.Equal("reports", (await Assert.ThrowsAsync<StorageMissingException>(
            () => table.FindAsync("a", "b", Cancellation))).Name);
        Assert.Equal("reports", (await Assert.ThrowsAsync<StorageMissingException>(
            () => table.TrySubmitAsync(actions, Cancellation))).Name);
    }

    [Theory]
    [InlineData("BlobNotFound", true)]
    [InlineData("ResourceNotFound", false)]
    [InlineData(null, false)]
    public async Task A_blob_that_is_not_there(string? code, bool isNone)
    {
        var folder = (await StorageAsync(404, code)).Originals;

        if (isNone)
        {
            Assert.Null(await folder.FindAsync("a", Cancellation));
        }
        else
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => folder.FindAsync("a", Cancellation));
        }
    }

    [Theory]
    [InlineData(409, "BlobAlreadyExists", true)]
    [InlineData(412, "ConditionNotMet", true)]
    [InlineData(412, "LeaseIdMissing", false)]
    [InlineData(409, "AccountBeingCreated", false)]
    public async Task A_key_that_another_instance_made(int status, string code, bool isMade)
    {
        var account = azurite.NewAccount();
        var options = new BlobClientOptions();
        var refusing = new Refusing(status, code) { Of = "/keys/0000" };
        options.AddPolicy(refusing, HttpPipelinePosition.PerRetry);
        refusing.Instead = isMade
            ? () => new BlobServiceClient(account).GetBlobContainerClient("keys")
                .UploadBlobAsync("00000000000000-other.key", BinaryData.FromString(new string('a', 64) + "\n"), Cancellation)
            : null;

        var loading = LinkKeyBlobs.LoadAsync(new BlobServiceClient(account, options), Cancellation);
        if (isMade)
        {
            Assert.NotNull(await loading);
        }
        else
        {
            Assert.Equal(code, (await Assert.ThrowsAsync<RequestFailedException>(() => loading)).ErrorCode);
        }
    }

    private Task<AzureStorage> StorageAsync(int status, string? code) => azurite.StorageAsync(new Refusing(status, code));

    /// <summary>A service that refuses what it is asked.</summary>
    private sealed class Refusing(int status, string? code) : HttpPipelinePolicy
    {
        /// <summary>Gets the part of an address that only refused requests have; empty for all.</summary>
        public string Of { get; init; } = "";

        /// <summary>Gets or sets what happens in the place of the request.</summary>
        public Func<Task>? Instead { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("the product asks asynchronously");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if ((message.Request.Method != RequestMethod.Put && Of.Length > 0)
                || !message.Request.Uri.ToString().Contains(Of, StringComparison.Ordinal))
            {
                await ProcessNextAsync(message, pipeline);
                return;
            }

            if (Instead is not null)
            {
                await Instead();
            }

            throw new RequestFailedException(status, "refused", code, null);
        }
    }
}
