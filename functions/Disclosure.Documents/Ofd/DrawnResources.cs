using System.Globalization;
using System.Text;
using Disclosure.Documents.Ofd.Pictures;

namespace Disclosure.Documents.Ofd;

/// <summary>Fonts, pictures, colours and alphas that the pages of the PDF draw with, each written once.</summary>
internal sealed class DrawnResources(OfdPackage package, PdfOutput pdf, ReadBudget budget)
{
    /// <summary>Most fonts; and most patterns, one for each use.</summary>
    private const int MostEach = 10_000;

    private readonly Dictionary<OfdElement, OfdFont> _fonts = [];
    private readonly Dictionary<string, (string Name, int Number)> _pictures = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _alphas = [];
    private readonly StringBuilder _patterns = new();
    private OfdFont? _unnamed;
    private int _patternCount;

    /// <summary>Returns a font; one of no name where the OFD has none of that id.</summary>
    public OfdFont Font(OfdResources resources, string? id)
    {
        if (resources.Find(id, "Font") is not { } element)
        {
            return _unnamed ??= new OfdFont("", 0, default);
        }

        if (!_fonts.TryGetValue(element, out var font))
        {
            if (_fonts.Count == MostEach)
            {
                throw ReadBudget.Exceeded(Words.ReadLimit.Objects);
            }

            var file = resources.FileOf(id, "Font", "FontFile") is { } path ? package.Bytes(path) : null;
            font = new OfdFont(element["FontName"] ?? element["FamilyName"] ?? "", _fonts.Count + 1, file ?? default);
            _fonts.Add(element, font);
        }

        return font;
    }

    /// <summary>Returns the name of a picture in the PDF.</summary>
    public string Picture(OfdResources resources, string? id)
    {
        var path = resources.FileOf(id, "MultiMedia", "MediaFile") ?? "";
        if (!_pictures.TryGetValue(path, out var picture))
        {
            var converted = path.Length > 0 && package.Bytes(path) is { } file
                ? PictureConversion.Of(file, budget)
                : PdfPicture.Undecodable;
            picture = (string.Create(CultureInfo.InvariantCulture, $"I{_pictures.Count + 1}"), Write(converted));
            _pictures.Add(path, picture);
        }

        return picture.Name;
    }

    /// <summary>Returns the name of a state with an alpha for fills and strokes.</summary>
    /// <param name="alpha">The alpha, 0 to 255.</param>
    public string Alpha(int alpha)
    {
        _alphas.Add(alpha);
        return string.Create(CultureInfo.InvariantCulture, $"A{alpha}");
    }

    /// <summary>Returns the name of a pattern that runs from one colour to another.</summary>
    /// <param name="from">Components of red, green and blue, 0 to 1.</param>
    /// <param name="to">The same of the other end.</param>
    public string Pattern(double[] from, double[] to)
    {
        if (++_patternCount > MostEach)
        {
            throw ReadBudget.Exceeded(Words.ReadLimit.Objects);
        }

        var number = pdf.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Pattern /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 600 800] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [{from[0]:0.###} {from[1]:0.###} {from[2]:0.###}] /C1 [{to[0]:0.###} {to[1]:0.###} {to[2]:0.###}] >> >> >>"));
        _patterns.Append(CultureInfo.InvariantCulture, $"/P{_patternCount} {number} 0 R ");
        return string.Create(CultureInfo.InvariantCulture, $"P{_patternCount}");
    }

    /// <summary>Writes the dictionary of all resources.</summary>
    /// <param name="number">Number of the object.</param>
    public void Write(int number)
    {
        var fonts = new StringBuilder();
        _unnamed?.Write(pdf, fonts);
        foreach (var font in _fonts.Values)
        {
            font.Write(pdf, fonts);
        }

        var pictures = string.Join(
            ' ', _pictures.Values.Select(static picture => string.Create(CultureInfo.InvariantCulture, $"/{picture.Name} {picture.Number} 0 R")));
        var alphas = string.Join(
            ' ',
            _alphas.Select(static alpha => string.Create(
                CultureInfo.InvariantCulture, $"/A{alpha} << /ca {alpha / 255.0:0.####} /CA {alpha / 255.0:0.####} >>")));
        pdf.Write(
            number,
            $"<< /Font << {fonts} >> /XObject << {pictures} >> /ExtGState << {alphas} >> /Pattern << {_patterns} >> /Properties << /Stamp << /Subtype /Watermark >> >> >>");
    }

    private int Write(PdfPicture picture)
    {
        var mask = picture.Mask is { } covering
            ? string.Create(CultureInfo.InvariantCulture, $" /SMask {Write(covering)} 0 R")
            : "";
        return pdf.AddStream(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} {picture.Entries}{mask}"),
            picture.Data.Span);
    }
}
