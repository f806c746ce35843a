using System.Net;
using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Bombs;

/// <summary>Connections and bodies that stand still: they hold neither the host's memory nor its places for long.</summary>
public sealed class SlowSenderTests(SharedOffice shared)
{
    private const string Head =
        "POST /api/reports?file=slow.pdf HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n"
        + "Content-Length: 99000000\r\n\r\n%PDF-1.7\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Heads_that_never_end_keep_nobody_out()
    {
        var office = await shared.GetAsync();
        var connections = AttackSize.Of(200, 2_000);
        var slow = new List<NetworkClient>();
        try
        {
            for (var n = 0; n < connections; n++)
            {
                slow.Add(await NetworkClient.ConnectAsync(office.Address, Cancellation));
                await slow[^1].SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", Cancellation);
            }

            var probe = new Probe(office);
            Assert.Equal(HttpStatusCode.OK, await office.GetAsync("/healthz"));
            await probe.EndAsync("heads that never end");
            office.IsSound();
            AttackTable.Add("heads that never end", connections, $"the host answers; {office.Memory}");
        }
        finally
        {
            slow.ForEach(static each => each.Dispose());
        }
    }

    [Fact]
    public async Task Bodies_that_stand_still_are_ended_those_that_come_slowly_keep_nobody_out_and_neither_leaves_anything()
    {
        var office = await shared.GetAsync();
        var bodies = AttackSize.Of(8, 24);
        var standing = new List<NetworkClient>();
        var slow = new List<NetworkClient>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        try
        {
            for (var n = 0; n < bodies; n++)
            {
                standing.Add(await BeginAsync(office));
                await standing[^1].SendAsync(new byte[AttackSize.Of(1, 66) << 20], Cancellation);
            }

            // Those that come slowly wait for the places of those that stand still, and then have them.
            for (var n = 0; n < bodies; n++)
            {
                slow.Add(await BeginAsync(office));
            }

            var dripping = slow.ConvertAll(each => DripAsync(each, ending.Token));
            var answers = await Task.WhenAll(standing.Select(static each => each.AnswerAsync(Cancellation)));
            Assert.All(answers, static answer => Assert.True(
                answer.Length == 0 || answer.Split(' ') is [_, "408" or "503", ..], answer));
            AttackTable.Add("bodies that stand still", bodies, $"each ended; {office.Memory}");

            await new Probe(office).EndAsync("bodies that come slowly");
            await ending.CancelAsync();
            await Task.WhenAll(dripping);
            slow.ForEach(static each => each.Dispose());
            await Eventually.HoldsAsync(
                () => !Directory.EnumerateFiles(Path.Combine(office.Data, "originals", "unfinished")).Any(), "no unfinished file is left");
            office.IsSound();
            AttackTable.Add("bodies that come slowly", bodies, $"honest files came in beside; {office.Memory}");
        }
        finally
        {
            await ending.CancelAsync();
            standing.ForEach(static each => each.Dispose());
            slow.ForEach(static each => each.Dispose());
        }
    }

    private static async Task<NetworkClient> BeginAsync(AttackedOffice office)
    {
        var begun = await NetworkClient.ConnectAsync(office.Address, Cancellation);
        await begun.SendAsync(Head, Cancellation);
        return begun;
    }

    /// <summary>Sends a little more than what ends a body while others wait, 53 kB a second, until it is told to end or is ended.</summary>
    private static async Task DripAsync(NetworkClient client, CancellationToken ending)
    {
        var drop = new byte[8_000];
        try
        {
            while (true)
            {
                await client.SendAsync(drop, ending);
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, ending);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            return;
        }
    }

    [Fact]
    public async Task Many_large_files_at_once_are_taken_or_asked_to_come_again()
    {
        Assert.SkipUnless(AttackSize.IsFull, "20 files of 95 MB are sent with ATTACK=full alone");
        await using var office = await AttackedOffice.StartAsync();
        var probe = new Probe(office);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
        {
            var file = new byte[95 << 20];
            "%PDF-1.7\n"u8.CopyTo(file);
            file[100] = (byte)n;
            return await office.SendAsync(file, $"large-{n}.pdf");
        }));
        var ends = new List<string>();
        foreach (var (status, body) in answers)
        {
            Assert.True(status is HttpStatusCode.Created or HttpStatusCode.ServiceUnavailable, $"{status}");
            if (status == HttpStatusCode.Created)
            {
                ends.Add((await office.SettlesAsync(body.GetProperty("status").GetString()!)).GetProperty("state").GetString()!);
            }
        }

        await probe.EndAsync("20 files of 95 MB");
        AttackTable.Add(
            "20 files of 95 MB at once", 20,
            $"{ends.Count} taken, {string.Join(", ", ends.CountBy(static end => end).Select(static end => $"{end.Value} {end.Key}"))}; {
                office.Memory}");
        office.IsSound();
    }
}
