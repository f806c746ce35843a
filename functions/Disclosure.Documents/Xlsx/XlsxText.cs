using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Xlsx;

/// <summary>The text of a cell as a person sees it.</summary>
/// <param name="Text">The text, with its line breaks; what stands above characters (pinyin) and marks of notes left out.</param>
/// <param name="Struck">What is struck through; empty for nothing.</param>
internal sealed partial record XlsxText(string Text, string Struck)
{
    /// <summary>Reads a text (ECMA-376 part 1, 18.4); the reader stands on the element around it.</summary>
    public static XlsxText Read(PackageXml xml)
    {
        var (text, struck) = (new StringBuilder(), new StringBuilder());
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.Name == "t")
            {
                text.Append(Unescaped(xml.Text()));
            }
            else if (xml.Name == "r")
            {
                ReadRun(xml, text, struck);
            }
        }

        return new XlsxText(text.ToString(), struck.ToString());
    }

    private static void ReadRun(PackageXml xml, StringBuilder text, StringBuilder struck)
    {
        var (isStruck, isRaised) = (false, false);
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.Name == "rPr")
            {
                var inner = xml.Enter();
                while (xml.Next(inner))
                {
                    isStruck |= xml.Name == "strike" && xml.Attribute("val") is not ("0" or "false");
                    isRaised |= xml.Name == "vertAlign" && xml.Attribute("val") is "superscript" or "subscript";
                }
            }
            else if (xml.Name == "t")
            {
                var run = Unescaped(xml.Text());
                var isNote = isRaised && CellNotes.MayBe(run) && text.Length > 0 && char.IsDigit(text[^1]);
                (isStruck ? struck : text).Append(isNote ? "" : run);
            }
        }
    }

    /// <summary>Characters that XML does not have are written as their numbers (22.9.2.19).</summary>
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, static match =>
            ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
