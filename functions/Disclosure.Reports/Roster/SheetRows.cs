using Disclosure.Documents;

namespace Disclosure.Reports.Roster;

/// <summary>Rows of a workbook's first sheet with anything in it, by the names of their cells.</summary>
internal static class SheetRows
{
    private const int Letters = 26;

    /// <summary>Returns the rows; a <see cref="DocumentException"/> where the file is no workbook, or beyond the limits.</summary>
    public static List<RosterRow> Of(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var content = ContentFile.Read(file, ReadLimits.Default, cancellation).Content;
        var cells = (content?.Blocks ?? []).OfType<ContentTable>().SelectMany(static table => table.Cells)
            .Select(static cell => (cell.Text, Place: cell.Place as SheetPlace));
        var paragraphs = (content?.Blocks ?? []).OfType<ContentParagraph>()
            .Select(static paragraph => (paragraph.Text, Place: paragraph.Place as SheetPlace));
        var placed = cells.Concat(paragraphs).Where(static cell => cell.Place is not null).ToList();
        var sheet = placed.FirstOrDefault(static cell => cell.Text.Trim() == "code").Place?.Sheet;
        return [.. placed.Where(cell => cell.Place!.Sheet == sheet)
            .Select(static cell => (cell.Text, At: Parse(cell.Place!.Cell)))
            .GroupBy(static cell => cell.At.Row)
            .OrderBy(static row => row.Key)
            .Select(static row => new RosterRow(row.Key, Fields(row.Select(static cell => (cell.At.Column, cell.Text)))))
            .Where(static row => row.Fields.Any(static field => !string.IsNullOrWhiteSpace(field)))];
    }

    private static string[] Fields(IEnumerable<(int Column, string Text)> cells)
    {
        var fields = new List<string>();
        foreach (var (column, text) in cells.OrderBy(static cell => cell.Column))
        {
            while (fields.Count < column)
            {
                fields.Add("");
            }

            fields.Add(text);
        }

        return [.. fields];
    }

    /// <summary>Column from 0 and row from 1 of a cell's name: C5 is (2, 5).</summary>
    private static (int Column, int Row) Parse(string name)
    {
        var (column, row) = (0, 0);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                column = (column * Letters) + (character - 'A') + 1;
            }
            else if (char.IsAsciiDigit(character))
            {
                row = (row * 10) + (character - '0');
            }
        }

        return (column - 1, row);
    }
}
