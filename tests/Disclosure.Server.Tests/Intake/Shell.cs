using System.Diagnostics;

namespace Disclosure.Server.Tests.Intake;

/// <summary>Makes what .NET cannot: names that are no UTF-8, and pipes.</summary>
internal static class Shell
{
    /// <summary>Runs a script of the system's shell in a folder.</summary>
    public static void Run(string folder, string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "made by the shell of Linux");
        var start = new ProcessStartInfo("sh", ["-ec", script]) { WorkingDirectory = folder };
        using var shell = Process.Start(start)!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
