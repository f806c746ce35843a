using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Documents.Views;

/// <summary>
/// The child's side of <see cref="PageViews"/>: decodes pictures, turns and scales them, and gives them back as JPEGs; tells the sizes of
/// pages, and makes PDFs of what no other program draws.
/// </summary>
public static class ViewWorker
{
    private const int Quality = 80;

    /// <summary>Answers requests until its input ends.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <returns>The exit code for the process.</returns>
    public static int Run(Stream input, Stream output) => WorkerLoop.Run(input, output, Answer);

    private static ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> request)
    {
        if (request.Span[0] == (byte)ViewQuestion.Picture)
        {
            return Draw(PageRequest.Read(request[1..]));
        }

        try
        {
            var (question, _, _, limits, file) = FileRequest.Read(request);
            return (ViewQuestion)question switch
            {
                ViewQuestion.Sheets => SheetSizes.Write(PageViews.Measure(file, limits, CancellationToken.None)),
                ViewQuestion.Shown => WorkerLoop.Fitting(PageViews.Shown(file, limits, CancellationToken.None)),
                _ => throw new InvalidDataException($"question {question}"),
            };
        }
        finally
        {
            FileWorker.GiveBack();
        }
    }

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
