using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Disclosure.TestKit;

/// <summary>
/// A small SMTP server on a port of its own: takes mails, offers STARTTLS where it has a certificate, and refuses what a test tells it to.
/// </summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _loop;

    public MailServer(bool offersTls = false)
    {
        _certificate = offersTls ? MakeCertificate() : null;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails taken, head and body as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>Addresses in RCPT TO, one for each mail and recipient.</summary>
    public ConcurrentQueue<string> Recipients { get; } = [];

    /// <summary>The user and password given by AUTH PLAIN.</summary>
    public string? LoggedIn { get; private set; }

    /// <summary>What RCPT TO is answered with instead of 250.</summary>
    public string? RecipientAnswer { get; set; }

    /// <summary>How many connections are still closed without a word.</summary>
    public int Drops { get; set; }

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        _listener.Stop();
        _listener.Dispose();
        _certificate?.Dispose();
        _stopping.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Connections++;
                if (Drops > 0)
                {
                    Drops--;
                    continue;
                }

                try
                {
                    await ServeAsync(client.GetStream());
                }
                catch (Exception broken) when (broken is IOException or System.Security.Authentication.AuthenticationException)
                {
                    continue;
                }
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task ServeAsync(Stream stream)
    {
        var (reader, writer) = Open(stream);
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await writer.WriteLineAsync(_certificate is not null && stream is not SslStream
                        ? "250-test\r\n250-AUTH PLAIN\r\n250 STARTTLS"
                        : "250-test\r\n250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await writer.WriteLineAsync("220 go ahead");
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(_certificate!);
                    stream = tls;
                    (reader, writer) = Open(stream);
                    break;
                case "AUTH":
                    LoggedIn = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2]));
                    await writer.WriteLineAsync("235 ok");
                    break;
                case "RCPT" when RecipientAnswer is { } refusal:
                    await writer.WriteLineAsync(refusal);
                    break;
                case "RCPT":
                    Recipients.Enqueue(line.Split('<', '>')[1]);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go ahead");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync(_stopping.Token) is { } part && part != ".")
                    {
                        mail.Append(part).Append('\n');
                    }

                    Mails.Enqueue(mail.ToString());
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private static (StreamReader Reader, StreamWriter Writer) Open(Stream stream) => (
        new StreamReader(stream, new UTF8Encoding(false), false, 1024, leaveOpen: true),
        new StreamWriter(stream, new UTF8Encoding(false), 1024, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true });
}
