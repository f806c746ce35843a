using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Tests.CommandLine;

/// <summary>A data folder into an archive and back, as an office does it.</summary>
public sealed class TransferTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_data_folder_goes_into_an_archive_and_comes_out_the_same()
    {
        await FillAsync(_folder["old"]);
        var (code, output, error) = await ChildProgram.RunAsync("export", _folder["office.zip"], "--data", _folder["old"]);
        Assert.True(code == 0, error);
        Assert.Contains("报告 3 份，通知 3 条，已发布 1 处", output, StringComparison.Ordinal);

        (code, output, error) = await ChildProgram.RunAsync("import", _folder["office.zip"], "--data", _folder["new"]);
        Assert.True(code == 0, error);
        Assert.Contains("新增报告 3 份", output, StringComparison.Ordinal);
        (code, output, _) = await ChildProgram.RunAsync("import", _folder["office.zip"], "--data", _folder["new"]);
        Assert.Equal(0, code);
        Assert.Contains("原已有 3 份", output, StringComparison.Ordinal);

        Assert.Equal(0, (await ChildProgram.RunAsync("export", _folder["again.zip"], "--data", _folder["new"])).Code);
        Assert.Equal(
            await File.ReadAllBytesAsync(_folder["office.zip"], Cancellation),
            await File.ReadAllBytesAsync(_folder["again.zip"], Cancellation));
        using var database = new Database(_folder["new", "disclosure.db"]);
        Assert.Equal([Filings.Notice(0, 2)], await new SqliteOutbox(database).PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_with_1()
    {
        await FillAsync(_folder["old"]);
        await SaysAsync("里没有数据", "export", _folder["office.zip"], "--data", _folder["nothing"]);
        Assert.False(Directory.Exists(_folder["nothing"]));
        await File.WriteAllTextAsync(_folder["there.zip"], "not an archive", Cancellation);
        await SaysAsync("已存在", "export", _folder["there.zip"], "--data", _folder["old"]);
        await SaysAsync("已损坏", "import", _folder["there.zip"], "--data", _folder["new"]);
        Assert.False(Directory.Exists(_folder["new"]));
        await SaysAsync("missing.zip", "import", _folder["missing.zip"], "--data", _folder["new"]);

        using (DataFolder.Open(_folder["old"]))
        {
            await SaysAsync("正由另一个", "export", _folder["office.zip"], "--data", _folder["old"]);
        }

        File.Delete(Directory.EnumerateFiles(_folder["old", "originals"], "*", SearchOption.AllDirectories).First());
        await SaysAsync("缺少原件", "export", _folder["office.zip"], "--data", _folder["old"]);
        Assert.False(File.Exists(_folder["office.zip"]));
        Assert.False(File.Exists(_folder["office.zip.unfinished"]));
    }

    private static async Task SaysAsync(string expected, params string[] arguments)
    {
        var (code, _, error) = await ChildProgram.RunAsync(arguments);
        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private static async Task FillAsync(string data)
    {
        Directory.CreateDirectory(data);
        using var database = new Database(Path.Combine(data, "disclosure.db"));
        var (store, outbox) = (new SqliteReportStore(database), new SqliteOutbox(database));
        var originals = new OriginalsFolder(Path.Combine(data, "originals"));
        for (var n = 0; n < 3; n++)
        {
            await originals.PutAsync(Filings.Hash(n), Filings.Content(n), Cancellation);
            await new SqliteReadings(database).PutAsync(Filings.Hash(n), Filings.Content(n), Cancellation);
        }

        var first = await store.BeginAsync(0, Filings.Notice(0, 1), Filings.Notice(0, 2), Filings.Notice(0, 3));
        await store.RecordAsync(first, Filings.Read(0, "甲局", 2022));
        await store.BeginReadAsync(1, "乙局", 2022);
        await store.BeginAsync(2);
        await outbox.MarkDeliveredAsync(Filings.Notice(0, 1).Key, Filings.Noon.AddDays(1), Cancellation);
        await outbox.MarkFailedAsync(Filings.Notice(0, 3).Key, new DeliveryFailure(Filings.Noon, 9, "没有这个地址", null), Cancellation);
        Assert.True(await new SqlitePublications(database).ReplaceAsync(
            null, new Publication("甲局", 2022, Filings.Id(0), Filings.Hash(0), Filings.Hash(0), Filings.Noon), Cancellation));
    }
}
