using System.Globalization;
using System.Text;
using Azure.AI.FormRecognizer.DocumentAnalysis;
using Disclosure.Documents;
using Disclosure.Documents.Tables;
using PointF = System.Drawing.PointF;

namespace Disclosure.FormRecognizer.Tests;

/// <summary>
/// Makes what the layout model answers for pages whose words and tables are known, in its ways: text in one run with stretches pointing
/// into it, Chinese character by character, a table for every page, cells with polygons of their own.
/// </summary>
internal sealed class SimulatedAnswer(SimulatedSight sight, Func<string, float> confidence)
{
    /// <summary>What stands in a cell where the service sees a box to tick: it takes a lone figure for one now and then.</summary>
    private const string Mark = ":unselected:";

    private readonly StringBuilder _content = new();
    private readonly List<DocumentPage> _pages = [];
    private readonly List<DocumentTable> _tables = [];
    private int _corners;

    public static AnalyzeResult Of(IEnumerable<Page> pages, SimulatedSight? sight = null, Func<string, float>? confidence = null)
    {
        var simulated = new SimulatedAnswer(sight ?? SimulatedSight.Inches, confidence ?? (static _ => 0.995f));
        foreach (var page in pages)
        {
            simulated.Add(page);
        }

        return DocumentAnalysisModelFactory.AnalyzeResult(
            modelId: "prebuilt-layout", content: simulated._content.ToString(), pages: simulated._pages, tables: simulated._tables);
    }

    private void Add(Page page)
    {
        var spans = new Dictionary<Word, DocumentSpan>(ReferenceEqualityComparer.Instance);
        var (words, lines) = (new List<DocumentWord>(), new List<DocumentLine>());
        foreach (var word in page.Words)
        {
            var start = _content.Length;
            AddWords(word, words);
            spans.Add(word, DocumentAnalysisModelFactory.DocumentSpan(start, _content.Length - start));
            lines.Add(DocumentAnalysisModelFactory.DocumentLine(word.Text, Polygon(word.Box), [spans[word]]));
            _content.Append('\n');
        }

        var number = page.Number;
        foreach (var table in TableExtractor.Extract(new Document([page]), ReadLimits.Default, CancellationToken.None))
        {
            var cells = table.Cells.Select(cell => DocumentAnalysisModelFactory.DocumentTableCell(
                default, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text.Length > 0 ? cell.Text : Mark,
                [DocumentAnalysisModelFactory.BoundingRegion(number, Polygon(cell.Box, sight.Jitter))],
                [.. cell.Words.Select(word => spans[word])]));
            _tables.Add(DocumentAnalysisModelFactory.DocumentTable(table.Rows, table.Columns, [.. cells]));
        }

        _pages.Add(DocumentAnalysisModelFactory.DocumentPage(
            number, (float)sight.Angle, (float)(page.Width * sight.PerPoint), (float)(page.Height * sight.PerPoint),
            sight == SimulatedSight.Inches ? DocumentPageLengthUnit.Inch : DocumentPageLengthUnit.Pixel,
            null, words, null, lines, null, null));
    }

    private void AddWords(Word word, List<DocumentWord> words)
    {
        for (var first = 0; first < word.Glyphs.Count;)
        {
            var last = first;
            while (!IsHan(word.Glyphs[first]) && last + 1 < word.Glyphs.Count && !IsHan(word.Glyphs[last + 1]))
            {
                last++;
            }

            var text = string.Concat(word.Glyphs.Skip(first).Take(last - first + 1).Select(static glyph => glyph.Text));
            var box = word.Glyphs[first].Box.Union(word.Glyphs[last].Box);
            words.Add(DocumentAnalysisModelFactory.DocumentWord(
                text, Polygon(box), DocumentAnalysisModelFactory.DocumentSpan(_content.Length, text.Length), confidence(text)));
            _content.Append(text);
            first = last + 1;
        }
    }

    private static bool IsHan(Glyph glyph) => CharUnicodeInfo.GetUnicodeCategory(glyph.Text, 0) == UnicodeCategory.OtherLetter;

    private PointF[] Polygon(Box box, double jitter = 0)
    {
        var (left, top) = (box.Left + Moved(jitter), box.Top + Moved(jitter));
        var (right, bottom) = (box.Right + Moved(jitter), box.Bottom + Moved(jitter));
        return [sight.Of(left, top), sight.Of(right, top), sight.Of(right, bottom), sight.Of(left, bottom)];
    }

    /// <summary>Off by less than the jitter, here this way and there that.</summary>
    private double Moved(double jitter) => jitter * (((_corners++ * 7) % 11) - 5) / 5;
}
