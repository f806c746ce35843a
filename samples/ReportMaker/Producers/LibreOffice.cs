using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>A flat OpenDocument text exported by LibreOffice Writer.</summary>
internal sealed record LibreOffice(OdtSheet Sheet) : Producer
{
    public override string Name => "LibreOffice";

    public override void Print(string title, IReadOnlyList<Block> blocks, string path) => Tool.InFolder(folder =>
    {
        var text = Path.Combine(folder, "report.fodt");
        File.WriteAllText(text, new FlatOdt(Sheet).Write(title, blocks), Encoding.UTF8);
        Tool.Run("soffice",
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}",
            "--headless", "--convert-to", "pdf", "--outdir", folder, text,
        ]);
        File.Move(Path.Combine(folder, "report.pdf"), path, overwrite: true);
    });
}
