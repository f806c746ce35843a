using Disclosure.Documents.Ocr.Grid;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Straightening;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Drawn;

/// <summary>
/// The second witness of tables that a service tells of a scanned PDF: the lines that are drawn on its pages, found by our own eyes. A line
/// that runs through a cell says that the service took two cells for one, or put a border where none is drawn.
/// </summary>
public static class DrawnLines
{
    /// <summary>
    /// Resolution in dpi: a hairline is a pixel wide, and the finder of lines was tried at it on 15 scanned samples. Not tried at others.
    /// </summary>
    private const int Resolution = 150;

    /// <summary>
    /// Confidence of a cell through which a line runs. Below the bound of the low-confidence rule, so that a reviewer looks unless the
    /// form's sums confirm the figure.
    /// </summary>
    private const double Doubtful = 0.6;

    /// <summary>
    /// Share of a cell's breadth that a line through it covers at least; an underline or a stroke of a pen covers less. Set by reasoning,
    /// as the service was never at hand.
    /// </summary>
    private const double Across = 0.8;

    /// <summary>
    /// Share of a cell's height at either end in which a line is the cell's own border, since services give borders roughly.
    /// </summary>
    private const double Border = 0.25;

    /// <summary>
    /// Steps by which a point of a straight page is found. Each leaves an error of the one before times the page's tilt; on a page that
    /// lies turned by more than 60 degrees no point is found, and its lines tell nothing.
    /// </summary>
    private const int Approximations = 12;

    /// <summary>Returns the pages with doubt at each cell through which a drawn line runs.</summary>
    /// <param name="pdf">The whole file.</param>
    /// <param name="pages">The pages to look at, ascending by their numbers in the file, each as it was read.</param>
    /// <param name="limits">What drawing may cost.</param>
    /// <param name="clock">Measures the time of drawing.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The pages in their order.</returns>
    /// <exception cref="DocumentException">
    /// The program that draws is not installed (<see cref="DocumentError.OcrMissing"/>), or it cannot draw one of the pages.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static async Task<IReadOnlyList<Page>> CompareAsync(
        ReadOnlyMemory<byte> pdf,
        IReadOnlyList<(int InFile, Page Read)> pages,
        ReadLimits limits,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(limits);
        var compared = pages.Select(static page => page.Read).ToArray();
        var tables = Array.ConvertAll(compared, page => CellsOf(page, limits, cancellation));
        using var drawing = new PdfPages(pdf, limits, clock);
        for (var first = 0; first < pages.Count;)
        {
            var end = first + 1;
            while (end < pages.Count && pages[end].InFile == pages[end - 1].InFile + 1)
            {
                end++;
            }

            if (tables[first..end].Any(static cells => cells.Count > 0))
            {
                var at = first;
                var own = pages.Skip(first).Take(end - first).Select(static page => page.Read with { Number = page.InFile }).ToList();
                await foreach (var picture in drawing.RenderAllAsync(own, Resolution, cancellation).ConfigureAwait(false))
                {
                    var index = at++;
                    compared[index] = RunMeter.Measure(
                        () => Doubted(compared[index], tables[index], Netpbm.Decode(picture.Span, limits.PicturePixels)));
                }
            }

            first = end;
        }

        return compared;
    }

    /// <summary>The cells on a page, laid straight.</summary>
    private static List<Box> CellsOf(Page page, ReadLimits limits, CancellationToken cancellation) =>
        [.. TableExtractor.Extract(new Document([page.Level]), limits, cancellation)
            .SelectMany(static table => table.Cells).Select(static cell => cell.Box)];

    private static Page Doubted(Page page, List<Box> cells, GrayPicture picture)
    {
        var lines = LinesOf(page, picture);
        var crossed = cells.FindAll(cell => lines.Exists(line => line.RunsThrough(cell)));
        if (crossed.Count == 0)
        {
            return page;
        }

        List<Doubt> level = [.. page.Level.Doubts, .. crossed.Select(static cell => new Doubt(cell, Doubtful))];
        return page.Straight is not { } straight
            ? page with { Doubts = level }
            : page with
            {
                Doubts = [.. page.Doubts, .. crossed.Select(cell => new Doubt(straight.Mesh.ToDisplayed(cell), Doubtful))],
                Straight = straight with { Doubts = level },
            };
    }

    /// <summary>The drawn lines, in points of the page laid straight as the service laid it.</summary>
    private static List<DrawnLine> LinesOf(Page page, GrayPicture picture)
    {
        var pixelsPerPoint = picture.Width / page.Width;
        EvenLight.Apply(picture);
        var straight = StraightPicture.Of(picture, seesFaint: true, pixelsPerPoint);

        // Ink alone: a line that is only faint may be none, and is no witness against the service.
        var (rows, columns) = RulingFinder.Find(LocalThreshold.Ink(straight.Picture), pixelsPerPoint);
        return
        [
            .. rows.Select(line => new DrawnLine(OnLevel(line.Start, line.Position), OnLevel(line.End, line.Position))),
            .. columns.Select(line => new DrawnLine(OnLevel(line.Position, line.Start), OnLevel(line.Position, line.End))),
        ];

        (double X, double Y) OnLevel(double x, double y)
        {
            var (displayedX, displayedY) = straight.Mesh.At(x, y);
            var (wantedX, wantedY) = (displayedX / pixelsPerPoint, displayedY / pixelsPerPoint);
            if (page.Straight is not { Mesh: var mesh })
            {
                return (wantedX, wantedY);
            }

            var (atX, atY) = (wantedX, wantedY);
            for (var i = 0; i < Approximations; i++)
            {
                var (comesFromX, comesFromY) = mesh.At(atX, atY);
                (atX, atY) = (atX + wantedX - comesFromX, atY + wantedY - comesFromY);
            }

            return (atX, atY);
        }
    }

    /// <summary>A drawn line.</summary>
    /// <param name="From">One end.</param>
    /// <param name="To">The other.</param>
    private readonly record struct DrawnLine((double X, double Y) From, (double X, double Y) To)
    {
        public bool RunsThrough(Box cell)
        {
            var isHorizontal = Math.Abs(To.X - From.X) >= Math.Abs(To.Y - From.Y);
            return isHorizontal
                ? RunsThrough(From.X, To.X, (From.Y + To.Y) / 2, (cell.Left, cell.Right), (cell.Top, cell.Bottom))
                : RunsThrough(From.Y, To.Y, (From.X + To.X) / 2, (cell.Top, cell.Bottom), (cell.Left, cell.Right));
        }

        private static bool RunsThrough(
            double from, double to, double position, (double From, double To) along, (double From, double To) aside)
        {
            var margin = Border * (aside.To - aside.From);
            var covered = Math.Min(Math.Max(from, to), along.To) - Math.Max(Math.Min(from, to), along.From);
            return covered >= Across * (along.To - along.From) && position > aside.From + margin && position < aside.To - margin;
        }
    }
}
