using System.Text;
using System.Text.RegularExpressions;
using Disclosure.Server.Words;
using Disclosure.Web.Publication;

namespace Disclosure.Server.Publishing;

/// <summary>
/// A folder that holds the portal's files for another web server. Its journal, a file beside them, names every file of ours with its
/// version: only what changed is written, each file whole or not at all, and only files of ours are ever replaced or removed. A run that is
/// broken off leaves a folder that can be served, and the next one goes on.
/// </summary>
internal sealed partial class ExportFolder : IDisposable
{
    private const string JournalName = ".disclosure-export";

    /// <summary>Stands in the journal in place of the version of a file that is being written.</summary>
    private const string NoVersion = "-";

    private readonly string _root;
    private readonly Dictionary<string, string> _versions;
    private StreamWriter _journal;

    private ExportFolder(string root, Dictionary<string, string> versions, StreamWriter journal) =>
        (_root, _versions, _journal) = (root, versions, journal);

    private string Journal => Path.Combine(_root, JournalName);

    /// <summary>
    /// Opens the folder, and makes it if it is not there; <see cref="ExportException"/> where it holds files that are not ours, another run
    /// is at work in it or it cannot be written.
    /// </summary>
    public static ExportFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        var journal = Path.Combine(root, JournalName);
        try
        {
            Directory.CreateDirectory(root);
            if (!File.Exists(journal) && Directory.EnumerateFileSystemEntries(root).Any())
            {
                throw new ExportException(ConsoleWords.PublishFolderNotOurs(root));
            }

            var stream = new FileStream(journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var versions = Read(stream);
            return new ExportFolder(root, versions, new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true });
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ExportException(ConsoleWords.PublishFolderRefused(root, cause), cause);
        }
    }

    /// <summary>Brings the folder up to date with the list.</summary>
    public async Task<ExportCount> BringUpToDateAsync(IAsyncEnumerable<PublicResource> resources, CancellationToken cancellation)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var written = 0;
        await foreach (var resource in resources.WithCancellation(cancellation))
        {
            var file = FileOf(resource.Path);
            listed.Add(resource.Path);
            if (_versions.GetValueOrDefault(resource.Path) == resource.Version && File.Exists(file))
            {
                continue;
            }

            await WriteAsync(resource, file, cancellation);
            written++;
        }

        var gone = _versions.Keys.Where(path => !listed.Contains(path)).ToList();
        foreach (var path in gone)
        {
            Remove(path);
        }

        Compact();
        return new ExportCount(listed.Count, written, gone.Count);
    }

    public void Dispose() => _journal.Dispose();

    /// <summary>
    /// Reads the journal. Of several lines for a file the last counts. A line that a crash cut off either names no file or stands for a
    /// file that is written again.
    /// </summary>
    private static Dictionary<string, string> Read(FileStream stream)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ', 2) is [var version, var path] && IsPlain(path))
            {
                versions[path] = version;
            }
        }

        stream.Seek(0, SeekOrigin.End);
        return versions;
    }

    private async Task WriteAsync(PublicResource resource, string file, CancellationToken cancellation)
    {
        Note(NoVersion, resource.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = Path.Combine(_root, $"{JournalName}.unfinished");
        var content = await resource.OpenAsync(cancellation);
        await using (content)
        {
            var target = new FileStream(unfinished, FileMode.Create, FileAccess.Write);
            await using (target)
            {
                await content.CopyToAsync(target, cancellation);
            }
        }

        File.Move(unfinished, file, overwrite: true);
        Note(resource.Version, resource.Path);
    }

    private void Remove(string path)
    {
        var file = FileOf(path);
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        for (
            var folder = Path.GetDirectoryName(file)!;
            folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
            folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }

        _versions.Remove(path);
    }

    private void Note(string version, string path)
    {
        _journal.Write($"{version} {path}\n");
        _versions[path] = version;
    }

    /// <summary>Writes the journal anew, a line a file.</summary>
    private void Compact()
    {
        var next = $"{Journal}.next";
        File.WriteAllLines(next, _versions.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Value} {one.Key}"));
        _journal.Dispose();
        File.Move(next, Journal, overwrite: true);
        _journal = new StreamWriter(new FileStream(Journal, FileMode.Append, FileAccess.Write, FileShare.None), new UTF8Encoding(false))
        {
            AutoFlush = true
        };
    }

    /// <summary>
    /// Gets where a path of the portal lies in the folder. Throws on a path that would lead out of the folder, which the portal never
    /// makes.
    /// </summary>
    private string FileOf(string path) => IsPlain(path)
        ? Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar))
        : throw new InvalidDataException($"'{path}' is no path of the portal.");

    private static bool IsPlain(string path) => Plain().IsMatch(path);

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)*\z")]
    private static partial Regex Plain();
}

/// <summary>What a run did.</summary>
/// <param name="Files">Files of the portal.</param>
/// <param name="Written">Files written, new or changed.</param>
/// <param name="Removed">Files removed.</param>
internal sealed record ExportCount(int Files, int Written, int Removed);

/// <summary>Why the portal cannot be written; the message tells the operator, in Chinese, what to do.</summary>
internal sealed class ExportException(string message, Exception? cause = null) : Exception(message, cause);
