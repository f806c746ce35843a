using System.Text.RegularExpressions;

namespace Disclosure.Architecture.Tests;

/// <summary>
/// Sentences for people stand in folders called Words: what decides gives facts. Chinese elsewhere is what the form prints, and patterns
/// that are looked for in a report.
/// </summary>
public partial class ChineseLiteralTests
{
    [Fact]
    public void The_workflow_speaks_in_its_words_alone() =>
        Assert.Empty(ChineseIn(SourceTree.Of("Disclosure.Workflow")));

    [Fact]
    public void Rules_speak_in_words_alone() =>
        Assert.Empty(ChineseIn(SourceTree.Of("Disclosure.Reports")
            .Where(static file => file.Path.StartsWith("Disclosure.Reports/Rules/", StringComparison.Ordinal))));

    private static IEnumerable<string> ChineseIn(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.Path.Split('/').Contains("Words")
        from line in CodeText.WithoutComments(file.Text).Split('\n')
        where Han().IsMatch(line)
        select $"{file.Path}: {line.Trim()}";

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
