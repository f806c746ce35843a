using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>Reads the single page of a file made for one test.</summary>
internal static class Reading
{
    public static PageContent Page(
        string content, string pageEntries = "/MediaBox [0 0 600 800]", string resources = "", Action<PdfBuilder>? objects = null)
    {
        var builder = PdfBuilder.WithPage(content, pageEntries, resources);
        objects?.Invoke(builder);
        return Page(builder);
    }

    public static PageContent Page(PdfBuilder builder, ReadLimits? limits = null)
    {
        var file = PdfBuilder.Open(builder.Build(), limits);
        return ContentInterpreter.Read(new SharedResources(file), Assert.Single(file.Pages));
    }

    public static string Text(PageContent page) => string.Concat(page.Glyphs.Select(g => g.Text));
}
