using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Documents.Views;

/// <summary>The child's side of <see cref="PageViews"/>: decodes pictures, turns and scales them, and gives them back as JPEGs.</summary>
public static class ViewWorker
{
    private const int Quality = 80;

    /// <summary>Answers requests until its input ends.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <returns>The exit code for the process.</returns>
    public static int Run(Stream input, Stream output) => WorkerLoop.Run(input, output, static request => Draw(PageRequest.Read(request)));

    private static ReadOnlyMemory<byte> Draw(PageRequest request)
    {
        try
        {
            var asked = request.Picture;
            using var pix = PictureDecoder.Open(asked.File.Span, asked.Index, request.MostPixels);
            pix.Turn(asked.Orientation);
            var (width, height) = new SheetSize(request.PageWidth, request.PageHeight).Pixels;
            pix.Scale((float)width / pix.Width, (float)height / pix.Height);
            return pix.ToJpeg(Quality);
        }
        catch (TypeInitializationException exception) when (exception.InnerException is DocumentException missing)
        {
            // A library that is not there shows itself where its first import is bound, in a static constructor.
            throw missing;
        }
    }
}
