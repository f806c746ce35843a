using System.Text.RegularExpressions;

namespace Disclosure.Architecture.Tests;

/// <summary>
/// Sentences for people stand in folders called Words: what decides gives facts. Chinese elsewhere is what the form prints, and patterns
/// that are looked for in a report.
/// </summary>
public partial class ChineseLiteralTests
{
    /// <summary>
    /// The rules that look for Chinese in a report: what the blank form prints, ways to speak of a fee, dates, the prescribed end of a title,
    /// and how the names of governments end. The words of counts stand in Statements.
    /// </summary>
    private static readonly string[] Looking =
    [
        "Disclosure.Reports/Rules/TemplateTextRule.cs",
        "Disclosure.Reports/Rules/FillerRule.cs",
        "Disclosure.Reports/Rules/ProcessingFeeRule.cs",
        "Disclosure.Reports/Rules/PublicationRule.cs",
        "Disclosure.Reports/Rules/TitleRule.cs",
        "Disclosure.Reports/Rules/DeadlineRule.cs",
    ];

    [Fact]
    public void The_workflow_speaks_in_its_words_alone() =>
        Assert.Empty(ChineseIn(SourceTree.Of("Disclosure.Workflow")));

    [Fact]
    public void Rules_speak_in_words_alone() =>
        Assert.Empty(ChineseIn(Rules().Where(static file => !Looking.Contains(file.Path))));

    [Fact]
    public void Rules_that_look_for_Chinese_put_nothing_into_it()
    {
        Assert.All(Looking, path => Assert.NotEmpty(ChineseIn(Rules().Where(file => file.Path == path))));
        Assert.DoesNotContain(
            ChineseIn(Rules().Where(static file => Looking.Contains(file.Path))),
            static line => line.Contains("$\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_among_code_is_found_and_a_remark_is_not()
    {
        SourceFile File(string path, string text) => new(path, "A", [], text);
        Assert.Single(ChineseIn([File("A/B.cs", "// 注\nvar a = \"字\"; /// 注")]));
        Assert.Empty(ChineseIn([File("A/Words/B.cs", "var a = \"字\";"), File("A/B.cs", "/// 注\nvar a = 1;")]));
    }

    private static IEnumerable<SourceFile> Rules() => SourceTree.Of("Disclosure.Reports")
        .Where(static file => file.Path.StartsWith("Disclosure.Reports/Rules/", StringComparison.Ordinal));

    private static IEnumerable<string> ChineseIn(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.Path.Split('/').Contains("Words")
        from line in CodeText.WithoutComments(file.Text).Split('\n')
        where Han().IsMatch(line)
        select $"{file.Path}: {line.Trim()}";

    /// <summary>A letter of Chinese; .NET knows blocks, not scripts.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
