using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>HTML printed by headless Chromium (Skia/PDF).</summary>
internal sealed record Chromium(HtmlSheet Sheet) : Producer
{
    public override string Name => "Chromium";

    public override void Print(string title, IReadOnlyList<Block> blocks, string path) => Tool.InFolder(folder =>
    {
        var page = Path.Combine(folder, "report.html");
        File.WriteAllText(page, new ReportHtml(Sheet).Write(title, blocks), Encoding.UTF8);
        Tool.Run("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
            "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={path}", new Uri(page)
                .AbsoluteUri,
        ]);
    });
}
