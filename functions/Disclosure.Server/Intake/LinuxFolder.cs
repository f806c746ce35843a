using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Disclosure.Server.Intake;

/// <summary>
/// A folder on Linux, by the system's own calls: names are bytes there, which .NET takes for UTF-8 and cannot open where they are GBK, as
/// on shares of Windows; and what a name stands for is seen without opening it. Everything is asked of the open folder, so nobody can put
/// a link in its place meanwhile. For processes of 64 bits, where records of folders look alike on every processor.
/// </summary>
internal sealed unsafe partial class LinuxFolder : FolderView
{
    private const int CurrentFolder = -100;
    private const int NotFollowingLinks = 0x100;
    private const int WithoutMounting = 0x800;
    private const uint BasicFacts = 0x7FF;

    private const int ReadOnly = 0;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    private const int NotPermitted = 1;
    private const int NoEntry = 2;
    private const int Denied = 13;
    private const int OtherDevice = 18;
    private const int NotAFolder = 20;
    private const int NameTooLong = 36;

    private const int KindMask = 0xF000;
    private const int FolderKind = 0x4000;
    private const int FileKind = 0x8000;
    private const int LinkKind = 0xA000;

    /// <summary>Where the name begins in a record of a folder (readdir(3)).</summary>
    private const int NameOffset = 19;

    /// <summary>O_DIRECTORY and O_NOFOLLOW, which processors of ARM and POWER number otherwise than the rest.</summary>
    private static readonly (int Folder, int NoFollow) Flags =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm or Architecture.Ppc64le
            ? (0x4000, 0x8000)
            : (0x10000, 0x20000);

    private readonly SafeFileHandle _folder;

    private LinuxFolder(SafeFileHandle folder) => _folder = folder;

    public static new LinuxFolder Open(string path) => new(
        Checked(OpenAt(CurrentFolder, [.. Encoding.UTF8.GetBytes(path), 0], ReadOnly | Flags.Folder | NonBlocking | CloseOnExec)));

