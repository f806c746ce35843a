using System.Text.Json;

namespace ThirdPartyNotices;

/// <summary>The packages whose files the shipped projects hand on, from what NuGet wrote when it restored them.</summary>
internal static class ShippedPackages
{
    private const string Program = "functions/Disclosure.Server";
    private const string AzureApp = "functions/Disclosure.Functions";
    private const string Recognizer = "functions/Disclosure.FormRecognizer";

    /// <summary>A package of the Azure app that not every registry holds; it is listed whether or not it could be restored.</summary>
    private static readonly Package FormRecognizer =
        new("Azure.AI.FormRecognizer", "4.1.0", "MIT", "© Microsoft Corporation. All rights reserved.");

    /// <summary>Gets the packages in the stand-alone program, by name.</summary>
    /// <exception cref="MissingRestoreException">The project was not restored.</exception>
    public static IReadOnlyList<Package> OfProgram(string root) => Sorted(Restored(root, Program));

    /// <summary>Gets the packages in the Azure app, by name.</summary>
    /// <exception cref="MissingRestoreException">The project was not restored.</exception>
    public static IReadOnlyList<Package> OfAzureApp(string root)
    {
        var packages = Restored(root, AzureApp);
        var adapter = File.Exists(Assets(root, Recognizer)) ? Restored(root, Recognizer) : [];
        // A restore that failed for want of the package leaves what it had resolved so far, which nobody ships.
        if (adapter.Exists(static package => package.Id == FormRecognizer.Id))
        {
            packages.AddRange(adapter);
        }
        else
        {
            packages.Add(FormRecognizer);
        }

        return Sorted(packages);
    }

    private static List<Package> Sorted(List<Package> packages) =>
        [.. packages.DistinctBy(static package => package.Id).OrderBy(static package => package.Id, StringComparer.OrdinalIgnoreCase)];

    private static List<Package> Restored(string root, string project)
    {
        var file = Assets(root, project);
        if (!File.Exists(file))
        {
            throw new MissingRestoreException(project);
        }

        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(static folder => folder.Name).ToList();
        var libraries = assets.RootElement.GetProperty("libraries");
        // The target without a platform in its name holds what every platform gets.
        var target = assets.RootElement.GetProperty("targets").EnumerateObject()
            .First(static one => !one.Name.Contains('/', StringComparison.Ordinal));
        var packages = new List<Package>();
        foreach (var library in target.Value.EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() == "package" && HasOwnFiles(library.Value))
            {
                var path = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
                packages.Add(Package.Read(folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists)));
            }
        }

        return packages;
    }

    private static string Assets(string root, string project) => Path.Combine(root, project, "obj", "project.assets.json");

    /// <summary>Whether a package puts files beside the program; analyzers, build tools and empty packages do not.</summary>
    private static bool HasOwnFiles(JsonElement library)
    {
        foreach (var group in (ReadOnlySpan<string>)["runtime", "runtimeTargets", "native"])
        {
            if (library.TryGetProperty(group, out var files)
                && files.EnumerateObject().Any(static file => !file.Name.EndsWith("/_._", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A project was not restored, so that nobody knows its packages.</summary>
internal sealed class MissingRestoreException(string project)
    : Exception($"{project} was not restored on this machine: dotnet restore {project}");
