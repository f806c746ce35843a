using System.Text;
using Disclosure.Server.Publishing;
using Disclosure.TestKit;
using Disclosure.Web.Publication;

namespace Disclosure.Server.Tests.Publishing;

public sealed class ExportFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_written_once_and_again_only_when_their_version_changes()
    {
        Assert.Equal(new ExportCount(2, 2, 0), await RunAsync(File("index.html", "1", "一"), File("a/b/index.html", "1", "二")));
        Assert.Equal("二", await ReadAsync("a", "b", "index.html"));
        Assert.Equal(
            new ExportCount(2, 0, 0),
            await RunAsync(File("index.html", "1", "never opened"), File("a/b/index.html", "1", "never opened")));
        Assert.Equal(new ExportCount(2, 1, 0), await RunAsync(File("index.html", "1", "never opened"), File("a/b/index.html", "2", "三")));
        Assert.Equal(("一", "三"), (await ReadAsync("index.html"), await ReadAsync("a", "b", "index.html")));
    }

    [Fact]
    public async Task What_is_no_longer_listed_is_removed_with_the_folders_it_leaves_empty_and_nothing_else_is()
    {
        await RunAsync(File("index.html", "1", "一"), File("published/x/index.html", "1", "二"), File("published/x.json", "1", "三"));
        await System.IO.File.WriteAllTextAsync(Path("favicon.ico"), "theirs", Cancellation);
        Assert.Equal(new ExportCount(1, 0, 2), await RunAsync(File("index.html", "1", "一")));
        Assert.False(Directory.Exists(Path("published")));
        Assert.Equal("theirs", await ReadAsync("favicon.ico"));
    }

    [Fact]
    public async Task A_file_somebody_took_away_is_written_again()
    {
        await RunAsync(File("index.html", "1", "一"));
        System.IO.File.Delete(Path("index.html"));
        Assert.Equal(new ExportCount(1, 1, 0), await RunAsync(File("index.html", "1", "一")));
    }

    [Fact]
    public async Task A_run_that_breaks_off_leaves_whole_files_and_the_next_one_cleans_up_after_it()
    {
        await RunAsync(File("index.html", "1", "old"));
        await Assert.ThrowsAsync<IOException>(() => RunAsync(File("published/x.json", "1", "x"), File("index.html", "2", null)));
        Assert.Equal(("old", "x"), (await ReadAsync("index.html"), await ReadAsync("published", "x.json")));
        Assert.Equal(new ExportCount(1, 1, 1), await RunAsync(File("index.html", "2", "new")));
        Assert.False(System.IO.File.Exists(Path("published", "x.json")));
        Assert.Equal("new", await ReadAsync("index.html"));
        Assert.Equal(
            [".disclosure-export", "index.html"],
            Directory.EnumerateFiles(_folder["site"]).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_with_other_files_is_left_alone()
    {
        Directory.CreateDirectory(_folder["site"]);
        await System.IO.File.WriteAllTextAsync(Path("thesis.docx"), "theirs", Cancellation);
        Assert.Contains("别的文件", Assert.Throws<ExportException>(() => ExportFolder.Open(_folder["site"])).Message, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder["site"]));
    }

    [Fact]
    public void Two_runs_at_once_do_not_mix()
    {
        using var first = ExportFolder.Open(_folder["site"]);
        Assert.Throws<ExportException>(() => ExportFolder.Open(_folder["site"]));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("a/../../x")]
    [InlineData("a//x")]
    [InlineData("a\\x")]
    [InlineData(".disclosure-export")]
    [InlineData("a\nb")]
    [InlineData("x\n")]
    [InlineData("")]
    public async Task A_path_that_is_not_plain_leads_nowhere(string path) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(File(path, "1", "x")));

    [Fact]
    public async Task A_journal_somebody_wrote_into_leads_out_of_the_folder_no_more_than_a_path()
    {
        await RunAsync(File("index.html", "1", "一"));
        await System.IO.File.WriteAllTextAsync(_folder["outside.txt"], "theirs", Cancellation);
        await System.IO.File.AppendAllTextAsync(Path(".disclosure-export"), "1 ../outside.txt\nnonsense\n1 half", Cancellation);
        await RunAsync(File("index.html", "1", "一"));
        Assert.True(System.IO.File.Exists(_folder["outside.txt"]));
    }

    private static PublicResource File(string path, string version, string? content) => new(
        path, "text/plain", version, _ => content is null
            ? throw new IOException("断线")
            : Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(content))));

    private async Task<ExportCount> RunAsync(params PublicResource[] resources)
    {
        using var export = ExportFolder.Open(_folder["site"]);
        return await export.BringUpToDateAsync(resources.ToAsyncEnumerable(), Cancellation);
    }

    private string Path(params string[] parts) => System.IO.Path.Combine([_folder["site"], .. parts]);

    private Task<string> ReadAsync(params string[] parts) => System.IO.File.ReadAllTextAsync(Path(parts), Cancellation);
}