    public override List<Sight> Entries()
    {
        var names = new List<byte[]>();
        using (var listed = Checked(OpenAt(_folder, [.. "."u8, 0], ReadOnly | Flags.Folder | CloseOnExec)))
        {
            var stream = OpenStream(listed);
            if (stream == 0)
            {
                throw LastError();
            }

            listed.SetHandleAsInvalid();
            try
            {
                while (ReadStream(stream) is var record and not 0)
                {
                    var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)(record + NameOffset));
                    if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                    {
                        names.Add(name.ToArray());
                    }
                }

                if (Marshal.GetLastPInvokeError() != 0)
                {
                    throw LastError();
                }
            }
            finally
            {
                _ = CloseStream(stream);
            }
        }

        return [.. names.Select(Describe).OfType<Sight>()];
    }

    public override Sight? Find(Sight entry) => Describe(EntryName.BytesOf(entry)[..^1]);

    public override FolderView Enter(Sight folder) => new LinuxFolder(
        Checked(OpenAt(_folder, EntryName.BytesOf(folder), ReadOnly | Flags.Folder | Flags.NoFollow | NonBlocking | CloseOnExec)));

    public override SafeFileHandle OpenFile(Sight file)
    {
        // Opening a pipe lets whoever writes to it go on, so the kind is asked before, and once more of what was opened.
        if (Find(file) is not { Kind: EntryKind.File })
        {
            throw new FileNotFoundException(null, file.SafeName);
        }

        var opened = Checked(OpenAt(_folder, EntryName.BytesOf(file), ReadOnly | Flags.NoFollow | NonBlocking | CloseOnExec));
        if (Facts(opened, [0]) is { } facts && (facts.Mode & KindMask) == FileKind)
        {
            return opened;
        }

        opened.Dispose();
        throw new FileNotFoundException(null, file.SafeName);
    }

    public override void Move(Sight entry, string target)
    {
        if (Rename(_folder, EntryName.BytesOf(entry), CurrentFolder, [.. Encoding.UTF8.GetBytes(target), 0]) == 0)
        {
            return;
        }

        if (Marshal.GetLastPInvokeError() != OtherDevice || entry.Kind != EntryKind.File)
        {
            throw LastError();
        }

        using (var from = new FileStream(OpenFile(entry), FileAccess.Read))
        using (var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
        {
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }

        if (Unlink(_folder, EntryName.BytesOf(entry), 0) != 0)
        {
            throw LastError();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _folder.Dispose();
        }

        base.Dispose(disposing);
    }

    private Sight? Describe(byte[] bytes)
    {
        if (Facts(_folder, [.. bytes, 0]) is not { } facts)
        {
            return null;
        }

        var kind = (facts.Mode & KindMask) switch
        {
            FileKind => EntryKind.File,
            FolderKind => EntryKind.Folder,
            LinkKind => EntryKind.Link,
            _ => EntryKind.Special,
        };
        var (name, raw) = EntryName.Of(bytes);
        var written = DateTime.UnixEpoch.AddTicks(
            (facts.WrittenAt * TimeSpan.TicksPerSecond) + (facts.WrittenNanoseconds / TimeSpan.NanosecondsPerTick));
        return new Sight(name, kind == EntryKind.File ? (long)facts.Size : 0, written, kind) { RawName = raw };
    }

    /// <summary>Asks what is under a name of a folder, or of the open file itself where the name is empty; null where nothing is.</summary>
    private static FileFacts? Facts(SafeFileHandle folder, byte[] name)
    {
        const int EmptyName = 0x1000;
        FileFacts facts;
        var flags = NotFollowingLinks | WithoutMounting | (name is [0] ? EmptyName : 0);
        return Stat(folder, name, flags, BasicFacts, &facts) == 0 ? facts
            : Marshal.GetLastPInvokeError() is NoEntry or NotAFolder ? null
            : throw LastError();
    }

    private static SafeFileHandle Checked(SafeFileHandle opened)
    {
        if (!opened.IsInvalid)
        {
            return opened;
        }

        var cause = LastError();
        opened.Dispose();
        throw cause;
    }

    private static Exception LastError()
    {
        var code = Marshal.GetLastPInvokeError();
        var words = new Win32Exception(code).Message;
        return code switch
        {
            NoEntry or NotAFolder => new FileNotFoundException(words),
            NotPermitted or Denied => new UnauthorizedAccessException(words),
            NameTooLong => new PathTooLongException(words),
            _ => new IOException(words, code),
        };
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial SafeFileHandle OpenAt(int folder, byte[] name, int flags);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial SafeFileHandle OpenAt(SafeFileHandle folder, byte[] name, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Stat(SafeFileHandle folder, byte[] name, int flags, uint mask, FileFacts* facts);

    [LibraryImport("libc", EntryPoint = "fdopendir", SetLastError = true)]
    private static partial nint OpenStream(SafeFileHandle folder);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadStream(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseStream(nint stream);

    [LibraryImport("libc", EntryPoint = "renameat", SetLastError = true)]
    private static partial int Rename(SafeFileHandle from, byte[] name, int to, byte[] target);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    private static partial int Unlink(SafeFileHandle folder, byte[] name, int flags);

    /// <summary>What statx(2) tells, as far as it is asked here; the kernel's record is alike on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileFacts
    {
        /// <summary>Kind and permissions.</summary>
        [FieldOffset(28)]
        public ushort Mode;

        /// <summary>Size in bytes.</summary>
        [FieldOffset(40)]
        public ulong Size;

        /// <summary>When it was last written to, in seconds since 1970.</summary>
        [FieldOffset(112)]
        public long WrittenAt;

        /// <summary>The part of a second to that.</summary>
        [FieldOffset(120)]
        public uint WrittenNanoseconds;
    }
}
