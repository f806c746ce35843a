using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Disclosure.Server.Storage;

/// <summary>
/// Makes a new name in a folder survive a power failure. POSIX leaves that to an fsync of the folder itself, which .NET does not offer;
/// Windows keeps names in its journal without being asked.
/// </summary>
internal static partial class DirectoryFlush
{
    /// <summary>Flushes the folder's names to the disk.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, 0);
        if (descriptor < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        try
        {
            if (FileSync(descriptor) != 0)
            {
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FileSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
