using System.Diagnostics;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Text;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Documents.Ocr;

/// <summary>The child's side of an <see cref="OcrReader"/>: decodes pictures and reads pages from them, one after another.</summary>
public static class OcrWorker
{
    /// <summary>Answers requests until its input ends.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <returns>The exit code for the process.</returns>
    public static int Run(Stream input, Stream output)
    {
        using var engines = new EngineSet();
        var recogniser = new PageRecogniser(engines);
        return WorkerLoop.Run(input, output, request => Read(recogniser, PageRequest.Read(request)));
    }

    private static ReadOnlyMemory<byte> Read(PageRecogniser recogniser, PageRequest request)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            var asked = request.Picture;
            var (decoded, isWhole) = PictureDecoder.Decode(asked.File.Span, asked.Index, request.MostPixels);
            var (picture, dotsPerInch) = PicturePreparation.Apply(decoded, asked.Orientation, asked.Resolution);
            var decoding = clock.Elapsed.TotalMilliseconds;
            var pixelsInPoint = dotsPerInch / SheetResolution.PointsInInch;
            var (width, height) = (picture.Width / pixelsInPoint, picture.Height / pixelsInPoint);
            var (straight, times) = recogniser.Read(
                picture, dotsPerInch, request.NeedsTable, request.IsSecondSight, request.IsOfAnyForm, CancellationToken.None);
            times.Decoding = decoding;
            var placed = straight with { Mesh = Placed(straight.Mesh, width, height, asked.Box) };
            return new PageAnswer(placed.OnDisplay(request.Number, request.PageWidth, request.PageHeight), times, isWhole).Write();
        }
        catch (TypeInitializationException exception) when (exception.InnerException is DocumentException missing)
        {
            // A library that is not there shows itself where its first import is bound, in a static constructor.
            throw missing;
        }
        finally
        {
            // A page leaves a hundred megabytes of pixel planes behind; without this the collector, which knows only the limit of memory,
            // lets those of several pages pile up.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    /// <summary>
    /// The mesh with its places moved to where the picture, of the given size in points of the sheet, stands on the page.
    /// </summary>
    private static Mesh Placed(Mesh mesh, double width, double height, Box box) => new(
        mesh.Step, mesh.Columns,
        [.. mesh.Places.Select(place => (box.Left + (place.X * box.Width / width), box.Top + (place.Y * box.Height / height)))]);
}
