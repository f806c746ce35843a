using System.Text;
using System.Xml;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Package;

/// <summary>
/// Goes through the elements of a part, forwards only and without making a tree: no declaration of a document type is read, and nothing
/// that it refers to.
/// </summary>
internal sealed class PackageXml : IDisposable
{
    /// <summary>What <see cref="Enter"/> returns of an element that has no content.</summary>
    private const int Nothing = -1;

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

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ReadBudget _budget;
    private readonly XmlReader _reader;
    private readonly int _length;

    /// <summary>Begins to read a part.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="budget">What it may cost; what was counted for the bytes is let go of at the end.</param>
    public PackageXml(byte[] bytes, ReadBudget budget)
    {
        (_budget, _length) = (budget, bytes.Length);
        _reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
    }

    /// <summary>Gets the local name of the element that was reached.</summary>
    public string Name => _reader.LocalName;

    /// <summary>Gets the namespace of the element that was reached.</summary>
    public string Namespace => _reader.NamespaceURI;

    /// <summary>Goes to the root.</summary>
    /// <returns>Its local name.</returns>
    public string ToRoot()
    {
        _reader.MoveToContent();
        return Name;
    }

    /// <summary>Goes to the root, and into it.</summary>
    /// <returns>What <see cref="Enter"/> returns.</returns>
    public int EnterRoot()
    {
        ToRoot();
        return Enter();
    }

    /// <summary>Goes into the element that was reached, whose children <see cref="Next"/> gives.</summary>
    /// <returns>Its depth, which tells the element to <see cref="Next"/>.</returns>
    public int Enter() => _reader.IsEmptyElement ? Nothing : _reader.Depth;

    /// <summary>
    /// Goes to the next child of an element, whatever was read of the one before; returns whether there is one. Without one the reader
    /// stands at the end of the element.
    /// </summary>
    /// <param name="depth">What <see cref="Enter"/> returned of the element.</param>
    public bool Next(int depth)
    {
        if (depth == Nothing)
        {
            return false;
        }

        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth)
            {
                return false;
            }

            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == depth + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Goes to each child of the element that was reached. Of a child that offers the same in several ways (ECMA-376 part 3) it is the
    /// children of one way: of the first whose needs are understood, else of the fallback.
    /// </summary>
    /// <param name="read">Reads a child, as far as it likes.</param>
    /// <param name="mayChoose">Whether a way may be read that only later versions understand; false for the fallback alone.</param>
    public void Each(Action read, bool mayChoose = true)
    {
        var depth = Enter();
        while (Next(depth))
        {
            if (Namespace != Compatibility || Name != "AlternateContent")
            {
                read();
                continue;
            }

            var isTaken = false;
            var ways = Enter();
            while (Next(ways))
            {
                if (!isTaken && IsUnderstood(mayChoose))
                {
                    isTaken = true;
                    Each(read, mayChoose);
                }
            }
        }
    }

    /// <summary>Returns the text of the element that was reached, that of its children left out.</summary>
    public string Text()
    {
        var depth = Enter();
        if (depth == Nothing)
        {
            return "";
        }

        var text = new StringBuilder();
        while (Read() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.Depth == depth + 1 && _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace)
            {
                _budget.Use(_reader.Value.Length * 2L);
                text.Append(_reader.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Returns an attribute of no namespace; null where the element has none of the name.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>Returns an attribute of a namespace; null where the element has none of the name.</summary>
    public string? Attribute(string name, string space) => _reader.GetAttribute(name, space);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _budget.Release(_length);
    }

    /// <summary>Whether the element that was reached is a way to be read.</summary>
    private bool IsUnderstood(bool mayChoose) => Namespace == Compatibility && (Name == "Fallback"
        || (mayChoose && Name == "Choice" && (Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(prefix =>
            _reader.LookupNamespace(prefix) is { } space
            && Array.Exists(Understood, known => space.StartsWith(known, StringComparison.Ordinal)))));

    private bool Read()
    {
        _budget.Step();
        if (!_reader.Read())
        {
            return false;
        }

        return _reader.Depth <= _budget.Limits.ContentNesting ? true : throw ReadBudget.Exceeded(ReadLimit.ContentNesting);
    }
}
