namespace Disclosure.Server.CommandLine;

/// <summary>What a verb has to say of one file.</summary>
/// <param name="IsRead">Whether it could be read.</param>
/// <param name="Output">For stdout, UTF-8, whole lines.</param>
/// <param name="Remark">For stderr: why the file, or which of its pages, could not be read; null where all was read.</param>
internal readonly record struct FileResult(bool IsRead, byte[] Output, string? Remark)
{
    /// <summary>The file was read.</summary>
    public static FileResult Read(byte[] output, string? remark = null) => new(true, output, remark);
}
