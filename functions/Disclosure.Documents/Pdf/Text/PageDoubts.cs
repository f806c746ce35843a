using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>The places of a page where a person sees more than its words say: struck text, and what is left of covered text.</summary>
internal static class PageDoubts
{
    /// <summary>Confidence that nothing else stands there: so low that the form's sums alone never clear a figure.</summary>
    private const double Confidence = 0.45;

    /// <summary>Returns the doubts.</summary>
    /// <param name="glyphs">What the page shows.</param>
    /// <param name="words">The words made of it.</param>
    public static IReadOnlyList<Doubt> Of(List<ShownGlyph> glyphs, IReadOnlyList<Word> words)
    {
        List<Doubt>? doubts = null;
        foreach (var word in words)
        {
            if (word.Role == WordRole.Struck)
            {
                (doubts ??= []).Add(new Doubt(word.Box, Confidence) { Struck = word.Text });
            }
        }

        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            if (glyph.IsTrace && !string.IsNullOrWhiteSpace(glyph.Text))
            {
                (doubts ??= []).Add(new Doubt(glyph.Box, Confidence));
            }
        }

        return doubts ?? (IReadOnlyList<Doubt>)[];
    }
}
