using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Text;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf;

/// <summary>Reads a digital PDF in managed code: its pages with their words, rulings and pictures (ISO 32000-2).</summary>
public static class PdfReader
{
    /// <summary>
    /// Returns all pages of a file. A page without text of its own is still a page; its <see cref="Page.Verdict"/> says that it is for OCR.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What the reading may cost.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DocumentException">It is no PDF, is damaged beyond repair, needs a password, or is beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static Document Read(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Read(file, isAsPainted: false, new ReadBudget(limits, cancellation));

    /// <summary>Returns the same, within a budget that tells afterwards what the pages take up.</summary>
    internal static Document Read(ReadOnlyMemory<byte> file, ReadBudget budget) => Read(file, isAsPainted: false, budget);

    /// <summary>Returns the same; all text that is painted may count as seen, see <see cref="SharedResources.IsAsPainted"/>.</summary>
    internal static Document Read(ReadOnlyMemory<byte> file, ReadLimits limits, bool isAsPainted, CancellationToken cancellation) =>
        Read(file, isAsPainted, new ReadBudget(limits, cancellation));

    private static Document Read(ReadOnlyMemory<byte> file, bool isAsPainted, ReadBudget budget)
    {
        try
        {
            return ReadPages(file, isAsPainted, budget);
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // The layers below take damage in their stride; what they did not foresee must still reach the caller as one kind of error.
            throw new DocumentException(new PdfUnreadable(), exception);
        }
    }

    private static Document ReadPages(ReadOnlyMemory<byte> file, bool isAsPainted, ReadBudget budget)
    {
        var pdf = PdfFile.Open(file, budget);
        var shared = new SharedResources(pdf, isAsPainted);
        var scratch = new PageScratch();
        var pages = new List<Page>(pdf.Pages.Count);
        foreach (var page in pdf.Pages)
        {
            budget.Check();
            budget.ReleaseAll();
            var read = Read(shared, page, scratch, budget);
            budget.KeepPage(PageSize.Of(read));
            pages.Add(read);
        }

        return new Document(pages);
    }

    private static Page Read(SharedResources shared, PdfPage page, PageScratch scratch, ReadBudget budget)
    {
        var content = ContentOf(ContentInterpreter.Read(shared, page, Matrix.Identity, scratch.Glyphs));
        var verdict = TextJudge.Judge(content, page.Width, page.Height);
        if (verdict == TextVerdict.Trusted && PageTilt.Of(content.Glyphs) is not 0 and var angle)
        {
            var askew = ReadAskew(shared, page, angle, scratch, budget);
            return askew with
            {
                Images = content.Images,
                Verdict = verdict,
                Regions = PageRegions.Of(content, askew.Words, page.Width, page.Height, budget),
            };
        }

        var words = WordsOf(content, scratch, budget);
        return new Page(page.Number, page.Width, page.Height, words, content.Rulings, content.Images, verdict)
        {
            Doubts = PageDoubts.Of(content.Glyphs, words),
            Regions = verdict == TextVerdict.Trusted || TextJudge.IsBesidePicture(content, verdict)
                ? PageRegions.Of(content, words, page.Width, page.Height, budget)
                : [],
        };
    }

    /// <summary>Reads a page that stands askew once more, turned back: lines of text and rulings then run along the axes.</summary>
    private static Page ReadAskew(SharedResources shared, PdfPage page, double angle, PageScratch scratch, ReadBudget budget)
    {
        var straightening = PageTilt.Straightening(angle, page.Width, page.Height);
        var content = ContentOf(ContentInterpreter.Read(shared, page, straightening, []));
        var words = WordsOf(content, scratch, budget);
        return new StraightPage(
            page.Width, page.Height, words, content.Rulings, PageDoubts.Of(content.Glyphs, words),
            PageTilt.ToDisplayed(angle, page.Width, page.Height))
            .OnDisplay(page.Number, page.Width, page.Height);
    }

    /// <summary>The content of a page with lines drawn as characters among its rulings, and struck text told from them.</summary>
    private static PageContent ContentOf(PageContent content)
    {
        var lined = BoxDrawing.AsRulings(content);
        return content.IsAsPainted ? lined : StruckText.Mark(lined);
    }

    private static IReadOnlyList<Word> WordsOf(PageContent content, PageScratch scratch, ReadBudget budget) => WordBuilder.Build(
        content, content.IsAsPainted ? null : Overprint.Settle(content.Glyphs, budget), budget, scratch.Items);
}
