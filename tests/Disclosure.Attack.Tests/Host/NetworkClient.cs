using System.Net.Sockets;
using System.Text;

namespace Disclosure.Attack.Tests.Host;

/// <summary>A connection that sends what it likes, as slowly as it likes.</summary>
internal sealed class NetworkClient : IDisposable
{
    private readonly TcpClient _client = new();

    public static async Task<NetworkClient> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var made = new NetworkClient();
        await made._client.ConnectAsync(address.Host, address.Port, cancellation);
        return made;
    }

    public async Task SendAsync(string text, CancellationToken cancellation) =>
        await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);

    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        await _client.GetStream().WriteAsync(bytes, cancellation);

    /// <summary>Returns the first line of the answer; nothing where the connection was closed without one.</summary>
    public async Task<string> AnswerAsync(CancellationToken cancellation)
    {
        using var reader = new StreamReader(_client.GetStream(), Encoding.ASCII, false, 256, leaveOpen: true);
        try
        {
            return await reader.ReadLineAsync(cancellation) ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose() => _client.Dispose();
}
