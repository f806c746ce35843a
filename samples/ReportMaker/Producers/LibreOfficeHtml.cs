using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>HTML opened by LibreOffice Writer and exported.</summary>
internal sealed record LibreOfficeHtml(HtmlSheet Sheet) : Producer
{
    public override string Name => "LibreOffice, from HTML";

    public override void Print(string title, IReadOnlyList<Block> blocks, string path) => Tool.InFolder(folder =>
    {
        var page = Path.Combine(folder, "report.html");
        File.WriteAllText(page, new ReportHtml(Sheet).Write(title, blocks), Encoding.UTF8);
        Tool.Run("soffice",
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}",
            "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, page,
        ]);
        File.Move(Path.Combine(folder, "report.pdf"), path, overwrite: true);
    });
}
