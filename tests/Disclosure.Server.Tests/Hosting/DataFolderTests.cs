using Disclosure.Server.Hosting;

namespace Disclosure.Server.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_host_on_the_folder_is_refused_until_the_first_lets_go()
    {
        using (DataFolder.Open(folder["data"]))
        {
            Assert.Contains("正由另一个", Assert.Throws<StartException>(() => DataFolder.Open(folder["data"])).Message, StringComparison.Ordinal);
        }

        DataFolder.Open(folder["data"]).Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(folder["data"], "a file stands in the way");
        Assert.Contains(folder["data"], Assert.Throws<StartException>(() => DataFolder.Open(folder["data"])).Message, StringComparison.Ordinal);
    }
}
