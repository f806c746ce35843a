using System.ComponentModel;
using System.Diagnostics;

namespace Disclosure.Server.TestKit;

/// <summary>Whether this machine has what scans are read with, asked of its programs and not of ours.</summary>
public static class OcrPrograms
{
    private static readonly Lazy<string?> Reason = new(Find);

    /// <summary>Gets what is missing, in words; null where nothing is.</summary>
    public static string? Missing => Reason.Value;

    private static string? Find()
    {
        var languages = Output("tesseract", "--list-langs").Split('\n');
        return Array.Find(["chi_sim", "chi_tra", "eng"], language => !languages.Contains(language)) is { } missing
            ? $"Tesseract or its language {missing} is not installed"
            : !Output("pdftoppm", "-v").Contains("pdftoppm", StringComparison.Ordinal) ? "poppler's pdftoppm is not installed"
            : null;
    }

    private static string Output(string program, string argument)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            return process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
