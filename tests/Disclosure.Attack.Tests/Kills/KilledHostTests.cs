using System.Net;
using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Kills;

/// <summary>The host killed by SIGKILL while files come in and reviewers decide: whatever it acknowledged stands.</summary>
public sealed class KilledHostTests
{
    private const int Full = 200;

    private const int Small = 2;

    /// <summary>Most acts acknowledged in a life before the kill; with none, the host dies while it starts to work.</summary>
    private const int MostActs = 5;

    /// <summary>Longest time after the last of them until the kill, in milliseconds: an act takes less.</summary>
    private const int LongestDelay = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_acknowledged_stands_after_each_kill()
    {
        var random = AttackSize.RandomFor("kills");
        await using var office = await AttackedOffice.StartAsync();
        var acts = new Acts(office);
        var kills = AttackSize.Of(Small, Full);
        await acts.BeginAsync();
        long hostMemory = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var until = acts.Filed + acts.Decided + random.Next(MostActs + 1);
            var work = Enumerable.Range(0, 3).Select(_ => acts.WorkAsync(random.Next())).ToList();
            await Eventually.HoldsAsync(() => acts.Filed + acts.Decided >= until);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestDelay)), TimeProvider.System, Cancellation);
            hostMemory = Math.Max(hostMemory, office.Memory.Host);
            office.Kill();
            await Task.WhenAll(work);
            await office.RestartAsync();
            await acts.StandAsync();
            var (code, output) = await office.CheckAsync();
            Assert.True(code == 0, $"After kill {kill + 1}: {output}");
        }

        Assert.True(acts.Filed > 0 && acts.Decided > 0, $"{acts.Filed} filed, {acts.Decided} decided");
        await acts.SettleAsync();
        Assert.True(hostMemory < AttackedOffice.MostHostMemory, $"The host held {hostMemory} MB.");
        office.IsSound();
        AttackTable.Add("SIGKILL during acts", kills, $"{acts.Filed} filings and {acts.Decided} decisions acknowledged, none lost");
    }

    /// <summary>What people do at an office whose host may die at any moment, and what it acknowledged to them.</summary>
    private sealed class Acts(AttackedOffice office)
    {
        private const string Remark = "第一级已核对";

        private readonly Lock _lock = new();
        private readonly List<Filed> _filed = [];
        private readonly HashSet<string> _decided = [];
        private readonly HashSet<string> _tried = [];
        private int _variant;

        public int Filed => _filed.Count;

        public int Decided => _decided.Count;

        /// <summary>
        /// Files some reports, waits until they are in review, so that there is something to decide on, and decides on one: by chance, every
        /// later decision may be broken off by a kill.
        /// </summary>
        public async Task BeginAsync()
        {
            for (var n = 0; n < MostActs; n++)
            {
                await FileAsync();
            }

            await SettleAsync();
            await Eventually.HoldsAsync(async () => await TryDecideAsync() && Decided > 0);
        }

        /// <summary>Files or decides until the host dies.</summary>
        public async Task WorkAsync(int seed)
        {
            var random = new Random(seed);
            try
            {
                while (true)
                {
                    if (random.Next(2) == 0 || !await TryDecideAsync())
                    {
                        await FileAsync();
                    }
                }
            }
            catch (Exception died) when (died is HttpRequestException or IOException or TaskCanceledException)
            {
                return;
            }
        }

        /// <summary>Fails unless every receipt given opens, and every decision acknowledged is effective.</summary>
        public async Task StandAsync()
        {
            foreach (var report in _filed)
            {
                var status = await office.StatusAsync(report.Receipt);
                if (_decided.Contains(report.Id))
                {
                    await office.BecomesAsync(
                        report.Receipt, static now => now.GetProperty("waitingFor").GetString() == AttackedOffice.Tiers[1]);
                }
                else
                {
                    Assert.Equal(report.Id, status.GetProperty("id").GetString());
                }
            }
        }

        /// <summary>Waits until all that came in is in review.</summary>
        public async Task SettleAsync()
        {
            foreach (var report in _filed)
            {
                await office.IsInStateAsync(report.Receipt, "inReview");
            }
        }

        private async Task FileAsync()
        {
            var number = Interlocked.Increment(ref _variant);
            var report = await office.FileAsync(Samples.Variant(Samples.FivePages, number), $"{number}.pdf");
            lock (_lock)
            {
                _filed.Add(report);
            }
        }

        /// <summary>Approves one report at its first tier; false where none waits.</summary>
        private async Task<bool> TryDecideAsync()
        {
            Notice? request;
            lock (_lock)
            {
                var known = _filed.Select(static each => each.Id).ToHashSet();
                request = office.Notices().FirstOrDefault(notice => notice.Kind == "ReviewRequest" && known.Contains(notice.Report)
                    && notice.Subject.Contains($"（{AttackedOffice.Tiers[0]}）", StringComparison.Ordinal)
                    && _tried.Add(notice.Report));
            }

            if (request is null)
            {
                return false;
            }

            if (await office.PostAsync($"{request.Link}/approve", ("remark", Remark)) == HttpStatusCode.SeeOther)
            {
                lock (_lock)
                {
                    _decided.Add(request.Report);
                }
            }

            return true;
        }
    }
}
