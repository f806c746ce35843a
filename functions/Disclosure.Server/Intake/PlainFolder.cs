using Microsoft.Win32.SafeHandles;

namespace Disclosure.Server.Intake;

/// <summary>A folder seen by what .NET offers on every system. Names are text there, and pipes do not lie in folders on Windows.</summary>
internal sealed class PlainFolder(string path) : FolderView
{
    public override List<Sight> Entries() =>
        [.. new DirectoryInfo(path).EnumerateFileSystemInfos().Select(Describe).OfType<Sight>()];

    public override Sight? Find(Sight entry)
    {
        var its = PathOf(entry);
        return Describe(Directory.Exists(its) ? new DirectoryInfo(its) : new FileInfo(its));
    }

    public override FolderView Enter(Sight folder) => new PlainFolder(PathOf(folder));

    public override SafeFileHandle OpenFile(Sight file) =>
        Find(file) is { Kind: EntryKind.File }
            ? File.OpenHandle(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan)
            : throw new FileNotFoundException(null, PathOf(file));

    public override void Move(Sight entry, string target)
    {
        if (entry.IsFolder)
        {
            Directory.Move(PathOf(entry), target);
        }
        else
        {
            File.Move(PathOf(entry), target, overwrite: false);
        }
    }

    private static Sight? Describe(FileSystemInfo one)
    {
        try
        {
            var isLink = one.LinkTarget is not null;
            if (!isLink && !one.Exists)
            {
                return null;
            }

            var attributes = one.Attributes;
            var kind = isLink || attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link
                : attributes.HasFlag(FileAttributes.Device) ? EntryKind.Special
                : attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder
                : EntryKind.File;
            return new Sight(one.Name, kind == EntryKind.File ? ((FileInfo)one).Length : 0, one.LastWriteTimeUtc, kind);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(Sight entry) => Path.Combine(path, entry.Name);
}
