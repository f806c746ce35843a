using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Server.Words;

namespace Disclosure.Server.CommandLine;

/// <summary>Why a file could not be read: a code for programs, a message for people.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Code">The code, in small letters joined by hyphens.</param>
/// <param name="Message">The message, in Chinese.</param>
internal sealed record FileFailure(string File, string Code, string Message)
{
    /// <summary>
    /// The failure behind an exception of opening or reading a file; null for an exception that speaks of something else.
    /// </summary>
    public static FileFailure? Of(string file, Exception cause) => cause switch
    {
        DocumentException document => new FileFailure(file, Hyphenated(document.Code), document.Message),
        FileNotFoundException or DirectoryNotFoundException => new FileFailure(file, "not-found", ConsoleWords.NotThere()),
        UnauthorizedAccessException when Directory.Exists(file) => new FileFailure(file, "not-a-file", ConsoleWords.IsFolder()),
        UnauthorizedAccessException => new FileFailure(file, "access-denied", ConsoleWords.NoPermission()),
        IOException => new FileFailure(file, "not-readable", ConsoleWords.CannotOpen(cause)),
        _ => null,
    };

    /// <summary>What the verb says of it.</summary>
    /// <param name="asJson">Whether programs read stdout.</param>
    public FileResult ToResult(bool asJson) => new(false, asJson ? ToJsonLine() : [], $"{File}：{Message}");

    private byte[] ToJsonLine()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("file"u8, File);
            writer.WriteStartObject("error"u8);
            writer.WriteString("code"u8, Code);
            writer.WriteString("message"u8, Message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Hyphenated(DocumentError code)
    {
        var name = code.ToString();
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
