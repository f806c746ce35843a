using System.Reflection;

namespace Repository.Tests;

/// <summary>The files of the repository that people read.</summary>
internal static class RepositoryFiles
{
    /// <summary>Folders whose documents are ours, with everything below them; an empty name is the top, without what is below.</summary>
    private static readonly string[] Folders = ["", "docs", ".github", "samples", "functions"];

    /// <summary>Folders that hold what was built or installed.</summary>
    private static readonly string[] Made = ["bin", "obj", "node_modules"];

    /// <summary>Gets the folder the repository lies in.</summary>
    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static item => item.Key == "RepositoryRoot").Value!;

    /// <summary>Gets the documents in Markdown, by their paths from the top.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Folders.SelectMany(static folder => Directory.EnumerateFiles(
                Path.Combine(Root, folder),
                "*.md",
                folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Split('/').Intersect(Made).Any())
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Gets the text of a file.</summary>
    /// <param name="path">Path from the top.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
