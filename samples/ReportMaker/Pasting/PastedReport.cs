using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;
using ReportMaker.Pdf;
using ReportMaker.Producers;
using ReportMaker.Scanning;

namespace ReportMaker.Pasting;

/// <summary>Writes a report anew with its tables, or its pages, as pictures and the rest as text (ISO 32000-2 §8.9.5).</summary>
internal static class PastedReport
{
    /// <summary>Points around a table that its picture shows: half the thickness of its lines, and a rim of white.</summary>
    private const double Rim = 3;

    /// <summary>Grey from which a pixel is white in a picture of two levels.</summary>
    private const int Level = 150;

    private const double LineSize = 8;

    /// <summary>Writes the report.</summary>
    /// <param name="digital">The report as a PDF of text and lines.</param>
    /// <param name="pasting">What becomes of it.</param>
    /// <param name="path">Where to write.</param>
    public static void Write(string digital, Pasting pasting, string path)
    {
        var document = PdfReader.Read(File.ReadAllBytes(digital), ReadLimits.Default, CancellationToken.None);
        var tables = TableExtractor.Extract(document, ReadLimits.Default, CancellationToken.None);
        var pictures = Render(digital, pasting.Dpi);
        var pdf = new PdfFile();
        var tree = pdf.Reserve();
        var font = HanFont.SongUcs2.AddTo(pdf);
        var kids = new StringBuilder();
        foreach (var page in document.Pages)
        {
            List<Box> boxes = pasting.SystemLine is not null
                ? [new Box(0, 0, page.Width, page.Height)]
                : [.. tables.SelectMany(static table => table.Parts).Where(part => part.Page == page.Number).Select(static part =>
                    new Box(part.Box.Left - Rim, part.Box.Top - Rim, part.Box.Right + Rim, part.Box.Bottom + Rim))];
            var content = new StringBuilder();
            var images = new StringBuilder();
            foreach (var strip in boxes.SelectMany(box => Strips(box, pasting.Strips)))
            {
                var image = Add(pdf, Cut(pictures[page.Number - 1], strip, pasting), pasting.IsBilevel);
                images.Append(CultureInfo.InvariantCulture, $"/I{image} {image} 0 R ");
                content.Append(
                    CultureInfo.InvariantCulture,
                    $"q {strip.Width:0.###} 0 0 {strip.Height:0.###} {strip.Left:0.###} {page.Height - strip.Bottom:0.###} cm ")
                    .Append(CultureInfo.InvariantCulture, $"/I{image} Do Q\n");
            }

            foreach (var word in page.Words.Where(word => !boxes.Exists(box => box.Contains(word.Box.CenterX, word.Box.CenterY))))
            {
                var baseline = page.Height - word.Box.Bottom + (0.12 * word.FontSize);
                Write(content, word.Text, word.Box.Left, baseline, word.FontSize, word.Box.Width);
            }

            if (pasting.SystemLine is { } line)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{line} {page.Number}/{document.Pages.Count}");
                Write(content, text, 40, page.Height - 24, LineSize, LineSize * text.Length * 0.8);
            }

            var stream = pdf.AddStream("", Encoding.Latin1.GetBytes(content.ToString()));
            kids.Append(pdf.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.Width:0.##} {page.Height:0.##}] /Resources << /XObject << {images} >> /Font << /F1 {font} 0 R >> >> /Contents {stream} 0 R >>")))
                .Append(" 0 R ");
        }

        pdf.Set(tree, $"<< /Type /Pages /Count {document.Pages.Count} /Kids [{kids}] >>");
        File.WriteAllBytes(path, pdf.Save(pdf.Add($"<< /Type /Catalog /Pages {tree} 0 R >>"), FileShape.Table));
    }

    private static List<Picture> Render(string pdf, double dpi)
    {
        var pages = new List<Picture>();
        Tool.InFolder(folder =>
        {
            Tool.Run("pdftoppm", ["-gray", "-r", dpi.ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(folder, "page")]);
            pages.AddRange(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Netpbm.ReadGrey(file, dpi)));
        });
        return pages;
    }

    private static IEnumerable<Box> Strips(Box box, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return box with { Top = box.Top + (box.Height * i / count), Bottom = box.Top + (box.Height * (i + 1) / count) };
        }
    }

    private static Picture Cut(Picture page, Box box, Pasting pasting)
    {
        var scale = pasting.Dpi / 72;
        var (left, top) = ((int)Math.Round(box.Left * scale), (int)Math.Round(box.Top * scale));
        var (right, bottom) = (
            Math.Min(page.Width, (int)Math.Round(box.Right * scale)), Math.Min(page.Height, (int)Math.Round(box.Bottom * scale)));
        var cut = new Picture(right - left, bottom - top, 1, page.Dpi);
        for (var y = 0; y < cut.Height; y++)
        {
            page.Row(top + y).Slice(left, cut.Width).CopyTo(cut.Row(y));
        }

        return cut;
    }

    private static int Add(PdfFile pdf, Picture picture, bool isBilevel)
    {
        var pixels = picture.Pixels;
        if (isBilevel)
        {
            var stride = (picture.Width + 7) / 8;
            pixels = new byte[stride * picture.Height];
            for (var y = 0; y < picture.Height; y++)
            {
                var row = picture.Row(y);
                for (var x = 0; x < row.Length; x++)
                {
                    pixels[(y * stride) + (x / 8)] |= (byte)(row[x] >= Level ? 0x80 >> (x % 8) : 0);
                }
            }
        }

        return pdf.AddStream(
            $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /ColorSpace /DeviceGray /BitsPerComponent {(isBilevel ? 1 : 8)}",
            pixels);
    }

    /// <summary>Writes text as wide as it was: the font gives every character a whole em.</summary>
    private static void Write(StringBuilder content, string text, double left, double baseline, double size, double width) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"BT /F1 {size:0.##} Tf {width / (size * text.Length) * 100:0.##} Tz {left:0.##} {baseline:0.##} Td <{HanFont.SongUcs2.Hex(text)}> Tj ET\n");
}
