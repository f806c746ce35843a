using System.Globalization;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// A file for its owner alone by which another program is given bytes, gone when this process ends, however it ends: on Linux its name is
/// taken away as soon as it is written, and it is reached among the open files of this process (proc(5), /proc/pid/fd). A process that was
/// killed left the documents of senders in the folder of temporary files. Elsewhere the file has a name until it is disposed of.
/// </summary>
internal sealed class PassingFile : IDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly FileStream? _open;

    /// <summary>Writes the file.</summary>
    /// <param name="content">What it holds.</param>
    public PassingFile(ReadOnlySpan<byte> content)
    {
        // The system makes such a folder for its owner alone.
        var folder = Directory.CreateTempSubdirectory("disclosure-");
        var path = System.IO.Path.Combine(folder.FullName, "document");
        try
        {
            using (var file = new FileStream(path, ForOwner()))
            {
                file.Write(content);
            }

            if (!OperatingSystem.IsLinux())
            {
                (_folder, Path) = (folder, path);
                return;
            }

            _open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            Path = string.Create(
                CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{_open.SafeFileHandle.DangerousGetHandle()}");
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Gets the path by which programs of the same user open it while this object lives.</summary>
    public string Path { get; }

    private static FileStreamOptions ForOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    public void Dispose()
    {
        _open?.Dispose();
        _folder?.Delete(recursive: true);
    }
}
