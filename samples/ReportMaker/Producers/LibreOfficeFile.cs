using System.Text;

namespace ReportMaker.Producers;

/// <summary>A file that LibreOffice opens and saves in another format.</summary>
internal static class LibreOfficeFile
{
    public static byte[] Convert(string name, string text, string ending) => Convert(name, Encoding.UTF8.GetBytes(text), ending);

    public static byte[] Convert(string name, byte[] file, string ending)
    {
        byte[]? saved = null;
        Tool.InFolder(folder =>
        {
            var source = Path.Combine(folder, name);
            var target = Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName;
            File.WriteAllBytes(source, file);
            Tool.Run("soffice",
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}",
                "--headless", "--convert-to", ending, "--outdir", target, source,
            ]);
            saved = File.ReadAllBytes(Path.Combine(target, Path.ChangeExtension(name, ending)));
        });
        return saved!;
    }
}
