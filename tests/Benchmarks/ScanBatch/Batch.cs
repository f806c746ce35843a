using System.Diagnostics;
using System.Globalization;
using Disclosure.ScanAccuracy;

namespace Disclosure.ScanBatch;

/// <summary>
/// Ten scanned samples at 200 dpi, upright as plain Tesseract needs them, as files of five pages and as pictures of single pages.
/// </summary>
internal sealed class Batch : IDisposable
{
    /// <summary>Pages of all five-page files together.</summary>
    public const int Pages = 50;

    private static readonly string[] Names =
    [
        "bilevel-200-photocopy", "bilevel-200-plain", "bilevel-200-seal", "colour-200-seals", "colour-200-signed",
        "grey-200-blur", "grey-200-double-lines", "grey-200-large-figures", "grey-200-plain", "grey-200-shading",
    ];

    private readonly DirectoryInfo _folder;

    private Batch(DirectoryInfo folder, IReadOnlyList<ReportFiles> reports) => (_folder, Reports) = (folder, reports);

    /// <summary>The samples as they are, of three pages.</summary>
    public IReadOnlyList<ReportFiles> Reports { get; }

    /// <summary>Each sample with its second and third page once more; the pictures in it are those of the sample, byte for byte.</summary>
    public IReadOnlyList<string> FivePages { get; private init; } = [];

    /// <summary>The page of each sample that holds most of its figures.</summary>
    public IReadOnlyList<string> FigurePages { get; private init; } = [];

    /// <summary>Each sample's pages as PNG, for programs that read nothing else.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pictures { get; private init; } = [];

    /// <summary>Makes the files, with qpdf and poppler.</summary>
    public static Batch Make(string samples)
    {
        var reports = ReportFiles.In(samples).Where(static report => Names.Contains(Path.GetFileNameWithoutExtension(report.Pages[0])))
            .ToList();
        var folder = Directory.CreateTempSubdirectory("scan-batch-");
        return new Batch(folder, reports)
        {
            FivePages = [.. reports.Select(report => Assemble(report.Pages[0], "1-3,2,3", folder.FullName))],
            FigurePages = [.. reports.Select(report => Assemble(report.Pages[0], "2", folder.FullName))],
            Pictures = [.. reports.Select(report => Render(report.Pages[0], folder.FullName))],
        };
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Assemble(string pdf, string pages, string folder)
    {
        var target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(pdf)} {pages}.pdf");
        Run("qpdf", "--empty", "--pages", pdf, pages, "--", target);
        return target;
    }

    private static string[] Render(string pdf, string folder)
    {
        var target = Path.Combine(folder, Path.GetFileNameWithoutExtension(pdf));
        Run("pdftoppm", "-r", "200", "-png", pdf, target);
        return [.. Enumerable.Range(1, 3).Select(page => string.Create(CultureInfo.InvariantCulture, $"{target}-{page}.png"))];
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
