using System.Globalization;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Ofd.Pictures;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Words;
using PdfImage = Disclosure.Documents.Ofd.Pictures.PdfPicture;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// The pictures in a document without pages that may show a table, each on a sheet of a PDF: what reads pictures on pages reads them, and
/// what draws pages draws them.
/// </summary>
/// <param name="Pdf">The PDF, of one sheet for each picture.</param>
/// <param name="Pictures">The pictures, in the order of the document.</param>
internal sealed record HeldPictures(ReadOnlyMemory<byte> Pdf, IReadOnlyList<HeldPicture> Pictures)
{
    /// <summary>Most pictures that are looked at, the first ones: a report has three tables, torn ones some ten pictures.</summary>
    private const int MostPictures = 40;

    /// <summary>Bytes of all pictures together beyond which the others are left out: they have to fit into an answer of a child.</summary>
    private const int MostBytes = FrameHeader.LargestAnswer * 3 / 4;

    /// <summary>Fewest samples along a picture's longer side, as of pictures on pages.</summary>
    private const int FewestSamples = 64;

    /// <summary>Width of a sheet, at least, in points: A4.</summary>
    private const double SheetWidth = 595;

    /// <summary>Longest side of a picture as shown, in points: what a sheet may have, but for its margins.</summary>
    private const double LongestSide = 1_600;

    /// <summary>White around a picture, in points.</summary>
    private const double Margin = 36;

    /// <summary>Width of a text on an A4 sheet, in points, which no page of the web says: a wider picture is shown as wide.</summary>
    private const double TextWidth = 453;

    /// <summary>Least width of a picture that has room for a table, in points, as of pictures on pages.</summary>
    private const double LeastWidth = SheetWidth / 4;

    /// <summary>Least height of a picture that has room for a table, in points, as of pictures on pages.</summary>
    private const double LeastHeight = 16;

    /// <summary>Points in a pixel where nothing says how large a picture is shown.</summary>
    private const double PointsInPixel = 0.75;

    /// <summary>Finds the pictures of a document.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is no document without pages, or damaged, or beyond the limits.</exception>
    public static HeldPictures Of(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var blocks = ContentFile.Read(file, budget).Content!.Blocks;
        var named = blocks.OfType<ContentParagraph>().SelectMany(static paragraph => paragraph.Pictures)
            .Select(static picture => picture.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
        {
            return new HeldPictures(default, []);
        }

        var files = ContentFile.PicturesOf(file, named, budget);
        using var pdf = new PdfOutput(budget);
        var (catalog, tree) = (pdf.Reserve(), pdf.Reserve());
        var pictures = new List<HeldPicture>();
        var sheets = new List<int>();
        var left = MostBytes;
        for (var block = 0; block < blocks.Count; block++)
        {
            if (blocks[block] is not ContentParagraph paragraph)
            {
                continue;
            }

            var before = pictures.Count;
            foreach (var picture in paragraph.Pictures)
            {
                budget.Check();
                if (pictures.Count < MostPictures && picture.Name is { } name && files.TryGetValue(name, out var bytes)
                    && Decoded(bytes, budget) is { } image && image.Data.Length + (image.Mask?.Data.Length ?? 0) <= left
                    && Place(image, picture.Width) is { } box)
                {
                    left -= image.Data.Length + (image.Mask?.Data.Length ?? 0);
                    sheets.Add(AddSheet(pdf, tree, image, box));
                    pictures.Add(new HeldPicture(block, box, image.Width, image.Height, HasOthers: true));
                }
            }

            for (var i = before; i < pictures.Count; i++)
            {
                pictures[i] = pictures[i] with { HasOthers = paragraph.Pictures.Count > pictures.Count - before };
            }
        }

        pdf.Write(catalog, $"<< /Type /Catalog /Pages {tree} 0 R >>");
        pdf.Write(tree, $"<< /Type /Pages /Count {sheets.Count} /Kids [{string.Join(' ', sheets.Select(static one => $"{one} 0 R"))}] >>");
        return new HeldPictures(pdf.Finish(catalog), pictures);
    }

    /// <summary>Returns the pictures as bytes.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Pictures.Count);
        foreach (var (block, box, width, height, hasOthers) in Pictures)
        {
            writer.Write(block);
            writer.Write(box.Left);
            writer.Write(box.Top);
            writer.Write(box.Right);
            writer.Write(box.Bottom);
            writer.Write(width);
            writer.Write(height);
            writer.Write(hasOthers);
        }

        writer.Write(Pdf.Length);
        writer.Write(Pdf.Span);
        writer.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Returns what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static HeldPictures Read(ReadOnlyMemory<byte> bytes) => PageFormat.ReadAll(bytes, static reader =>
    {
        var pictures = new List<HeldPicture>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            pictures.Add(new HeldPicture(
                reader.ReadInt32(),
                new Box(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()),
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.ReadBoolean()));
        }

        var length = reader.ReadInt32();
        return length == reader.BaseStream.Length - reader.BaseStream.Position
            ? new HeldPictures(reader.ReadBytes(length), pictures)
            : throw new FormatException("a PDF of another length");
    });

