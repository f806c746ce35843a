using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>Tells why the system did not let a file or folder be used.</summary>
public static class FileTroubles
{
    /// <summary>ENOSPC of Unix, which .NET hands on as it is.</summary>
    private const int NoSpaceOnUnix = 28;

    /// <summary>ERROR_DISK_FULL of Windows as an HRESULT.</summary>
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Gets the trouble behind an error of the file system.</summary>
    /// <param name="cause">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    /// <returns>The trouble.</returns>
    public static FileTrouble Of(Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileTrouble.NotFound,
        UnauthorizedAccessException => FileTrouble.Denied,
        PathTooLongException => FileTrouble.NameTooLong,
        { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => FileTrouble.DiskFull,
        _ => FileTrouble.Other,
    };
}
