using System.Globalization;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>The memory of a process as Linux tells it (proc(5), /proc/PID/statm); other systems do not tell.</summary>
internal static class MemoryOf
{
    private const int ResidentField = 1;
    private const int DataField = 5;

    /// <summary>Bytes of a process that are in memory; 0 where there is no such process or nobody tells.</summary>
    public static long Resident(int process) => Pages($"/proc/{process}/statm", ResidentField) * Environment.SystemPageSize;

    /// <summary>Bytes this process has mapped for itself to write to; 0 where nobody tells.</summary>
    public static long OwnData() => Pages("/proc/self/statm", DataField) * Environment.SystemPageSize;

    private static long Pages(string path, int field)
    {
        try
        {
            return long.Parse(File.ReadAllText(path).Split(' ')[field], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process is gone, or this is not Linux, or an administrator hides processes from one another.
            return 0;
        }
    }
}
