using System.Globalization;
using System.Text;
using ReportMaker.Invention;

namespace ReportMaker;

/// <summary>Writes the list of samples for people.</summary>
internal static class SampleList
{
    private const string Introduction =
        """
        # Samples

        Yearly reports on open government information (政府信息公开工作年度报告) that anyone can try. The agencies, their figures and their prose are
        invented. Beside each `NAME.pdf` stands `NAME.truth.json` with what is true of it: title, agency, year, form, every figure (null for a cell
        that is blank or holds no number) and the findings the rules must give (the `deadline` finding depends on the day and is never listed).

        They are made by [ReportMaker](ReportMaker) with `make samples`, which needs Chromium, LibreOffice, Ghostscript, poppler's `pdftocairo` and `pdftoppm`, qpdf
        and ImageMagick, and the fonts Noto CJK, AR PL UMing, UKai, SungtiL and KaitiM, WenQuanYi Zen Hei, Droid Sans Fallback, LXGW WenKai, Liberation, DejaVu and TeX Gyre;
        it says which program is missing and makes the rest. Figures, prose, faults and what a scanner does to a page come from a seed and are the same every time;
        the programs stamp dates into their files, so those bytes differ. The tests read the files here and need none of the programs. This list is written by
        ReportMaker too.

        ## Digital reports

        | sample | made by | peculiarity | findings |
        |---|---|---|---|

        """;

    private const string Scans =
        """

        ## Scans

        In `scans/`, reports that were printed and scanned by [our own simulation](ReportMaker/Scanning) of paper, seal, scanner and camera. Files `NAME-1.jpg`,
        `NAME-2.jpg` … are the pages of one report. The truth says besides: `prose`, all text outside the tables; `sections`, the text of sections 一, 五 and 六
        (both in simplified characters, without white space); and `condition`: resolution, mode and what else happened. A figure hidden by a seal is true as it was
        printed. `dotnet run -c Release --project samples/ReportMaker -- scans FOLDER COUNT SEED` makes as many more as are wanted, at random.

        | scan | dpi | mode | what happened | printed by | peculiarity | findings |
        |---|---|---|---|---|---|---|

        """;

    private const string Regions =
        """

        ## Text and pictures

        In `regions/`, reports part of whose text is a picture, made by [ReportMaker](ReportMaker/Pasting) out of digital ones.

        | sample | made by | dpi | peculiarity | findings |
        |---|---|---|---|---|

        """;

    private const string Texts =
        """

        ## Texts

        In `text/`, reports as plain text, as copied from a page or written in an editor.

        | text | cells | encoding | peculiarity | findings |
        |---|---|---|---|---|

        """;

    private const string Pages =
        """

        ## Web pages

        In `web/`, reports as web pages, with what sites have around an article.

        | page | encoding | peculiarity | findings |
        |---|---|---|---|

        """;

    private const string Ofds =
        """

        ## OFD

        In `ofd/`, reports as OFD (GB/T 33190-2016), by [our own writer](ReportMaker/Ofd). The last four were not looked at while the reader was written.

        | sample | text | edges | peculiarity | findings |
        |---|---|---|---|---|

        """;

    private const string Office =
        """

        ## Word and Excel

        In `office/`, reports as Word documents and Excel workbooks, their XML written by [ReportMaker](ReportMaker/Producers) or saved by LibreOffice.

        | sample | peculiarity | findings |
        |---|---|---|

        """;

    private const string Pictured =
        """

        ## Pages and documents with pictures of tables

        In `pictures/`, reports whose tables are pictures that Chromium took of them, in documents without pages.

        | sample | peculiarity | findings |
        |---|---|---|

        """;

    public static void Write(string path)
    {
        var list = new StringBuilder(Introduction);
        foreach (var sample in Catalogue.Samples)
        {
            list.Append($"| {sample.Name} | {sample.MadeBy} | {sample.Peculiarity} | {Findings(sample)} |\n");
        }

        list.Append(Scans);
        foreach (var sample in ScanCatalogue.Samples)
        {
            var (scan, report) = (sample.Scan, sample.Report);
            list.Append(
                CultureInfo.InvariantCulture,
                $"| {sample.FileName} | {scan.Dpi} | {scan.Mode.ToString().ToLowerInvariant()} | {string.Join(", ", scan.Tags)} ");
            list.Append($"| {report.MadeBy} | {report.Peculiarity} | {Findings(report)} |\n");
        }

        list.Append(Regions);
        foreach (var (report, pasting) in RegionCatalogue.Samples)
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"| {report.Name} | {report.MadeBy} | {pasting.Dpi} | {report.Peculiarity} | {Findings(report)} |\n");
        }

        list.Append(Texts);
        foreach (var sample in TextCatalogue.Samples)
        {
            var report = sample.Report;
            list.Append($"| {report.Name} | {sample.Sheet.Cells.ToString().ToLowerInvariant()} | {sample.Encoding} | {report.Peculiarity} | ");
            list.Append($"{Findings(report, sample.Findings)} |\n");
        }

        list.Append(Pages);
        foreach (var sample in WebCatalogue.Samples)
        {
            var report = sample.Report;
            list.Append($"| {report.Name} | {sample.Charset} | {report.Peculiarity} | {Findings(report, sample.Findings)} |\n");
        }

        list.Append(Ofds);
        foreach (var sample in OfdCatalogue.Samples)
        {
            var (report, shape) = (sample.Report, sample.Shape);
            list.Append($"| {report.Name} | {shape.Text} | {shape.Lines} | {report.Peculiarity} | {Findings(report, sample.Findings)} |\n");
        }

        list.Append(Office);
        foreach (var sample in OfficeCatalogue.Samples)
        {
            var rules = sample.Findings.Select(static finding => $"`{finding.Rule}`").DefaultIfEmpty("none");
            list.Append($"| {sample.Report.Name}{sample.Ending} | {sample.Report.Peculiarity} | {string.Join(", ", rules)} |\n");
        }

        list.Append(Pictured);
        foreach (var sample in PicturedCatalogue.Samples)
        {
            list.Append($"| {sample.Report.Name}{sample.Ending} | {sample.Report.Peculiarity} | {Findings(sample.Report)} |\n");
        }

        File.WriteAllText(path, list.ToString());
    }

    private static string Findings(Sample sample, params IReadOnlyList<ExpectedFinding> more)
    {
        var findings = sample.Invent().Findings.Concat(more)
            .GroupBy(static finding => finding.Rule)
            .Select(static group => group.Count() == 1
                ? $"`{group.Key}`{Place(group.First().Where)}"
                : $"`{group.Key}` × {group.Count()}");
        return string.Join(", ", findings.DefaultIfEmpty("none"));
    }

    private static string Place(string where) => where.Length == 0 ? "" : $" at `{where}`";
}
