using System.Globalization;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>Sets a report page by page and writes it as a PDF whose fonts are not embedded, without any other program.</summary>
internal sealed class DirectWriter : PageSetter<PageCanvas>
{
    /// <summary>Names of the resources that lines of pictures and of shadings are drawn with.</summary>
    public const string Picture = "I1";
    public const string Shading = "S1";

    /// <summary>Samples of the picture in either direction: more than a line drawn as a picture of one sample has.</summary>
    private const int Samples = 8;

    private readonly DirectStyle _style;

    public DirectWriter(DirectStyle style)
        : base(style, () => new PageCanvas(style)) => _style = style;

    public byte[] Save()
    {
        var file = new PdfFile();
        var tree = file.Reserve();
        var han = _style.Font.AddTo(file);
        var helvetica = file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", mayHide: true);
        var picture = file.AddStream(
            $"/Type /XObject /Subtype /Image /Width {Samples} /Height {Samples} /ColorSpace /DeviceGray /BitsPerComponent 8",
            new byte[Samples * Samples]);
        var shading = file.Add("<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 800] /Extend [true true] /Function "
            + "<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.3] /N 1 >> >>");
        var white = _style.OldNumbers == OldNumber.UnderPicture ? $" /White {AddWhitePicture(file)} 0 R" : "";
        var states = _style.OldNumbers == OldNumber.Transparent ? " /ExtGState << /Gone << /ca 0.015 >> >>" : "";
        var fonts = $"/Font << /F1 {han} 0 R /F2 {helvetica} 0 R >>";
        var resources = file.Add(
            $"<< {fonts} /XObject << /{Picture} {picture} 0 R{white} >> /Shading << /{Shading} {shading} 0 R >>{states} >>");
        var contents = new List<byte[]>();
        for (var i = 0; i < Pages.Count; i++)
        {
            if (_style.Numbered)
            {
                var number = $"第{i + 1}页";
                Pages[i].Text(number, Left + Centre(number, 9), _style.Setup.Height - _style.Setup.Margin / 2, 9);
            }

            contents.Add(Pages[i].Finish());
        }

        var (sheets, entries) = _style.TwoOnSheet
            ? ([.. contents.Chunk(2).Select(SideBySide)], (_style.Setup with { Width = 2 * _style.Setup.Width }).Entries)
            : (contents, _style.Setup.Entries);
        var kids = new StringBuilder();
        foreach (var sheet in sheets)
        {
            var content = file.AddStream("", sheet);
            var page = file.Add(
                $"<< /Type /Page /Parent {tree} 0 R {entries} /Resources {resources} 0 R /Contents {content} 0 R >>");
            kids.Append(page).Append(" 0 R ");
        }

        file.Set(tree, $"<< /Type /Pages /Count {sheets.Count} /Kids [{kids}] >>");
        return file.Save(file.Add($"<< /Type /Catalog /Pages {tree} 0 R >>"), _style.Shape);
    }

    /// <summary>The content of two pages, or of the last one, on a sheet twice as wide.</summary>
    private byte[] SideBySide(byte[][] pages)
    {
        var sheet = new StringBuilder(Encoding.Latin1.GetString(pages[0]));
        if (pages.Length > 1)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"q 1 0 0 1 {_style.Setup.Width:0.##} 0 cm\n")
                .Append(Encoding.Latin1.GetString(pages[1])).Append("Q\n");
        }

        return Encoding.Latin1.GetBytes(sheet.ToString());
    }

    private static int AddWhitePicture(PdfFile file)
    {
        const int Side = 6;
        var white = new byte[Side * Side];
        Array.Fill(white, byte.MaxValue);
        return file.AddStream(
            $"/Type /XObject /Subtype /Image /Width {Side} /Height {Side} /ColorSpace /DeviceGray /BitsPerComponent 8", white);
    }
}
