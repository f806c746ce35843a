using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// Texts of any length in a row. A property holds at most 64 KiB, two bytes a character, and a row 1 MiB: a text is cut into properties
/// <c>Name0</c>, <c>Name1</c>, …, and a longer one stands in a blob that the row names by its SHA-256. The blob is written first, so a row
/// never names one that is not there.
/// </summary>
internal sealed class LongText(BlobFolder texts)
{
    /// <summary>Characters in one property, with room for a pair that must not be cut.</summary>
    private const int PieceLength = 32_000;

    /// <summary>
    /// Most properties for one text: 192 KB, so that every transaction stays far below its 4 MiB even where each character is escaped on
    /// its way.
    /// </summary>
    private const int Pieces = 3;

    /// <summary>Longest text that a row holds itself, in characters.</summary>
    public const int LongestInline = Pieces * PieceLength;

    /// <summary>Puts the text into the row. No request; one where the text goes to a blob.</summary>
    public async Task WriteAsync(TableEntity row, string name, string text, CancellationToken cancellation)
    {
        if (text.Length > LongestInline)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var hash = ContentHash.Of(bytes).ToString();
            await texts.PutIfAbsentAsync(hash, bytes, cancellation);
            row[BlobName(name)] = hash;
            return;
        }

        var start = 0;
        for (var piece = 0; start < text.Length || piece == 0; piece++)
        {
            var end = Math.Min(start + PieceLength, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            {
                end++;
            }

            row[PieceName(name, piece)] = text[start..end];
            start = end;
        }
    }

    /// <summary>The text in the row. No request; one where it is in a blob.</summary>
    public async Task<string> ReadAsync(TableEntity row, string name, CancellationToken cancellation)
    {
        if (row.GetString(BlobName(name)) is { } hash)
        {
            return await texts.FindAsync(hash, cancellation) is { } bytes
                ? Encoding.UTF8.GetString(bytes)
                : throw new InvalidDataException($"找不到已保存的文本 {hash}。");
        }

        if (row.GetString(PieceName(name, 1)) is null)
        {
            return row.GetString(PieceName(name, 0)) ?? throw new InvalidDataException($"数据行 {row.RowKey} 缺少 {name}。");
        }

        var text = new StringBuilder();
        for (var piece = 0; row.GetString(PieceName(name, piece)) is { } part; piece++)
        {
            text.Append(part);
        }

        return text.ToString();
    }

    private static string PieceName(string name, int piece) => string.Create(CultureInfo.InvariantCulture, $"{name}{piece}");

    private static string BlobName(string name) => $"{name}Blob";
}
