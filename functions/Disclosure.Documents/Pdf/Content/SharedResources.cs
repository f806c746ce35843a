using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>What the pages of a file share, made once: fonts, the content of forms, layers.</summary>
/// <param name="file">The file.</param>
/// <param name="isAsPainted">
/// Whether all text that is painted counts as text that is seen, and is read as one: covered and transparent text, layers that are off,
/// struck numbers, shadows, marks of notes. Only the tests of the second witness read so.
/// </param>
internal sealed class SharedResources(PdfFile file, bool isAsPainted = false)
{
    /// <summary>Bytes that a font's tables take up: 256 widths and texts, or as many glyphs met so far.</summary>
    private const int FontBytes = 8 << 10;

    /// <summary>Bytes that a character map takes up for each byte it is written in: 50 for an entry of 14.</summary>
    private const int MapBytes = 4;

    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = [];
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> _forms = [];

    /// <summary>Gets the file.</summary>
    public PdfFile File { get; } = file;

    /// <summary>Gets a value indicating whether all text that is painted counts as seen.</summary>
    public bool IsAsPainted => isAsPainted;

    /// <summary>Gets the layers of the file; none is hidden where all text that is painted counts as seen.</summary>
    public OptionalContent Layers { get; } = new(isAsPainted ? null : file.Catalog);

    /// <summary>Gets what is known of pictures that lack rows.</summary>
    public PictureRows Rows { get; } = new();

    /// <summary>Gets the colour spaces made so far, by the array that says them.</summary>
    public Dictionary<PdfArray, ColourSpace> Colours { get; } = [];

    /// <summary>Returns the font of a font dictionary, made when it is first asked for.</summary>
    public PdfFont Font(PdfDictionary dictionary)
    {
        if (!_fonts.TryGetValue(dictionary, out var font))
        {
            var before = File.Budget.UsedBytes;
            font = FontLoader.Load(dictionary);
            File.Budget.Keep(FontBytes + (MapBytes * (File.Budget.UsedBytes - before)));
            _fonts.Add(dictionary, font);
        }

        return font;
    }

    /// <summary>Returns the decoded content of a form, decoded when it is first asked for.</summary>
    public ReadOnlyMemory<byte> Form(PdfStream form)
    {
        if (!_forms.TryGetValue(form, out var content))
        {
            content = form.DecodeToKeep();
            _forms.Add(form, content);
        }

        return content;
    }
}
