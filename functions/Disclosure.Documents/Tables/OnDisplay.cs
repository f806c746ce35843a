using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Server.Reading;

/// <summary>Tables of straightened pages, with their boxes where people see them on the pages as displayed.</summary>
internal static class OnDisplay
{
    /// <summary>The tables, with all boxes on the pages as displayed.</summary>
    public static IReadOnlyList<Table> Of(IReadOnlyList<Table> tables, Document document) =>
        document.Pages.All(static page => page.Straightening is null) ? tables : [.. tables.Select(table => Of(table, document.Pages))];

    private static Table Of(Table table, IReadOnlyList<Page> pages) => table with
    {
        Parts = [.. table.Parts.Select(part => part with { Box = pages[part.Page - 1].ToDisplayed(part.Box) })],
        Cells = [.. table.Cells.Select(cell => cell with { Box = pages[cell.Page - 1].ToDisplayed(cell.Box) })],
    };
}
