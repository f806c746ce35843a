using ArchUnitNET.Loader;
using Disclosure.Architecture.Tests.Planted.North;

namespace Disclosure.Architecture.Tests;

/// <summary>The checker itself, on folders of this project with a cycle planted among them.</summary>
public class FolderGraphTests
{
    private const string Planted = "Disclosure.Architecture.Tests.Planted";

    [Fact]
    public void A_planted_cycle_is_found_in_what_is_compiled()
    {
        var cycle = Assert.Single(FolderGraph.Of(Planted, Compiled(), []).Cycles());
        Assert.Contains("North → South: ", cycle, StringComparison.Ordinal);
        Assert.Contains("South → North: ", cycle, StringComparison.Ordinal);
        Assert.DoesNotContain("East", cycle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_cycle_is_found_in_what_files_import()
    {
        SourceFile[] files = [File("A.One", "A.Two"), File("A.Two.Deep", "A.Three"), File("A.Three", "A.One")];
        var cycle = Assert.Single(FolderGraph.Of("A", [], files).Cycles());
        Assert.Equal(3, cycle.Split('\n').Length);
    }

    [Fact]
    public void Folders_in_one_line_and_what_lies_outside_are_no_cycle()
    {
        SourceFile[] files = [File("A.One", "A.Two"), File("A.One", "System"), File("A.Two", "A.Two.Deep"), File("A", "A.One")];
        Assert.Empty(FolderGraph.Of("A", [], files).Cycles());
        var withoutSouth = Compiled().Where(static type => !type.Namespace.FullName.EndsWith("South", StringComparison.Ordinal));
        Assert.Empty(FolderGraph.Of(Planted, withoutSouth, []).Cycles());
    }

    private static IEnumerable<ArchUnitNET.Domain.IType> Compiled() =>
        new ArchLoader().LoadAssemblies(typeof(NorthRoom).Assembly).Build().Types;

    private static SourceFile File(string space, string import) => new($"{space}.cs", space, [import], "");
}
