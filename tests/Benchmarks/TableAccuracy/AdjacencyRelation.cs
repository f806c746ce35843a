using Disclosure.Documents.Tables;

namespace Disclosure.TableAccuracy;

/// <summary>
/// Two cells of a table of which the second is the next with text to the right of the first, or below it. What a table's structure is
/// measured by: M. Göbel, T. Hassan, E. Oro, G. Orsi, A methodology for evaluating algorithms for table understanding in PDF documents,
/// DocEng 2012, as the ICDAR 2013 table competition used it.
/// </summary>
/// <param name="First">Text of the first cell, letters and digits alone.</param>
/// <param name="Second">Text of the second cell.</param>
/// <param name="IsDown">Whether the second stands below the first.</param>
/// <param name="Blanks">Number of blank grid positions between them.</param>
internal readonly record struct AdjacencyRelation(string First, string Second, bool IsDown, int Blanks)
{
    /// <summary>Returns the relations of a table that was found.</summary>
    public static List<AdjacencyRelation> Of(Table table) => Of([.. table.Cells.Select(static cell =>
        new PlacedText(cell.Row, cell.Column, cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1, cell.Text))]);

    /// <summary>Returns the relations of cells.</summary>
    public static List<AdjacencyRelation> Of(IReadOnlyList<PlacedText> cells)
    {
        var owners = new Dictionary<(int Row, int Column), PlacedText>();
        foreach (var cell in cells.Where(static cell => Normal(cell.Text).Length > 0))
        {
            for (var row = cell.Row; row <= cell.LastRow; row++)
            {
                for (var column = cell.Column; column <= cell.LastColumn; column++)
                {
                    owners[(row, column)] = cell;
                }
            }
        }

        var relations = new List<AdjacencyRelation>();
        var (rows, columns) = (cells.Max(static cell => cell.LastRow), cells.Max(static cell => cell.LastColumn));
        foreach (var cell in owners.Values.Distinct())
        {
            var neighbours = new HashSet<PlacedText>();
            for (var row = cell.Row; row <= cell.LastRow; row++)
            {
                var right = Enumerable.Range(cell.LastColumn + 1, columns - cell.LastColumn).Select(column => (row, column));
                Add(cell, neighbours, right, isDown: false);
            }

            neighbours.Clear();
            for (var column = cell.Column; column <= cell.LastColumn; column++)
            {
                var below = Enumerable.Range(cell.LastRow + 1, rows - cell.LastRow).Select(row => (row, column));
                Add(cell, neighbours, below, isDown: true);
            }
        }

        return relations;

        void Add(PlacedText cell, HashSet<PlacedText> neighbours, IEnumerable<(int Row, int Column)> places, bool isDown)
        {
            var blanks = 0;
            foreach (var place in places)
            {
                if (owners.TryGetValue(place, out var next))
                {
                    if (neighbours.Add(next))
                    {
                        relations.Add(new AdjacencyRelation(Normal(cell.Text), Normal(next.Text), isDown, blanks));
                    }

                    return;
                }

                blanks++;
            }
        }
    }

    private static string Normal(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>A cell's text and place.</summary>
internal sealed record PlacedText(int Row, int Column, int LastRow, int LastColumn, string Text);
