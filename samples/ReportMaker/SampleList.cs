using System.Text;

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

        They are made by [ReportMaker](ReportMaker) with `make samples`, which needs Chromium, LibreOffice, Ghostscript, poppler's `pdftocairo` and qpdf, and the
        fonts Noto CJK, AR PL UMing, WenQuanYi Zen Hei and Droid Sans Fallback; it says which program is missing and makes the rest. Figures, prose and faults come
        from a seed and are the same every time; the programs stamp dates into their PDFs, so those bytes differ. The tests read the files here and need none of
        the programs. This list is written by ReportMaker too.

        | sample | made by | peculiarity | findings |
        |---|---|---|---|

        """;

    public static void Write(string path)
    {
        var list = new StringBuilder(Introduction);
        foreach (var sample in Catalogue.Samples)
        {
            var findings = sample.Invent().Findings
                .GroupBy(static finding => finding.Rule)
                .Select(static group => group.Count() == 1
                    ? $"`{group.Key}`{Place(group.First().Where)}"
                    : $"`{group.Key}` × {group.Count()}");
            list.Append($"| {sample.Name} | {sample.MadeBy} | {sample.Peculiarity} | {string.Join(", ", findings.DefaultIfEmpty("none"))} |\n");
        }

        File.WriteAllText(path, list.ToString());
    }

    private static string Place(string where) => where.Length == 0 ? "" : $" at `{where}`";
}
