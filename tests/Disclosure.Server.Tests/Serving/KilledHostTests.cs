using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Serving;

/// <summary>The host as a process of its own, killed (SIGKILL) again and again while reports come in through both doors.</summary>
public sealed class KilledHostTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 40;
    private const int Reports = 10;
    private const int LivesPerReport = Kills / Reports;

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_host_killed_forty_times_ends_with_every_report_in_review_once()
    {
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"seed {seed}");
        TestContext.Current.AddWarning($"seed {seed}");
        var random = new Random(seed);
        var accepted = new bool[Reports];
        for (var life = 0; life < Kills; life++)
        {
            if (life % LivesPerReport == 0 && IsDropped(life / LivesPerReport))
            {
                await File.WriteAllBytesAsync(_folder["drop.tmp"], Content(life / LivesPerReport), Cancellation);
                Directory.CreateDirectory(_folder["data", "intake"]);
                File.Move(_folder["drop.tmp"], _folder["data", "intake", $"{life / LivesPerReport}.pdf"]);
            }

            await LiveAsync(random, accepted, (life / LivesPerReport) + 1);
        }

        using (var last = new ChildHost(_folder["data"]))
        {
            await UploadAsync(await last.AddressAsync(), accepted, Reports);
            await Eventually.HoldsAsync(async () =>
                (await _client.GetStringAsync(new Uri(await last.AddressAsync(), "/healthz"), Cancellation)).Length > 0
                && Directory.GetFiles(_folder["data", "intake"]).Length == 0
                && Directory.GetFiles(_folder["data", "outbox"], "*-ReviewRequest-*.txt").Length >= Reports);
            last.Kill();
        }

        await CheckAsync();
    }

    /// <summary>One life: half end somewhere in the start, half while reports come in and are read.</summary>
    private async Task LiveAsync(Random random, bool[] accepted, int due)
    {
        using var host = new ChildHost(_folder["data"]);
        if (random.Next(2) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(400)), TimeProvider.System, Cancellation);
        }
        else
        {
            var upload = UploadAsync(await host.AddressAsync(), accepted, due);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(250)), TimeProvider.System, Cancellation);
            host.Kill();
            await upload;
        }

        host.Kill();
    }

    /// <summary>Sends what is due and was not acknowledged yet; a host killed in between leaves it for its next life.</summary>
    private async Task UploadAsync(Uri address, bool[] accepted, int due)
    {
        for (var number = 0; number < due; number++)
        {
            if (accepted[number] || IsDropped(number))
            {
                continue;
            }

            try
            {
                using var content = new ByteArrayContent(Content(number));
                content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
                using var form = new MultipartFormDataContent { { content, "file", $"{number}.pdf" } };
                using var answer = await _client.PostAsync(new Uri(address, "/api/reports"), form, Cancellation);
                answer.EnsureSuccessStatusCode();
                accepted[number] = true;
            }
            catch (HttpRequestException cause) when (cause.StatusCode is null)
            {
                return;
            }
        }
    }

    private async Task CheckAsync()
    {
        using var database = new Database(_folder["data", "disclosure.db"]);
        var store = new SqliteReportStore(database);
        var rows = (await store.QueryAsync(new ReportQuery { Take = ReportQuery.LargestPage }, Cancellation)).Rows;
        var expected = Enumerable.Range(0, Reports).Select(number => ReportId.Of(ContentHash.Of(Content(number))));
        Assert.Equal(expected.Order(Comparer<ReportId>.Create(ById)), rows.Select(row => row.Id).Order(Comparer<ReportId>.Create(ById)));
        foreach (var row in rows)
        {
            var events = await store.LoadAsync(row.Id, Cancellation);
            var process = ReportProcess.Fold(events)!;
            Assert.Equal((ReportState.InReview, 1, 1), (row.State, row.Tier, row.Round));
            Assert.Equal((row.State, row.Version), (process.State, process.Version));
            Assert.Equal(["Received", "Extracted", "Read", "Matched", "Checked", "ReviewOpened", "ReviewRequested"],
                events.Where(happened => happened is not StepFailed).Select(happened => happened.GetType().Name));
            await using var original = await new OriginalsFolder(_folder["data", "originals"]).OpenAsync(process.File.Hash, Cancellation);
            Assert.Equal(process.File.Hash.ToString(), Convert.ToHexStringLower(await SHA256.HashDataAsync(original!, Cancellation)));
        }

        var notices = await new SqliteOutbox(database).ListAsync(0, ReportQuery.LargestPage, Cancellation);
        Assert.Equal(Reports, notices.Count);
        Assert.Equal(Reports, notices.Select(entry => entry.Notice.Report).Distinct().Count());
        var files = new OutboxReader(_folder["data", "outbox"]).All;
        Assert.Equal(notices.Select(entry => entry.Notice.Key).Order(), files.Select(file => file.Key).Order());
        Assert.Equal(
            Reports / 2,
            Directory.EnumerateFiles(_folder["data", "intake", "accepted"], "*.pdf", SearchOption.AllDirectories).Count());
        Assert.Empty(Directory.EnumerateFiles(_folder["data", "originals", "unfinished"]));
    }

    private static int ById(ReportId one, ReportId other) => string.CompareOrdinal(one.ToString(), other.ToString());

    /// <summary>Half the reports come through the intake folder, half by upload.</summary>
    private static bool IsDropped(int number) => number % 2 == 1;

    private static byte[] Content(int number) => Samples.Variant(Samples.FivePages, number);

    private sealed class ChildHost : IDisposable
    {
        private readonly Process _process;
        private readonly Task<Uri?> _address;

        public ChildHost(string data)
        {
            _process = ChildProgram.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0");
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
            _address = ReadAddressAsync();
        }

        public async Task<Uri> AddressAsync() =>
            await _address ?? throw new InvalidOperationException("The host ended before it told its address.");

        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose()
        {
            Kill();
            _process.Dispose();
        }

        private async Task<Uri?> ReadAddressAsync()
        {
            var line = await _process.StandardOutput.ReadLineAsync();
            return line is null ? null : new Uri(line.Split(' ')[0]);
        }
    }
}
