using System.Text;
using Disclosure.Reports.Wording;

namespace Disclosure.ScanAccuracy;

/// <summary>Text for comparing prose: without white space and without differences nobody calls an error of reading.</summary>
internal static class FoldedText
{
    /// <summary>
    /// Full-width forms become half-width ones, quotation marks, dashes and dots one kind each, traditional characters the simplified ones
    /// the truth is kept in.
    /// </summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Where(static character => !char.IsWhiteSpace(character)))
        {
            folded.Append(character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                '“' or '”' or '„' or '「' or '」' or '『' or '』' or '‘' or '’' or '\'' => '"',
                '—' or '–' or '―' or '─' or '‐' => '-',
                '・' or '•' or '‧' => '·',
                '〔' or '【' or '［' => '[',
                '〕' or '】' or '］' => ']',
                '。' or '．' or '｡' => '.',
                '、' or '､' => ',',
                _ => TraditionalCharacters.Simplify(character),
            });
        }

        return folded.ToString();
    }

    /// <summary>Insertions, deletions and replacements that lead from one text to the other (Wagner and Fischer, JACM 1974).</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
