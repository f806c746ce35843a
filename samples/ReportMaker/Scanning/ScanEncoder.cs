using System.Globalization;
using ReportMaker.Producers;

namespace ReportMaker.Scanning;

/// <summary>Packs pictures as a scanner does, with ImageMagick's codecs.</summary>
internal static class ScanEncoder
{
    /// <summary>One picture file for each page.</summary>
    /// <param name="pictures">The pages.</param>
    /// <param name="scan">How they are scanned.</param>
    /// <param name="ending">jpg, png or tiff: what to write.</param>
    /// <param name="take">Gets the files, which are gone afterwards.</param>
    public static void EachPage(
        IReadOnlyList<Picture> pictures,
        Scan scan,
        string ending,
        Action<IReadOnlyList<string>> take) => Tool.InFolder(folder =>
    {
        Tool.Run("convert", [.. Sources(pictures, scan, folder), .. Options(scan, ending == "tiff"), "-scene", "1", Path.Combine(
            folder,
            $"packed-%03d.{ending}")]);
        take([.. Directory.GetFiles(folder, $"packed-*.{ending}").Order(StringComparer.Ordinal)]);
    });

    /// <summary>All pages in one TIFF.</summary>
    public static void Together(IReadOnlyList<Picture> pictures, Scan scan, string path) => Tool.InFolder(folder =>
        Tool.Run("convert", [.. Sources(pictures, scan, folder), .. Options(scan, inTiff: true), path]));

    private static List<string> Sources(IReadOnlyList<Picture> pictures, Scan scan, string folder)
    {
        var sources = new List<string>();
        foreach (var picture in pictures)
        {
            var source = Path.Combine(folder, $"{sources.Count:D3}.pnm");
            if (scan.Mode == ScanMode.Bilevel)
            {
                Netpbm.WriteBits(picture, scan.Threshold, source);
            }
            else
            {
                Netpbm.Write(picture, source);
            }

            sources.Add(source);
        }

        return sources;
    }

    private static string[] Options(Scan scan, bool inTiff)
    {
        string[] resolution = scan.Mode == ScanMode.Phone
            ? ["-strip"]
            : ["-density", scan.Dpi.ToString(CultureInfo.InvariantCulture), "-units", "PixelsPerInch"];
        var packing = !inTiff
            ? "Undefined"
            : scan.Mode == ScanMode.Bilevel ? "Group4" : scan.File == ScanFile.LosslessTiff ? "LZW" : "JPEG";
        return
        [
            .. resolution, "-quality", scan.Quality.ToString(CultureInfo.InvariantCulture),
            .. packing == "Undefined" ? (string[])[] : ["-compress", packing, "-define", "tiff:rows-per-strip=65535"],
        ];
    }
}
