using System.Runtime.InteropServices;

namespace Disclosure.Server.Storage;

/// <summary>
/// Files and folders of what is not public, for their owner's eyes alone: reports under review, addresses of reviewers, keys.
/// </summary>
internal static partial class PrivateFile
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes whatever this process and its children make from now on private, the database's files included, for which nobody can ask one
    /// by one.
    /// </summary>
    public static void BeginPrivate()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = FileModeMask((uint)Others);
        }
    }

    /// <summary>
    /// Makes a folder and all that lies in it private. Symbolic links are not followed: where one leads to is somebody else's affair.
    /// </summary>
    /// <returns>How many files and folders stayed open since another user owns them.</returns>
    public static int CloseTree(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return 0;
        }

        var left = 0;
        var all = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = true };
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (folders.TryPop(out var next))
        {
            left += Close(next) ? 0 : 1;
            foreach (var entry in next.EnumerateFileSystemInfos("*", all))
            {
                if (entry.LinkTarget is not null)
                {
                    continue;
                }

                if (entry is DirectoryInfo inner)
                {
                    folders.Push(inner);
                }
                else
                {
                    left += Close(entry) ? 0 : 1;
                }
            }
        }

        return left;
    }

    /// <summary>Returns whether a file or folder is its owner's alone now, or gone.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool Close(FileSystemInfo entry)
    {
        try
        {
            if ((entry.UnixFileMode & Others) != 0)
            {
                entry.UnixFileMode &= ~Others;
            }

            return true;
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>Returns how to make a file anew.</summary>
    public static FileStreamOptions ToWrite()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return options;
    }

    /// <summary>Makes a folder where there is none.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OfFolders);
        }
    }

    /// <summary>POSIX umask: the modes that files made from now on do not get.</summary>
    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint FileModeMask(uint mask);
}
