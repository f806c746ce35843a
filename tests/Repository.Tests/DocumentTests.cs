using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Repository.Tests;

public sealed partial class DocumentTests
{
    private const int MostBytesOfReadme = 9000;

    public static TheoryData<string> Documents => [.. RepositoryFiles.Documents];

    [Fact]
    public void The_documents_people_look_for_are_there() => Assert.Empty(
        new[]
        {
            "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md",
            "docs/architecture.md",
        }.Except(RepositoryFiles.Documents));

    [Fact]
    public void The_readme_is_short() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(RepositoryFiles.Read("README.md")), 1, MostBytesOfReadme);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relative_link_leads_somewhere(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var links = new MarkdownDocument(RepositoryFiles.Read(path)).Links.Where(IsRelative);

        Assert.All(links, link => Assert.True(Leads(link, path, folder), $"{link} leads nowhere."));
    }

    [Fact]
    public void Every_document_in_docs_is_linked_from_another()
    {
        var linked = RepositoryFiles.Documents
            .SelectMany(static path => new MarkdownDocument(RepositoryFiles.Read(path)).Links
                .Where(IsRelative)
                .Select(link => TargetOf(link, Path.GetDirectoryName(path)!)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            RepositoryFiles.Documents.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal)),
            path => Assert.Contains(path, linked));
    }

    [Fact]
    public void Every_target_of_the_makefile_is_told_of() =>
        Assert.Empty(MakeTargets().Except(MentionedMakeTargets()));

    [Fact]
    public void Every_make_command_told_of_is_there() =>
        Assert.Empty(MentionedMakeTargets().Except(MakeTargets()));

    [Fact]
    public void The_settings_example_is_JSON_and_has_every_setting_of_the_table()
    {
        var text = RepositoryFiles.Read("docs/settings.md");
        using var example = JsonDocument.Parse(JsonFence().Match(text).Groups["json"].Value);
        var table = SettingRow().Matches(text)
            .SelectMany(static row => SettingName().Matches(row.Groups["names"].Value))
            .Select(static name => name.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(table);
        var shown = example.RootElement.EnumerateObject().Select(static item => item.Name);
        Assert.Equal(table.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static bool IsRelative(string link) =>
        !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Leads(string link, string path, string folder)
    {
        var target = link.StartsWith('#') ? path : TargetOf(link, folder);
        if (!Path.Exists(Path.Combine(RepositoryFiles.Root, target)))
        {
            return false;
        }

        var anchor = link.IndexOf('#', StringComparison.Ordinal);
        return anchor < 0
            || new MarkdownDocument(RepositoryFiles.Read(target)).Anchors.Contains(Uri.UnescapeDataString(link[(anchor + 1)..]));
    }

    /// <summary>Path from the top of what a link leads to.</summary>
    private static string TargetOf(string link, string folder)
    {
        var file = Uri.UnescapeDataString(link.Split('#')[0]);
        var path = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, folder, file));
        return Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/');
    }

    private static IEnumerable<string> MakeTargets() =>
        MakeTarget().Matches(RepositoryFiles.Read("Makefile")).Select(static match => match.Groups["name"].Value);

    private static HashSet<string> MentionedMakeTargets() =>
    [
        .. RepositoryFiles.Documents
            .SelectMany(static path => MakeCommand().Matches(RepositoryFiles.Read(path)))
            .Select(static match => match.Groups["name"].Value),
    ];

    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9-]*):(?!=)", RegexOptions.Multiline)]
    private static partial Regex MakeTarget();

    /// <summary>A command in backquotes, or on a line of code.</summary>
    [GeneratedRegex(@"(?:`|^ {4,}|^)make (?<name>[a-z][a-z0-9-]*)", RegexOptions.Multiline)]
    private static partial Regex MakeCommand();

    [GeneratedRegex(@"^```json\n(?<json>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonFence();

    [GeneratedRegex(@"^\| (?<names>`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"`(?<name>[a-zA-Z]+)[^`]*`")]
    private static partial Regex SettingName();
}
