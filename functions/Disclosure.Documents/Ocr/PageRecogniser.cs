using System.Diagnostics;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Ocr;

/// <summary>Reads a page from its picture: straightens it, finds its grid, reads the cells and the prose.</summary>
internal sealed class PageRecogniser(EngineSet engines)
{
    /// <summary>Reads a page.</summary>
    /// <param name="picture">The page as displayed; used up.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="dotsPerInch">Its resolution.</param>
    /// <param name="cancellation">Ends the work.</param>
    public (Page Page, StageTimes Times) Read(GrayPicture picture, int number, double dotsPerInch, CancellationToken cancellation)
    {
        var times = new StageTimes();
        var clock = Stopwatch.StartNew();
        EvenLight.Apply(picture);
        var threshold = InkThreshold.Of(picture);
        times.Light = clock.Restarted();
        var pixelsPerPoint = dotsPerInch / 72;
        var level = StraightPage.Of(picture, pixelsPerPoint, threshold);
        times.Straightening = clock.Restarted();
        var (straight, layout) = Uprightness.Find(level, turned => PageLayout.Of(turned, threshold, pixelsPerPoint, cancellation), engines.Simplified);
        times.Grid = clock.Restarted();

        var words = new List<Word>();
        var doubts = new List<Doubt>();
        var labels = new ChineseReader(straight.Picture, pixelsPerPoint, engines.Simplified);
        var cells = new CellReader(layout, labels, new FigureWitness(straight.Picture, pixelsPerPoint, engines.Figures));
        foreach (var cell in layout.Cells)
        {
            var (read, confidence) = cells.Read(cell);
            words.AddRange(read);
            if (confidence < 1)
            {
                doubts.Add(new Doubt(
                    new Box(cell.Left / pixelsPerPoint, cell.Top / pixelsPerPoint, cell.Right / pixelsPerPoint, cell.Bottom / pixelsPerPoint), confidence));
            }
        }

        times.Cells = clock.Restarted();
        foreach (var line in InkLine.WithHalvesJoined(layout.Prose))
        {
            words.AddRange(labels.Read([line]));
        }

        times.Prose = clock.Restarted();
        var (width, height) = (straight.Picture.Width / pixelsPerPoint, straight.Picture.Height / pixelsPerPoint);
        return (new Page(number, width, height, words, layout.Rulings, [], TextVerdict.Trusted)
        {
            Straightening = straight.Mesh.Scaled(1 / pixelsPerPoint),
            Doubts = doubts,
        }, times);
    }
}
