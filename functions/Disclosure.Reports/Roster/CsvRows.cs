using System.Text;

namespace Disclosure.Reports.Roster;

/// <summary>Rows of comma-separated values (RFC 4180), ended by a line feed, a return, or both; blank lines are left out.</summary>
internal static class CsvRows
{
    /// <summary>Takes a text apart; null rows, with the line, where a quoted field is not closed or text stands behind its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mostRows">Number of rows after which it stops.</param>
    public static (List<RosterRow>? Rows, int Fault) Of(string text, int mostRows)
    {
        var rows = new List<RosterRow>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var line = 1;
        var first = 1;
        for (var at = 0; at < text.Length && rows.Count < mostRows;)
        {
            var character = text[at];
            if (character == '"' && field.Length == 0)
            {
                var opened = line;
                if (!Quoted(text, ref at, ref line, field))
                {
                    return (null, opened);
                }

                if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                {
                    return (null, line);
                }
            }
            else if (character is '\r' or '\n')
            {
                at += character == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                End(rows, fields, field, first);
                first = ++line;
            }
            else if (character == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
                at++;
            }
            else
            {
                field.Append(character);
                at++;
            }
        }

        if (rows.Count < mostRows)
        {
            End(rows, fields, field, first);
        }

        return (rows, 0);
    }

    private static bool Quoted(string text, ref int at, ref int line, StringBuilder field)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static void End(List<RosterRow> rows, List<string> fields, StringBuilder field, int line)
    {
        fields.Add(field.ToString());
        field.Clear();
        if (fields.Exists(static each => !string.IsNullOrWhiteSpace(each)))
        {
            rows.Add(new RosterRow(line, [.. fields]));
        }

        fields.Clear();
    }
}
