using System.Runtime.Versioning;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_host_on_the_folder_is_refused_until_the_first_lets_go()
    {
        using (DataFolder.Open(_folder["data"]))
        {
            Assert.Contains(
                "正由另一个",
                Assert.Throws<StartException>(() => DataFolder.Open(_folder["data"])).Message,
                StringComparison.Ordinal);
        }

        DataFolder.Open(_folder["data"]).Dispose();
    }

    [UnsupportedOSPlatform("windows")]
    [Fact]
    public async Task What_lies_in_it_is_its_owners_alone_that_of_before_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes");
        const UnixFileMode Open = (UnixFileMode)0b111_101_101;
        var outside = Directory.CreateDirectory(_folder["outside"]);
        File.WriteAllText(_folder["outside", "file"], "of others");
        var before = Directory.CreateDirectory(_folder["data", "pages", "00"]).FullName;
        File.WriteAllText(Path.Combine(before, "picture"), "of before");
        File.WriteAllText(_folder["data", ".hidden"], "of before");
        File.CreateSymbolicLink(_folder["data", "elsewhere"], outside.FullName);
        foreach (var entry in Entries().Append(outside.FullName).Append(_folder["outside", "file"]))
        {
            File.SetUnixFileMode(entry, Open);
        }

        using (var folder = DataFolder.Open(_folder["data"]))
        {
            Assert.Equal(0, folder.LeftOpen);
            using var database = new Database(folder.Database);
            await database.WriteAsync(
                static session => session.Run("CREATE TABLE made (something TEXT) STRICT"), TestContext.Current.CancellationToken);
            await new OriginalsFolder(folder.Originals).PutAsync(
                ContentHash.Of([1]), new byte[] { 1 }, TestContext.Current.CancellationToken);
            await new PagePicturesFolder(folder.PagePictures).PutAsync(
                ContentHash.Of([1]), "1.jpg", new byte[] { 1 }, TestContext.Current.CancellationToken);
            SigningKeys.Load(folder.Keys, TimeProvider.System);
            Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(folder.Root));
            Assert.True(Entries().Count() > 12);
            Assert.All(Entries(), static entry =>
                Assert.Equal((entry, (UnixFileMode)0), (entry, File.GetUnixFileMode(entry) & (UnixFileMode)0b000_111_111)));
        }

        Assert.Equal(Open, File.GetUnixFileMode(outside.FullName));
        Assert.Equal(Open, File.GetUnixFileMode(_folder["outside", "file"]));

        IEnumerable<string> Entries() =>
            Directory.EnumerateFileSystemEntries(
                _folder["data"],
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_folder["data"], "a file stands in the way");
        Assert.Contains(
            _folder["data"],
            Assert.Throws<StartException>(() => DataFolder.Open(_folder["data"])).Message,
            StringComparison.Ordinal);
    }
}
