using System.Globalization;
using System.Text;
using Disclosure.Documents.Pdf.Fonts.Encodings;
using Disclosure.Documents.Pdf.Fonts.Metrics;
using Disclosure.Documents.Pdf.Fonts.Programs;

namespace Disclosure.Documents.Ofd;

/// <summary>
/// A font of an OFD as up to two fonts of a PDF: the embedded one, whose glyphs are chosen by number, and one that is named only, for
/// characters that the embedded one does not have, or for all where none is embedded.
/// </summary>
internal sealed class OfdFont
{
    /// <summary>Most different glyphs of a font: codes of two bytes have no more.</summary>
    private const int MostGlyphs = 60_000;

    /// <summary>Width of letters and digits of Chinese typefaces, in ems.</summary>
    private const double HalfWidth = 0.5;

    /// <summary>Parts of names of typefaces whose letters and digits have widths of their own.</summary>
    private static readonly string[] LatinTypefaces =
        ["Times", "Arial", "Helvetica", "Courier", "Calibri", "Cambria", "Georgia", "Verdana", "Tahoma", "Consolas", "Roman", "Symbol"];

    private readonly string _name;
    private readonly int _number;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly SfntMetrics? _metrics;
    private readonly CompactFontProgram? _compact;
    private readonly Dictionary<(string Text, int Glyph), int> _codes = [];
    private readonly List<(string Text, int Glyph, double Width)> _embedded = [];
    private readonly SortedSet<int> _named = [];
    private readonly bool _isLatin;
    private Dictionary<string, int>? _compactGlyphs;

    /// <summary>Initializes a new instance of the <see cref="OfdFont"/> class.</summary>
    /// <param name="name">The typeface's name.</param>
    /// <param name="number">Number of the font in the PDF.</param>
    /// <param name="file">The embedded font; empty for none.</param>
    public OfdFont(string name, int number, ReadOnlyMemory<byte> file)
    {
        (_name, _number, _file) = (name, number, file);
        _metrics = file.IsEmpty ? null : SfntMetrics.Open(file);
        _compact = file.IsEmpty || _metrics is not null ? null : CompactFontProgram.Open(file);
        _isLatin = Array.Exists(LatinTypefaces, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsEmbedded => _metrics is not null || _compact is not null;

    private bool IsCompact => _compact is not null || _metrics is { HasCompactFont: true };

    private string EmbeddedName => string.Create(CultureInfo.InvariantCulture, $"E{_number}");

    private string NamedName => string.Create(CultureInfo.InvariantCulture, $"N{_number}");

    /// <summary>Returns how a character is shown: the font's name in the PDF, its code in sixteens, and its width in ems.</summary>
    /// <param name="character">The character.</param>
    /// <param name="glyph">Number of the glyph that the OFD names; null where the font is to choose.</param>
    public (string Font, string Code, double Width) Show(Rune character, int? glyph)
    {
        var text = character.ToString();
        var number = glyph ?? GlyphOf(character, text);
        if (IsEmbedded && number > 0 && number <= ushort.MaxValue)
        {
            if (!_codes.TryGetValue((text, number), out var code) && _embedded.Count < MostGlyphs)
            {
                code = _embedded.Count + 1;
                _codes.Add((text, number), code);
                _embedded.Add((text, number, _metrics?.Width(number) ?? WidthOf(character, text)));
            }

            if (code > 0)
            {
                return (EmbeddedName, code.ToString("X4", CultureInfo.InvariantCulture), _embedded[code - 1].Width);
            }
        }

        if (character.IsAscii)
        {
            _named.Add(character.Value);
        }

        return (NamedName, Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)), WidthOf(character, text));
    }

    /// <summary>Writes the fonts that were used, and adds their entries for a dictionary of resources.</summary>
    public void Write(PdfOutput pdf, StringBuilder resources)
    {
        if (_embedded.Count > 0)
        {
            resources.Append(CultureInfo.InvariantCulture, $"/{EmbeddedName} {WriteEmbedded(pdf)} 0 R ");
        }

        // One that is not used does no harm.
        resources.Append(CultureInfo.InvariantCulture, $"/{NamedName} {WriteNamed(pdf)} 0 R ");
    }

    private int GlyphOf(Rune character, string text) => _metrics is not null ? _metrics.Glyph(character.Value)
        : _compact is { IsCidKeyed: false } ? CompactGlyphs().GetValueOrDefault(text)
        : 0;

