using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Ocr;

/// <summary>Puts the tables that were read in a document's pictures where the pictures stand among its text.</summary>
internal static class PictureTables
{
    /// <summary>
    /// Confidence, at most, of a cell with Chinese: below what a label is judged by, so that no wording is called wrong for what may be
    /// misread. Pictures pasted into a text are screenshots as a rule, with lines of type that touch: 尚未审结 on two lines was read 尚未审士2.
    /// </summary>
    private const double SureOfWords = 0.75;

    /// <summary>Returns the document with the tables; the same where there are none.</summary>
    /// <param name="content">What the document tells.</param>
    /// <param name="pictures">Its pictures, in its order.</param>
    /// <param name="sheets">What was read on the sheet of each picture.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">A table has more cells than the limit.</exception>
    public static Content Into(
        Content content,
        IReadOnlyList<HeldPicture> pictures,
        IReadOnlyList<Page> sheets,
        ReadLimits limits,
        CancellationToken cancellation)
    {
        var blocks = new List<ContentBlock>(content.Blocks.Count);
        var next = 0;
        for (var from = 0; from < pictures.Count;)
        {
            // Pictures with nothing between them may be halves of one table, as pages are.
            var to = from + 1;
            while (to < pictures.Count && Follows(content, pictures[to - 1].Block, pictures[to].Block))
            {
                to++;
            }

            var tables = TableExtractor.Extract(new Document([.. sheets.Skip(from).Take(to - from)]), limits, cancellation);
            var read = tables.SelectMany(static table => table.Parts.Select(static part => part.Page)).ToHashSet();
            for (var block = pictures[from].Block; block <= pictures[to - 1].Block && read.Count > 0; block++)
            {
                if (content.Blocks[block] is not ContentParagraph paragraph)
                {
                    continue;
                }

                blocks.AddRange(content.Blocks.Skip(next).Take(block - next));
                next = block + 1;
                var here = Enumerable.Range(from, to - from).Where(at => pictures[at].Block == block).ToList();
                var isRead = here.Count > 0 && here.TrueForAll(at => read.Contains(at + 1) && !pictures[at].HasOthers);
                if (paragraph.Text.Length > 0 || !isRead)
                {
                    blocks.Add(paragraph with { HasPicture = paragraph.HasPicture && !isRead });
                }

                foreach (var at in here.Where(at => read.Contains(at + 1)))
                {
                    blocks.Add(new ContentPicture(at + 1, pictures[at].SheetWidth, pictures[at].SheetHeight));
                    blocks.AddRange(tables.Where(table => table.Parts[0].Page == at + 1).Select(ToContent));
                }
            }

            from = to;
        }

        blocks.AddRange(content.Blocks.Skip(next));
        return next == 0 ? content : content with { Blocks = blocks };
    }

    /// <summary>Whether one paragraph follows another with no text in or between them.</summary>
    private static bool Follows(Content content, int block, int other) =>
        Enumerable.Range(block + 1, Math.Max(0, other - block)).All(at => content.Blocks[at] is ContentParagraph { Text.Length: 0 });

    private static ContentTable ToContent(Table table) => new(
        table.Rows, table.Columns, table.IsLoose,
        [.. table.Cells.Select(static cell => new ContentCell(
            cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, new PicturePlace(cell.Page, cell.Box))
        {
            IsTorn = cell.IsTorn,
            Confidence = cell.Text.Any(static one => one is >= '\u4E00' and <= '\u9FFF')
                ? Math.Min(cell.Confidence, SureOfWords) : cell.Confidence,
            Struck = cell.Struck,
        })]);
}
