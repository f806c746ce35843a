using Azure.Storage.Blobs;
using Disclosure.Contracts;
using Disclosure.Contracts.Paths;
using Disclosure.Functions.Intake;
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

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _blobs = new BlobServiceClient(azurite.NewAccount());
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

    private IntakeContainer Intake(TimeSpan later = default, WorkflowOptions? limited = null)
    {
        var office = new PathOffice(_stores, limited ?? _options, new NoWakeUp());
        return new IntakeContainer(
            _blobs, office.Desk, limited ?? _options, new FakeTimeProvider(
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

    private sealed class NoWakeUp : IWakeUp
    {
        public ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
