using System.Text;
using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>Links and headings of a document in Markdown. Code, in fences, indented or in backquotes, holds neither.</summary>
internal sealed partial class MarkdownDocument
{
    /// <summary>Reads a document.</summary>
    public MarkdownDocument(string text)
    {
        var prose = WithoutCode(text);
        Links =
        [
            .. InlineLink().Matches(prose).Concat(ReferenceLink().Matches(prose)).Select(static match => match.Groups["target"].Value),
        ];
        Anchors = AnchorsOf(text);
    }

    /// <summary>Gets the targets of the links and pictures, as they are written.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Gets the anchors of the headings, without the number sign.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Gets the anchor GitHub gives a heading: lower case, hyphens for blanks, no punctuation but - and _.</summary>
    public static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var rune in LinkInHeading().Replace(heading, "$1").Trim().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                anchor.Append('-');
            }
            else if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
            {
                anchor.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return anchor.ToString();
    }

    private static HashSet<string> AnchorsOf(string text)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(Fence().Replace(text, "")))
        {
            var anchor = AnchorOf(heading.Groups["text"].Value);
            var number = 0;
            while (!anchors.Add(number == 0 ? anchor : $"{anchor}-{number}"))
            {
                number++;
            }
        }

        return anchors;
    }

    private static string WithoutCode(string text) => CodeSpan().Replace(IndentedCode().Replace(Fence().Replace(text, ""), ""), "");

    /// <summary>The second half of a link; the first may itself hold a picture, which is a link too.</summary>
    [GeneratedRegex(@"\]\((?<target>[^()\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex InlineLink();

    [GeneratedRegex(@"^\[[^\]]+\]:[ \t]*(?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex ReferenceLink();

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>.+?)[ \t#]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<fence>```+|~~~+).*?^\k<fence>[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<=^|\n[ \t]*\n)(?:(?: {4}|\t).*(?:\n|$))+")]
    private static partial Regex IndentedCode();

    [GeneratedRegex(@"(?<ticks>`+)(?!`).+?(?<!`)\k<ticks>(?!`)", RegexOptions.Singleline)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkInHeading();
}