    /// <summary>Returns the sheets as pages with nothing but a picture to be read.</summary>
    public IReadOnlyList<Page> ToPages() =>
    [
        .. Pictures.Select(static (picture, i) => new Page(
            i + 1, picture.SheetWidth, picture.SheetHeight, [], [],
            [new PageImage(picture.Box, picture.PixelWidth, picture.PixelHeight)], TextVerdict.Trusted)
        {
            Regions = [new PageRegion(picture.Box, RegionKind.Picture)],
        }),
    ];

    private static PdfImage? Decoded(byte[] file, ReadBudget budget)
    {
        var before = budget.UsedBytes;
        try
        {
            var image = PictureConversion.Of(file, budget);
            return ReferenceEquals(image, PdfImage.Undecodable) || Math.Max(image.Width, image.Height) < FewestSamples ? null : image;
        }
        catch (DocumentException error) when (error.Fault is PicturePixelsExceeded)
        {
            // A picture that is too large stays unread; the document is not.
            return null;
        }
        finally
        {
            budget.Release(budget.UsedBytes - before);
        }
    }

    /// <summary>Where a picture stands on its sheet; null where it has no room for a table.</summary>
    private static Box? Place(PdfImage image, double? shown)
    {
        var width = shown is { } told and > 0 ? told : Math.Min(image.Width * PointsInPixel, TextWidth);
        var height = width * image.Height / image.Width;
        var scale = Math.Min(1, LongestSide / Math.Max(width, height));
        (width, height) = (width * scale, height * scale);
        var left = Math.Max(Margin, (SheetWidth - width) / 2);
        return width >= LeastWidth && height >= LeastHeight ? new Box(left, Margin, left + width, Margin + height) : null;
    }

    private static int AddSheet(PdfOutput pdf, int tree, PdfImage image, Box box)
    {
        var mask = image.Mask is { } covers ? $" /SMask {AddImage(pdf, covers, "")} 0 R" : "";
        var number = AddImage(pdf, image, mask);
        var sheet = new HeldPicture(0, box, image.Width, image.Height, HasOthers: false);
        var content = pdf.AddStream("", System.Text.Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{box.Width:F3} 0 0 {box.Height:F3} {box.Left:F3} {sheet.SheetHeight - box.Bottom:F3} cm /P Do")));
        return pdf.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {sheet.SheetWidth:F3} {sheet.SheetHeight:F3}] "
            + $"/Contents {content} 0 R /Resources << /XObject << /P {number} 0 R >> >> >>"));
    }

    private static int AddImage(PdfOutput pdf, PdfImage image, string mask) => pdf.AddStream(
        $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} {image.Entries}{mask}", image.Data.Span);
}

/// <summary>A picture that a document holds.</summary>
/// <param name="Block">Index of the paragraph in which it stands.</param>
/// <param name="Box">Where it stands on its sheet, in points.</param>
/// <param name="PixelWidth">Pixels in a row.</param>
/// <param name="PixelHeight">Rows.</param>
/// <param name="HasOthers">Whether pictures stand in the same paragraph that cannot be read.</param>
internal readonly record struct HeldPicture(int Block, Box Box, int PixelWidth, int PixelHeight, bool HasOthers)
{
    /// <summary>Gets the width of its sheet, in points.</summary>
    public double SheetWidth => Box.Left + Box.Right;

    /// <summary>Gets the height of its sheet, in points.</summary>
    public double SheetHeight => Box.Top + Box.Bottom;
}
