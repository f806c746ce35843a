using System.Diagnostics;
using System.Net;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Host;

/// <summary>
/// Honest work beside an attack: files a digital report by its agency's filing link, approves it at its first tier, and begins again; each
/// must come into review as what it is, and each decision must take effect.
/// </summary>
internal sealed class Probe
{
    /// <summary>Variants of the sample from here on belong to probes; other tests count from 0.</summary>
    private const int FirstVariant = 1_000_000;

    /// <summary>Longest time until a digital filing is in review, and a decision is effective, under any attack (issue 12).</summary>
    private static readonly TimeSpan LongestFiling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestDecision = TimeSpan.FromSeconds(1);

    /// <summary>From one filing to the next: each costs the machine more than half a second of a core.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(AttackSize.Of(4, 1));

    private static int _variant = FirstVariant;

    private readonly AttackedOffice _office;
    private readonly SampleTruth _truth = SampleTruth.Load("five-pages");
    private readonly List<TimeSpan> _filings = [];
    private readonly List<TimeSpan> _decisions = [];
    private readonly Task _work;
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Probe(AttackedOffice office)
    {
        _office = office;
        _work = Task.Run(WorkAsync);
    }

    /// <summary>
    /// Lets what is underway end, adds what was measured to the table, and fails where something was not done; in the full form also where
    /// it was late. In the small form time is told and not judged: the machine may be at other work too.
    /// </summary>
    /// <param name="attack">What was tried meanwhile.</param>
    public async Task EndAsync(string attack)
    {
        _ending.TrySetResult();
        await _work;
        Assert.NotEmpty(_decisions);
        AttackTable.Add(
            $"  honest work during {attack}", _filings.Count, $"in review after {Of(_filings)}, decision effective after {Of(_decisions)}");
        if (AttackSize.IsFull)
        {
            Assert.True(_filings.Max() <= LongestFiling, $"In review after {_filings.Max()}");
            Assert.True(_decisions.Max() <= LongestDecision, $"Effective after {_decisions.Max()}");
        }
    }

    private static string Of(List<TimeSpan> times) =>
        $"{times.Order().ElementAt(times.Count / 2).TotalMilliseconds:F0} ms (longest {times.Max().TotalMilliseconds:F0} ms)";

    private async Task WorkAsync()
    {
        var path = $"/api{await _office.AgencyLinkAsync(_truth.Agency, _truth.Year)}/files";
        do
        {
            var clock = Stopwatch.StartNew();
            var number = Interlocked.Increment(ref _variant);
            var report = await _office.FileAtAsync(path, Samples.Variant(Samples.FivePages, number), $"probe-{number}.pdf");
            var status = await _office.IsInStateAsync(report.Receipt, "inReview");
            _filings.Add(clock.Elapsed);
            Assert.Equal($"probe-{number}.pdf", status.GetProperty("file").GetString());
            Assert.Equal((_truth.Agency, _truth.Year), (status.GetProperty("agency").GetString(), status.GetProperty("year").GetInt32()));
            Assert.DoesNotContain(
                status.GetProperty("findings").EnumerateArray(),
                static finding => finding.GetProperty("severity").GetString() == "error");
            var link = await _office.ReviewLinkAsync(report, AttackedOffice.Tiers[0]);
            clock.Restart();
            Assert.Equal(HttpStatusCode.SeeOther, await _office.PostAsync($"{link}/approve"));
            await _office.BecomesAsync(
                report.Receipt, static now => now.GetProperty("waitingFor").GetString() == AttackedOffice.Tiers[1]);
            _decisions.Add(clock.Elapsed);
            await Task.WhenAny(_ending.Task, Task.Delay(Rest, TimeProvider.System, CancellationToken.None));
        }
        while (!_ending.Task.IsCompleted);
    }
}
