using System.Diagnostics;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>How a process ended.</summary>
internal static class ProcessEnd
{
    /// <summary>What the exit code of a process that a signal ended begins at, as shells have it.</summary>
    private const int SignalBase = 128;

    private const int Hangup = 1;
    private const int Interrupt = 2;
    private const int Kill = 9;
    private const int Terminate = 15;

    /// <summary>
    /// Whether a process that has ended was ended from outside: by the kernel for want of memory, by an administrator, or by a machine that
    /// shuts down. A process that breaks over its input ends by other signals (signal(7)): 6, 7, 8 and 11.
    /// </summary>
    public static bool WasKilled(Process process) =>
        process.ExitCode is SignalBase + Hangup or SignalBase + Interrupt or SignalBase + Kill or SignalBase + Terminate;
}
