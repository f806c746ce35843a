using System.Text;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>The characters of a paragraph while it is read.</summary>
internal sealed class DocxParagraph
{
    private readonly List<(StringBuilder Text, bool IsRaised)> _runs = [];
    private readonly StringBuilder _struck = new();

    /// <summary>Gets the pictures that stand in it.</summary>
    public List<PictureName> Pictures { get; } = [];

    /// <summary>Gets or sets the formula of a field that has no result; null where there is none.</summary>
    public string? Formula { get; set; }

    /// <summary>Gets what is struck through in it; null for nothing.</summary>
    public string? Struck => _struck.Length > 0 ? _struck.ToString() : null;

    /// <summary>Gets whether a number in it stands raised or lowered as a whole: it may be a note's mark or the number itself.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Adds characters that a person sees.</summary>
    public void Append(string text, bool isRaised, bool isStruck)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (isStruck)
        {
            _struck.Append(text);
        }
        else if (_runs is [.., var last] && last.IsRaised == isRaised)
        {
            last.Text.Append(text);
        }
        else
        {
            _runs.Add((new StringBuilder(text), isRaised));
        }
    }

    /// <summary>Returns the text, white space as one space, marks of notes beside numbers left out.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var last = ' ';
        for (var i = 0; i < _runs.Count; i++)
        {
            var run = _runs[i].Text.ToString();
            if (_runs[i].IsRaised && CellNotes.MayBe(run))
            {
                var isBefore = i + 1 < _runs.Count && _runs[i + 1].Text[0] is var after && char.IsDigit(after);
                if (char.IsDigit(last) || isBefore)
                {
                    continue;
                }

                IsDoubtful |= run.Any(char.IsDigit);
            }

            foreach (var character in run)
            {
                if (!char.IsWhiteSpace(character) && character is not ('\u200B' or '\uFEFF' or '\u00AD' or '\0'))
                {
                    text.Append(character);
                    last = character;
                }
                else if (text.Length > 0 && text[^1] != ' ' && character is not ('\u200B' or '\uFEFF' or '\u00AD' or '\0'))
                {
                    text.Append(' ');
                }
            }
        }

        return text.ToString().Trim();
    }
}
