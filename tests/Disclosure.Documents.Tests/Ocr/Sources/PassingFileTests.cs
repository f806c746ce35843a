using System.Diagnostics;
using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class PassingFileTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 100_000).Select(static n => (byte)(n % 251))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_program_reads_it_by_its_path()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "wc and /proc are there on Linux");
        using var file = new PassingFile(Content);
        var start = new ProcessStartInfo("wc", ["-c", file.Path]) { RedirectStandardOutput = true };
        using var program = Process.Start(start)!;
        Assert.StartsWith("100000 ", await program.StandardOutput.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(Content, await File.ReadAllBytesAsync(file.Path, Cancellation));
    }

    [Fact]
    public void Nothing_of_it_has_a_name_that_would_stay_if_the_process_were_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "files lose their names on Linux");
        using var file = new PassingFile(Content);
        var target = File.ResolveLinkTarget(file.Path, returnFinalTarget: false)!.FullName;
        Assert.EndsWith(" (deleted)", target, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(target)));
    }

    [Fact]
    public void It_is_gone_when_it_is_disposed_of()
    {
        var file = new PassingFile(Content);
        var path = file.Path;
        Assert.True(File.Exists(path));
        file.Dispose();
        Assert.False(File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: false) is { } other
            && other.FullName.Contains("disclosure-", StringComparison.Ordinal));
    }
}
