using System.Runtime.InteropServices;
using Disclosure.Workflow.Commands;
using Microsoft.Win32.SafeHandles;

namespace Disclosure.Server.Intake;

/// <summary>Looks at a file that has stopped changing: whether a program still writes it, and whether it ends as its kind does.</summary>
internal static partial class FileEnd
{
    /// <summary>
    /// How far from the end the last marker may stand: a PDF's as readers take it (ISO 32000-2 §7.5.5; 1024 bytes by common practice), and
    /// a ZIP's with a comment no longer than people write.
    /// </summary>
    private const int Reach = 1024;

    private const int SetLease = 1024;
    private const int SetSignal = 10;
    private const int ReadLease = 0;
    private const int NoLease = 2;
    private const int TryAgain = 11;

    /// <summary>SIGURG, which a process that does not ask for it never notices.</summary>
    private const int UnnoticedSignal = 23;

    /// <summary>Looks at an open file. Errors of reading it come through.</summary>
    public static Wholeness Look(SafeFileHandle file)
    {
        var size = RandomAccess.GetLength(file);
        if (OperatingSystem.IsLinux() && IsBeingWritten(file))
        {
            return Wholeness.Writing;
        }

        if (size == 0)
        {
            return Wholeness.Unclear;
        }

        Span<byte> part = stackalloc byte[Reach];
        var start = part[..RandomAccess.Read(file, part, 0)];
        var marker = LastMarkerOf(FileType.Of(start));
        var end = part[..RandomAccess.Read(file, part, Math.Max(0, size - Reach))];
        return !marker.IsEmpty && end.LastIndexOf(marker) >= 0 ? Wholeness.Whole : Wholeness.Unclear;
    }

    /// <summary>
    /// Gets the marker at the end of a file of the type; empty for a TIFF, which may end with any of its parts, and for a type that is not
    /// taken.
    /// </summary>
    private static ReadOnlySpan<byte> LastMarkerOf(FileType? type) =>
        type == FileType.Pdf ? "%%EOF"u8
        : type == FileType.Png ? "IEND"u8
        : type == FileType.Jpeg ? [0xFF, 0xD9]
        : type == FileType.Zip || type == FileType.Ofd ? "PK\u0005\u0006"u8
        : default;

    /// <summary>
    /// Linux grants a read lease only on a file that nobody has open for writing (fcntl(2), F_SETLEASE). File systems without leases, and
    /// files of other users, refuse for other reasons; of such a file only its standing still tells that it is written. On Windows the open
    /// itself fails while someone writes. Whoever opens the file in the moment of the lease is let through, and the system sends a signal
    /// about it, by default one that ends the process (F_SETSIG).
    /// </summary>
    private static bool IsBeingWritten(SafeFileHandle file)
    {
        if (Control(file, SetSignal, UnnoticedSignal) == 0 && Control(file, SetLease, ReadLease) == 0)
        {
            _ = Control(file, SetLease, NoLease);
            return false;
        }

        return Marshal.GetLastPInvokeError() == TryAgain;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command, int argument);
}
