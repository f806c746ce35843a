using System.Drawing;
using Azure.AI.FormRecognizer.DocumentAnalysis;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.FormRecognizer;

/// <summary>An answer in the classes of the client library as one that is read the same whatever client brought it.</summary>
internal static class SdkAnswer
{
    /// <summary>Returns the answer.</summary>
    /// <param name="answer">The answer of the client library, which counts stretches in UTF-16 code units.</param>
    public static LayoutAnswer Of(AnalyzeResult answer) => new(
        [.. answer.Pages.Select(Page)],
        [.. answer.Tables.Where(static table => table.Cells.Count > 0)
            .Select(static table => new LayoutTable([.. table.Cells.Select(Cell)]))]);

    private static LayoutPage Page(DocumentPage page) => new(
        page.PageNumber,
        page.Angle,
        page.Width,
        page.Height,
        page.Unit == DocumentPageLengthUnit.Inch,
        [.. page.Words.Select(static word => new LayoutWord(
            word.Content, Polygon(word.BoundingPolygon), Span(word.Span), word.Confidence))],
        [.. page.Lines.Select(static line => Spans(line.Spans))],
        [.. page.SelectionMarks.Select(static mark => new LayoutMark(Polygon(mark.BoundingPolygon), Span(mark.Span)))]);

    private static LayoutCell Cell(DocumentTableCell cell) => new(
        cell.RowIndex,
        cell.ColumnIndex,
        cell.RowSpan,
        cell.ColumnSpan,
        [.. cell.BoundingRegions.Select(static region => new LayoutRegion(region.PageNumber, Polygon(region.BoundingPolygon)))],
        Spans(cell.Spans));

    private static List<LayoutSpan> Spans(IReadOnlyList<DocumentSpan> spans) => [.. spans.Select(Span)];

    private static LayoutSpan Span(DocumentSpan span) => new(span.Index, span.Length);

    private static List<LayoutPoint> Polygon(IReadOnlyList<PointF> corners) =>
        [.. corners.Select(static corner => new LayoutPoint(corner.X, corner.Y))];
}
