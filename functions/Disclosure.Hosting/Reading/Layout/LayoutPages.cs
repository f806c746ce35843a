using Disclosure.Documents;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// Turns an answer of the service into pages as every reader gives them: words, and the borders of tables as rulings.
/// </summary>
internal static class LayoutPages
{
    /// <summary>
    /// Confidence that nothing stands in a cell in which the service read nothing. The service gives none, and passes over a lone thin
    /// figure now and then. Below the bound of the low-confidence rule, so that a reviewer looks unless the form's sums confirm the blank.
    /// </summary>
    private const double SureOfBlank = 0.6;

    /// <summary>
    /// How far outside its cell's polygon the middle of a word may lie, in heights of the word: polygons of cells meet only roughly, and
    /// the next cell's figures are a line away.
    /// </summary>
    private const double Outside = 0.5;

    /// <summary>Returns one page.</summary>
    /// <param name="answer">The whole answer.</param>
    /// <param name="page">The page in it.</param>
    /// <param name="number">Its number in the document, from 1.</param>
    /// <param name="displayed">The page as displayed, from its top left, in points.</param>
    public static Page Of(LayoutAnswer answer, LayoutPage page, int number, Box displayed)
    {
        var frame = new PageFrame(page, displayed);
        List<LayoutCell> allCells = [.. answer.Tables.SelectMany(static table => table.Cells)];
        var cells = new LayoutSpans(allCells.Select(static cell => cell.Spans));
        var grids = answer.Tables.Select(table => LayoutGrid.Of(table, page.Number, frame)).OfType<LayoutGrid>().ToList();
        var places = PlacesOf(grids);

        // A cell's own content will not do: a figure taken for a box to tick stands there as ":unselected:", and is no word.
        var withWords = page.Words.Select(word => cells.OwnerOf(word.Span)).Where(static owner => owner != LayoutSpans.None).ToHashSet();
        var withMarks = page.Marks.Select(mark => cells.OwnerOf(mark.Span)).Where(static owner => owner != LayoutSpans.None).ToHashSet();
        var words = LayoutWords.Of(page, cells, frame, Contradicts);
        List<Ruling> rulings = [.. grids.SelectMany(static grid => grid.Rulings()).Distinct()];
        List<Doubt> doubts =
        [
            .. Enumerable.Range(0, allCells.Count)
                .Where(cell => !withWords.Contains(cell) && places.ContainsKey(allCells[cell]))
                .Select(cell => new Doubt(places[allCells[cell]], SureOfBlank)),
            .. page.Marks.Where(mark => mark.Polygon.Count > 0 && cells.OwnerOf(mark.Span) == LayoutSpans.None)
                .Select(mark => new Doubt(frame.BoxOf(mark.Polygon), SureOfBlank)),
        ];
        return frame.Mesh is null
            ? new Page(number, frame.Width, frame.Height, words, rulings, [], TextVerdict.Trusted) { Doubts = doubts }
            : new StraightPage(frame.Width, frame.Height, words, rulings, doubts, frame.Mesh)
                .OnDisplay(number, displayed.Width, displayed.Height);

        // Words go to cells by where they stand; the service also tells each word's cell by its text.
        bool Contradicts(Box word, int cell) => cell != LayoutSpans.None
            && (withMarks.Contains(cell) || !places.TryGetValue(allCells[cell], out var box) || !IsAt(word, box));
    }

    private static Dictionary<LayoutCell, Box> PlacesOf(List<LayoutGrid> grids)
    {
        var places = new Dictionary<LayoutCell, Box>(ReferenceEqualityComparer.Instance);
        foreach (var (cell, box) in grids.SelectMany(static grid => grid.Places()))
        {
            places[cell] = box;
        }

        return places;
    }

    private static bool IsAt(Box word, Box cell)
    {
        var slack = Outside * word.Height;
        return word.CenterX >= cell.Left - slack && word.CenterX <= cell.Right + slack
            && word.CenterY >= cell.Top - slack && word.CenterY <= cell.Bottom + slack;
    }
}
