using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Disclosure.Contracts;
using Disclosure.Contracts.Paths;
using Disclosure.Functions.Intake;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Tests.Orchestration;
using Disclosure.Functions.Tests.Storage;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Functions.Tests.Intake;

public sealed class IntakeContainerTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly byte[] Report = FakeReader.File("甲局", 2022);

    private readonly PathStores _stores = ProcessPathsTests.MemoryStores();
    private readonly WorkflowOptions _options = new(() => ProcessPath.All[0].Policy);
    private BlobServiceClient _blobs = null!;
    private string _account = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _account = azurite.NewAccount();
        _blobs = new BlobServiceClient(_account);
        await IntakeContainer.EnsureAsync(_blobs, Cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_file_is_filed_and_leaves_the_container()
    {
        await PutAsync("2022/甲局.pdf", Report);
        await Intake().FileAsync("2022/甲局.pdf", Cancellation);
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        Assert.Equal("甲局.pdf", (await LoadAsync(Report))?.FileName);
    }

    [Fact]
    public async Task Events_that_come_twice_at_once_or_late_make_one_report()
    {
        await PutAsync("甲局.pdf", Report);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Intake().FileAsync("甲局.pdf", Cancellation)));
        await Intake().FileAsync("甲局.pdf", Cancellation);
        await PutAsync("又名.pdf", Report);
        await Intake().FileAsync("又名.pdf", Cancellation);
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        Assert.Equal(1, (await LoadAsync(Report))?.Version);
    }

    [Fact]
    public async Task A_file_that_is_not_taken_goes_aside_with_the_reason_and_covers_no_other_of_its_name()
    {
        for (var time = 0; time < 2; time++)
        {
            await PutAsync("说明.docx", "not a report"u8.ToArray());
            await Intake().FileAsync("说明.docx", Cancellation);
        }

        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        var aside = await NamesAsync(IntakeContainer.Refused);
        Assert.Equal(
            ["说明 (2).docx", "说明 (2).docx.说明.txt", "说明.docx", "说明.docx.说明.txt"],
            aside.Select(name => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        var note = await _blobs.GetBlobContainerClient(IntakeContainer.Refused).GetBlobClient(aside[^1]).DownloadContentAsync(Cancellation);
        Assert.Contains("PDF", note.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_loaded_and_goes_aside()
    {
        var small = _options with { Limits = _options.Limits with { FileBytes = 10 } };
        await PutAsync("大.pdf", Report);
        await Intake(limited: small).FileAsync("大.pdf", Cancellation);
        Assert.Equal(2, (await NamesAsync(IntakeContainer.Refused)).Count);
        Assert.Null(await LoadAsync(Report));
    }

    [Fact]
    public async Task A_file_that_no_event_told_of_is_found_after_a_while()
    {
        await PutAsync("甲局.pdf", Report);
        await Intake().LookAsync(Cancellation);
        Assert.Single(await NamesAsync(IntakeContainer.Name));
        await Intake(later: TimeSpan.FromHours(1)).LookAsync(Cancellation);
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        Assert.NotNull(await LoadAsync(Report));
    }

    [Fact]
    public async Task A_blink_of_the_store_is_waited_for_and_the_file_is_filed()
    {
        await PutAsync("甲局.pdf", Report);
        var away = new Away(4, static () => new RequestFailedException(503, "busy", "ServerBusy", null));
        var time = new HurriedTime();
        await Intake(through: away, time: time).FilePatientlyAsync("甲局.pdf", Cancellation);

        Assert.Equal([5, 20, 60, 120], time.Rests.Select(static rest => rest.TotalSeconds));
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        Assert.NotNull(await LoadAsync(Report));
    }

    [Fact]
    public async Task A_store_that_stays_away_is_an_error_in_the_end_and_the_file_stays()
    {
        await PutAsync("甲局.pdf", Report);
        var away = new Away(5, static () => new RequestFailedException(503, "busy", "ServerBusy", null));

        await Assert.ThrowsAsync<RequestFailedException>(
            () => Intake(through: away, time: new HurriedTime()).FilePatientlyAsync("甲局.pdf", Cancellation));
        Assert.Single(await NamesAsync(IntakeContainer.Name));
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait()
    {
        await PutAsync("甲局.pdf", Report);
        using var stop = new CancellationTokenSource();
        var away = new Away(1, () =>
        {
            stop.Cancel();
            return new RequestFailedException(503, "busy", "ServerBusy", null);
        });
        var time = new HurriedTime();

        await Assert.ThrowsAnyAsync<Exception>(() => Intake(through: away, time: time).FilePatientlyAsync("甲局.pdf", stop.Token));
        Assert.Empty(time.Rests);
    }

    [Fact]
    public async Task The_container_of_refused_files_that_is_lacking_is_told_and_made_anew()
    {
        await PutAsync("说明.docx", "not a report"u8.ToArray());
        await _blobs.GetBlobContainerClient(IntakeContainer.Refused).DeleteAsync(cancellationToken: Cancellation);

        var missing = await Assert.ThrowsAsync<StorageMissingException>(() => Intake().FileAsync("说明.docx", Cancellation));
        Assert.Equal(IntakeContainer.Refused, missing.Name);
        Assert.Single(await NamesAsync(IntakeContainer.Name));

        await Intake().FileAsync("说明.docx", Cancellation);
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        Assert.Equal(2, (await NamesAsync(IntakeContainer.Refused)).Count);
    }

    [Fact]
    public async Task The_intake_container_that_is_lacking_is_no_file_that_was_dealt_with()
    {
        await _blobs.GetBlobContainerClient(IntakeContainer.Name).DeleteAsync(cancellationToken: Cancellation);

        var missing = await Assert.ThrowsAsync<StorageMissingException>(() => Intake().FileAsync("甲局.pdf", Cancellation));
        Assert.Equal(IntakeContainer.Name, missing.Name);
        Assert.Equal(
            IntakeContainer.Name,
            (await Assert.ThrowsAsync<StorageMissingException>(() => Intake().LookAsync(Cancellation))).Name);
    }

    [Fact]
    public async Task A_file_that_is_replaced_while_it_is_put_aside_goes_nowhere_and_the_new_one_is_filed()
    {
        await PutAsync("说明.docx", "not a report"u8.ToArray());
        var isFirst = true;
        var replaced = new Away(0, static () => throw new NotSupportedException())
        {
            // Before the copy is written the file is another one.
            Before = async request =>
            {
                if (isFirst && request.Uri.ToString().Contains($"/{IntakeContainer.Refused}/", StringComparison.Ordinal))
                {
                    isFirst = false;
                    await PutAsync("说明.docx", Report);
                }
            },
        };
        await Intake(through: replaced).FileAsync("说明.docx", Cancellation);
        Assert.Single(await NamesAsync(IntakeContainer.Name));

        await Intake().FileAsync("说明.docx", Cancellation);
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
        Assert.NotNull(await LoadAsync(Report));
    }

    [Fact]
    public async Task A_file_that_somebody_holds_by_a_lease_is_not_passed_over()
    {
        await PutAsync("甲局.pdf", Report);
        var lease = _blobs.GetBlobContainerClient(IntakeContainer.Name).GetBlobClient("甲局.pdf").GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Cancellation);

        var held = await Assert.ThrowsAsync<RequestFailedException>(() => Intake().FileAsync("甲局.pdf", Cancellation));
        Assert.Equal("LeaseIdMissing", held.ErrorCode);

        await lease.ReleaseAsync(cancellationToken: Cancellation);
        await Intake().FileAsync("甲局.pdf", Cancellation);
        Assert.Empty(await NamesAsync(IntakeContainer.Name));
    }

    private IntakeContainer Intake(
        TimeSpan later = default, WorkflowOptions? limited = null, HttpPipelinePolicy? through = null, TimeProvider? time = null)
    {
        var office = new PathOffice(_stores, limited ?? _options, new NoWakeUp());
        var blobs = _blobs;
        if (through is not null)
        {
            var options = new BlobClientOptions();
            options.Retry.MaxRetries = 0;
            options.AddPolicy(through, HttpPipelinePosition.PerRetry);
            blobs = new BlobServiceClient(_account, options);
        }

        return new IntakeContainer(
            blobs, office.Desk, limited ?? _options, time ?? new FakeTimeProvider(
                TimeProvider.System.GetUtcNow() + later), NullLogger<IntakeContainer>.Instance);
    }

    private Task<ReportSummary?> LoadAsync(byte[] file) => _stores.Reports.FindAsync(ReportId.Of(ContentHash.Of(file)), Cancellation);

    private async Task PutAsync(string name, byte[] content) =>
        await _blobs.GetBlobContainerClient(IntakeContainer.Name).GetBlobClient(name)
            .UploadAsync(BinaryData.FromBytes(content), overwrite: true, Cancellation);

    private async Task<List<string>> NamesAsync(string container)
    {
        var names = new List<string>();
        await foreach (var blob in _blobs.GetBlobContainerClient(container).GetBlobsAsync(new(), Cancellation))
        {
            names.Add(blob.Name);
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>A store of which the first requests fail.</summary>
    private sealed class Away(int requests, Func<Exception> fails) : HttpPipelinePolicy
    {
        private int _seen;

        /// <summary>Gets what happens before a request is sent.</summary>
        public Func<Request, Task>? Before { get; init; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("the product asks asynchronously");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Interlocked.Increment(ref _seen) <= requests)
            {
                throw fails();
            }

            if (Before is not null)
            {
                await Before(message.Request);
            }

            await ProcessNextAsync(message, pipeline);
        }
    }

    private sealed class NoWakeUp : IWakeUp
    {
        public ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
