using System.Text.Json;
using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>The lock files say what the projects ask for, whatever SDK restores them.</summary>
public sealed class LockFileTests
{
    /// <summary>Its package is not to be had on every registry.</summary>
    private const string WithoutLock = "Disclosure.FormRecognizer";

    [Fact]
    public void Each_shipped_project_has_a_lock_file() => Assert.Equal(
        Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "functions")).Select(static folder => Path.GetFileName(folder))
            .Where(static name => name != WithoutLock).Order(StringComparer.Ordinal),
        Locks().Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_locked_package_has_the_version_that_is_asked_for()
    {
        var asked = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(static package => package.Attribute("Include")!.Value, static package => package.Attribute("Version")!.Value);
        var compared = 0;

        foreach (var file in Locks())
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(static platform => platform.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() == "Direct" && asked.TryGetValue(package.Name, out var version))
                {
                    var resolved = package.Value.GetProperty("resolved").GetString();
                    Assert.True(version == resolved, $"{package.Name} in {Path.GetFileName(file)}: make locks");
                    compared++;
                }
            }
        }

        Assert.True(compared > 20, $"only {compared} packages were compared");
    }

    private static string[] Locks() => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "infra", "locks"), "*.json");
}
