using System.IO.Compression;
using System.Text;
using Disclosure.Contracts;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;

namespace Disclosure.Server.Tests.Upkeep;

public sealed class BackupTests : IAsyncLifetime
{
    private FilledFolder _folder = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _folder = await FilledFolder.CreateAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_damaged_in_any_way_comes_back_whole()
    {
        await BackUpAsync(withKeys: true);
        var random = new Random(12);
        for (var i = 0; i < 200; i++)
        {
            var data = _folder[$"restored-{i}"];
            Assert.Equal(new Restored(FilledFolder.Reports, IsSignatureKnown: true), await RestoreAsync(data, null));
            Damage(data, random);
            Assert.NotEmpty(Check(data).Damages);
            Directory.Delete(data, recursive: true);
        }

        var whole = _folder["whole"];
        await RestoreAsync(whole, null);
        Assert.Empty(Check(whole).Damages);
        Assert.Equal(3, Check(whole).Reports);
        Assert.Equal(
            File.ReadAllBytes(_folder.Original(1)),
            File.ReadAllBytes(_folder.Original(1).Replace(_folder.Data, whole, StringComparison.Ordinal)));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(_folder.Data, "keys")).Select(File.ReadAllText),
            Directory.GetFiles(Path.Combine(whole, "keys")).Select(File.ReadAllText));
        Assert.Equal("""{ "officeName": "某市" }""", File.ReadAllText(Path.Combine(whole, "disclosure.json")));
    }

    [Fact]
    public async Task It_is_made_while_a_host_works_and_leaves_nothing_beside_it()
    {
        using var held = DataFolder.Open(_folder.Data);
        using var database = new Database(_folder.Database);
        await BackUpAsync(withKeys: false);
        Assert.Equal(
            ["backup.zip", "data"],
            Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_folder.Data)!).Select(Path.GetFileName).Order());
        await using var zip = await ZipFile.OpenReadAsync(_folder["backup.zip"], Cancellation);
        Assert.DoesNotContain(zip.Entries, static entry => entry.FullName.StartsWith("keys", StringComparison.Ordinal));
        Assert.DoesNotContain(zip.Entries, static entry => entry.FullName == "disclosure.json");
    }

    [Fact]
    public async Task Without_the_keys_the_signature_is_not_known_and_with_them_it_is()
    {
        await BackUpAsync(withKeys: false);
        Assert.False((await RestoreAsync(_folder["a"], null)).IsSignatureKnown);
        Assert.True((await RestoreAsync(_folder["b"], Path.Combine(_folder.Data, "keys"))).IsSignatureKnown);

        // A key of the same name and another secret did not sign it.
        var other = Directory.CreateDirectory(_folder["other"]).FullName;
        var key = Path.GetFileName(Directory.GetFiles(Path.Combine(_folder.Data, "keys"))[0]);
        await File.WriteAllTextAsync(Path.Combine(other, key), new string('a', 64), Cancellation);
        await RefusesAsync("c", other, "backup.hmac");
    }

    [Theory]
    [InlineData("originals/")]
    [InlineData("disclosure.db")]
    [InlineData("backup.json")]
    [InlineData("backup.hmac")]
    public async Task A_backup_with_another_byte_is_refused_and_nothing_is_restored(string name)
    {
        await BackUpAsync(withKeys: true);
        await ChangeAsync(name, static bytes => bytes[bytes.Length / 2] ^= 1);
        await RefusesAsync("new", null, "");
    }

    [Fact]
    public async Task A_name_that_leads_out_of_the_folder_is_refused()
    {
        await BackUpAsync(withKeys: false);
        await ChangeAsync("backup.json", null, static text => text.Replace("disclosure.db", "../out.db", StringComparison.Ordinal));
        await RefusesAsync("new", null, "../out.db");
        Assert.False(File.Exists(_folder["out.db"]));
    }

    [Fact]
    public async Task What_is_no_backup_and_a_folder_that_holds_something_are_refused()
    {
        await File.WriteAllTextAsync(_folder["backup.zip"], "no backup", Cancellation);
        await RefusesAsync("new", null, "不是 disclosure backup");
        File.Delete(_folder["backup.zip"]);
        await BackUpAsync(withKeys: false);
        Directory.CreateDirectory(_folder["new"]);
        await File.WriteAllTextAsync(_folder["new", "mine"], "mine", Cancellation);
        var error = await Assert.ThrowsAsync<StartException>(() => RestoreAsync(_folder["new"], null));
        Assert.Contains("已有内容", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["new", "mine"], Cancellation));
    }

    [Fact]
    public async Task The_commands_back_up_and_restore()
    {
        var (code, output, error) = await ChildProgram.RunAsync("backup", _folder["b.zip"], "--data", _folder.Data);
        Assert.True(code == 0, error);
        Assert.Contains("原件 3 个", output, StringComparison.Ordinal);
        Assert.Equal(1, (await ChildProgram.RunAsync("backup", _folder["b.zip"], "--data", _folder.Data)).Code);
        (code, output, error) = await ChildProgram.RunAsync("restore", _folder["b.zip"], "--data", _folder["new"]);
        Assert.True(code == 0, error);
        Assert.Contains("签名未能核对", output, StringComparison.Ordinal);
        Assert.Equal(0, (await ChildProgram.RunAsync("check", "--data", _folder["new"])).Code);
        Assert.Equal(1, (await ChildProgram.RunAsync("restore", _folder["missing.zip"], "--data", _folder["newer"])).Code);
    }

    /// <summary>Damages an original or what stands in the database, anywhere.</summary>
    private static void Damage(string data, Random random)
    {
        var n = random.Next(FilledFolder.Reports);
        var name = Filings.Hash(n).ToString();
        var original = Path.Combine(data, "originals", name[..2], name);
        switch (random.Next(7))
        {
            case 0:
                var bytes = File.ReadAllBytes(original);
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(original, bytes);
                break;
            case 1:
                File.WriteAllBytes(original, File.ReadAllBytes(original)[..random.Next((int)new FileInfo(original).Length)]);
                break;
            case 2:
                File.Delete(original);
                break;
            case 3:
                Script(data, $"DELETE FROM event WHERE report = '{Filings.Id(n)}' AND number = 1");
                break;
            case 4:
                Script(data, $"UPDATE report SET round = round + 1 WHERE id = '{Filings.Id(n)}'");
                break;
            case 5:
                Script(data, $"UPDATE event SET json = replace(json, '报送人', '报送员') WHERE report = '{Filings.Id(n)}' AND number = 1");
                break;
            default:
                using (var stream = File.OpenWrite(Path.Combine(data, "disclosure.db")))
                {
                    stream.Position = 4096 * random.Next((int)(stream.Length / 4096));
                    var page = new byte[4096];
                    random.NextBytes(page);
                    stream.Write(page);
                }

                break;
        }
    }

    private static void Script(string data, string sql)
    {
        using var session = new DatabaseSession($"Data Source={Path.Combine(data, "disclosure.db")};Pooling=False");
        session.Script("DROP TRIGGER event_remains; DROP TRIGGER event_stays");
        session.Script(sql);
    }

    private static DataCheckResult Check(string data) =>
        new DataCheck(Path.Combine(data, "disclosure.db"), Path.Combine(data, "originals"), TimeProvider.System).Run(Cancellation);

    private async Task BackUpAsync(bool withKeys)
    {
        var originals = await new BackupWriter(DataFolder.Existing(_folder.Data)).WriteAsync(_folder["backup.zip"], withKeys, Cancellation);
        Assert.Equal(FilledFolder.Reports, originals);
    }

    private Task<Restored> RestoreAsync(string data, string? keys) =>
        new BackupReader(_folder["backup.zip"], keys).RunAsync(data, Cancellation);

    private async Task RefusesAsync(string data, string? keys, string says)
    {
        var error = await Assert.ThrowsAsync<StartException>(() => RestoreAsync(_folder[data], keys));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder[data]));
        Assert.False(Directory.Exists($"{_folder[data]}.restoring"));
    }

    private async Task ChangeAsync(string name, Action<byte[]>? change, Func<string, string>? rewrite = null)
    {
        await using var zip = await ZipFile.OpenAsync(_folder["backup.zip"], ZipArchiveMode.Update, Cancellation);
        var entry = zip.Entries.First(each => each.FullName.StartsWith(name, StringComparison.Ordinal));
        var bytes = new byte[entry.Length];
        await using (var stream = await entry.OpenAsync(Cancellation))
        {
            await stream.ReadExactlyAsync(bytes, Cancellation);
        }

        change?.Invoke(bytes);
        if (rewrite is not null)
        {
            bytes = Encoding.UTF8.GetBytes(rewrite(Encoding.UTF8.GetString(bytes)));
        }

        var full = entry.FullName;
        entry.Delete();
        await using var target = await zip.CreateEntry(full).OpenAsync(Cancellation);
        await target.WriteAsync(bytes, Cancellation);
    }
}
