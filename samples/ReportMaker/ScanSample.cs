using Disclosure.Reports.Model;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;
using ReportMaker.Scanning;

namespace ReportMaker;

/// <summary>A report of the collection that was printed and scanned.</summary>
/// <param name="Report">What was printed.</param>
/// <param name="Scan">How it was scanned.</param>
internal sealed record ScanSample(Sample Report, Scan Scan)
{
    public string Name => Report.Name;

    /// <summary>The files it consists of, as the list of samples names them.</summary>
    public string FileName => Scan.File switch
    {
        ScanFile.Pdf => $"{Name}.pdf",
        ScanFile.Jpegs => $"{Name}-1.jpg …",
        ScanFile.Pngs => $"{Name}-1.png …",
        _ => $"{Name}.tiff",
    };

    /// <summary>Writes the scan and the truth beside it; gives what the rules must find.</summary>
    /// <exception cref="InvalidOperationException">A program is missing or fails, or the faults are not what they claim to be.</exception>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var report = Report.Invent();
        var composer = new Composer(report, Report.Layout);
        var plain = composer.ComposePlain();
        Tool.InFolder(working =>
        {
            var digital = Path.Combine(working, "printed.pdf");
            Report.Producer.Print(report.Title, composer.Mirror(plain), digital);
            Write(digital, folder);
        });
        WriteTruth(report, plain, folder);
        return report.Findings;
    }

    /// <summary>Writes the truth beside the scan.</summary>
    private void WriteTruth(InventedReport report, IReadOnlyList<Block> plain, string folder) => File.WriteAllBytes(
        Path.Combine(folder, Name + ".truth.json"),
        Truth.Of(report, PlainProse.Of(plain, [.. SectionKinds.All.ToArray().Where(report.Headings.ContainsKey)]), Scan));

    /// <summary>Scans the report that was printed as the PDF.</summary>
    private void Write(string digital, string folder)
    {
        var pictures = Scanner.Take(digital, Scan, Report.Agency, Report.Seed);
        var path = Path.GetFullPath(Path.Combine(folder, Name));
        switch (Scan.File)
        {
            case ScanFile.Pdf when Scan.DigitalPages.Count > 0:
                WriteMixed(pictures, digital, path + ".pdf");
                break;
            case ScanFile.Pdf:
                ScannedPdf.Write(pictures, Scan, digital, path + ".pdf");
                break;
            case ScanFile.Jpegs or ScanFile.Pngs:
                var ending = Scan.File == ScanFile.Jpegs ? "jpg" : "png";
                ScanEncoder.EachPage(pictures, Scan, ending, files =>
                {
                    for (var page = 0; page < files.Count; page++)
                    {
                        File.Copy(files[page], $"{path}-{page + 1}.{ending}", overwrite: true);
                    }
                });
                break;
            default:
                ScanEncoder.Together(pictures, Scan, path + ".tiff");
                break;
        }
    }

    /// <summary>Some pages as they were printed, the others as they were scanned.</summary>
    private void WriteMixed(IReadOnlyList<Picture> pictures, string digital, string path) => Tool.InFolder(folder =>
    {
        var scanned = Path.Combine(folder, "scanned.pdf");
        ScannedPdf.Write(pictures, Scan, digital, scanned);
        var pages = Enumerable.Range(1, pictures.Count)
            .SelectMany(page => (string[])[Scan.DigitalPages.Contains(page) ? digital : scanned, $"{page}"]);
        Tool.Run("qpdf", ["--empty", "--pages", .. pages, "--", path]);
    });
}
