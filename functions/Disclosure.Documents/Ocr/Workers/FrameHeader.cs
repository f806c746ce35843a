using System.Buffers.Binary;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>What goes before every message between pool and child: its kind, and its length in four bytes, little end first.</summary>
/// <param name="Kind">What follows.</param>
/// <param name="Length">Bytes that follow.</param>
internal readonly record struct FrameHeader(FrameKind Kind, int Length)
{
    /// <summary>Bytes of a header.</summary>
    public const int Size = 5;

    /// <summary>Largest request: a colour picture at the limit of what a child can hold.</summary>
    public const int LargestRequest = 128 << 20;

    /// <summary>
    /// Largest answer that tells what was read. These are words and boxes, 20 to 40 thousand bytes a page; what wants to be larger comes
    /// from a file made to swell.
    /// </summary>
    public const int LargestAnswer = 32 << 20;

    /// <summary>Largest answer of all: a file made of another. What wants to be larger comes from a child gone astray.</summary>
    public const int LargestFile = LargestRequest;

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">It is none, or tells of more bytes than its kind may have.</exception>
    public static FrameHeader Read(ReadOnlySpan<byte> bytes)
    {
        var kind = (FrameKind)bytes[0];
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
        var largest = kind switch
        {
            FrameKind.Request => LargestRequest,
            FrameKind.Answer => LargestFile,
            FrameKind.Error => LargestAnswer,
            _ => -1,
        };
        return length >= 0 && length <= largest
            ? new FrameHeader(kind, length)
            : throw new InvalidDataException($"not a frame: kind {bytes[0]}, length {length}");
    }

    /// <summary>Writes the header into the first <see cref="Size"/> bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        bytes[0] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], Length);
    }
}

/// <summary>The kinds of message.</summary>
internal enum FrameKind : byte
{
    /// <summary>From the pool: bytes to work on.</summary>
    Request = (byte)'Q',

    /// <summary>From the child: what came of them.</summary>
    Answer = (byte)'A',

    /// <summary>From the child: a <see cref="DocumentException"/>, as <see cref="ErrorFrame"/> writes it.</summary>
    Error = (byte)'E',
}
