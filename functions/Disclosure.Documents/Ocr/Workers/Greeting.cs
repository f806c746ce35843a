using System.Buffers.Binary;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// The first bytes each way. The pool's name the protocol and the memory the child may have; the child says the protocol's name back, so that a program
/// that is no worker, or one of another version, is known before a picture is sent to it.
/// </summary>
internal static class Greeting
{
    /// <summary>Bytes of the pool's greeting.</summary>
    public const int PoolSize = 16;

    /// <summary>Bytes of the child's greeting.</summary>
    public const int ChildSize = 8;

    /// <summary>The protocol's name; its last letter is its version.</summary>
    private static ReadOnlySpan<byte> Protocol => "DSCLWRK1"u8;

    /// <summary>What the pool says first.</summary>
    public static byte[] OfPool(long memoryBytes)
    {
        var bytes = new byte[PoolSize];
        Protocol.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(ChildSize), memoryBytes);
        return bytes;
    }

    /// <summary>What the child says back.</summary>
    public static byte[] OfChild() => Protocol.ToArray();

    /// <summary>The bytes of memory that the pool's greeting names.</summary>
    /// <exception cref="InvalidDataException">It is no greeting of this version.</exception>
    public static long ReadPool(ReadOnlySpan<byte> bytes)
    {
        ReadChild(bytes[..ChildSize]);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[ChildSize..]);
    }

    /// <summary>Looks at the child's greeting.</summary>
    /// <exception cref="InvalidDataException">It is no greeting of this version.</exception>
    public static void ReadChild(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.SequenceEqual(Protocol))
        {
            throw new InvalidDataException("not a worker of this version");
        }
    }
}
