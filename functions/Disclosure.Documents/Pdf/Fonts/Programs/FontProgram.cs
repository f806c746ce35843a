using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>
/// The font file embedded with a font descriptor. Its first bytes tell its kind, since descriptors often name the wrong one.
/// </summary>
internal sealed class FontProgram
{
    private FontProgram(TrueTypeProgram? trueType, CompactFontProgram? compact, string?[]? type1Names)
    {
        TrueType = trueType;
        Compact = compact;
        Type1Names = type1Names;
    }

    /// <summary>Gets the font as a TrueType or OpenType file; null where it is none.</summary>
    public TrueTypeProgram? TrueType { get; }

    /// <summary>Gets the font as a compact font, by itself or inside an OpenType file; null where it is none.</summary>
    public CompactFontProgram? Compact { get; }

    /// <summary>Gets the glyph names by code of a Type 1 font's built-in encoding; null where there is none.</summary>
    public string?[]? Type1Names { get; }

    /// <summary>Returns whether the descriptor embeds a font file.</summary>
    public static bool IsEmbedded(PdfDictionary? descriptor) => Stream(descriptor) is not null;

    /// <summary>Returns the font file of a descriptor; null where there is none that can be read.</summary>
    public static FontProgram? Load(PdfDictionary? descriptor)
    {
        if (Stream(descriptor) is not { } stream)
        {
            return null;
        }

        var bytes = stream.DecodeToKeep();
        if (bytes.Length < 4)
        {
            return null;
        }

        switch (BigEndian.UInt32(bytes.Span, 0))
        {
            case 0x00010000 or 0x74727565 or 0x74746366 or 0x4F54544F: // TrueType 1.0, 'true', 'ttcf', 'OTTO'
                var trueType = TrueTypeProgram.Open(bytes);
                return new FontProgram(trueType, CompactFontProgram.Open(trueType?.CompactFont ?? default), null);
            case var first when first >> 24 == 0x80 || first >> 16 == 0x2521: // PFB segment, '%!'
                return new FontProgram(null, null, Type1Program.Encoding(bytes.Span));
            default:
                return new FontProgram(null, CompactFontProgram.Open(bytes), null);
        }
    }

    private static PdfStream? Stream(PdfDictionary? descriptor) =>
        descriptor?.Stream("FontFile2") ?? descriptor?.Stream("FontFile3") ?? descriptor?.Stream("FontFile");
}
