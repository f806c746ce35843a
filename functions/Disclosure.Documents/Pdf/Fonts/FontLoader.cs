using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>Makes a font from its dictionary. Whatever is missing or damaged is filled in, so that there is always a font.</summary>
internal static class FontLoader
{
    /// <summary>Returns the font of a font dictionary, an entry of a resource dictionary's /Font.</summary>
    /// <exception cref="DocumentException">The file's limit of decoded bytes is reached.</exception>
    public static PdfFont Load(PdfDictionary dictionary) => dictionary.Name("Subtype") switch
    {
        "Type0" => new CompositeFont(dictionary),
        "Type3" => new Type3Font(dictionary),
        null when dictionary.Get("DescendantFonts") is not null => new CompositeFont(dictionary),
        _ => new SimpleFont(dictionary),
    };
}
