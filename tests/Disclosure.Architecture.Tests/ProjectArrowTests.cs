using System.Xml.Linq;

namespace Disclosure.Architecture.Tests;

/// <summary>Which project knows which, and who alone may name a library.</summary>
public class ProjectArrowTests
{
    private static readonly string[] Ground = ["Disclosure.Documents", "Disclosure.Reports", "Disclosure.Workflow"];

    private static readonly string[] Rooms = [.. Ground, "Disclosure.Notices", "Disclosure.Web", "Disclosure.Hosting"];

    /// <summary>The projects below each project; a project may know any of them, and none else.</summary>
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Disclosure.Documents"] = [],
        ["Disclosure.Reports"] = ["Disclosure.Documents"],
        ["Disclosure.Workflow"] = ["Disclosure.Documents", "Disclosure.Reports"],
        ["Disclosure.Notices"] = Ground,
        ["Disclosure.Web"] = Ground,
        ["Disclosure.Hosting"] = [.. Ground, "Disclosure.Notices", "Disclosure.Web"],
        ["Disclosure.FormRecognizer"] = [.. Ground, "Disclosure.Hosting"],
        ["Disclosure.Functions"] = [.. Rooms, "Disclosure.FormRecognizer"],
        ["Disclosure.Server"] = Rooms,
    };

    public static TheoryData<string> Projects => [.. SourceTree.Products];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_those_below_it_alone(string project)
    {
        var below = Below[project];
        Assert.All(References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension), one => Assert.Contains(one, below));
        Assert.All(
            SourceTree.Of(project),
            file => Assert.All(
                file.Usings.Where(static one => one.StartsWith("Disclosure.", StringComparison.Ordinal))
                    .Select(static one => string.Join('.', one.Split('.')[..2])),
                one => Assert.True(one == project || below.Contains(one), $"{file.Path} imports {one}")));
    }

    [Theory]
    [InlineData("Azure", "Disclosure.Functions", "Disclosure.FormRecognizer")]
    [InlineData("Microsoft.Azure", "Disclosure.Functions", "Disclosure.FormRecognizer")]
    [InlineData("Microsoft.DurableTask", "Disclosure.Functions")]
    [InlineData("MailKit", "Disclosure.Notices")]
    [InlineData("MimeKit", "Disclosure.Notices")]
    [InlineData("Microsoft.Data.Sqlite", "Disclosure.Server")]
    [InlineData("Microsoft.AspNetCore", "Disclosure.Web", "Disclosure.Hosting", "Disclosure.Functions", "Disclosure.Server")]
    public void A_library_is_named_where_it_belongs_alone(string library, params string[] owners)
    {
        foreach (var project in SourceTree.Products.Except(owners))
        {
            Assert.All(References(project, "PackageReference"), one => Assert.False(IsOf(one, library), $"{project} references {one}"));
            Assert.All(
                SourceTree.Of(project),
                file => Assert.All(file.Usings, one => Assert.False(IsOf(one, library), $"{file.Path} imports {one}")));
        }
    }

    [Fact]
    public void No_project_compiles_the_files_of_another()
    {
        foreach (var path in SourceTree.ProjectFiles())
        {
            Assert.All(
                XDocument.Load(path).Descendants("Compile").Select(static one => (string?)one.Attribute("Include") ?? ""),
                include => Assert.False(include.Contains("..", StringComparison.Ordinal), $"{path} compiles {include}"));
        }
    }

    private static bool IsOf(string name, string library) =>
        name == library || name.StartsWith($"{library}.", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(SourceTree.Root, "functions", project, $"{project}.csproj")).Descendants(kind)
            .Select(static one => (string?)one.Attribute("Include")).OfType<string>();
}
