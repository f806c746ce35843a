using Disclosure.Contracts;
using Disclosure.Server.Engine;
using Disclosure.Server.Storage;
using Disclosure.Server.Tests.Storage;

namespace Disclosure.Server.Tests.Engine;

public sealed class LeasesTests : IDisposable
{
    private static readonly TimeSpan Term = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Now = Filings.Noon.AddDays(1);

    private readonly TemporaryDatabase _temporary = new();
    private readonly Leases _first;
    private readonly Leases _second;
    private readonly SqliteReportStore _store;

    public LeasesTests()
    {
        _first = new Leases(_temporary.Database, "first");
        _second = new Leases(_temporary.Database, "second");
        _store = new SqliteReportStore(_temporary.Database);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_report_is_leased_to_one_and_again_only_when_the_lease_has_run_out()
    {
        await _store.BeginAsync(1);
        Assert.Equal([Filings.Id(1)], await _first.ClaimAsync(Now, Term, 10, Cancellation));
        Assert.Empty(await _second.ClaimAsync(Now, Term, 10, Cancellation));
        Assert.Empty(await _second.ClaimAsync(Now + Term - TimeSpan.FromTicks(1), Term, 10, Cancellation));
        Assert.Equal([Filings.Id(1)], await _second.ClaimAsync(Now + Term, Term, 10, Cancellation));
    }

    [Fact]
    public async Task One_who_lost_a_lease_cannot_give_it_back_for_the_new_holder()
    {
        await _store.BeginAsync(1);
        await _first.ClaimAsync(Now, Term, 10, Cancellation);
        await _second.ClaimAsync(Now + Term, Term, 10, Cancellation);
        await _first.ReleaseAsync(Filings.Id(1), Cancellation);
        await _first.RestAsync(Filings.Id(1), Now, Cancellation);
        Assert.Empty(await _first.ClaimAsync(Now + Term, Term, 10, Cancellation));
    }

    [Fact]
    public async Task Many_who_claim_at_once_never_get_the_same_report()
    {
        for (var n = 0; n < 30; n++)
        {
            await _store.BeginAsync(n);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            var leases = new Leases(_temporary.Database, $"engine {n}");
            return (await leases.ClaimAsync(Now, Term, 3, Cancellation)).Concat(await leases.ClaimAsync(Now, Term, 3, Cancellation))
                .ToList();
        })));
        var all = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(30, all.Count);
        Assert.Equal(30, all.Distinct().Count());
    }

    [Fact]
    public async Task The_next_look_is_due_when_a_report_is_or_when_its_lease_runs_out()
    {
        var before = Filings.Noon.AddDays(-1);
        Assert.Null(_first.NextDue(before));
        var process = await _store.BeginAsync(1);
        Assert.Equal(process.UpdatedAt, _first.NextDue(before));
        await _first.ClaimAsync(Now, Term, 10, Cancellation);
        Assert.Equal(Now + Term, _first.NextDue(before));
        await _first.RestAsync(Filings.Id(1), Now.AddSeconds(5), Cancellation);
        Assert.Equal(Now.AddSeconds(5), _first.NextDue(before));
        await _first.ReleaseAsync(Filings.Id(1), Cancellation);
        Assert.Equal(process.UpdatedAt, _first.NextDue(before));
    }

    [Fact]
    public async Task What_is_due_already_is_no_reason_to_look_again_by_the_clock()
    {
        var process = await _store.BeginAsync(1);
        Assert.Equal([Filings.Id(1)], _first.FindDue(process.UpdatedAt));
        Assert.Empty(_first.FindDue(process.UpdatedAt.AddTicks(-1)));
        Assert.Null(_first.NextDue(process.UpdatedAt));
        await _first.ClaimAsync(Now, Term, 10, Cancellation);
        Assert.Empty(_first.FindDue(Now));
        Assert.Equal(Now + Term, _first.NextDue(Now + Term - TimeSpan.FromTicks(1)));
        Assert.Null(_first.NextDue(Now + Term));
    }

    [Fact]
    public async Task A_new_host_takes_over_at_once_and_learns_which_runs_were_lost_too_often()
    {
        await _store.BeginAsync(1);
        for (var loss = 1; loss <= Leases.LossesForgiven; loss++)
        {
            Assert.Single(await _first.ClaimAsync(Now, Term, 10, Cancellation));
            Assert.Empty(await _second.TakeOverAsync(Cancellation));
        }

        Assert.Single(await _first.ClaimAsync(Now, Term, 10, Cancellation));
        Assert.Equal([Filings.Id(1)], await _second.TakeOverAsync(Cancellation));
        Assert.Empty(await _second.TakeOverAsync(Cancellation));
    }

    [Fact]
    public async Task A_run_that_came_to_its_end_makes_earlier_losses_good()
    {
        await _store.BeginAsync(1);
        for (var loss = 0; loss < 3 * Leases.LossesForgiven; loss++)
        {
            await _first.ClaimAsync(Now, Term, 10, Cancellation);
            Assert.Empty(await _first.TakeOverAsync(Cancellation));
            await _first.ClaimAsync(Now, Term, 10, Cancellation);
            await _first.ReleaseAsync(Filings.Id(1), Cancellation);
        }
    }
}
