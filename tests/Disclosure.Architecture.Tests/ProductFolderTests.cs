using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Disclosure.Architecture.Tests;

/// <summary>The folders of the product's projects: none uses one that uses it in turn, and each is a namespace.</summary>
public class ProductFolderTests
{
    private static readonly Lazy<IReadOnlyList<IType>> Types = new(() =>
        [.. new ArchLoader().LoadAssemblies([.. Compiled().Select(System.Reflection.Assembly.Load)]).Build().Types]);

    public static TheoryData<string> Projects => [.. SourceTree.Products];

    public static TheoryData<string> Rooms => [.. SourceTree.Products, "Disclosure.Documents.Pdf", "Disclosure.Documents.Ocr"];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_folders_form_no_cycle(string room)
    {
        var project = string.Join('.', room.Split('.')[..2]);
        var graph = FolderGraph.Of(room, Types.Value, SourceTree.Of(project));
        Assert.True(graph.Cycles().Count == 0, string.Join("\n\n", graph.Cycles()));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project) =>
        Assert.All(
            SourceTree.Of(project).Where(static file => file.Namespace.Length > 0),
            static file => Assert.Equal((file.Path, file.FolderNamespace), (file.Path, file.Namespace)));

    [Fact]
    public void The_model_of_reports_lies_at_the_ground()
    {
        var graph = FolderGraph.Of("Disclosure.Reports", Types.Value, SourceTree.Of("Disclosure.Reports"));
        Assert.Empty(graph.UsedBy("Model"));
    }

    /// <summary>
    /// The names of the assemblies whose types are looked into. Of the projects that use the Azure SDKs only the imports are, since their
    /// assemblies would bring the SDKs into every build of these tests.
    /// </summary>
    private static IEnumerable<string> Compiled() =>
        SourceTree.Products.Except(["Disclosure.Functions", "Disclosure.FormRecognizer"])
            .Select(static name => name == "Disclosure.Server" ? "disclosure" : name);
}
