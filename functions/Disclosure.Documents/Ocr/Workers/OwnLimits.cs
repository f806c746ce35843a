using System.Runtime.InteropServices;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// Limits a child sets itself before it looks at anything untrusted. The pool looks at its memory ten times a second, and a hostile picture can ask for
/// gigabytes in between. RLIMIT_DATA (setrlimit(2), Linux 4.7 and later) counts memory that is mapped to be written to, not address space: what the .NET
/// runtime only reserves is not held against it, what the picture library allocates is.
/// </summary>
internal static partial class OwnLimits
{
    private const int Data = 2;
    private const int Core = 4;

    /// <summary>Threads that are still to come map 8 MB of stack each and touch next to nothing of it.</summary>
    private const long StacksToCome = 64L << 20;

    /// <summary>Lets this process take so many bytes more than it has (and some stacks), and leave no memory image behind when it crashes; does nothing outside Linux.</summary>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public static void Set(long memoryBytes)
    {
        if (OperatingSystem.IsLinux())
        {
            Set(Data, checked((ulong)(MemoryOf.OwnData() + memoryBytes + StacksToCome)));
            Set(Core, 0);
        }
    }

    private static void Set(int resource, ulong value)
    {
        var limit = new Limit(value, value);
        if (SetLimit(resource, in limit) != 0)
        {
            throw new InvalidOperationException($"setrlimit {resource} to {value}: error {Marshal.GetLastPInvokeError()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
