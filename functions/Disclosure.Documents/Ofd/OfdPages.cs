using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Ofd;

/// <summary>
/// The pages of a document: each is drawn with its templates below or above, its layers, and its annotations over all (GB/T 33190-2016
/// §7.5 to §7.7 and §15).
/// </summary>
internal sealed class OfdPages
{
    private static readonly string[] LayersUpwards = ["Background", "Body", "Foreground"];

    private readonly OfdPackage _package;
    private readonly string _path;
    private readonly DrawnResources _drawn;
    private readonly ReadBudget _budget;
    private readonly OfdElement? _common;
    private readonly OfdResources _resources;
    private readonly Dictionary<string, List<string>> _annotations = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="OfdPages"/> class.</summary>
    /// <param name="package">The files.</param>
    /// <param name="path">Path of the document's file.</param>
    /// <param name="document">Its root element.</param>
    /// <param name="drawn">What the pages are drawn with.</param>
    /// <param name="budget">What the reading may cost.</param>
    public OfdPages(OfdPackage package, string path, OfdElement document, DrawnResources drawn, ReadBudget budget)
    {
        (_package, _path, _drawn, _budget) = (package, path, drawn, budget);
        _common = document.Child("CommonData");
        _resources = new OfdResources(package, null);
        foreach (var kind in (ReadOnlySpan<string>)["DocumentRes", "PublicRes"])
        {
            foreach (var file in _common?.ChildrenOf(kind) ?? [])
            {
                _resources.Load(OfdPackage.Resolve(path, file.Text));
            }
        }

        if (document.Child("Annotations")?.Text.Trim() is { Length: > 0 } location)
        {
            ListAnnotations(OfdPackage.Resolve(path, location));
        }
    }

    /// <summary>Draws a page.</summary>
    /// <param name="page">Its element in the document.</param>
    /// <returns>Its box in millimetres, and the operators of a PDF that draw it.</returns>
    /// <exception cref="DocumentException">It is not there, damaged, or beyond the limits.</exception>
    public (Box Box, byte[] Content) Draw(OfdElement page)
    {
        var (path, root) = Load(page["BaseLoc"], _path);
        var box = OfdFile.BoxOf(root.Child("Area"), _common?.Child("PageArea"));
        var toPdf = OfdFile.ToPdf(box);
        var content = new PdfContent(_budget);
        var templates = root.ChildrenOf("Template").ToList();
        foreach (var template in templates.Where(static template => !IsAbove(template)))
        {
            DrawTemplate(template, toPdf, content);
        }

        DrawLayers(path, root, toPdf, content);
        foreach (var template in templates.Where(IsAbove))
        {
            DrawTemplate(template, toPdf, content);
        }

        foreach (var file in page["ID"] is { } id && _annotations.TryGetValue(id.Trim(), out var files) ? files : [])
        {
            DrawAnnotations(file, toPdf, content);
        }

        return (box, content.ToBytes());
    }

    private static bool IsAbove(OfdElement template) => template["ZOrder"]?.Trim() == "Foreground";

    private (string Path, OfdElement Root) Load(string? location, string from)
    {
        var path = OfdPackage.Resolve(from, location ?? "");
        return (path, _package.Xml(path) ?? throw OfdPackage.Damaged($"page {path}"));
    }

    private void DrawTemplate(OfdElement template, in Matrix toPdf, PdfContent content)
    {
        var id = template["TemplateID"]?.Trim();
        foreach (var known in _common?.ChildrenOf("TemplatePage") ?? [])
        {
            if (known["ID"]?.Trim() == id)
            {
                var (path, root) = Load(known["BaseLoc"], _path);
                DrawLayers(path, root, toPdf, content);
                return;
            }
        }
    }

    private void DrawLayers(string path, OfdElement root, in Matrix toPdf, PdfContent content)
    {
        var drawing = new PageDrawing(ResourcesOf(path, root), _drawn, content, _budget);
        foreach (var kind in LayersUpwards)
        {
            foreach (var layer in root.Child("Content")?.ChildrenOf("Layer") ?? [])
            {
                if ((layer["Type"]?.Trim() ?? "Body") is var type
                    && (type == kind || (kind == "Body" && !LayersUpwards.Contains(type))))
                {
                    drawing.Draw(layer, toPdf, DrawStyle.None, alpha: 1);
                }
            }
        }
    }

    private OfdResources ResourcesOf(string path, OfdElement root)
    {
        if (root.Child("PageRes") is null)
        {
            return _resources;
        }

        var resources = new OfdResources(_package, _resources);
        foreach (var file in root.ChildrenOf("PageRes"))
        {
            resources.Load(OfdPackage.Resolve(path, file.Text));
        }

        return resources;
    }

    private void ListAnnotations(string path)
    {
        foreach (var page in _package.Xml(path)?.ChildrenOf("Page") ?? [])
        {
            if (page["PageID"]?.Trim() is { } id && page.Child("FileLoc")?.Text is { } location)
            {
                if (!_annotations.TryGetValue(id, out var files))
                {
                    _annotations.Add(id, files = []);
                }

                files.Add(OfdPackage.Resolve(path, location));
            }
        }
    }

    /// <summary>Draws the annotations of a page: stamps and watermarks as such, which are no part of its text.</summary>
    private void DrawAnnotations(string path, in Matrix toPdf, PdfContent content)
    {
        if (_package.Xml(path) is not { } root)
        {
            return;
        }

        var drawing = new PageDrawing(ResourcesOf(path, root), _drawn, content, _budget);
        foreach (var annotation in root.ChildrenOf("Annot"))
        {
            if (!OfdValues.Flag(annotation["Visible"], true) || annotation.Child("Appearance") is not { } appearance)
            {
                continue;
            }

            var boundary = OfdValues.Rectangle(appearance["Boundary"]);
            var isStamp = annotation["Type"]?.Trim() is "Stamp" or "Watermark";
            content.Line(isStamp ? "/Artifact /Stamp BDC" : "/Span BMC");
            drawing.Draw(
                appearance, new Matrix(1, 0, 0, 1, boundary?.Left ?? 0, boundary?.Top ?? 0).Then(toPdf), DrawStyle.None, alpha: 1);
            content.Line("EMC");
        }
    }
}
