using System.IO.Compression;
using System.Text;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>A report whose tables are pictures in a document without pages.</summary>
/// <param name="Report">The report; what would make a PDF of it is left aside.</param>
/// <param name="Ending">
/// Ending of the file's name, which tells how pictures are kept: <c>.html</c> in the page itself, <c>.zip</c> beside it, <c>.mht</c> saved
/// by Chromium, <c>.docx</c> and <c>.xlsx</c> saved by LibreOffice.
/// </param>
/// <param name="Scale">Pixels of the pictures in a pixel of the page.</param>
internal sealed record PicturedSample(Sample Report, string Ending, double Scale)
{
    /// <summary>Writes the file and the truth beside it; gives what the rules must find.</summary>
    /// <exception cref="InvalidOperationException">A program is missing or fails.</exception>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var report = Report.Invent();
        Tool.InFolder(work => File.WriteAllBytes(Path.Combine(folder, Report.Name + Ending), Write(report, work)));
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".truth.json"), Truth.Of(report));
        return report.Findings;
    }

    private byte[] Write(InventedReport report, string work)
    {
        var blocks = new Composer(report, Report.Layout).Compose();
        using var browser = new Browser(work);
        var tables = Path.Combine(work, "tables.html");
        File.WriteAllText(tables, new ReportHtml(new HtmlSheet { Font = "Noto Sans CJK SC" }).Write("", [.. blocks.OfType<GridBlock>()]));
        browser.Open(tables);
        var pictures = browser.Tables(Scale);
        if (Ending == ".xlsx")
        {
            return LibreOfficeFile.Convert("report.fods", new FlatOds(pictures).Write(blocks), "xlsx");
        }

        var next = 0;
        var page = new ReportHtml(new HtmlSheet()).Write(
            report.Title, [.. blocks.Select(block => block is GridBlock ? new ParagraphBlock($"PICTURE{next++}") : block)]);
        for (var i = 0; i < pictures.Count; i++)
        {
            var source = Ending is ".html" or ".docx"
                ? $"data:image/png;base64,{Convert.ToBase64String(pictures[i].Png)}" : $"report_files/table{i + 1}.png";
            page = page.Replace($"PICTURE{i}<", $"<img width=\"{pictures[i].Width}\" src=\"{source}\"><", StringComparison.Ordinal);
        }

        switch (Ending)
        {
            case ".docx":
                return LibreOfficeFile.Convert("report.html", page, "docx:MS Word 2007 XML", "docx", "HTML (StarWriter)");
            case ".html":
                return Encoding.UTF8.GetBytes(page);
            case ".zip":
                return Zip(page, pictures);
        }

        var saved = Path.Combine(work, "report.html");
        File.WriteAllText(saved, page);
        Directory.CreateDirectory(Path.Combine(work, "report_files"));
        for (var i = 0; i < pictures.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(work, "report_files", $"table{i + 1}.png"), pictures[i].Png);
        }

        browser.Open(saved);
        return browser.Save();
    }

    private static byte[] Zip(string page, IReadOnlyList<(byte[] Png, int Width)> pictures)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("report.html", Encoding.UTF8.GetBytes(page));
            for (var i = 0; i < pictures.Count; i++)
            {
                Add($"report_files/table{i + 1}.png", pictures[i].Png);
            }

            void Add(string name, byte[] content)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }
}
