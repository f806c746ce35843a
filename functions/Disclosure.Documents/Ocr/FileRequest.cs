using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// What a child is asked: to read what a file tells itself, or to give the pictures in a document without pages. The head goes before the
/// file, which so need not be copied.
/// </summary>
internal static class FileRequest
{
    /// <summary>Bytes before the limits: whether pictures are asked for, and the limits' length.</summary>
    private const int Start = 1 + sizeof(int);

    /// <summary>Returns the head: what is asked, its length, and the limits as JSON.</summary>
    /// <param name="limits">What the work may cost.</param>
    /// <param name="isForPictures">Whether the pictures are asked for.</param>
    public static byte[] Head(ReadLimits limits, bool isForPictures)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(limits, ReadLimitsJson.Default.ReadLimits);
        var head = new byte[Start + json.Length];
        head[0] = isForPictures ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(1), json.Length);
        json.CopyTo(head, Start);
        return head;
    }

    /// <summary>Returns whether pictures are asked for, the limits, and the file of a request.</summary>
    public static (bool IsForPictures, ReadLimits Limits, ReadOnlyMemory<byte> File) Read(ReadOnlyMemory<byte> request)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(request.Span[1..]);
        var limits = JsonSerializer.Deserialize(request.Span.Slice(Start, length), ReadLimitsJson.Default.ReadLimits)!;
        return (request.Span[0] != 0, limits, request[(Start + length)..]);
    }
}

/// <summary>Limits on their way to a child.</summary>
[JsonSerializable(typeof(ReadLimits))]
internal sealed partial class ReadLimitsJson : JsonSerializerContext;
