using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Tests.Upkeep;

/// <summary>A data folder with three reports, one of which holds the place of its agency and year, a key and settings.</summary>
internal sealed class FilledFolder : IDisposable
{
    public const int Reports = 3;

    private readonly TemporaryFolder _folder = new();

    public string Data => _folder["data"];

    public string Database => Path.Combine(Data, "disclosure.db");

    public string this[params string[] parts] => _folder[parts];

    public static async Task<FilledFolder> CreateAsync(CancellationToken cancellation)
    {
        var filled = new FilledFolder();
        Directory.CreateDirectory(filled.Data);
        using var database = new Database(filled.Database);
        var store = new SqliteReportStore(database);
        var originals = new OriginalsFolder(Path.Combine(filled.Data, "originals"));
        for (var n = 0; n < Reports; n++)
        {
            await originals.PutAsync(Filings.Hash(n), Filings.Content(n), cancellation);
            await new SqliteReadings(database).PutAsync(Filings.Hash(n), Filings.Content(n), cancellation);
        }

        await store.RecordAsync(await store.BeginAsync(0, Filings.Notice(0, 1)), Filings.Read(0, "甲局", 2022));
        await store.BeginReadAsync(1, "乙局", 2022);
        await store.BeginAsync(2);
        Assert.True(await new SqlitePublications(database).ReplaceAsync(
            null, new Publication("甲局", 2022, Filings.Id(0), Filings.Hash(0), Filings.Hash(0), Filings.Noon), cancellation));
        _ = SigningKeys.Load(Path.Combine(filled.Data, "keys"), TimeProvider.System);
        await File.WriteAllTextAsync(Path.Combine(filled.Data, "disclosure.json"), """{ "officeName": "某市" }""", cancellation);
        return filled;
    }

    public string Original(int n)
    {
        var name = Filings.Hash(n).ToString();
        return Path.Combine(Data, "originals", name[..2], name);
    }

    /// <summary>Runs statements on the database, as damage would: without what keeps the program from such.</summary>
    public void Script(string sql)
    {
        using var session = new DatabaseSession($"Data Source={Database};Pooling=False");
        session.Script("DROP TRIGGER IF EXISTS event_stays; DROP TRIGGER IF EXISTS event_remains;");
        session.Script(sql);
    }

    public void Dispose() => _folder.Dispose();
}
