using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.TestKit;

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
