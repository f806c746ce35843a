namespace Disclosure.Workflow.Commands;

/// <summary>Tells what a file is by its content; its name and what the sender calls it count for nothing.</summary>
public static class FileType
{
    /// <summary>How far into a file the header of a PDF is looked for, as PDF viewers do (ISO 32000-2 annex I had it so for version 1.7).</summary>
    private const int HeaderReach = 1024;

    /// <summary>Whether the content begins as a PDF does.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, HeaderReach)].IndexOf("%PDF-"u8) >= 0;
}
