namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// The first bytes each way, the same for both: a program that is no worker, or one of another version, is known before a picture is sent
/// to it.
/// </summary>
internal static class Greeting
{
    /// <summary>The protocol's name; its last letter is its version.</summary>
    private static readonly byte[] Protocol = "DSCLWRK1"u8.ToArray();

    /// <summary>Bytes of a greeting.</summary>
    public static int Size => Protocol.Length;

    /// <summary>What is said.</summary>
    public static ReadOnlyMemory<byte> Bytes => Protocol;

    /// <summary>Looks at what the other side said.</summary>
    /// <exception cref="InvalidDataException">It is no greeting of this version.</exception>
    public static void Check(ReadOnlySpan<byte> said)
    {
        if (!said.SequenceEqual(Protocol))
        {
            throw new InvalidDataException("not a worker of this version");
        }
    }
}
