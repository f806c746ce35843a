using System.ComponentModel;
using System.Diagnostics;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Has LibreOffice save a file of before 2007 in today's format, where it is installed: in a process of its own with bounds, a profile of
/// its own that is gone afterwards, no macros, no links, and no way to the network.
/// </summary>
internal static class OfficeConversion
{
    /// <summary>What LibreOffice may have in memory: it takes some 300 million bytes to begin with.</summary>
    private const long MemoryBytes = 2L << 30;

    private const string Program = "soffice";

    /// <summary>Time in which it has to be done, the start included: a report takes 2 to 10 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>What the profile forbids: macros, links, active content, and every server but one that is not there.</summary>
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        </oor:items>
        """;

    /// <summary>Returns the file in today's format.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits"><see cref="ReadLimits.FileBytes"/> counts for what comes out.</param>
    /// <param name="clock">Measures the time.</param>
    /// <param name="isBehind">Whether the work goes behind all other work of the machine.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">
    /// It opens only with a password, or is neither document nor workbook, or LibreOffice is not installed or cannot read it.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static async Task<ReadOnlyMemory<byte>> ConvertAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, TimeProvider clock, bool isBehind, CancellationToken cancellation)
    {
        var (ending, filter, target) = CompoundFile.Of(file.Span) switch
        {
            (CompoundKind.Word, IsLocked: false) => ("doc", "MS Word 97", "docx"),

            // A workbook whose structure is protected is encrypted by a password that every program knows, and opened unasked.
            (CompoundKind.Excel, _) => ("xls", "MS Excel 97", "xlsx"),
            _ => throw new DocumentException(ContentFile.OldFault(file)),
        };
        var folder = Directory.CreateTempSubdirectory("disclosure-office-");
        try
        {
            var source = Path.Combine(folder.FullName, "file." + ending);
            var profile = folder.CreateSubdirectory("profile");
            await File.WriteAllTextAsync(
                Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings, cancellation)
                .ConfigureAwait(false);
            await File.WriteAllBytesAsync(source, file, cancellation).ConfigureAwait(false);
            var saved = folder.CreateSubdirectory("saved");
            string[] arguments =
            [
                $"-env:UserInstallation={new Uri(profile.FullName).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
                "--nologo", $"--infilter={filter}", "--convert-to", target, "--outdir", saved.FullName, source,
            ];
            await RunAsync(arguments, folder.FullName, clock, isBehind, cancellation).ConfigureAwait(false);
            var result = new FileInfo(Path.Combine(saved.FullName, "file." + target));
            if (!result.Exists || result.Length > limits.FileBytes)
            {
                throw new DocumentException(ContentFile.OldFault(file));
            }

            var converted = await File.ReadAllBytesAsync(result.FullName, cancellation).ConfigureAwait(false);
            return ContentFile.KindOf(converted) is ContentKind.Word or ContentKind.Excel
                ? converted
                : throw new DocumentException(ContentFile.OldFault(file));
        }
        catch (Win32Exception missing)
        {
            throw new DocumentException(ContentFile.OldFault(file), missing);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static async Task RunAsync(
        string[] arguments, string home, TimeProvider clock, bool isBehind, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        KeyValuePair<string, string>[] variables = [new("HOME", home), new("TMPDIR", home), new("SAL_USE_VCLPLUGIN", "svp")];
        using var process = IsolatedProcess.Start(Program, arguments, variables, MemoryBytes, isBehind);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, both.Token);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, both.Token);
            await process.WaitForExitAsync(both.Token).ConfigureAwait(false);
            await Task.WhenAll(output, errors).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It hangs over the file: what it has not saved by now is not there.
            return;
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Ends the program with those it started; it is a script that starts another.</summary>
    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
            return;
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that was just ended may still hold a file; the system clears its folder for temporary files.
            return;
        }
    }
}
