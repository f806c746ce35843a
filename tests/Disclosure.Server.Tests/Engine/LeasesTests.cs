using Disclosure.Contracts;
using Disclosure.Server.Engine;
using Disclosure.Server.Storage;
using Disclosure.Server.Tests.Storage;

namespace Disclosure.Server.Tests.Engine;

public sealed class LeasesTests : IDisposable
{
    private static readonly TimeSpan Term = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Now = Filings.Noon.AddDays(1);

    private readonly TemporaryDatabase temporary = new();
    private readonly Leases first;
    private readonly Leases second;
    private readonly SqliteReportStore store;

    public LeasesTests()
    {
        first = new Leases(temporary.Database, "first");
        second = new Leases(temporary.Database, "second");
        store = new SqliteReportStore(temporary.Database);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task A_report_is_leased_to_one_and_again_only_when_the_lease_has_run_out()
    {
        await store.BeginAsync(1);
        Assert.Equal([Filings.Id(1)], await first.ClaimAsync(Now, Term, 10, Cancellation));
        Assert.Empty(await second.ClaimAsync(Now, Term, 10, Cancellation));
        Assert.Empty(await second.ClaimAsync(Now + Term - TimeSpan.FromTicks(1), Term, 10, Cancellation));
        Assert.Equal([Filings.Id(1)], await second.ClaimAsync(Now + Term, Term, 10, Cancellation));
    }

    [Fact]
    public async Task One_who_lost_a_lease_cannot_give_it_back_for_the_new_holder()
    {
        await store.BeginAsync(1);
        await first.ClaimAsync(Now, Term, 10, Cancellation);
        await second.ClaimAsync(Now + Term, Term, 10, Cancellation);
        await first.ReleaseAsync(Filings.Id(1), Cancellation);
        await first.RestAsync(Filings.Id(1), Now, Cancellation);
        Assert.Empty(await first.ClaimAsync(Now + Term, Term, 10, Cancellation));
    }

    [Fact]
    public async Task Many_who_claim_at_once_never_get_the_same_report()
    {
        for (var n = 0; n < 30; n++)
        {
            await store.BeginAsync(n);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            var leases = new Leases(temporary.Database, $"engine {n}");
            return (await leases.ClaimAsync(Now, Term, 3, Cancellation)).Concat(await leases.ClaimAsync(Now, Term, 3, Cancellation)).ToList();
        })));
        var all = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(30, all.Count);
        Assert.Equal(30, all.Distinct().Count());
    }

    [Fact]
    public async Task The_next_look_is_due_when_a_report_is_or_when_its_lease_runs_out()
    {
        Assert.Null(first.NextDue());
        var process = await store.BeginAsync(1);
        Assert.Equal(process.UpdatedAt, first.NextDue());
        await first.ClaimAsync(Now, Term, 10, Cancellation);
        Assert.Equal(Now + Term, first.NextDue());
        await first.RestAsync(Filings.Id(1), Now.AddSeconds(5), Cancellation);
        Assert.Equal(Now.AddSeconds(5), first.NextDue());
        await first.ReleaseAsync(Filings.Id(1), Cancellation);
        Assert.Equal(process.UpdatedAt, first.NextDue());
    }

    [Fact]
    public async Task A_new_host_takes_over_at_once_and_learns_which_runs_were_lost_too_often()
    {
        await store.BeginAsync(1);
        for (var loss = 1; loss <= Leases.LossesForgiven; loss++)
        {
            Assert.Single(await first.ClaimAsync(Now, Term, 10, Cancellation));
            Assert.Empty(await second.TakeOverAsync(Cancellation));
        }

        Assert.Single(await first.ClaimAsync(Now, Term, 10, Cancellation));
        Assert.Equal([Filings.Id(1)], await second.TakeOverAsync(Cancellation));
        Assert.Empty(await second.TakeOverAsync(Cancellation));
    }

    [Fact]
    public async Task A_run_that_came_to_its_end_makes_earlier_losses_good()
    {
        await store.BeginAsync(1);
        for (var loss = 0; loss < 3 * Leases.LossesForgiven; loss++)
        {
            await first.ClaimAsync(Now, Term, 10, Cancellation);
            Assert.Empty(await first.TakeOverAsync(Cancellation));
            await first.ClaimAsync(Now, Term, 10, Cancellation);
            await first.ReleaseAsync(Filings.Id(1), Cancellation);
        }
    }
}
