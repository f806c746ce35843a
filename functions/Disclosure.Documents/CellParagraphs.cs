using System.Text;

namespace Disclosure.Documents;

/// <summary>The paragraphs of one cell of a document without pages.</summary>
internal static class CellParagraphs
{
    /// <summary>Returns them as one text: with a blank only where letters or digits would run together.</summary>
    public static string Join(IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0 && paragraph.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(paragraph[0]))
            {
                text.Append(' ');
            }

            text.Append(paragraph);
        }

        return text.ToString();
    }
}
