using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Disclosure.Notices;

/// <summary>
/// Where a message goes and what proves who sent it. 钉钉 wants in the address the time in milliseconds and the HMAC-SHA-256, keyed with the
/// secret, of <c>time\nsecret</c>; 飞书 wants in the message the time in seconds and the HMAC-SHA-256 of nothing, keyed with
/// <c>time\nsecret</c>. (Their manuals of custom robots.)
/// </summary>
/// <param name="Address">The address the message is sent to, with the signature of 钉钉.</param>
/// <param name="Timestamp">The time the message itself states; null where it states none.</param>
/// <param name="Sign">The signature in the message; null where there is none.</param>
internal sealed record RobotSignature(Uri Address, string? Timestamp, string? Sign)
{
    public static RobotSignature Of(RobotOptions robot, DateTimeOffset now)
    {
        switch (robot)
        {
            case { Kind: RobotKind.DingTalk, Secret: { } secret }:
                var milliseconds = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
                var sign = Hmac(secret, $"{milliseconds}\n{secret}");
                var address = $"{robot.Address.AbsoluteUri}{(robot.Address.Query.Length == 0 ? '?' : '&')}";
                return new RobotSignature(new Uri($"{address}timestamp={milliseconds}&sign={Uri.EscapeDataString(sign)}"), null, null);
            case { Kind: RobotKind.Feishu, Secret: { } secret }:
                var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                return new RobotSignature(robot.Address, seconds, Hmac($"{seconds}\n{secret}", ""));
            default:
                return new RobotSignature(robot.Address, null, null);
        }
    }

    private static string Hmac(string key, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
