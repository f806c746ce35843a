using System.Text;
using System.Text.Json;
using System.Xml;
using Disclosure.Documents;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Fuzz;

/// <summary>All readers that files of strangers reach, each with the errors its users know.</summary>
public static class FuzzTargets
{
    /// <summary>
    /// Small, so that an input that only costs time or memory ends soon: what a limit refuses is no fault, what passes it is.
    /// </summary>
    private static readonly ReadLimits Limits = new()
    {
        DecodedBytes = 32 << 20,
        StreamBytes = 16 << 20,
        HeldBytes = 64 << 20,
        PicturePixels = 4_000_000,
        Operators = 200_000,
        Time = TimeSpan.FromSeconds(2),
    };

    private static readonly ArchiveLimits Archived = new()
    {
        Entries = 1_000,
        OriginalBytes = 1 << 20,
        ReadingBytes = 1 << 20,
        ReportBytes = 1 << 20,
    };

    /// <summary>Gets the readers.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("pdf", ReadPdf),
        new("content", static bytes => ReadPdf(OnePage.WithContent(bytes))),
        new("filter", static bytes => ReadPdf(OnePage.WithFilter(bytes))),
        new("font", static bytes => ReadPdf(OnePage.WithFont(bytes))),
        new("text", ReadContent),
        new("web", static bytes => ReadContent([.. "<html title=页>"u8, .. bytes])),
        new("mht", static bytes => ReadContent(
            [.. "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"u8, .. bytes])),
        new("ofd", ReadOfd),
        new("ofd-page", static bytes => ReadOfd(OneOfd.WithPage(bytes))),
        new("docx", static bytes => ReadContent(OneOffice.WithDocument(bytes))),
        new("xlsx", static bytes => ReadContent(OneOffice.WithSheet(bytes))),
        new("compound", static bytes => ReadContent([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. bytes.Skip(8)])),
        new("picture", ReadPicture),
        new("bundle", static bytes => Known(() => PageBundle.Open(bytes, Limits))),
        new("pages", static bytes => Known<InvalidDataException>(() => DocumentFormat.Read(bytes))),
        new("reading", static bytes => Known<JsonException>(() => ReportJson.Parse(bytes))),
        new("event", static bytes => Known<JsonException>(() => ReportEventJson.Parse(Encoding.UTF8.GetString(bytes)))),
        new("archive", static bytes => ReadArchiveAsync(bytes).GetAwaiter().GetResult()),
    ];

    /// <summary>Returns the reader of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static FuzzTarget Named(string name) => All.FirstOrDefault(one => one.Name == name)
        ?? throw new ArgumentException($"{name} is none of {string.Join(", ", All.Select(static one => one.Name))}");

    private static void ReadPdf(byte[] bytes)
    {
        Known(() =>
        {
            var pictures = PdfPictures.Open(bytes, Limits, CancellationToken.None);
            for (var number = 1; number <= 3; number++)
            {
                pictures.Find(number);
            }
        });
        Known(() => ReportReader.ReadAll(PdfReader.Read(bytes, Limits, CancellationToken.None), Limits, CancellationToken.None));
    }

    private static void ReadOfd(byte[] bytes) =>
        Known(() => ReportReader.ReadAll(OfdFile.Read(bytes, Limits, CancellationToken.None), Limits, CancellationToken.None));

    private static void ReadContent(byte[] bytes) =>
        Known(() => ReportReader.ReadAll(ContentFile.Read(bytes, Limits, CancellationToken.None), Limits, CancellationToken.None));

    private static void ReadPicture(byte[] bytes)
    {
        Known(() =>
        {
            var header = PictureHeader.Read(bytes, Limits);
            for (var i = 0; header.Kind == PictureKind.Tiff && i < header.Pages.Count; i++)
            {
                TiffPage.Extract(bytes, i);
            }
        });
        if (JpegScans.Is(bytes))
        {
            JpegScans.AreWhole(bytes);
        }

        if (Netpbm.Is(bytes))
        {
            Known(() => Netpbm.Decode(bytes, Limits.PicturePixels));
        }
    }

    private static async Task ReadArchiveAsync(byte[] bytes)
    {
        try
        {
            await using var archive = await ArchiveReader.OpenAsync(new MemoryStream(bytes), Archived, CancellationToken.None);
            foreach (var report in archive.Reports)
            {
                await archive.EventsAsync(report, CancellationToken.None);
            }

            await foreach (var notice in archive.NoticesAsync(CancellationToken.None))
            {
                GC.KeepAlive(notice);
            }

            await foreach (var publication in archive.PublicationsAsync(CancellationToken.None))
            {
                GC.KeepAlive(publication);
            }
        }
        catch (ArchiveException)
        {
            // What its users know.
        }
    }

    /// <summary>Runs a reader whose users know one error, and finds those that its last net caught.</summary>
    private static void Known(Action read)
    {
        try
        {
            read();
        }
        catch (DocumentException exception) when (
            exception.InnerException is null or InvalidDataException or EndOfStreamException or XmlException)
        {
            // What its users know.
        }
        catch (DocumentException exception)
        {
            throw new UnforeseenException(exception.InnerException!);
        }
    }

    private static void Known<TException>(Action read)
        where TException : Exception
    {
        try
        {
            read();
        }
        catch (TException)
        {
            // What its users know.
        }
    }
}
