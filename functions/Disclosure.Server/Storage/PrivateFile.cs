namespace Disclosure.Server.Storage;

/// <summary>Files and folders of what is not public, for their owner's eyes alone: reports under review, addresses of reviewers, keys.</summary>
internal static class PrivateFile
{
    /// <summary>Returns how to make a file anew.</summary>
    public static FileStreamOptions ToWrite()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
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
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
