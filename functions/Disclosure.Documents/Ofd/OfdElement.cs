using System.Text;
using System.Xml;
using Disclosure.Documents.Pdf.Fonts.CMaps;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ofd;

/// <summary>
/// An element of an OFD's XML, without its namespace: producers write the standard's, one of their own, or none. Neither document types nor
/// anything outside the bytes is ever looked at.
/// </summary>
internal sealed class OfdElement
{
    /// <summary>Bytes that an element takes up.</summary>
    private const int ElementBytes = 160;

    /// <summary>Bytes that an attribute takes up besides its text.</summary>
    private const int AttributeBytes = 80;

    /// <summary>Bytes of the beginning of a file within which its declaration names the encoding.</summary>
    private const int DeclarationReach = 100;

    private const int Gb18030 = 54936;

    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<OfdElement> _children = [];

    private OfdElement(string name) => Name = name;

    /// <summary>Gets the name without prefix.</summary>
    public string Name { get; }

    /// <summary>Gets the text that stands in the element itself, white space included.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Gets the elements in it, in their order.</summary>
    public IReadOnlyList<OfdElement> Children => _children;

    /// <summary>Returns the root element of a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What the reading may cost.</param>
    /// <exception cref="DocumentException">It is no XML, or beyond the limits.</exception>
    public static OfdElement Read(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        try
        {
            return ReadTree(file, budget);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidOperationException)
        {
            throw new DocumentException(new OfdDamaged(), new InvalidDataException("an XML file of an OFD", exception));
        }
    }

    /// <summary>Returns the value of an attribute; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in _attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Returns the first element of a name in this one; null where there is none.</summary>
    public OfdElement? Child(string name)
    {
        foreach (var child in _children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Returns the elements of a name in this one.</summary>
    public IEnumerable<OfdElement> ChildrenOf(string name)
    {
        foreach (var child in _children)
        {
            if (child.Name == name)
            {
                yield return child;
            }
        }
    }

    private static OfdElement ReadTree(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var start = Encoding.Latin1.GetString(file.Span[..Math.Min(file.Length, DeclarationReach)]);
        using var reader = start.Contains("encoding=\"GB", StringComparison.OrdinalIgnoreCase)
            ? XmlReader.Create(new StringReader(Charsets.Of(Gb18030).GetString(file.Span)), settings)
            : XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), settings);
        OfdElement? root = null;
        var open = new Stack<OfdElement>();
        var count = 0;
        while (reader.Read())
        {
            budget.Step();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > budget.Limits.Objects)
                    {
                        throw ReadBudget.Exceeded(ReadLimit.Objects);
                    }

                    if (open.Count >= budget.Limits.Nesting)
                    {
                        throw ReadBudget.Exceeded(ReadLimit.ObjectNesting);
                    }

                    var element = Element(reader, budget);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                    {
                        parent._children.Add(element);
                    }

                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when open.TryPeek(out var holder) && holder._children.Count == 0:
                    budget.Use(2L * reader.Value.Length);
                    holder.Text += reader.Value;
                    break;
            }
        }

        return root ?? throw new XmlException("no element");
    }

    private static OfdElement Element(XmlReader reader, ReadBudget budget)
    {
        budget.Use(ElementBytes);
        var element = new OfdElement(reader.LocalName);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            budget.Use(AttributeBytes + (2L * reader.Value.Length));
            element._attributes.Add((reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        return element;
    }
}
