using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Syntax;

/// <summary>
/// Names seen before, so that the few names that every file repeats are made once. Bounded: a newer name pushes an older one out.
/// </summary>
internal sealed class NameTable
{
    /// <summary>Number of names that are kept; a power of two.</summary>
    private const int Size = 1024;

    private readonly PdfName?[] _slots = new PdfName?[Size];

    /// <summary>Returns the name that was read.</summary>
    /// <param name="lexer">The lexer, which has just read the name.</param>
    /// <param name="isNew">Whether the name was made anew.</param>
    public PdfName Get(scoped in Lexer lexer, out bool isNew)
    {
        isNew = false;
        var bytes = lexer.Value;
        var hash = 2166136261u;
        foreach (var b in bytes)
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        ref var slot = ref _slots[(hash ^ (hash >> 16)) % Size];
        if (slot is null || !IsSame(slot.Value, bytes))
        {
            isNew = true;
            slot = new PdfName(lexer.NameText());
        }

        return slot;
    }

    private static bool IsSame(string name, ReadOnlySpan<byte> bytes)
    {
        if (name.Length != bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            // A name with an escape is longer in bytes than in characters, so it never compares equal and is simply made anew.
            if (name[i] != bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
