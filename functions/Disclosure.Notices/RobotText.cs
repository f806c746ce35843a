using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Disclosure.Workflow.Ports;

namespace Disclosure.Notices;

/// <summary>A message as each kind of receiver understands it.</summary>
internal static class RobotText
{
    /// <summary>Most bytes of a text in 企业微信, by its manual.</summary>
    private const int LongestInWeCom = 2048;

    /// <summary>Most bytes of a whole message in 钉钉 and 飞书 is 20 kB; with room for what is around the text.</summary>
    private const int Longest = 18_000;

    private const string More = "\n……（余下的请在系统中查看）";

    /// <summary>Chinese is not escaped: the limits count bytes.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of the request.</summary>
    public static ReadOnlyMemory<byte> Of(RobotKind kind, Message message, RobotSignature signature)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            Write(json, kind, message, signature);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Returns whether a receiver of the kind takes the whole text.</summary>
    public static bool Fits(RobotKind kind, Message message) =>
        LongestIn(kind) is not { } longest || Encoding.UTF8.GetByteCount(TextOf(message)) <= longest;

    /// <summary>The text within so many bytes of UTF-8, cut between characters.</summary>
    internal static string Shorten(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
        {
            return text;
        }

        var room = bytes - Encoding.UTF8.GetByteCount(More);
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.Append(More).ToString();
    }

    private static void Write(Utf8JsonWriter json, RobotKind kind, Message message, RobotSignature signature)
    {
        var text = LongestIn(kind) is { } longest ? Shorten(TextOf(message), longest) : TextOf(message);
        switch (kind)
        {
            case RobotKind.WeCom or RobotKind.DingTalk:
                WriteText(json, "msgtype", "text", "content", text);
                break;
            case RobotKind.Feishu:
                if (signature.Sign is not null)
                {
                    json.WriteString("timestamp"u8, signature.Timestamp);
                    json.WriteString("sign"u8, signature.Sign);
                }

                WriteText(json, "msg_type", "content", "text", text);
                break;
            default:
                WritePlain(json, message);
                break;
        }
    }

    private static string TextOf(Message message) => $"{message.Subject}\n{message.Body}";

    /// <summary>Most bytes of a text that a receiver of the kind takes; null where it takes any.</summary>
    private static int? LongestIn(RobotKind kind) => kind switch
    {
        RobotKind.WeCom => LongestInWeCom,
        RobotKind.DingTalk or RobotKind.Feishu => Longest,
        _ => null,
    };

    /// <summary>The kind as JSON writes it, in camel case.</summary>
    private static string IdOf(NoticeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>ISO 8601 in UTC, to the second.</summary>
    private static string UtcOf(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void WriteText(Utf8JsonWriter json, string type, string outer, string inner, string text)
    {
        json.WriteString(type, "text"u8);
        json.WriteStartObject(outer);
        json.WriteString(inner, text);
        json.WriteEndObject();
    }

    private static void WritePlain(Utf8JsonWriter json, Message message)
    {
        json.WriteString("key"u8, message.Key);
        json.WriteString("to"u8, message.To.Name);
        json.WriteString("subject"u8, message.Subject);
        json.WriteString("body"u8, message.Body);
        json.WriteStartArray("notices"u8);
        foreach (var notice in message.Notices)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, notice.Key);
            json.WriteString("report"u8, notice.Report.ToString());
            json.WriteString("kind"u8, IdOf(notice.Kind));
            json.WriteString("subject"u8, notice.Subject);
            json.WriteString("link"u8, notice.Link);
            json.WriteString("at"u8, UtcOf(notice.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
