using System.Globalization;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>The styles of a document (ECMA-376 part 1, 17.7): how characters look, and which paragraphs are numbered.</summary>
internal sealed class DocxStyles
{
    /// <summary>Most styles that stand on each other; a circle of them ends there.</summary>
    private const int DeepestBase = 16;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunLook> _looks = new(StringComparer.Ordinal);
    private RunLook _default = RunLook.Plain;
    private string? _paragraph;

    /// <summary>Reads the part; a document may have none.</summary>
    /// <param name="xml">The part, or null.</param>
    public static DocxStyles Read(PackageXml? xml)
    {
        var styles = new DocxStyles();
        if (xml is null)
        {
            return styles;
        }

        var root = xml.EnterRoot();
        while (xml.Next(root))
        {
            if (xml.IsWord() && xml.Name == "style" && xml.Own("styleId") is { } id)
            {
                var isDefault = xml.Own("type") == "paragraph" && xml.Own("default") is "1" or "true" or "on";
                styles._styles[id] = ReadStyle(xml);
                styles._paragraph = isDefault ? id : styles._paragraph;
            }
            else if (xml.IsWord() && xml.Name == "docDefaults")
            {
                styles._default = ReadStyle(xml).Look;
            }
        }

        return styles;
    }

    /// <summary>Returns how characters of a paragraph's style look; of the default one where it names none.</summary>
    public RunLook OfParagraph(string? style) => _default.With(LookOf(style ?? _paragraph));

    /// <summary>Returns how characters of a style of their own look.</summary>
    public RunLook OfCharacters(string? style) => LookOf(style);

    /// <summary>Returns the numbering that a paragraph's style gives it; null where it gives none.</summary>
    /// <param name="style">The style; null for the default one.</param>
    /// <param name="owner">The style that says so, which a level of the numbering may name.</param>
    public DocxNumber? NumberOf(string? style, out string? owner)
    {
        owner = style ?? _paragraph;
        for (var depth = 0; depth < DeepestBase && owner is not null && _styles.TryGetValue(owner, out var found); depth++)
        {
            if (found.Number is { } number)
            {
                return number;
            }

            owner = found.BasedOn;
        }

        return null;
    }

    /// <summary>Returns whether a style is that of the lines of a table of contents.</summary>
    public bool IsContents(string? style) => style is not null
        && (_styles.TryGetValue(style, out var found) ? found.Name : style).StartsWith("toc", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a style of tables gives them grounds.</summary>
    public bool HasGround(string? style)
    {
        for (var depth = 0; depth < DeepestBase && style is not null && _styles.TryGetValue(style, out var found); depth++)
        {
            if (found.HasGround)
            {
                return true;
            }

            style = found.BasedOn;
        }

        return false;
    }

    private RunLook LookOf(string? style)
    {
        if (style is null)
        {
            return RunLook.Plain;
        }

        if (_looks.TryGetValue(style, out var known))
        {
            return known;
        }

        var look = RunLook.Plain;
        var name = style;
        for (var depth = 0; depth < DeepestBase && name is not null && _styles.TryGetValue(name, out var found); depth++)
        {
            look = found.Look.With(look);
            name = found.BasedOn;
        }

        return _looks[style] = look;
    }

    /// <summary>Reads a style, or what all characters have by default; the reader stands on its element.</summary>
    private static Style ReadStyle(PackageXml xml)
    {
        var style = new Style("", null, RunLook.Plain, null, false);
        Read(xml.Enter());
        return style;

        void Read(int depth)
        {
            while (xml.Next(depth))
            {
                if (!xml.IsWord())
                {
                    continue;
                }

                switch (xml.Name)
                {
                    case "name":
                        style = style with { Name = xml.Own("val") ?? "" };
                        break;
                    case "basedOn":
                        style = style with { BasedOn = xml.Own("val") };
                        break;
                    case "rPr":
                        style = style with { Look = style.Look.With(RunLook.Read(xml, out _)) };
                        break;
                    case "numPr":
                        style = style with { Number = DocxNumber.Read(xml) };
                        break;
                    case "shd":
                        style = style with { HasGround = true };
                        break;
                    case "pPr" or "rPrDefault" or "pPrDefault" or "tcPr" or "tblPr":
                        Read(xml.Enter());
                        break;
                    case "tblStylePr":
                        // The look of a corner of a table does not tell that of all its characters.
                        var look = style.Look;
                        Read(xml.Enter());
                        style = style with { Look = look };
                        break;
                }
            }
        }
    }

    private sealed record Style(string Name, string? BasedOn, RunLook Look, DocxNumber? Number, bool HasGround);
}

/// <summary>The numbering of a paragraph.</summary>
/// <param name="List">Number of the list; 0 for none.</param>
/// <param name="Level">Its level, from 0; null where it is not said.</param>
internal sealed record DocxNumber(int List, int? Level)
{
    /// <summary>Deepest level of a list.</summary>
    public const int Deepest = 8;

    /// <summary>Reads the element; the reader stands on it.</summary>
    public static DocxNumber Read(PackageXml xml)
    {
        var (list, level) = (-1, (int?)null);
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.IsWord() && int.TryParse(xml.Own("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                list = xml.Name == "numId" ? value : list;
                level = xml.Name == "ilvl" ? Math.Min(value, Deepest) : level;
            }
        }

        return new DocxNumber(list, level);
    }
}
