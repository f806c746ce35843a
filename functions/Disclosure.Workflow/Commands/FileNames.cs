using System.Text;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Commands;

/// <summary>Names files came with, made fit to be shown.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>
    /// Returns the last part of the name, without control and other invisible characters, cut to a length; a file without a name gets one.
    /// </summary>
    public static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (var rune in name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..].EnumerateRunes())
        {
            if (clean.Length < Longest && !Rune.IsControl(rune)
                && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                clean.Append(rune);
            }
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length > 0 ? trimmed : GivenNames.File;
    }
}
