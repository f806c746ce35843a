namespace Disclosure.Documents.Tables;

/// <summary>
/// Brings tables that were found on level pages (<see cref="Page.Level"/>) to the pages as displayed: boxes and words are then those people
/// see.
/// </summary>
internal static class OnDisplay
{
    /// <summary>Returns the tables with all boxes and words as displayed.</summary>
    /// <param name="tables">The tables of the level pages.</param>
    /// <param name="document">The document as displayed.</param>
    public static List<Table> Of(List<Table> tables, Document document)
    {
        var straightened = new Dictionary<int, Mesh>();
        var words = new Dictionary<Word, Word>(ReferenceEqualityComparer.Instance);
        foreach (var page in document.Pages)
        {
            if (page.Straight is { } straight)
            {
                straightened[page.Number] = straight.Mesh;
                for (var i = 0; i < page.Words.Count; i++)
                {
                    words[straight.Words[i]] = page.Words[i];
                }
            }
        }

        return straightened.Count == 0 ? tables : tables.ConvertAll(table => table with
        {
            Parts = [.. table.Parts.Select(part => part with { Box = Displayed(part.Box, part.Page) })],
            Cells = [.. table.Cells.Select(cell => cell with
            {
                Box = Displayed(cell.Box, cell.Page),
                Words = [.. cell.Words.Select(word => words.GetValueOrDefault(word, word))],
            })],
        });

        Box Displayed(Box box, int page) => straightened.TryGetValue(page, out var mesh) ? mesh.ToDisplayed(box) : box;
    }
}
