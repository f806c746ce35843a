using System.Net.Sockets;

namespace Disclosure.Documents.Tests.Ocr.Workers;

/// <summary>
/// Where a child tells a test that it has come to the point, and where the test sees that it is gone: a socket, so that no test has to
/// sleep.
/// </summary>
internal sealed class Meeting : IDisposable
{
    /// <summary>Ends a test whose child never comes or never goes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meeting-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public Meeting()
    {
        Place = Path.Combine(_folder.FullName, "socket");
        _listener.Bind(new UnixDomainSocketEndPoint(Place));
        _listener.Listen();
    }

    /// <summary>The socket's path.</summary>
    public string Place { get; }

    /// <summary>A path in the meeting's folder where nothing is yet.</summary>
    public string Marker => Path.Combine(_folder.FullName, "marker");

    /// <summary>Waits until a child has come.</summary>
    public async Task<Socket> ComeAsync() =>
        await _listener.AcceptAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Waits until the child that had come is no more.</summary>
    public static async Task GoneAsync(Socket child) =>
        Assert.Equal(0, await child.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(Patience, TestContext.Current.CancellationToken));

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }
}
