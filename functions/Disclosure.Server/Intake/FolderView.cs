using Microsoft.Win32.SafeHandles;

namespace Disclosure.Server.Intake;

/// <summary>
/// A folder, seen so that nothing in it can hold the program up or lead it elsewhere: links are not followed, and only regular files are
/// opened. Errors of the system come as <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal abstract class FolderView : IDisposable
{
    /// <summary>Opens a folder that the program itself chose.</summary>
    public static FolderView Open(string path) =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess ? LinuxFolder.Open(path) : new PlainFolder(path);

    /// <summary>Returns everything in the folder, in no order. What goes away meanwhile is left out.</summary>
    public abstract List<Sight> Entries();

    /// <summary>Returns an entry as it is now; null where nothing has its name any more.</summary>
    public abstract Sight? Find(Sight entry);

    /// <summary>Opens a folder in this one.</summary>
    public abstract FolderView Enter(Sight folder);

    /// <summary>Opens a regular file in the folder to read it; at once, or not at all.</summary>
    public abstract SafeFileHandle OpenFile(Sight file);

    /// <summary>Moves an entry to a path where nothing is.</summary>
    public abstract void Move(Sight entry, string target);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
