using Disclosure.Documents.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TableFindingProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Any_grid_however_carelessly_drawn_gives_its_cells_back() => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var table = RandomTable.Of(random);
        if (table.Cells.Count < 2)
        {
            return;
        }

        var doubled = random.Next(2) == 0;
        var page = table.Draw(random, doubled ? 0.4 : 0.9, gap: 1.4, doubled, OpenSides(table, random));

        Assert.Equal(table.Description, Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }));

    [Fact]
    public void A_turned_page_gives_the_same_cells() => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var table = RandomTable.Of(random);
        if (table.Cells.Count < 2)
        {
            return;
        }

        var page = Drawing.Turn(table.Draw(random, 0.9, 1.4, doubled: false, OpenSides(table, random)), (TextDirection)random.Next(4));

        Assert.Equal(table.Description, Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }));

    [Fact]
    public void Whatever_lines_a_page_has_every_grid_position_belongs_to_exactly_one_cell() => Check.One(Many, Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var rulings = new Ruling[random.Next(4, 120)];
        for (var i = 0; i < rulings.Length; i++)
        {
            var start = random.Next(0, 60) * 5;
            rulings[i] = new Ruling(
                (Orientation)random.Next(2),
                random.Next(0, 80) * 4,
                start,
                start + random.Next(0, 300),
                random.Next(0, 3));
        }

        var words = new Word[40];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Drawing.Word($"w{i}", random.Next(0, 400), random.Next(0, 400));
        }

        var page = new Page(1, Drawing.PageWidth, Drawing.PageHeight, words, rulings, [], TextVerdict.Trusted);

        foreach (var table in Drawing.Extract(page, page, page))
        {
            AssertEveryPositionHasOneCell(table);
        }
    }));

    private static Sides OpenSides(RandomTable table, Random random) => random.Next(4) switch
    {
        0 when table.Columns > 1 => random.Next(2) == 0 ? Sides.Left : Sides.Right,
        1 when table.HoldsWithoutSides => Sides.Left | Sides.Right,
        2 when table.HoldsWithoutTopAndBottom => random.Next(2) == 0 ? Sides.Top | Sides.Bottom : Sides.Bottom,
        _ => Sides.None,
    };

    private static void AssertEveryPositionHasOneCell(Table table)
    {
        var taken = new HashSet<(int Row, int Column)>();
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    Assert.True(taken.Add((row, column)), $"{row},{column} has two cells");
                }
            }
        }

        Assert.Equal(table.Rows * table.Columns, taken.Count);
        Assert.All(taken, position => Assert.True(position.Row < table.Rows && position.Column < table.Columns));
    }
}
