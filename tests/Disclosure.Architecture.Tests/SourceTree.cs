using System.Reflection;

namespace Disclosure.Architecture.Tests;

/// <summary>The files of the repository, as the compiler found them when these tests were built.</summary>
internal static class SourceTree
{
    /// <summary>Gets the folder that holds the solution.</summary>
    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static one => one.Key == "RepositoryRoot").Value!;

    /// <summary>Gets the names of the projects under <c>functions</c>.</summary>
    public static IReadOnlyList<string> Products { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "functions")).Select(Path.GetFileName).OfType<string>()
            .Where(static name => File.Exists(Path.Combine(Root, "functions", name, $"{name}.csproj"))).Order(StringComparer.Ordinal)];

    /// <summary>Returns the source files of a product project.</summary>
    public static IEnumerable<SourceFile> Of(string project) =>
        Under(Path.Combine(Root, "functions", project), "*.cs").Select(path => SourceFile.Read(Path.Combine(Root, "functions"), path));

    /// <summary>Returns the project files of the repository, products, tests and samples alike.</summary>
    public static IEnumerable<string> ProjectFiles() => Under(Root, "*.csproj");

    /// <summary>Returns the files below a folder, without what builds leave there.</summary>
    private static IEnumerable<string> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)
                .Any(static part => part is "bin" or "obj" or "out"));
}
