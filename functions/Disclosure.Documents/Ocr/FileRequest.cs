using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Documents.Ocr;

/// <summary>What a child is asked: to read what a PDF tells itself. The head goes before the file, which so need not be copied.</summary>
internal static class FileRequest
{
    /// <summary>Returns the head: its length, and the limits as JSON.</summary>
    public static byte[] Head(ReadLimits limits)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(limits, ReadLimitsJson.Default.ReadLimits);
        var head = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(head, json.Length);
        json.CopyTo(head, sizeof(int));
        return head;
    }

    /// <summary>Returns the limits and the file of a request.</summary>
    public static (ReadLimits Limits, ReadOnlyMemory<byte> File) Read(ReadOnlyMemory<byte> request)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(request.Span);
        var json = request.Span.Slice(sizeof(int), length);
        return (JsonSerializer.Deserialize(json, ReadLimitsJson.Default.ReadLimits)!, request[(sizeof(int) + length)..]);
    }
}

/// <summary>Limits on their way to a child.</summary>
[JsonSerializable(typeof(ReadLimits))]
internal sealed partial class ReadLimitsJson : JsonSerializerContext;
