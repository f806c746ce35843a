using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Tests.Ocr.Layout;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class SealZoneTests
{
    private static readonly int[] Columns = [60, 180, 300, 420, 540];
    private static readonly int[] Rows = [60, 110, 160, 210, 260, 310];

    [Fact]
    public void A_seal_is_where_ink_runs_on_from_cell_to_cell()
    {
        var layout = Of(Table().Ring(300, 180, 90, 8, 60));
        var zone = Assert.Single(layout.Seals);
        Assert.True(zone.Left < 240 && zone.Right > 360 && zone.Top < 130 && zone.Bottom > 230, $"{zone}");
    }

    [Fact]
    public void Figures_in_their_cells_are_no_seal() => Assert.Empty(Of(Table()).Seals);

    [Fact]
    public void Every_cell_of_the_grid_is_found() => Assert.Equal(20, Of(Table()).Cells.Count);

    private static Sheet Table()
    {
        var sheet = new Sheet(620, 400).Grid(Columns, Rows);
        foreach (var y in Rows.SkipLast(1))
        {
            foreach (var x in Columns.SkipLast(1))
            {
                sheet.Fill(x + 54, y + 17, x + 64, y + 33);
            }
        }

        return sheet;
    }

    private static PageLayout Of(Sheet sheet) => PageLayout.Of(
        new StraightPicture(sheet.Picture, Mesh.Over(32, 1, 1, static (x, y) => (x, y))) { Threshold = 140 },
        seesFaint: false, seesDots: false, 2, TestContext.Current.CancellationToken);
}
