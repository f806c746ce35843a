using System.Net;
using Disclosure.Attack.Tests.Host;

namespace Disclosure.Attack.Tests.Bombs;

/// <summary>Files made to cost much: each ends in a result or a typed error, the host stays small, and honest work goes on.</summary>
public sealed class BombTests(ITestOutputHelper output)
{
    /// <summary>Bombs under way at a time: more than there are children.</summary>
    private const int AtOnce = 8;

    [Fact]
    public async Task Each_ends_and_the_host_stays_small()
    {
        await using var office = await AttackedOffice.StartAsync(
            limits: AttackSize.IsFull ? "" : """ "readingTime": "2s", "computingTime": "4s", """);
        var probe = new Probe(office);
        var bombs = BombFiles.All.Where(static bomb => AttackSize.IsFull || !bomb.InFullAlone).ToList();
        var ends = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        await Parallel.ForEachAsync(
            bombs,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (bomb, _) =>
            {
                var end = await TryAsync(office, $"{bomb.What}{bomb.Ending}", bomb.Make());
                ends.AddOrUpdate(end, 1, static (_, before) => before + 1);
            });
        await probe.EndAsync("bombs");
        AttackTable.Add("bombs", bombs.Count, string.Join(", ", ends.Select(static end => $"{end.Value} {end.Key}")));
        AttackTable.Add("  memory during bombs", 0, office.Memory.ToString());
        office.IsSound();
        Assert.False(File.Exists("/tmp/attack.png") || File.Exists("/etc/attack.png"));
    }

    private async Task<string> TryAsync(AttackedOffice office, string name, byte[] file)
    {
        var (status, body) = await office.SendAsync(file, name);
        if (status is not HttpStatusCode.Created)
        {
            Assert.InRange((int)status, 400, 499);
            Assert.NotEmpty(body.GetProperty("error").GetProperty("code").GetString()!);
            output.WriteLine($"{name}: {(int)status} {body}");
            return "refused";
        }

        var end = await office.SettlesAsync(body.GetProperty("status").GetString()!);
        Assert.Equal(name, end.GetProperty("file").GetString());
        var state = end.GetProperty("state").GetString()!;
        output.WriteLine($"{name} ({file.Length:N0} bytes): {state} {end.GetProperty("reason")} {office.Memory}");
        return state;
    }
}
