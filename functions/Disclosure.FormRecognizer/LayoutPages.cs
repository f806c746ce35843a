using Azure.AI.FormRecognizer.DocumentAnalysis;
using Disclosure.Documents;

namespace Disclosure.FormRecognizer;

/// <summary>
/// Turns an answer of the layout model into pages as every reader gives them: words, and the borders of tables as rulings.
/// </summary>
internal static class LayoutPages
{
    /// <summary>
    /// Confidence that nothing stands in a cell in which the service read nothing. The service gives none, and passes over a lone thin
    /// figure now and then. Below the bound of the low-confidence rule, so that a reviewer looks unless the form's sums confirm the blank.
    /// </summary>
    private const double SureOfBlank = 0.6;

    /// <summary>One page.</summary>
    /// <param name="answer">The whole answer.</param>
    /// <param name="page">The page in it.</param>
    /// <param name="number">Its number in the document, from 1.</param>
    /// <param name="displayed">The page as displayed, from its top left, in points.</param>
    public static Page Of(AnalyzeResult answer, DocumentPage page, int number, Box displayed)
    {
        var frame = new PageFrame(page, displayed);
        List<DocumentTableCell> allCells = [.. answer.Tables.SelectMany(static table => table.Cells)];
        var cells = new LayoutSpans(allCells.Select(static cell => cell.Spans));

        // A cell's own content will not do: a figure taken for a box to tick stands there as ":unselected:", and is no word.
        var withWords = page.Words.Select(cells.OwnerOf)
            .Where(static owner => owner != LayoutSpans.None)
            .Select(owner => allCells[owner])
            .ToHashSet();
        var grids = answer.Tables.Select(table => LayoutGrid.Of(table, page.PageNumber, frame)).OfType<LayoutGrid>().ToList();
        var words = LayoutWords.Of(page, cells, frame);
        List<Ruling> rulings = [.. grids.SelectMany(static grid => grid.Rulings()).Distinct()];
        List<Doubt> doubts = [.. grids.SelectMany(grid => grid.Blanks(withWords)).Select(static box => new Doubt(box, SureOfBlank))];
        return frame.Mesh is null
            ? new Page(number, frame.Width, frame.Height, words, rulings, [], TextVerdict.Trusted) { Doubts = doubts }
            : new StraightPage(frame.Width, frame.Height, words, rulings, doubts, frame.Mesh)
                .OnDisplay(number, displayed.Width, displayed.Height);
    }
}
