using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using ReportMaker.Pdf;

namespace ReportMaker.Scanning;

/// <summary>Writes a PDF of pictures, one a page, with or without invisible text over them (ISO 32000-2 §8.9.5, §9.3.6).</summary>
internal static class ScannedPdf
{
    /// <param name="pictures">The pages.</param>
    /// <param name="scan">How they were scanned.</param>
    /// <param name="digital">The PDF that was printed, whose text an invisible layer repeats.</param>
    /// <param name="path">Where to write.</param>
    public static void Write(IReadOnlyList<Picture> pictures, Scan scan, string digital, string path)
    {
        var layer = scan.Layer == TextLayer.None
            ? null
            : PdfReader.Read(File.ReadAllBytes(digital), ReadLimits.Default, CancellationToken.None);
        ScanEncoder.EachPage(pictures, scan, scan.Mode == ScanMode.Bilevel ? "tiff" : "jpg", files =>
        {
            var pdf = new PdfFile();
            var tree = pdf.Reserve();
            var font = layer is null ? "" : $"/Font << /F1 {HanFont.SongUcs2.AddTo(pdf)} 0 R >>";
            var kids = new StringBuilder();
            for (var i = 0; i < files.Count; i++)
            {
                var picture = pictures[i];
                var (width, height) = (picture.Width * 72.0 / scan.Dpi, picture.Height * 72.0 / scan.Dpi);
                var image = pdf.AddPacked(
                    Entries(picture, scan),
                    scan.Mode == ScanMode.Bilevel ? GroupFourStrip.Of(files[i]) : File.ReadAllBytes(files[i]));
                var content = Write($"q {width:0.##} 0 0 {height:0.##} 0 0 cm /Im1 Do Q\n") + (layer is null
                    ? ""
                    : Text(layer.Pages[i], height, scan.Layer));
                var drawn = pdf.AddStream("", Encoding.Latin1.GetBytes(content));
                kids.Append(pdf.Add(Write(
                    $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] /Resources << /XObject << /Im1 {image} 0 R >> {font} >> /Contents {drawn} 0 R >>")))
                    .Append(" 0 R ");
            }

            pdf.Set(tree, $"<< /Type /Pages /Count {files.Count} /Kids [{kids}] >>");
            File.WriteAllBytes(path, pdf.Save(pdf.Add($"<< /Type /Catalog /Pages {tree} 0 R >>"), FileShape.Table));
        });
    }

    private static string Entries(Picture picture, Scan scan)
    {
        var packing = scan.Mode == ScanMode.Bilevel
            ? $"/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {picture.Width} /Rows {picture.Height} >>"
            : $"/BitsPerComponent 8 /ColorSpace /{(picture.Channels == 1 ? "DeviceGray" : "DeviceRGB")} /Filter /DCTDecode";
        return $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} {packing}";
    }

    private static string Text(Page page, double height, TextLayer layer)
    {
        var content = new StringBuilder("BT 3 Tr\n");
        var figures = 0;
        foreach (var word in page.Words)
        {
            var isMisread = layer == TextLayer.Misread && word.Text.All(char.IsAsciiDigit) && ++figures % 3 == 0;
            var text = isMisread ? Misread(word.Text) : word.Text;
            var size = word.FontSize;
            // The font gives every character a whole em; the layer keeps the width that was printed.
            content.Append(Write($"/F1 {size:0.##} Tf {100 * (word.Box.Right - word.Box.Left) / (text.Length * size):0.#} Tz "));
            content.Append(
                Write($"1 0 0 1 {word.Box.Left:0.##} {height - word.Box.Bottom + 0.12 * size:0.##} Tm <{HanFont.SongUcs2.Hex(text)}> Tj\n"));
        }

        return content.Append("ET\n").ToString();
    }

    /// <summary>Digits taken for others that look alike, as a poor recogniser does.</summary>
    private static string Misread(string text) => string.Concat(text.Select(static character => character switch
    {
        '0' => '8',
        '1' => '7',
        '3' => '8',
        '5' => '6',
        _ => character,
    }));

    private static string Write(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
