using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>
/// Lists the pages of a file in order (ISO 32000-2 §7.7.3). Of a broken tree the parts that can be reached are taken; without any tree,
/// every page object of the file.
/// </summary>
internal static class PageTree
{
    /// <summary>Returns all pages.</summary>
    /// <exception cref="DocumentException">There are more pages than allowed, or nodes are nested too deep.</exception>
    public static IReadOnlyList<PdfPage> Read(PdfFile file)
    {
        var walk = new Walk(file);
        if (file.Catalog is { } catalog && catalog.Raw.TryGetValue("Pages", out var root))
        {
            walk.Visit(root, default, 0);
        }

        if (walk.Pages.Count == 0)
        {
            foreach (var number in file.ObjectNumbers)
            {
                walk.VisitLone(new PdfReference(number, 0));
            }
        }

        return walk.Pages;
    }

    private sealed class Walk(PdfFile file)
    {
        private readonly HashSet<PdfObject> _visited = [];

        public List<PdfPage> Pages { get; } = [];

        public void Visit(PdfObject written, InheritedAttributes above, int depth)
        {
            file.Budget.Step();
            if (file.Resolve(written) is not PdfDictionary node)
            {
                return;
            }

            var attributes = above.With(node);
            if (node.Array("Kids") is not { } kids || node.Name("Type") == "Page")
            {
                // Without Kids it is a page, unless it says that it is an empty node.
                if (node.Name("Type") != "Pages")
                {
                    Add(node, attributes);
                }

                return;
            }

            if (!_visited.Add(node))
            {
                return;
            }

            if (depth >= file.Budget.Limits.Nesting)
            {
                throw ReadBudget.Exceeded(ReadLimit.PageTreeDepth);
            }

            foreach (var kid in kids.Raw)
            {
                Visit(kid, attributes, depth + 1);
            }
        }

        public void VisitLone(PdfReference reference)
        {
            file.Budget.Step();
            if (file.Resolve(reference) is PdfDictionary node && node.Name("Type") == "Page")
            {
                Add(node, default(InheritedAttributes).With(node));
            }
        }

        private void Add(PdfDictionary node, InheritedAttributes attributes)
        {
            if (Pages.Count == file.Budget.Limits.Pages)
            {
                throw ReadBudget.Exceeded(ReadLimit.Pages);
            }

            Pages.Add(new PdfPage(Pages.Count + 1, node, attributes));
        }
    }
}
