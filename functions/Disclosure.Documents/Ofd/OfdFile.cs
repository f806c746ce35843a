using System.Globalization;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ofd;

/// <summary>
/// An OFD file (GB/T 33190-2016). It is read as the PDF that shows the same: one notion of what is visible, of rulings, pictures and doubts
/// serves both, and so does whatever draws pages.
/// </summary>
public static class OfdFile
{
    /// <summary>Points in a millimetre.</summary>
    private const double Points = 72 / 25.4;

    /// <summary>Longest side of a page, in millimetres: a PDF's has at most 14,400 points (ISO 32000-2 annex C).</summary>
    private const double LongestSide = 5_000;

    private const double UsualWidth = 210;
    private const double UsualHeight = 297;

    /// <summary>Returns whether a file is an OFD, by its content.</summary>
    /// <param name="file">The file, or its beginning.</param>
    public static bool Is(ReadOnlySpan<byte> file) => OfdPackage.Is(file);

    /// <summary>Returns the pages of an OFD, and what else it holds.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What the reading may cost.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DocumentException">It is no OFD, damaged, encrypted, or beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static Document Read(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Read(file, new ReadBudget(limits, cancellation));

    /// <summary>Returns the same, within a budget.</summary>
    internal static Document Read(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var (pdf, marks) = Convert(file, budget);
        return PdfReader.Read(pdf, budget) with { Ofd = marks };
    }

    /// <summary>Returns the PDF that shows what an OFD shows, page by page.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, ReadLimits, CancellationToken)" path="/param"/>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, ReadLimits, CancellationToken)" path="/exception"/>
    public static ReadOnlyMemory<byte> ToPdf(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        ToPdf(file, new ReadBudget(limits, cancellation));

    /// <summary>Returns the same, within a budget.</summary>
    internal static ReadOnlyMemory<byte> ToPdf(ReadOnlyMemory<byte> file, ReadBudget budget) => Convert(file, budget).Pdf;

    private static (ReadOnlyMemory<byte> Pdf, OfdMarks Marks) Convert(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        try
        {
            using var package = OfdPackage.Open(file, budget);
            var converted = Convert(package, budget);
            budget.ReleaseAll();
            budget.Keep(converted.Pdf.Length);
            return converted;
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // What the parts did not foresee must still reach the caller as one kind of error.
            throw new DocumentException(new OfdDamaged(), exception);
        }
    }

    private static (ReadOnlyMemory<byte> Pdf, OfdMarks Marks) Convert(OfdPackage package, ReadBudget budget)
    {
        var root = package.Root();
        var bodies = root.ChildrenOf("DocBody").ToList();
        if (bodies.Count == 0 || bodies[0].Child("DocRoot")?.Text.Trim() is not { Length: > 0 } location)
        {
            throw OfdPackage.Damaged("no document");
        }

        var path = CurrentVersion(package, bodies[0]) ?? OfdPackage.Resolve("", location);
        var document = package.Xml(path) ?? throw OfdPackage.Damaged(path);
        var marks = Marks(package, bodies);
        using var pdf = new PdfOutput(budget);
        var (catalog, tree, shared) = (pdf.Reserve(), pdf.Reserve(), pdf.Reserve());
        var drawn = new DrawnResources(package, pdf, budget);
        var pages = new OfdPages(package, path, document, drawn, budget);
        var numbers = new List<int>();
        foreach (var page in document.Child("Pages")?.ChildrenOf("Page") ?? [])
        {
            budget.Check();
            if (numbers.Count == budget.Limits.Pages)
            {
                throw ReadBudget.Exceeded(ReadLimit.Pages);
            }

            var before = budget.UsedBytes;
            var (box, content) = pages.Draw(page);
            budget.Release(budget.UsedBytes - before);
            var stream = pdf.AddStream("", content);
            numbers.Add(pdf.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {box.Width * Points:0.###} {box.Height * Points:0.###}] "
                + $"/Resources {shared} 0 R /Contents {stream} 0 R >>")));
        }

        if (numbers.Count == 0)
        {
            throw OfdPackage.Damaged("no page");
        }

        drawn.Write(shared);
        var kids = string.Join(' ', numbers.Select(static number => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R")));
        pdf.Write(tree, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {numbers.Count} /Kids [{kids}] >>"));
        pdf.Write(catalog, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Catalog /Pages {tree} 0 R >>"));
        return (pdf.Finish(catalog), marks);
    }

    /// <summary>Returns the box of a page, in millimetres.</summary>
    /// <param name="areas">What may say it, the nearest first.</param>
    internal static Box BoxOf(params ReadOnlySpan<OfdElement?> areas)
    {
        foreach (var area in areas)
        {
            if (OfdValues.Rectangle(area?.Child("PhysicalBox")?.Text) is { Width: > 0, Height: > 0 } box)
            {
                return box.Width <= LongestSide && box.Height <= LongestSide ? box : throw OfdPackage.Damaged("the size of a page");
            }
        }

        return new Box(0, 0, UsualWidth, UsualHeight);
    }

    /// <summary>Leads from a page's space, in millimetres from the top, to a PDF's, in points from the bottom.</summary>
    internal static Matrix ToPdf(Box box) => new(Points, 0, 0, -Points, -box.Left * Points, box.Bottom * Points);

    /// <summary>
    /// Returns the path of the document in the version that counts (GB/T 33190-2016 §19); null where the file keeps none beside the
    /// document itself.
    /// </summary>
    private static string? CurrentVersion(OfdPackage package, OfdElement body)
    {
        foreach (var version in body.Child("Versions")?.ChildrenOf("Version") ?? [])
        {
            if (OfdValues.Flag(version["Current"], false) && version["BaseLoc"] is { } place)
            {
                var path = OfdPackage.Resolve("", place);
                return package.Xml(path)?.Child("DocRoot")?.Text.Trim() is { Length: > 0 } root
                    ? OfdPackage.Resolve(path, root)
                    : throw OfdPackage.Damaged($"version {path}");
            }
        }

        return null;
    }

    private static OfdMarks Marks(OfdPackage package, List<OfdElement> bodies)
    {
        var (signatures, seals) = (0, 0);
        if (bodies[0].Child("Signatures")?.Text.Trim() is { Length: > 0 } location)
        {
            var path = OfdPackage.Resolve("", location);
            foreach (var signature in package.Xml(path)?.ChildrenOf("Signature") ?? [])
            {
                var isSeal = signature["BaseLoc"] is { } place
                    && package.Xml(OfdPackage.Resolve(path, place))?.Child("SignedInfo")?.Child("StampAnnot") is not null;
                (signatures, seals) = isSeal ? (signatures, seals + 1) : (signatures + 1, seals);
            }
        }

        var versions = bodies[0].Child("Versions")?.ChildrenOf("Version").Count() ?? 0;
        return new OfdMarks(bodies.Count - 1 + Math.Max(0, versions - 1), signatures, seals);
    }
}
