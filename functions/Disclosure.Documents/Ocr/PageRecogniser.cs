using System.Diagnostics;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Ocr;

/// <summary>Reads a page from its picture: straightens it, finds its grid, reads the cells and the prose.</summary>
internal sealed class PageRecogniser(EngineSet engines)
{
    /// <summary>
    /// Fewest cells of a table: the frame around a picture makes one cell, the lines of a chart or a photo make two or three.
    /// </summary>
    private const int FewestCells = 4;

    /// <summary>
    /// Returns what was read of a page and the time each stage took; the mesh of the page leads to the picture as displayed, in points of
    /// the sheet.
    /// </summary>
    /// <param name="picture">The page as displayed; its pixels are changed.</param>
    /// <param name="dotsPerInch">Resolution of the picture, in pixels an inch.</param>
    /// <param name="needsTable">Whether a picture without a ruled table gives a page without anything.</param>
    /// <param name="isSecondSight">Whether lines too faint to be ink count, and ink is told by its neighbourhood.</param>
    /// <param name="isOfAnyForm">Whether nothing is known of what stands in the tables.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public (StraightPage Page, StageTimes Times) Read(
        GrayPicture picture, double dotsPerInch, bool needsTable, bool isSecondSight, bool isOfAnyForm, CancellationToken cancellation)
    {
        var times = new StageTimes();
        var clock = Stopwatch.StartNew();
        var pixelsPerPoint = dotsPerInch / 72;
        Dither.Smooth(picture);
        PenMarks.Fade(picture, pixelsPerPoint);
        var seesFaint = RedPrint.Darken(picture, pixelsPerPoint);
        seesFaint |= DarkFields.Lighten(picture, pixelsPerPoint);
        // No form tells there whether lines are missing, so that faint ones are looked for at once.
        // Rows of faint dots count nowhere else: on a sheet whose back shines through they would cut a form that reads without them.
        var seesDots = isSecondSight || isOfAnyForm;
        seesFaint |= seesDots;
        EvenLight.Apply(picture);
        times.Light = Restarted(clock);
        var level = StraightPicture.Of(picture, seesFaint, pixelsPerPoint);
        times.Straightening = Restarted(clock);
        var asItStands = PageLayout.Of(level, seesFaint, seesDots, pixelsPerPoint, cancellation);
        if (needsTable && asItStands.Cells.Count < FewestCells)
        {
            times.Grid = Restarted(clock);
            return (PageOf(level, [], [], [], pixelsPerPoint), times);
        }

        var (straight, layout) = Uprightness.Find(
            level,
            turned => turned == level ? asItStands : PageLayout.Of(turned, seesFaint, seesDots, pixelsPerPoint, cancellation),
            engines.Simplified);
        times.Grid = Restarted(clock);

        var chinese = new ChineseReader(straight.Picture, pixelsPerPoint, engines);
        var words = chinese.ReadProse(InkLine.WithHalvesJoined(layout.Prose), cancellation);
        times.Prose = Restarted(clock);
        var signs = isOfAnyForm ? new SignWitness(layout, () => engines.Signs) : null;
        var (cells, doubts, labelTime) =
            new CellReader(layout, chinese, new FigureWitness(layout, () => engines.Figures), signs).Read(cancellation);
        words.InsertRange(0, cells);
        times.Labels = labelTime.TotalMilliseconds;
        times.Figures = Restarted(clock) - times.Labels;
        return (PageOf(straight, words, layout.Rulings, doubts, pixelsPerPoint), times);
    }

    private static StraightPage PageOf(
        StraightPicture picture,
        IReadOnlyList<Word> words,
        IReadOnlyList<Ruling> rulings,
        IReadOnlyList<Doubt> doubts,
        double pixelsPerPoint) => new(
            picture.Picture.Width / pixelsPerPoint, picture.Picture.Height / pixelsPerPoint, words, rulings, doubts,
            picture.Mesh.Scaled(1 / pixelsPerPoint));

    /// <summary>Milliseconds since the clock was last asked.</summary>
    private static double Restarted(Stopwatch clock)
    {
        var time = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        return time;
    }
}
