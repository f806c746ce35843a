using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>A table of random rows, columns and spans, and a page it is drawn on with the carelessness asked for.</summary>
internal sealed record RandomTable(int Rows, int Columns, IReadOnlyList<CellRegion> Cells, double[] X, double[] Y)
{
    public override string ToString() => $"{Rows}x{Columns}: {string.Join("; ", Cells)}";

    public static RandomTable Of(Random random)
    {
        var (rows, columns) = (random.Next(1, 8), random.Next(2, 8));
        var taken = new bool[rows, columns];
        var cells = new List<CellRegion>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var (height, width) = random.Next(3) == 0 ? (random.Next(1, 4), random.Next(1, 4)) : (1, 1);
                height = Math.Min(height, rows - row);
                width = Math.Min(width, columns - column);
                for (var c = column; c < column + width; c++)
                {
                    width = taken[row, c] ? c - column : width;
                }

                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + width; c++)
                    {
                        taken[r, c] = true;
                    }
                }

                cells.Add(new CellRegion(row, column, height, width));
            }
        }

        return WithoutEmptyLines(cells, random);
    }

    /// <summary>
    /// Whether every row is crossed by an inner vertical line, so that the table hangs together without its side borders.
    /// </summary>
    public bool HoldsWithoutSides => Columns > 1 && Enumerable.Range(0, Rows).All(row =>
        Cells.Any(cell => cell.Column > 0 && cell.Row <= row && row < cell.Row + cell.RowSpan));

    /// <summary>Whether every column is crossed by an inner horizontal line.</summary>
    public bool HoldsWithoutTopAndBottom => Rows > 1 && Enumerable.Range(0, Columns).All(column =>
        Cells.Any(cell => cell.Row > 0 && cell.Column <= column && column < cell.Column + cell.ColumnSpan));

    public string[] Description => [.. Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select((cell, index) =>
        $"{cell.Row},{cell.Column}{(cell.RowSpan == 1 && cell.ColumnSpan == 1 ? "" : $" {cell.RowSpan}x{cell.ColumnSpan}")} w{index}")];

    /// <summary>Draws every side of every cell by itself, as browsers do.</summary>
    /// <param name="random">Where the carelessness comes from.</param>
    /// <param name="jitter">How far each line may be off, in points.</param>
    /// <param name="gap">How much each line may be short at its ends.</param>
    /// <param name="doubled">Whether each line is drawn twice, a little apart.</param>
    /// <param name="open">Outer borders left out.</param>
    public Page Draw(Random random, double jitter, double gap, bool doubled, Sides open)
    {
        var (rulings, words) = (new List<Ruling>(), new List<Word>());
        foreach (var (cell, index) in Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select((cell, index) => (cell, index)))
        {
            var (endRow, endColumn) = (cell.Row + cell.RowSpan, cell.Column + cell.ColumnSpan);
            var (left, right, top, bottom) = (X[cell.Column], X[endColumn], Y[cell.Row], Y[endRow]);
            words.Add(Drawing.Word($"w{index}", ((left + right) / 2) - 12, ((top + bottom) / 2) - 6));
            if (cell.Row > 0 || !open.HasFlag(Sides.Top))
            {
                Line(Orientation.Horizontal, top, left, right);
            }

            if (endRow < Rows || !open.HasFlag(Sides.Bottom))
            {
                Line(Orientation.Horizontal, bottom, left, right);
            }

            if (cell.Column > 0 || !open.HasFlag(Sides.Left))
            {
                Line(Orientation.Vertical, left, top, bottom);
            }

            if (endColumn < Columns || !open.HasFlag(Sides.Right))
            {
                Line(Orientation.Vertical, right, top, bottom);
            }
        }

        return new Page(1, Drawing.PageWidth, Drawing.PageHeight, words, rulings, [], TextVerdict.Trusted);

        void Line(Orientation orientation, double position, double start, double end)
        {
            var drawn = new Ruling(
                orientation,
                position + Off(jitter),
                start + (random.NextDouble() * gap),
                end - (random.NextDouble() * gap),
                0.5);
            rulings.Add(drawn);
            if (doubled)
            {
                rulings.Add(drawn with { Position = drawn.Position + (position > 300 ? -2 : 2) });
            }
        }

        double Off(double most) => ((random.NextDouble() * 2) - 1) * most;
    }

    private static RandomTable WithoutEmptyLines(List<CellRegion> cells, Random random)
    {
        var rows = Numbered(cells.Select(cell => cell.Row).Concat(cells.Select(cell => cell.Row + cell.RowSpan)));
        var columns = Numbered(cells.Select(cell => cell.Column).Concat(cells.Select(cell => cell.Column + cell.ColumnSpan)));
        var moved = cells.ConvertAll(cell => new CellRegion(
            rows[cell.Row], columns[cell.Column], rows[cell.Row + cell.RowSpan] - rows[cell.Row], columns[cell.Column + cell.ColumnSpan]
                - columns[cell.Column]));
        return new RandomTable(
            rows.Count - 1,
            columns.Count - 1,
            moved,
            Lines(columns.Count, 40, 28, random),
            Lines(rows.Count, 60, 16, random));
    }

    private static Dictionary<int, int> Numbered(IEnumerable<int> lines) =>
        lines.Distinct().Order().Select((line, index) => (line, index)).ToDictionary(item => item.line, item => item.index);

    private static double[] Lines(int count, double first, double least, Random random)
    {
        var lines = new double[count];
        lines[0] = first;
        for (var i = 1; i < count; i++)
        {
            lines[i] = lines[i - 1] + least + (random.NextDouble() * 40);
        }

        return lines;
    }
}

/// <summary>Sides of a table.</summary>
[Flags]
internal enum Sides
{
    None = 0,
    Left = 1,
    Right = 2,
    Top = 4,
    Bottom = 8,
}
