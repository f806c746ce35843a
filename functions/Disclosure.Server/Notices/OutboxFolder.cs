using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Notices;

/// <summary>Notices as text files, one each: a head of lines, a blank line, the text. A file is there whole or not at all.</summary>
internal sealed class OutboxFolder(string folder)
{
    private const int KeyDigits = 12;

    /// <summary>Writes the notice's file; one written before is replaced by the same.</summary>
    public async Task PutAsync(Notice notice, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, NameOf(notice));
        var unfinished = Path.Combine(folder, $".{NameOf(notice)}.unfinished");
        await File.WriteAllTextAsync(unfinished, TextOf(notice), cancellation);
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Sorted by name the notices stand in the order they were written; the key's hash keeps any two apart.</summary>
    private static string NameOf(Notice notice)
    {
        var written = notice.At.UtcDateTime.ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Key)))[..KeyDigits];
        return $"{written}-{notice.Kind}-{key}.txt";
    }

    private static string TextOf(Notice notice) =>
        $"""
        Key: {notice.Key}
        Report: {notice.Report}
        Kind: {notice.Kind}
        Date: {notice.At.ToString("O", CultureInfo.InvariantCulture)}
        To: {OneLine(notice.To.Name)} <{OneLine(notice.To.Address)}>
        Subject: {OneLine(notice.Subject)}
        Link: {notice.Link}

        {notice.Body}

        """;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
