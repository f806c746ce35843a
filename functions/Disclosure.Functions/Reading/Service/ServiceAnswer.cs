using System.Text.Json;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.Functions.Reading.Service;

/// <summary>
/// Reads the JSON of a result, whose shape is that of <c>AnalyzeOperation</c> and <c>AnalyzeResult</c> in the versions 2023-07-31 and
/// 2024-11-30 of the interface. What is missing or out of its range makes the whole answer unusable: a word without a place, or a cell
/// outside its table, would else be a figure lost in silence.
/// </summary>
internal static class ServiceAnswer
{
    /// <summary>Most rows and columns of a table: those of a report have at most some hundred rows on all pages, and 30 columns.</summary>
    private const int MostRows = 20_000;
    private const int MostColumns = 1_000;

    /// <summary>
    /// Confidence that a word has at most which was written by hand, or which is another one where its stretch of the whole text points.
    /// Below the bound of the low-confidence rule: figures of a report are printed, and one written over them is for a person to look at.
    /// </summary>
    private const double Doubtful = 0.6;

    /// <summary>Returns how far an operation has come, and its result where it succeeded.</summary>
    /// <param name="body">The answer.</param>
    /// <exception cref="DocumentException">It is not as documented.</exception>
    public static (OperationStatus Status, LayoutAnswer? Result) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.GetProperty("status").GetString() switch
            {
                "notStarted" or "running" => (OperationStatus.Underway, null),
                "succeeded" => (OperationStatus.Succeeded, Read(answer.RootElement.GetProperty("analyzeResult"))),
                "failed" => (OperationStatus.Failed, null),
                _ => throw new FormatException("The operation is in no state that is documented."),
            };
        }
        catch (Exception unusable) when (IsOfTheAnswer(unusable))
        {
            throw new DocumentException(new ServiceAnswerUnusable(), unusable);
        }
    }

    /// <summary>Whether an error is that of reading JSON which is none, or is of another shape.</summary>
    private static bool IsOfTheAnswer(Exception error) =>
        error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException;

    private static LayoutAnswer Read(JsonElement result)
    {
        // Stretches counted in another way point beside the words wherever the text has characters beyond the first plane.
        Require(result.GetProperty("stringIndexType").GetString() == "utf16CodeUnit");
        var content = Text(result);
        var byHand = new LayoutSpans(Items(result, "styles")
            .Where(static style => style.TryGetProperty("isHandwritten", out var written) && written.GetBoolean())
            .Select(static style => Spans(style)));
        List<LayoutPage> pages = [.. Items(result, "pages").Select(page => Page(page, content, byHand))];
        Require(pages.Count > 0 && pages.DistinctBy(static page => page.Number).Count() == pages.Count);
        return new LayoutAnswer(pages, [.. Items(result, "tables").Select(Table)]);
    }

    private static LayoutPage Page(JsonElement page, string content, LayoutSpans byHand)
    {
        var unit = page.GetProperty("unit").GetString();
        Require(unit is "inch" or "pixel");
        var number = page.GetProperty("pageNumber").GetInt32();
        Require(number > 0);
        return new LayoutPage(
            number,
            page.TryGetProperty("angle", out var angle) && angle.ValueKind == JsonValueKind.Number ? Number(angle, -180, 180) : null,
            Number(page.GetProperty("width"), 0, 1e6),
            Number(page.GetProperty("height"), 0, 1e6),
            unit == "inch",
            [.. Items(page, "words").Select(word => Word(word, content, byHand))],
            [.. Items(page, "lines").Select(Spans)],
            [.. Items(page, "selectionMarks").Select(static mark => new LayoutMark(Polygon(mark), Span(mark.GetProperty("span"))))]);
    }

    private static LayoutWord Word(JsonElement word, string content, LayoutSpans byHand)
    {
        var text = Text(word);
        var span = Span(word.GetProperty("span"));
        Require(span.End <= content.Length);
        var confidence = Number(word.GetProperty("confidence"), 0, 1);
        var isSure = content.AsSpan(span.Start, span.Length).SequenceEqual(text)
            && byHand.OwnerOf(span) == LayoutSpans.None;
        return new LayoutWord(text, Polygon(word), span, isSure ? confidence : Math.Min(confidence, Doubtful));
    }

    private static LayoutTable Table(JsonElement table)
    {
        var (rows, columns) = (table.GetProperty("rowCount").GetInt32(), table.GetProperty("columnCount").GetInt32());
        Require(rows is > 0 and <= MostRows && columns is > 0 and <= MostColumns);
        List<LayoutCell> cells = [.. Items(table, "cells").Select(cell => Cell(cell, rows, columns))];
        Require(cells.Count > 0);
        return new LayoutTable(cells);
    }

    private static LayoutCell Cell(JsonElement cell, int rows, int columns)
    {
        var (row, column) = (cell.GetProperty("rowIndex").GetInt32(), cell.GetProperty("columnIndex").GetInt32());
        var (rowSpan, columnSpan) = (Extent(cell, "rowSpan"), Extent(cell, "columnSpan"));
        Require(row >= 0 && rowSpan > 0 && row + rowSpan <= rows && column >= 0 && columnSpan > 0 && column + columnSpan <= columns);
        return new LayoutCell(
            row,
            column,
            rowSpan,
            columnSpan,
            [.. Items(cell, "boundingRegions").Select(static region => new LayoutRegion(
                region.GetProperty("pageNumber").GetInt32(), Polygon(region)))],
            Spans(cell));
    }

    private static string Text(JsonElement owner) =>
        owner.GetProperty("content").GetString() ?? throw new FormatException("There is no text.");

    private static int Extent(JsonElement cell, string name) => cell.TryGetProperty(name, out var extent) ? extent.GetInt32() : 1;

    private static List<LayoutSpan> Spans(JsonElement owner) => [.. Items(owner, "spans").Select(Span)];

    private static LayoutSpan Span(JsonElement span)
    {
        var read = new LayoutSpan(span.GetProperty("offset").GetInt32(), span.GetProperty("length").GetInt32());
        Require(read is { Start: >= 0, Length: >= 0 } && read.End >= read.Start);
        return read;
    }

    /// <summary>Corners, each a pair of numbers of one row; at least three, or the thing has no place.</summary>
    private static List<LayoutPoint> Polygon(JsonElement owner)
    {
        var numbers = owner.GetProperty("polygon").EnumerateArray().Select(static one => Number(one, -1e6, 1e6)).ToList();
        Require(numbers.Count >= 6 && numbers.Count % 2 == 0);
        return [.. numbers.Chunk(2).Select(static pair => new LayoutPoint(pair[0], pair[1]))];
    }

    /// <summary>The members of a list that may be left out.</summary>
    private static JsonElement[] Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind != JsonValueKind.Null ? [.. list.EnumerateArray()] : [];

    private static double Number(JsonElement value, double least, double most)
    {
        var number = value.GetDouble();
        Require(number >= least && number <= most);
        return number;
    }

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new FormatException("The answer is not as the interface is documented.");
        }
    }
}

/// <summary>How far an operation of the service has come.</summary>
internal enum OperationStatus
{
    /// <summary>The result is not there yet.</summary>
    Underway,

    /// <summary>The result is there.</summary>
    Succeeded,

    /// <summary>It says why there is no result.</summary>
    Failed,
}
