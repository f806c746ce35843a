using System.Net;
using Disclosure.Contracts.InMemory;
using Disclosure.Web.Site;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Web.Tests.Site;

public sealed class ReadinessTests : IStorageRoom, IOfficeTroubles
{
    private readonly FakeTimeProvider _time = new();
    private readonly FailingBook _book = new();
    private RoomLeft _left;
    private OfficeTrouble? _trouble;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public StorageRoom Look() => new(_left, 1, null, null);

    public IReadOnlyList<OfficeTrouble> List() => _trouble is null ? [] : [_trouble];

    [Theory]
    [InlineData(RoomLeft.Enough, """{"status":"ok"}""", HttpStatusCode.OK, """{"status":"ok"}""")]
    [InlineData(RoomLeft.Little, """{"status":"ok","disk":"nearlyFull"}""", HttpStatusCode.OK, """{"status":"ok","disk":"nearlyFull"}""")]
    [InlineData(
        RoomLeft.None,
        """{"status":"ok","disk":"full"}""",
        HttpStatusCode.ServiceUnavailable,
        """{"status":"unavailable","reason":"storage-full","disk":"full"}""")]
    public async Task The_room_is_told_and_without_any_no_files_are_taken(
        RoomLeft left, string health, HttpStatusCode status, string ready)
    {
        _left = left;
        await using var site = await TestSite.StartAsync(room: this);
        Assert.Equal(health, await site.PageAsync("/healthz"));
        using var answer = await site.Client.GetAsync("/readyz", Cancellation);
        Assert.Equal((status, ready), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        using var file = new ByteArrayContent("%PDF-1.7 x"u8.ToArray());
        using var sent = await site.Client.PostAsync("/api/reports?file=a.pdf", file, Cancellation);
        Assert.Equal(left == RoomLeft.None ? HttpStatusCode.InsufficientStorage : HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(left == RoomLeft.None, sent.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task What_was_seen_just_now_costs_no_write()
    {
        using var readiness = Readiness();
        await readiness.LookAsync(Cancellation);
        _time.Advance(Web.Site.Readiness.Kept - TimeSpan.FromMilliseconds(1));
        await readiness.LookAsync(Cancellation);
        Assert.Equal(1, _book.Writes);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await readiness.LookAsync(Cancellation);
        Assert.Equal(2, _book.Writes);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_told()
    {
        _book.Failure = new InvalidOperationException("x");
        using var readiness = Readiness();
        Assert.Equal(new HostState(nameof(InvalidOperationException), false, RoomLeft.Enough), await readiness.LookAsync(Cancellation));
    }

    [Fact]
    public async Task A_write_that_finds_the_disk_full_is_no_room_and_no_failure()
    {
        _book.Failure = new IOException("x", 28);
        using var readiness = Readiness();
        Assert.Equal(new HostState(null, false, RoomLeft.None), await readiness.LookAsync(Cancellation));
    }

    [Fact]
    public async Task A_part_that_stands_is_told()
    {
        using var readiness = Readiness();
        _trouble = new OfficeTrouble.LittleRoom(Look());
        Assert.False((await readiness.LookAsync(Cancellation)).PartStands);
        _trouble = new OfficeTrouble.PartStands(HostPart.Engine, _time.GetUtcNow());
        _time.Advance(Web.Site.Readiness.Kept);
        Assert.True((await readiness.LookAsync(Cancellation)).PartStands);
    }

    private Readiness Readiness() =>
        new(new InMemoryReportStore(), _book, [this], [this], _time, NullLogger<Readiness>.Instance);

    private sealed class FailingBook : ISenderBook
    {
        private readonly InMemorySenderBook _book = new();

        public Exception? Failure { get; set; }

        public int Writes { get; private set; }

        public Task<string?> FindAsync(string key, CancellationToken cancellation) => _book.FindAsync(key, cancellation);

        public Task<bool> ReplaceAsync(IReadOnlyList<BookChange> changes, CancellationToken cancellation)
        {
            Writes++;
            return Failure is null ? _book.ReplaceAsync(changes, cancellation) : Task.FromException<bool>(Failure);
        }
    }
}
