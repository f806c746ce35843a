using System.Text;

namespace ReportMaker.Producers;

/// <summary>A file that LibreOffice opens and saves in another format.</summary>
internal static class LibreOfficeFile
{
    public static byte[] Convert(string name, string text, string ending) => Convert(name, Encoding.UTF8.GetBytes(text), ending);

    public static byte[] Convert(string name, byte[] file, string ending) => Convert(name, file, ending, ending, null);

    /// <summary>Opens a text as one kind of file and saves it as another, by the names that LibreOffice has for both.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="text">The file.</param>
    /// <param name="filter">The ending, and the name of what saves it.</param>
    /// <param name="ending">The ending alone.</param>
    /// <param name="opened">Name of what opens the file; null for what its ending says.</param>
    public static byte[] Convert(string name, string text, string filter, string ending, string? opened) =>
        Convert(name, Encoding.UTF8.GetBytes(text), filter, ending, opened);

    private static byte[] Convert(string name, byte[] file, string filter, string ending, string? opened)
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
                "--headless", .. opened is null ? Array.Empty<string>() : [$"--infilter={opened}"],
                "--convert-to", filter, "--outdir", target, source,
            ]);
            saved = File.ReadAllBytes(Path.Combine(target, Path.ChangeExtension(name, ending)));
        });
        return saved!;
    }
}
