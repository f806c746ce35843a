using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// What a child is asked about a file. The question and the limits go before the file, which so need not be copied.
/// </summary>
/// <param name="Question">What is asked; what the numbers mean is between those who ask and the child.</param>
/// <param name="First">First page asked about, from 1; 0 where the whole file is.</param>
/// <param name="Last">Last page asked about, from 1; 0 where the whole file is.</param>
/// <param name="Limits">What the work may cost.</param>
/// <param name="File">The whole file.</param>
public readonly record struct FileRequest(byte Question, int First, int Last, ReadLimits Limits, ReadOnlyMemory<byte> File)
{
    private const int FirstAt = 1;
    private const int LastAt = FirstAt + sizeof(int);
    private const int LengthAt = LastAt + sizeof(int);

    /// <summary>Bytes before the limits: the question, the pages, and the length of the limits.</summary>
    private const int Start = LengthAt + sizeof(int);

    /// <summary>Returns all that goes before the file: the question, the pages, and the limits as JSON.</summary>
    public byte[] Head()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Limits, ReadLimitsJson.Default.ReadLimits);
        var head = new byte[Start + json.Length];
        head[0] = Question;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(FirstAt), First);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(LastAt), Last);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(LengthAt), json.Length);
        json.CopyTo(head, Start);
        return head;
    }

    /// <summary>Returns the request that a child was sent: a head, and the file.</summary>
    /// <param name="request">What came; the file is a part of it.</param>
    public static FileRequest Read(ReadOnlyMemory<byte> request)
    {
        var span = request.Span;
        var length = BinaryPrimitives.ReadInt32LittleEndian(span[LengthAt..]);
        return new FileRequest(
            span[0],
            BinaryPrimitives.ReadInt32LittleEndian(span[FirstAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(span[LastAt..]),
            JsonSerializer.Deserialize(span.Slice(Start, length), ReadLimitsJson.Default.ReadLimits)!,
            request[(Start + length)..]);
    }
}

/// <summary>Limits on their way to a child.</summary>
[JsonSerializable(typeof(ReadLimits))]
internal sealed partial class ReadLimitsJson : JsonSerializerContext;
