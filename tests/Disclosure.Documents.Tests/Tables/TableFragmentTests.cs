namespace Disclosure.Documents.Tests.Tables;

public sealed class TableFragmentTests
{
    [Fact]
    public void The_outer_edge_is_that_of_the_outermost_lines()
    {
        var fragment = Pieces.Fragment([10, 50, 90, 200]);

        Assert.Equal((3, new Box(10, 100, 200, 200)), (fragment.Columns, fragment.Box));
        Assert.Equal((10.0, 200.0), (fragment.Left, fragment.Right));
    }
}
