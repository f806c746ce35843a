using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Disclosure.Notices;

/// <summary>Mail by SMTP.</summary>
internal sealed class MailChannel(MailOptions options) : INoticeChannel
{
    private const int TimeoutMilliseconds = 30_000;

    public bool Fits(Message message) => true;

    public async Task SendAsync(Message message, CancellationToken cancellation)
    {
        using var mail = Compose(message);
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds, CheckCertificateRevocation = options.ChecksRevocation };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, SecurityOf(options.Security), cancellation);
            if (options.User is not null)
            {
                await client.AuthenticateAsync(options.User, options.Password ?? "", cancellation);
            }

            await client.SendAsync(mail, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception cause) when (Describe(cause) is { } failure)
        {
            throw new DeliveryException(failure.Reason, failure.IsFinal, cause) { MayHaveArrived = cause is TimeoutException };
        }
    }

    private MimeMessage Compose(Message message)
    {
        if (!MailboxAddress.TryParse(message.To.Address, out var to) || to.Address.Length == 0
            || !to.Address.Contains('@', StringComparison.Ordinal))
        {
            throw new DeliveryException($"“{message.To.Address}”不是邮件地址。", isFinal: true);
        }

        var mail = new MimeMessage
        {
            Subject = message.Subject,
            MessageId = $"{message.Key}@{options.From[(options.From.LastIndexOf('@') + 1)..]}"
        };
        mail.From.Add(MailboxAddress.Parse(options.From));
        if (options.ReplyTo is { } answers && MailboxAddress.TryParse(answers, out var office)
            && office.Address.Contains('@', StringComparison.Ordinal))
        {
            mail.ReplyTo.Add(office);
        }

        mail.To.Add(new MailboxAddress(message.To.Name, to.Address));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = new TextPart("plain") { Text = message.Body };
        return mail;
    }

    /// <summary>
    /// Gets what went wrong, and whether another try is in vain: a refusal of the 5xx kind that speaks of the addressee or the mail is
    /// final (RFC 5321 §4.2.1). Null for an error that is not of mail.
    /// </summary>
    private static (string Reason, bool IsFinal)? Describe(Exception cause) => cause switch
    {
        SmtpCommandException refused => (
            $"邮件服务器拒绝：{(int)refused.StatusCode} {refused.Message}",
            (int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted),
        AuthenticationException => ("邮件服务器不接受用户名或密码。", false),
        SslHandshakeException => ("与邮件服务器的加密连接无法建立（证书不可信，或服务器不用这种加密）。", false),
        NotSupportedException => ("邮件服务器不提供所要求的加密（STARTTLS）或登录方式。", false),
        SmtpProtocolException or SocketException or IOException or TimeoutException or MailKit.ServiceNotConnectedException =>
            ($"邮件服务器没有响应：{cause.Message}", false),
        _ => null,
    };

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
