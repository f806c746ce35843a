using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Text;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// The two longest lists that reading a page needs, used again for each page of a file: grown anew for each, they cost an eighth of the
/// time of a short process.
/// </summary>
internal sealed class PageScratch
{
    /// <summary>Gets the glyphs of the page in work.</summary>
    public List<ShownGlyph> Glyphs { get; } = [];

    /// <summary>Gets the items of the direction in work.</summary>
    public List<TextItem> Items { get; } = [];
}
