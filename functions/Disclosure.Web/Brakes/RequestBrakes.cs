using System.Threading.RateLimiting;
using Disclosure.Web.Transport;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Brakes;

/// <summary>
/// Counts requests by kind and client, and all of a kind together, by the token buckets of ASP.NET. A client at its own limit takes nothing
/// from the others. Buckets that are full again are forgotten.
/// </summary>
internal sealed class RequestBrakes : IDisposable
{
    private readonly Dictionary<Brake, PartitionedRateLimiter<string>> _limiters;

    public RequestBrakes(DisclosureWebOptions options)
    {
        var rates = options.Rates;
        _limiters = new Dictionary<Brake, PartitionedRateLimiter<string>>
        {
            [Brake.Uploads] = LimiterOf(rates.Uploads, rates.InAll),
            [Brake.SignIns] = LimiterOf(rates.SignIns, rates.InAll),
            [Brake.Searches] = LimiterOf(rates.Searches, rates.InAll),
            [Brake.Pictures] = LimiterOf(rates.Pictures, rates.InAll),
            [Brake.BadLinks] = LimiterOf(rates.BadLinks, rates.InAll),
        };
    }

    /// <summary>Counts a request, and returns how long to wait where there were too many; else null.</summary>
    public TimeSpan? Refuse(Brake brake, HttpContext context)
    {
        if (!_limiters.TryGetValue(brake, out var limiter))
        {
            return null;
        }

        using var lease = limiter.AttemptAcquire(ClientAddress.Of(context));
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromSeconds(1);
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static PartitionedRateLimiter<string> LimiterOf(int each, int inAll) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(
            client => RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(each))),
        PartitionedRateLimiter.Create<string, bool>(
            _ => RateLimitPartition.GetTokenBucketLimiter(true, _ => Bucket((long)each * inAll))));

    private static TokenBucketRateLimiterOptions Bucket(long aMinute) => new()
    {
        TokenLimit = (int)Math.Min(aMinute, int.MaxValue),
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromTicks(Math.Max(1, TimeSpan.TicksPerMinute / aMinute)),
        QueueLimit = 0,
    };
}

/// <summary>What requests are counted as.</summary>
internal enum Brake
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An upload.</summary>
    Uploads,

    /// <summary>An attempt to sign in.</summary>
    SignIns,

    /// <summary>A search, where the address asks for something.</summary>
    Searches,

    /// <summary>A picture of a page.</summary>
    Pictures,

    /// <summary>A link, where it turns out to be none of ours: whoever holds one is never held up.</summary>
    BadLinks,
}
