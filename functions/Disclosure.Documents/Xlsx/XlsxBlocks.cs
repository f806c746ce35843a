using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// Reads the sheets of an Excel workbook (ECMA-376 part 1, 18) as paragraphs and tables, one after the other. Formulas are never computed:
/// what counts is the value that was kept. What is hidden is not read, and said.
/// </summary>
internal static class XlsxBlocks
{
    /// <summary>Most sheets of a workbook: the form has one or three.</summary>
    private const int MostSheets = 200;

    /// <summary>Returns what a workbook holds.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is damaged or beyond the limits.</exception>
    public static Content Of(ReadOnlyMemory<byte> file, ReadBudget budget) => OfficePackage.Guarded(ContentKind.Excel, () =>
    {
        using var package = OfficePackage.Open(file, ContentKind.Excel, budget);
        var main = package.MainPart() is { } named && package.Holds(named) ? named : "xl/workbook.xml";
        var relations = package.RelationsOf(main);
        var book = new XlsxBook();
        List<(string Name, string Part, bool IsHidden)> sheets;
        using (var xml = package.Open(main))
        {
            sheets = ReadWorkbook(xml, book, relations);
        }

        if (PartOf("sharedStrings") is { } texts)
        {
            using var xml = package.Open(texts);
            book.ReadTexts(xml, budget);
        }

        if (PartOf("styles") is { } styles)
        {
            using var xml = package.Open(styles);
            book.ReadLooks(xml);
        }

        var blocks = new List<ContentBlock>();
        var hidden = new List<string>();
        foreach (var (name, part, isHidden) in sheets)
        {
            if (isHidden)
            {
                hidden.Add(name);
                continue;
            }

            if (!package.Holds(part))
            {
                continue;
            }

            using var xml = package.Open(part);
            var sheet = XlsxSheet.Read(xml, book, budget);
            if (sheet.Drawing is { } drawing)
            {
                sheet.Add(DrawnOn(package, part, drawing, budget));
            }

            blocks.AddRange(XlsxFlow.ToBlocks(name, sheet, budget));
            hidden.AddRange(sheet.Hidden.Select(one => $"{name}!{one}"));
        }

        return new Content(ContentKind.Excel, blocks) { Hidden = hidden };

        string? PartOf(string type) =>
            relations.FirstOrDefault(one => one.IsOf(type)) is { } relation && package.Holds(relation.Target) ? relation.Target : null;
    });

    /// <summary>Returns pictures of a workbook by their parts; those that are not in it are left out.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="names">The parts, as the workbook names its pictures.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">The file is damaged or beyond the limits.</exception>
    public static IReadOnlyDictionary<string, byte[]> PicturesOf(
        ReadOnlyMemory<byte> file, IReadOnlySet<string> names, ReadBudget budget) => OfficePackage.Guarded(ContentKind.Excel, () =>
    {
        using var package = OfficePackage.Open(file, ContentKind.Excel, budget);
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (package.TryUnpack(name) is { } picture)
            {
                pictures.Add(name, picture);
            }
        }

        return (IReadOnlyDictionary<string, byte[]>)pictures;
    });

    /// <summary>What is drawn over a sheet; null where the file does not hold it.</summary>
    private static List<XlsxPicture>? DrawnOn(OfficePackage package, string sheet, string drawing, ReadBudget budget)
    {
        if (package.RelationsOf(sheet).FirstOrDefault(one => one.Id == drawing) is not { } relation || !package.Holds(relation.Target))
        {
            return null;
        }

        using var xml = package.Open(relation.Target);
        return XlsxDrawing.Read(xml, package.RelationsOf(relation.Target), budget);
    }

    private static List<(string Name, string Part, bool IsHidden)> ReadWorkbook(
        PackageXml xml, XlsxBook book, IReadOnlyList<PackageRelation> relations)
    {
        var sheets = new List<(string Name, string Part, bool IsHidden)>();
        var root = xml.EnterRoot();
        if (xml.Name != "workbook")
        {
            throw new InvalidDataException("no workbook");
        }

        while (xml.Next(root))
        {
            if (xml.Name == "workbookPr")
            {
                book.Is1904 = xml.Attribute("date1904") is "1" or "true";
            }

            if (xml.Name != "sheets")
            {
                continue;
            }

            var depth = xml.Enter();
            while (xml.Next(depth))
            {
                var id = XlsxBook.RelationOf(xml);
                if (relations.FirstOrDefault(one => one.Id == id) is { } relation)
                {
                    if (sheets.Count >= MostSheets)
                    {
                        throw ReadBudget.Exceeded(ReadLimit.PackageParts);
                    }

                    sheets.Add((xml.Attribute("name") ?? "", relation.Target, xml.Attribute("state") is "hidden" or "veryHidden"));
                }
            }
        }

        return sheets;
    }
}