    private Dictionary<string, int> CompactGlyphs()
    {
        if (_compactGlyphs is not null)
        {
            return _compactGlyphs;
        }

        _compactGlyphs = [];
        for (var glyph = 1; glyph <= ushort.MaxValue && _compact!.Name(glyph) is { } name; glyph++)
        {
            if (GlyphNames.Unicode(name) is { } text)
            {
                _compactGlyphs.TryAdd(text, glyph);
            }
        }

        return _compactGlyphs;
    }

    private double WidthOf(Rune character, string text) =>
        !character.IsAscii ? 1 : _isLatin ? StandardWidths.Of(_name, character.Value, text) / 1000 : HalfWidth;

    private int WriteNamed(PdfOutput pdf)
    {
        // Codes of UniGB-UTF16-H give letters and digits the CIDs from 1 on.
        var widths = new StringBuilder();
        foreach (var character in _named)
        {
            var rune = new Rune(character);
            widths.Append(CultureInfo.InvariantCulture, $"{character - ' ' + 1} [{WidthOf(rune, rune.ToString()) * 1000:0.##}] ");
        }

        var name = PdfName(_name);
        var descriptor = pdf.Add(Descriptor(name, ""));
        var descendant = pdf.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [{widths}] /FontDescriptor {descriptor} 0 R >>"));
        return pdf.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /UniGB-UTF16-H /DescendantFonts [{descendant} 0 R] >>"));
    }

    private int WriteEmbedded(PdfOutput pdf)
    {
        var name = PdfName(_name);
        var (key, entries) = _compact is not null ? ("FontFile3", "/Subtype /CIDFontType0C")
            : IsCompact ? ("FontFile3", "/Subtype /OpenType")
            : ("FontFile2", string.Create(CultureInfo.InvariantCulture, $"/Length1 {_file.Length}"));
        var program = pdf.AddStream(entries, _file.Span);
        var descriptor = pdf.Add(Descriptor(name, string.Create(CultureInfo.InvariantCulture, $" /{key} {program} 0 R")));
        var widths = new StringBuilder();
        var (codes, texts) = (new StringBuilder(), new StringBuilder());
        var seen = new HashSet<int>();
        for (var i = 0; i < _embedded.Count; i++)
        {
            var (text, glyph, width) = _embedded[i];
            if (seen.Add(glyph))
            {
                widths.Append(CultureInfo.InvariantCulture, $"{glyph} [{width * 1000:0.##}] ");
            }

            // A block of a CMap has at most a hundred entries.
            if (i % 100 == 0)
            {
                var count = Math.Min(100, _embedded.Count - i);
                codes.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "endcidchar\n" : "")}{count} begincidchar\n");
                texts.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "endbfchar\n" : "")}{count} beginbfchar\n");
            }

            codes.Append(CultureInfo.InvariantCulture, $"<{i + 1:X4}> {glyph}\n");
            texts.Append(CultureInfo.InvariantCulture, $"<{i + 1:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n");
        }

        var encoding = pdf.AddStream(
            "/Type /CMap /CMapName /Glyphs /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            Encoding.ASCII.GetBytes(CMap("Glyphs", 1, codes + "endcidchar\n")));
        var toUnicode = pdf.AddStream("", Encoding.ASCII.GetBytes(CMap("Texts", 2, texts + "endbfchar\n")));
        var map = IsCompact ? "" : " /CIDToGIDMap /Identity";
        var descendant = pdf.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType{(IsCompact ? 0 : 2)} /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [{widths}] /FontDescriptor {descriptor} 0 R{map} >>"));
        return pdf.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding {encoding} 0 R /ToUnicode {toUnicode} 0 R /DescendantFonts [{descendant} 0 R] >>"));
    }

    private static string Descriptor(string name, string file) =>
        $"<< /Type /FontDescriptor /FontName /{name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93{file} >>";

    private static string CMap(string name, int type, string entries) => $"""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def
        /CMapName /{name} def
        /CMapType {type} def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        {entries}endcmap
        end
        end

        """;

    /// <summary>A name in a PDF: characters that it may not hold are written as their bytes in sixteens (ISO 32000-2 §7.3.5).</summary>
    private static string PdfName(string name)
    {
        var written = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(name.Length is > 0 and < 100 ? name : "Font"))
        {
            var character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '+' or '_')
            {
                written.Append(character);
            }
            else
            {
                written.Append(CultureInfo.InvariantCulture, $"#{value:X2}");
            }
        }

        return written.ToString();
    }
}
