using Disclosure.Documents.Pdf;

namespace Disclosure.Documents.Tests.Pdf;

/// <summary>Reads a page made for one test as the whole reader does. Digits of Helvetica are 0.556 of the type's size wide.</summary>
internal static class SmallPage
{
    public static Page Read(
        string content, string pageEntries = "/MediaBox [0 0 600 800]", string resources = "", Action<PdfBuilder>? objects = null)
    {
        var builder = PdfBuilder.WithPage(content, pageEntries, resources);
        objects?.Invoke(builder);
        return Assert.Single(PdfReader.Read(builder.Build(), ReadLimits.Default, TestContext.Current.CancellationToken).Pages);
    }

    /// <summary>Returns the content that shows a text with its baseline at a place.</summary>
    public static string Show(string text, double x, double y, double size = 10) =>
        FormattableString.Invariant($"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET ");

    /// <summary>Returns the texts of the words that are text, in reading order.</summary>
    public static List<string> Texts(Page page) =>
        [.. page.Words.Where(static word => word.Role == WordRole.Text).Select(static word => word.Text)];
}
