using Disclosure.Server.TestKit;

namespace Disclosure.Server.Tests.Reading;

/// <summary>Whether this machine has what scans are read with.</summary>
internal static class OcrInstalled
{
    /// <summary>Leaves the test out, saying why, where it cannot run.</summary>
    public static void OrSkip() => Assert.SkipWhen(OcrPrograms.Missing is not null, OcrPrograms.Missing ?? "");
}
