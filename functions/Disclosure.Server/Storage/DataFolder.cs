using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;

namespace Disclosure.Server.Storage;

/// <summary>The one folder a host keeps everything in. Held by one process at a time, from its opening until it is disposed of.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream? _held;

    private DataFolder(string root, FileStream? held)
    {
        Root = root;
        _held = held;
    }

    /// <summary>Gets the folder's absolute path.</summary>
    public string Root { get; }

    /// <summary>Gets the database file.</summary>
    public string Database => Path.Combine(Root, "disclosure.db");

    /// <summary>Gets the settings file that is looked for where none is named.</summary>
    public string Settings => Path.Combine(Root, "disclosure.json");

    /// <summary>Gets where files that came in are kept.</summary>
    public string Originals => Path.Combine(Root, "originals");

    /// <summary>Gets where pictures of their pages are kept; whatever is missing there is drawn again.</summary>
    public string PagePictures => Path.Combine(Root, "pages");

    /// <summary>Gets where people drop files.</summary>
    public string Intake => Path.Combine(Root, "intake");

    /// <summary>Gets where notices go.</summary>
    public string Outbox => Path.Combine(Root, "outbox");

    /// <summary>Gets where the keys are that sign links.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>
    /// Gets the number of files and folders in it that others may read, since another user owns them; 0 for a folder that is only read.
    /// </summary>
    public int LeftOpen { get; private set; }

    /// <summary>
    /// Opens the folder, for its owner alone from then on, and makes what is missing;
    /// <see cref="StartException"/> where another process holds it or it cannot be written.
    /// </summary>
    public static DataFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            PrivateFile.BeginPrivate();
            Directory.CreateDirectory(root);
            var folder = new DataFolder(root, Hold(root));
            if (!File.Exists(folder.Database) && folder.HoldsOriginals())
            {
                folder.Dispose();
                throw new StartException(ConsoleWords.DatabaseGone(root));
            }

            Directory.CreateDirectory(folder.Intake);
            Directory.CreateDirectory(folder.Outbox);
            folder.LeftOpen = PrivateFile.CloseTree(root);
            return folder;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartException(ConsoleWords.NotUsable(root, cause), cause);
        }
    }

    /// <summary>
    /// The folder of a host that may be at work in it, to be read only; <see cref="StartException"/> where it holds no data.
    /// </summary>
    public static DataFolder Existing(string path)
    {
        var folder = new DataFolder(Path.GetFullPath(path), null);
        return File.Exists(folder.Database)
            ? folder
            : throw new StartException(folder.HoldsOriginals() ? ConsoleWords.DatabaseGone(folder.Root) : ConsoleWords.NoData(folder.Root));
    }

    public void Dispose() => _held?.Dispose();

    /// <summary>Originals lie in folders named by the first two digits of their hashes.</summary>
    private bool HoldsOriginals() =>
        Directory.Exists(Originals) && Directory.EnumerateDirectories(Originals, "??").Any(static folder =>
            Directory.EnumerateFiles(folder).Any());

    /// <summary>The system lets go of the lock when the process ends, however it ends.</summary>
    private static FileStream Hold(string root)
    {
        var file = Path.Combine(root, "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (File.Exists(file))
        {
            throw new StartException(ConsoleWords.InUse(root), cause);
        }
    }
}
