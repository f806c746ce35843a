using System.Net.Sockets;
using Disclosure.Server.Intake;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Intake;

public sealed class FolderViewTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public FolderViewTests() => Directory.CreateDirectory(_temporary["in"]);

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_views_see_and_move_the_same(bool isPlain)
    {
        File.WriteAllText(_temporary["in", "a.pdf"], "abc");
        Directory.CreateDirectory(_temporary["in", "某局"]);
        File.WriteAllText(_temporary["in", "某局", "1.jpg"], "x");
        File.CreateSymbolicLink(_temporary["in", "link"], _temporary["in", "a.pdf"]);
        using var view = isPlain ? new PlainFolder(_temporary["in"]) : FolderView.Open(_temporary["in"]);
        var seen = view.Entries().OrderBy(sight => sight.Name, StringComparer.Ordinal).ToList();
        Assert.Equal(
            [("a.pdf", 3, EntryKind.File), ("link", 0, EntryKind.Link), ("某局", 0, EntryKind.Folder)],
            seen.Select(sight => (sight.Name, sight.Size, sight.Kind)));
        Assert.Equal(File.GetLastWriteTimeUtc(_temporary["in", "a.pdf"]), seen[0].WrittenAt);
        Assert.Equal(seen[0], view.Find(seen[0]));
        Assert.Null(view.Find(new Sight("b.pdf", 0, default)));
        using (var inside = view.Enter(seen[2]))
        {
            Assert.Equal("1.jpg", Assert.Single(inside.Entries()).Name);
        }

        using (var file = view.OpenFile(seen[0]))
        {
            Assert.Equal(3, RandomAccess.GetLength(file));
        }

        Assert.Throws<FileNotFoundException>(() => view.OpenFile(seen[1]));
        Assert.Throws<FileNotFoundException>(() => view.OpenFile(seen[2]));
        view.Move(seen[0], _temporary["a.pdf"]);
        view.Move(seen[2], _temporary["某局"]);
        view.Move(seen[1], _temporary["link"]);
        Assert.Equal("abc", File.ReadAllText(_temporary["a.pdf"]));
        Assert.True(File.Exists(_temporary["某局", "1.jpg"]));
        Assert.Empty(view.Entries());
    }

    [Fact]
    public void A_name_in_gbk_is_opened_entered_and_moved()
    {
        Shell.Run(_temporary["in"], "n=$(printf '\\304\\263\\276\\326'); printf abc > $n.pdf; mkdir $n; printf x > $n/$n.jpg");
        using var view = FolderView.Open(_temporary["in"]);
        var seen = view.Entries().OrderBy(sight => sight.Name, StringComparer.Ordinal).ToList();
        Assert.Equal(["某局", "某局.pdf"], seen.Select(sight => sight.Name));
        using (var inside = view.Enter(seen[0]))
        {
            var page = Assert.Single(inside.Entries());
            Assert.Equal("某局.jpg", page.Name);
            using var opened = inside.OpenFile(page);
            Assert.Equal(1, RandomAccess.GetLength(opened));
        }

        using (var file = view.OpenFile(seen[1]))
        {
            Assert.Equal(3, RandomAccess.GetLength(file));
        }

        view.Move(seen[0], _temporary["某局"]);
        view.Move(seen[1], _temporary["某局.pdf"]);
        Assert.Equal("abc", File.ReadAllText(_temporary["某局.pdf"]));
        Assert.Empty(view.Entries());
        Shell.Run(_temporary["某局"], "rm *");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_pipe_and_a_socket_are_seen_for_what_they_are_never_opened_and_moved()
    {
        Shell.Run(_temporary["in"], "mkfifo pipe.pdf");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_temporary["in", "s"]));
        await Task.Run(
            () =>
            {
                using var view = FolderView.Open(_temporary["in"]);
                foreach (var sight in view.Entries())
                {
                    Assert.Equal(EntryKind.Special, sight.Kind);
                    Assert.Throws<FileNotFoundException>(() => view.OpenFile(sight));
                    view.Move(sight, _temporary[sight.Name]);
                }

                Assert.Empty(view.Entries());
            },
            TestContext.Current.CancellationToken);
        Assert.True(Path.Exists(_temporary["pipe.pdf"]));
        Assert.True(Path.Exists(_temporary["s"]));
    }

    [Fact]
    public void A_file_is_moved_to_another_disk_by_copying()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "no other disk is here");
        var elsewhere = Directory.CreateDirectory(Path.Combine("/dev/shm", Path.GetRandomFileName()));
        try
        {
            File.WriteAllText(_temporary["in", "a.pdf"], "abc");
            using var view = FolderView.Open(_temporary["in"]);
            view.Move(view.Entries()[0], Path.Combine(elsewhere.FullName, "a.pdf"));
            Assert.Empty(view.Entries());
            Assert.Equal("abc", File.ReadAllText(Path.Combine(elsewhere.FullName, "a.pdf")));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => FolderView.Open(_temporary["nowhere"]));
}
