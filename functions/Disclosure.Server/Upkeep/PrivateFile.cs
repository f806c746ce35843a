namespace Disclosure.Server.Upkeep;

/// <summary>Files that hold what is not public: reports under review, addresses of reviewers, keys.</summary>
internal static class PrivateFile
{
    /// <summary>Returns how to make one anew, for the owner's eyes alone.</summary>
    public static FileStreamOptions ToWrite()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
