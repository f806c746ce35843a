using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>The namespaces of Word files, transitional and strict (ECMA-376 parts 1 and 4).</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>
    /// Namespaces whose elements are read as they are meant (ECMA-376 part 3): drawings, and what later versions added to text.
    /// </summary>
    private static readonly string[] Understood =
    [
        "http://schemas.microsoft.com/office/word/", "http://schemas.openxmlformats.org/drawingml/",
        "http://purl.oclc.org/ooxml/drawingml/", "http://schemas.microsoft.com/office/drawing/",
        "http://schemas.openxmlformats.org/wordprocessingml/",
    ];

    /// <summary>Returns whether the element that was reached is one of Word's own.</summary>
    public static bool IsWord(this PackageXml xml) => xml.Namespace is Transitional or Strict;

    /// <summary>Returns whether the element that was reached offers the same in several ways, of which one is read.</summary>
    public static bool IsAlternative(this PackageXml xml) => xml.Namespace == Compatibility && xml.Name == "AlternateContent";

    /// <summary>
    /// Returns whether the element that was reached, a child of such an element, is the way to read: the first whose needs are understood,
    /// else the fallback.
    /// </summary>
    /// <param name="xml">The part.</param>
    /// <param name="isTaken">Whether one of the ways before it was read; set where this one is to be.</param>
    public static bool IsWay(this PackageXml xml, ref bool isTaken)
    {
        if (isTaken || xml.Namespace != Compatibility)
        {
            return false;
        }

        isTaken = xml.Name == "Fallback"
            || (xml.Name == "Choice" && (xml.Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(prefix =>
                xml.NamespaceOf(prefix) is { } space
                && Array.Exists(Understood, known => space.StartsWith(known, StringComparison.Ordinal))));
        return isTaken;
    }

    /// <summary>Returns an attribute of Word's own; null where the element has none of the name.</summary>
    public static string? Own(this PackageXml xml, string name) =>
        xml.Attribute(name, Transitional) ?? xml.Attribute(name, Strict) ?? xml.Attribute(name);

    /// <summary>Returns a property that is on unless it says otherwise.</summary>
    public static bool IsOn(this PackageXml xml) => xml.Own("val") is not ("0" or "false" or "off" or "none");
}
