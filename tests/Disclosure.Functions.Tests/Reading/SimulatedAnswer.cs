using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Functions.Tests.Reading;

/// <summary>
/// Makes what the layout model answers for pages whose words and tables are known, in the shape its interface documents and in its ways:
/// text in one run with stretches pointing into it, Chinese character by character, a table for every page, cells with polygons of their
/// own, lists that are empty left out.
/// </summary>
internal sealed class SimulatedAnswer(SimulatedSight sight, Func<string, double> confidence)
{
    private readonly StringBuilder _content = new();
    private readonly JsonArray _pages = [];
    private readonly JsonArray _tables = [];
    private readonly JsonArray _paragraphs = [];
    private int _corners;

    /// <summary>Returns the answer that an operation which succeeded gives.</summary>
    public static JsonObject Of(
        IEnumerable<Page> pages, SimulatedSight? sight = null, Func<string, double>? confidence = null, string version = "2024-11-30")
    {
        var simulated = new SimulatedAnswer(sight ?? SimulatedSight.Inches, confidence ?? (static _ => 0.995));
        foreach (var page in pages)
        {
            simulated.Add(page);
        }

        var result = new JsonObject
        {
            ["apiVersion"] = version,
            ["modelId"] = "prebuilt-layout",
            ["stringIndexType"] = "utf16CodeUnit",
            ["content"] = simulated._content.ToString(),
            ["pages"] = simulated._pages,
            ["tables"] = simulated._tables,
            ["paragraphs"] = simulated._paragraphs,
            ["styles"] = new JsonArray(),
        };
        if (version == "2024-11-30")
        {
            result["contentFormat"] = "text";
            result["sections"] = new JsonArray(new JsonObject { ["spans"] = Spans((0, 1)), ["elements"] = new JsonArray("/paragraphs/0") });
            result["figures"] = new JsonArray();
        }

        return new JsonObject
        {
            ["status"] = "succeeded",
            ["createdDateTime"] = "2026-01-20T01:00:00Z",
            ["lastUpdatedDateTime"] = "2026-01-20T01:00:03Z",
            ["analyzeResult"] = result,
        };
    }

    private void Add(Page page)
    {
        var spans = new Dictionary<Word, (int Start, int Length)>(ReferenceEqualityComparer.Instance);
        var (words, lines) = (new JsonArray(), new JsonArray());
        var began = _content.Length;
        foreach (var word in page.Words)
        {
            var start = _content.Length;
            AddWords(word, words);
            spans.Add(word, (start, _content.Length - start));
            lines.Add(new JsonObject { ["content"] = word.Text, ["polygon"] = Polygon(word.Box), ["spans"] = Spans(spans[word]) });
            _paragraphs.Add(new JsonObject
            {
                ["spans"] = Spans(spans[word]),
                ["boundingRegions"] = Regions(page.Number, Polygon(word.Box)),
                ["content"] = word.Text,
            });
            _content.Append('\n');
        }

        foreach (var table in TableExtractor.Extract(new Document([page]), ReadLimits.Default, CancellationToken.None))
        {
            _tables.Add(new JsonObject
            {
                ["rowCount"] = table.Rows,
                ["columnCount"] = table.Columns,
                ["cells"] = new JsonArray([.. table.Cells.Select(cell => CellOf(page, cell, spans))]),
            });
        }

        _pages.Add(new JsonObject
        {
            ["pageNumber"] = page.Number,
            ["angle"] = sight.Angle,
            ["width"] = page.Width * sight.PerPoint,
            ["height"] = page.Height * sight.PerPoint,
            ["unit"] = sight.PerPoint < 0.1 ? "inch" : "pixel",
            ["words"] = words,
            ["lines"] = lines,
            ["spans"] = Spans((began, _content.Length - began)),
        });
    }

    private JsonObject CellOf(Page page, Cell cell, Dictionary<Word, (int Start, int Length)> spans)
    {
        var made = new JsonObject
        {
            ["rowIndex"] = cell.Row,
            ["columnIndex"] = cell.Column,
            ["content"] = cell.Text,
            ["boundingRegions"] = Regions(page.Number, Polygon(cell.Box, sight.Jitter)),
            ["spans"] = Spans([.. cell.Words.Select(word => spans[word])]),
        };
        if (cell.RowSpan > 1)
        {
            made["rowSpan"] = cell.RowSpan;
        }

        if (cell.ColumnSpan > 1)
        {
            made["columnSpan"] = cell.ColumnSpan;
        }

        return made;
    }

    private void AddWords(Word word, JsonArray words)
    {
        for (var first = 0; first < word.Glyphs.Count;)
        {
            var last = first;
            while (!IsHan(word.Glyphs[first]) && last + 1 < word.Glyphs.Count && !IsHan(word.Glyphs[last + 1]))
            {
                last++;
            }

            var text = string.Concat(word.Glyphs.Skip(first).Take(last - first + 1).Select(static glyph => glyph.Text));
            words.Add(new JsonObject
            {
                ["content"] = text,
                ["polygon"] = Polygon(word.Glyphs[first].Box.Union(word.Glyphs[last].Box)),
                ["confidence"] = confidence(text),
                ["span"] = Span((_content.Length, text.Length)),
            });
            _content.Append(text);
            first = last + 1;
        }
    }

    private static bool IsHan(Glyph glyph) => CharUnicodeInfo.GetUnicodeCategory(glyph.Text, 0) == UnicodeCategory.OtherLetter;

    private static JsonArray Regions(int page, JsonArray polygon) =>
        [new JsonObject { ["pageNumber"] = page, ["polygon"] = polygon }];

    private static JsonArray Spans(params (int Start, int Length)[] spans) => [.. spans.Select(Span)];

    private static JsonObject Span((int Start, int Length) span) => new JsonObject { ["offset"] = span.Start, ["length"] = span.Length };

    private JsonArray Polygon(Box box, double jitter = 0)
    {
        var (left, top) = (box.Left + Moved(jitter), box.Top + Moved(jitter));
        var (right, bottom) = (box.Right + Moved(jitter), box.Bottom + Moved(jitter));
        var polygon = new JsonArray();
        foreach (var (x, y) in new[] { sight.Of(left, top), sight.Of(right, top), sight.Of(right, bottom), sight.Of(left, bottom) })
        {
            polygon.Add(Math.Round(x, 4));
            polygon.Add(Math.Round(y, 4));
        }

        return polygon;
    }

    /// <summary>Off by less than the jitter, here this way and there that.</summary>
    private double Moved(double jitter) => jitter * (((_corners++ * 7) % 11) - 5) / 5;
}
