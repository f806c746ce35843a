namespace Disclosure.ScanAccuracy;

/// <summary>The files of one report and the truth beside them.</summary>
/// <param name="Truth">Path of the truth.</param>
/// <param name="Pages">One file, or one a page in the order of the pages.</param>
internal sealed record ReportFiles(string Truth, IReadOnlyList<string> Pages)
{
    private const string TruthEnding = ".truth.json";
    private static readonly string[] Endings = [".pdf", ".tiff", ".tif", ".jpg", ".png"];

    /// <summary>The reports of a folder that have a truth, by name.</summary>
    /// <exception cref="FileNotFoundException">A truth has no report beside it.</exception>
    public static IEnumerable<ReportFiles> In(string folder)
    {
        foreach (var truth in Directory.GetFiles(folder, "*" + TruthEnding).Order(StringComparer.Ordinal))
        {
            var name = truth[..^TruthEnding.Length];
            var whole = Endings.Select(ending => name + ending).Where(File.Exists).Take(1).ToList();
            var pages = whole.Count > 0 ? whole : PagesOf(name);
            yield return pages.Count > 0
                ? new ReportFiles(truth, pages)
                : throw new FileNotFoundException($"{truth} has no report beside it.");
        }
    }

    private static List<string> PagesOf(string name)
    {
        var pages = new List<string>();
        while (Endings.Select(ending => $"{name}-{pages.Count + 1}{ending}").FirstOrDefault(File.Exists) is { } page)
        {
            pages.Add(page);
        }

        return pages;
    }
}
