using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Disclosure.Attack.Tests.Host;

namespace Disclosure.Attack.Tests.DamagedFiles;

/// <summary>Damaged files: each ends in a result or an error of a known kind, and nothing is said of another file.</summary>
public sealed class DamagedFileTests(SharedOffice shared)
{
    private const int Full = 5_000;

    /// <summary>Files that are under way at a time.</summary>
    private const int AtOnce = 12;

    [Fact]
    public async Task Each_ends_in_a_result_or_a_typed_error_and_honest_work_goes_on()
    {
        // In full there are tens of thousands of files, which other attacks would meet.
        await using var own = AttackSize.IsFull ? await AttackedOffice.StartAsync() : null;
        var office = own ?? await shared.GetAsync();
        var probe = new Probe(office);
        string[] kinds = [
            "digital PDF", "scanned PDF", "PNG", "JPEG", "TIFF", "ZIP", "Word", "Excel", "OFD", "web page", "saved page", "text",
        ];
        foreach (var kind in kinds)
        {
            await TryAsync(office, SeedFiles.Of(kind));
        }

        await probe.EndAsync("damaged files");
        AttackTable.Add("  memory during damaged files", 0, office.Memory.ToString());
        office.IsSound();
        var (code, output) = await office.CheckAsync();
        Assert.True(code == 0, output);
    }

    private static async Task TryAsync(AttackedOffice office, SeedFiles seeds)
    {
        var random = AttackSize.RandomFor(seeds.Name);
        var files = Enumerable.Range(0, AttackSize.Files ?? AttackSize.Of(seeds.Small, Full))
            .Select(number => (Number: number, Seed: random.Next()))
            .ToList();
        var ends = new ConcurrentDictionary<string, int>();
        var began = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (file, _) =>
            {
                var end = await TryAsync(office, seeds, file.Number, new Random(file.Seed));
                ends.AddOrUpdate(end, 1, static (_, before) => before + 1);
            });
        AttackTable.Add(
            $"damaged {seeds.Name}", files.Count,
            $"{string.Join(", ", ends.OrderByDescending(static end => end.Value).Select(static end => $"{end.Value} {end.Key}"))}; {
                TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s");
    }

    /// <summary>Sends one damaged file and waits for its end; returns what that is.</summary>
    private static async Task<string> TryAsync(AttackedOffice office, SeedFiles seeds, int number, Random random)
    {
        var (file, what) = Damage.Of(seeds.Files[random.Next(seeds.Files.Count)], random);
        var name = $"{seeds.Name}-{number}-{what}{seeds.Ending}";
        var (status, body) = await office.SendAsync(file, name);
        if (status is not (HttpStatusCode.Created or HttpStatusCode.OK))
        {
            Assert.True(status is HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest, $"{name}: {status}");
            Assert.NotEmpty(body.GetProperty("error").GetProperty("code").GetString()!);
            return "refused";
        }

        var end = await office.SettlesAsync(body.GetProperty("status").GetString()!);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), end.GetProperty("sha256").GetString());
        Assert.Equal(name, end.GetProperty("file").GetString());
        var state = end.GetProperty("state").GetString()!;
        if (state is "unreadable")
        {
            Assert.NotEmpty(end.GetProperty("reason").GetString()!);
        }

        Assert.True(state != "poisoned", $"{name} failed in the machine: {Reason(end)}");
        return state;
    }

    private static string Reason(JsonElement status) => status.GetRawText();
}
