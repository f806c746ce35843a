using Google.Protobuf;

namespace Disclosure.Functions.Tests.Hosting;

/// <summary>
/// A protobuf message by its field numbers (protobuf.dev, Encoding), since the worker keeps the classes of its protocol to itself. Only
/// what the tests need: fields that are texts or messages.
/// </summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ByteString Value)> _fields = [];

    public ProtoMessage(params (int Field, object Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            Add(field, value);
        }
    }

    /// <summary>Reads a message.</summary>
    public static ProtoMessage Parse(ReadOnlySpan<byte> bytes)
    {
        var message = new ProtoMessage();
        var input = new CodedInputStream(bytes.ToArray());
        while (input.ReadTag() is > 0 and var tag)
        {
            if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                message._fields.Add((WireFormat.GetTagFieldNumber(tag), input.ReadBytes()));
            }
            else
            {
                input.SkipLastField();
            }
        }

        return message;
    }

    public void Add(int field, object value) => _fields.Add((field, value is ProtoMessage message
        ? ByteString.CopyFrom(message.ToBytes())
        : ByteString.CopyFromUtf8((string)value)));

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            foreach (var (field, value) in _fields)
            {
                output.WriteTag(field, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(value);
            }
        }

        return bytes.ToArray();
    }

    public ProtoMessage? Find(int field) => All(field).FirstOrDefault();

    public IEnumerable<ProtoMessage> All(int field) => _fields.Where(each => each.Field == field).Select(each => Parse(each.Value.Span));

    public string Text(int field) => Texts(field).FirstOrDefault() ?? "";

    public IEnumerable<string> Texts(int field) => _fields.Where(each => each.Field == field).Select(each => each.Value.ToStringUtf8());
}
