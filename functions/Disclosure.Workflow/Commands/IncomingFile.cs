using Disclosure.Documents.Binary;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// A file that comes in: in memory, or written to the disk as it came, so that a large one is never in memory as a whole. One on the disk
/// is deleted with this object, unless it was kept.
/// </summary>
public sealed class IncomingFile : IDisposable
{
    /// <summary>Bytes from the end of a file in which the list of a ZIP's files is looked for.</summary>
    private const int TailLength = 4 << 20;

    private readonly ReadOnlyMemory<byte> _content;
    private readonly string? _path;

    private IncomingFile(ReadOnlyMemory<byte> content, string? path, long size, ContentHash hash) =>
        (_content, _path, Size, Hash) = (content, path, size, hash);

    /// <summary>Gets the size in bytes.</summary>
    public long Size { get; }

    /// <summary>Gets the SHA-256 of the bytes.</summary>
    public ContentHash Hash { get; }

    /// <summary>Takes a file that is in memory.</summary>
    public static implicit operator IncomingFile(ReadOnlyMemory<byte> content) => InMemory(content);

    /// <summary>Takes a file that is in memory.</summary>
    public static implicit operator IncomingFile(byte[] content) => InMemory(content);

    /// <summary>Takes a file that is in memory.</summary>
    public static IncomingFile InMemory(ReadOnlyMemory<byte> content) => new(content, null, content.Length, ContentHash.Of(content.Span));

    /// <summary>Takes a file that was written to the disk; whoever wrote it vouches for size and hash.</summary>
    public static IncomingFile OnDisk(string path, long size, ContentHash hash) => new(default, path, size, hash);

    /// <summary>Returns all bytes; of a file on the disk they are read for this.</summary>
    public ReadOnlyMemory<byte> Load() => _path is null ? _content : Part(0, (int)Size);

    /// <summary>Deletes the file from where it was written, unless it was moved from there.</summary>
    public void Dispose()
    {
        if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    /// <summary>Gets the type by content; null where it is of none that is taken.</summary>
    internal FileType? Type
    {
        get
        {
            var type = FileType.Of(Part(0, FileType.BytesNeeded).Span);
            if (type != FileType.Zip)
            {
                return type;
            }

            // The parts that tell what a ZIP is may stand behind the beginning; the list at its end has them all.
            var start = Math.Max(0, Size - TailLength);
            return FileType.OfArchive(ZipKinds.Of(Part(start, TailLength).Span, start));
        }
    }

    /// <summary>Returns whether a file that is a ZIP holds pages.</summary>
    internal bool HoldsPages()
    {
        var start = Math.Max(0, Size - TailLength);
        return PageArchive.HoldsPages(Part(start, TailLength).Span, start);
    }

    /// <summary>Keeps the file among the originals; when this returns it survives a crash.</summary>
    internal Task KeepAsync(IOriginals originals, CancellationToken cancellation) => _path is null
        ? originals.PutAsync(Hash, _content, cancellation)
        : originals.TakeAsync(Hash, _path, cancellation);

    /// <summary>Some bytes of the file, as far as it has them.</summary>
    private ReadOnlyMemory<byte> Part(long start, int most)
    {
        var length = (int)Math.Min(most, Size - start);
        if (_path is null)
        {
            return _content.Slice((int)start, length);
        }

        var part = new byte[length];
        using var file = File.OpenHandle(_path);
        var read = 0;
        while (read < length && RandomAccess.Read(file, part.AsSpan(read), start + read) is var count and > 0)
        {
            read += count;
        }

        return read == length ? part : throw new EndOfStreamException($"{_path} is shorter than it was.");
    }
}
