using System.Globalization;
using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Xlsx;

/// <summary>What the sheets of a workbook share: texts and looks.</summary>
internal sealed class XlsxBook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Bytes that a text takes up in memory beside its characters.</summary>
    private const int BytesOfText = 96;

    private readonly List<XlsxText> _texts = [];
    private IReadOnlyList<XlsxLook> _looks = [];

    /// <summary>Gets or sets whether days count from 1904.</summary>
    public bool Is1904 { get; set; }

    /// <summary>Returns the relation that an attribute of the element that was reached names; null for none.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="name">Name of the attribute.</param>
    public static string? RelationOf(PackageXml xml, string name = "id") =>
        xml.Attribute(name, Relations) ?? xml.Attribute(name, StrictRelations);

    /// <summary>Reads the texts (ECMA-376 part 1, 18.4.9).</summary>
    public void ReadTexts(PackageXml xml, ReadBudget budget)
    {
        var root = xml.EnterRoot();
        while (xml.Next(root))
        {
            if (xml.Name == "si")
            {
                if (_texts.Count >= budget.Limits.ContentCells)
                {
                    throw ReadBudget.Exceeded(ReadLimit.ContentCells);
                }

                budget.Use(BytesOfText);
                _texts.Add(XlsxText.Read(xml));
            }
        }
    }

    /// <summary>Reads the looks.</summary>
    public void ReadLooks(PackageXml xml) => _looks = XlsxStyles.Read(xml);

    /// <summary>Returns a text that a cell names by its number, from 0.</summary>
    public XlsxText TextOf(string? number) =>
        int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var at)
        && at < _texts.Count ? _texts[at] : throw new InvalidDataException("a text that is not there");

    /// <summary>Returns a look that a cell names by its number, from 0.</summary>
    public XlsxLook LookOf(int? number) => number is { } at && at < _looks.Count ? _looks[at] : XlsxLook.Plain;
}
