using System.Text.RegularExpressions;

namespace Disclosure.Architecture.Tests;

/// <summary>One C# file.</summary>
/// <param name="Path">Its path relative to the folder of the projects, with <c>/</c> between folders.</param>
/// <param name="Namespace">The namespace it declares; empty where it declares none.</param>
/// <param name="Usings">The namespaces it imports.</param>
/// <param name="Text">What stands in it.</param>
internal sealed partial record SourceFile(string Path, string Namespace, IReadOnlyList<string> Usings, string Text)
{
    /// <summary>Gets the namespace that the file's folder stands for.</summary>
    public string FolderNamespace => string.Join('.', Path.Split('/')[..^1]);

    /// <summary>Returns a file.</summary>
    /// <param name="root">The folder of the projects.</param>
    /// <param name="path">The file's path.</param>
    public static SourceFile Read(string root, string path)
    {
        var text = File.ReadAllText(path);
        return new SourceFile(
            System.IO.Path.GetRelativePath(root, path).Replace(System.IO.Path.DirectorySeparatorChar, '/'),
            NamespaceLine().Match(text) is { Success: true } declared ? declared.Groups[1].Value : "",
            [.. UsingLine().Matches(text).Select(static match => match.Groups[1].Value)],
            text);
    }

    [GeneratedRegex(@"^namespace ([\w.]+)[;\s]", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
