using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>The namespaces of Word files, transitional and strict (ECMA-376 parts 1 and 4).</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Returns whether the element that was reached is one of Word's own.</summary>
    public static bool IsWord(this PackageXml xml) => xml.Namespace is Transitional or Strict;

    /// <summary>Returns an attribute of Word's own; null where the element has none of the name.</summary>
    public static string? Own(this PackageXml xml, string name) =>
        xml.Attribute(name, Transitional) ?? xml.Attribute(name, Strict) ?? xml.Attribute(name);

    /// <summary>Returns a property that is on unless it says otherwise.</summary>
    public static bool IsOn(this PackageXml xml) => xml.Own("val") is not ("0" or "false" or "off" or "none");
}
