namespace Disclosure.Workflow.Ports;

/// <summary>
/// Tells a disk that is full from other failures: it goes by when there is room again, and nothing of what is kept is lost.
/// </summary>
public static class FullDisk
{
    /// <summary>ENOSPC of Unix, which .NET hands on as it is.</summary>
    private const int NoSpace = 28;

    /// <summary>EDQUOT of Linux: what the user may use is used up.</summary>
    private const int NoQuota = 122;

    /// <summary>ERROR_DISK_FULL of Windows as an HRESULT.</summary>
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Returns whether a failure comes of a disk that is full.</summary>
    public static bool IsCauseOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException { HResult: NoSpace or NoQuota or NoSpaceOnWindows })
            {
                return true;
            }
        }

        return false;
    }
}
