using System.Text;
using System.Xml;

namespace Disclosure.Web.Downloads;

/// <summary>
/// An XML document as UTF-8. What a report says is text in it, whatever it holds; characters XML 1.0 has no place for become U+FFFD.
/// </summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n"
    };

    /// <summary>Returns the document that is written.</summary>
    public static ReadOnlyMemory<byte> Of(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }

        return buffer.ToArray();
    }

    /// <summary>Writes an element that holds text.</summary>
    public static void WriteText(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    /// <summary>Returns the text without what cannot stand in XML.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
