using Disclosure.Server.Engine;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Engine;

/// <summary>Claims as an engine does that looks for what is due and takes what it can.</summary>
internal static class LeaseClaims
{
    /// <summary>Leases at most <paramref name="limit"/> of the reports that are due and that nobody holds, the longest due first.</summary>
    public static async Task<IReadOnlyList<ReportId>> ClaimAsync(
        this Leases leases, DateTimeOffset now, TimeSpan term, int limit, CancellationToken cancellation)
    {
        var claimed = new List<ReportId>();
        foreach (var report in leases.FindDue(now))
        {
            if (claimed.Count < limit && await leases.TryClaimAsync(report, now, term, cancellation))
            {
                claimed.Add(report);
            }
        }

        return claimed;
    }
}
