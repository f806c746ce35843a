using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Documents;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Roster;

/// <summary>
/// A roster as offices write it: comma-separated text in UTF-8 or GB18030, or a workbook, with a line that names its columns. Taken whole
/// or not at all: every line is checked, and each fault names its line.
/// </summary>
public static partial class RosterFile
{
    /// <summary>Largest file, in bytes: 20,000 agencies with two names each have 4 million.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>Most agencies: four times those of the largest city this was made for.</summary>
    public const int MostRows = 20_000;

    /// <summary>Longest code, in characters.</summary>
    public const int LongestCode = 40;

    /// <summary>Longest name, contact or other field, in characters.</summary>
    public const int LongestField = 200;

    /// <summary>Longest list of other names, in characters.</summary>
    public const int LongestNames = 1_000;

    /// <summary>Most faults that are told at once: who has more has the wrong file.</summary>
    public const int MostFaults = 100;

    private const int FirstYearPossible = 1949;
    private const int LastYearPossible = 2999;

    private static readonly string[] Columns =
        ["code", "name", "other_names", "kind", "parent", "contact", "first_year", "last_year", "merged_into"];

    private static readonly string[] Needed = ["code", "name", "kind"];

    /// <summary>Reads a roster.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static RosterReading Read(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (file.Length > MostBytes)
        {
            return Refused(0, RosterFaultKind.TooLarge, Text(MostBytes >> 20));
        }

        var rows = new List<RosterRow>();
        try
        {
            if (ContentFile.KindOf(file.Span) == ContentKind.Excel)
            {
                rows = SheetRows.Of(file, cancellation);
            }
            else if (file.Span.Contains((byte)0) || ContentFile.TextOf(file.Span) is not { } text)
            {
                return Refused(0, RosterFaultKind.NotReadable);
            }
            else if (CsvRows.Of(text, MostRows + 2) is ({ } read, _))
            {
                rows = read;
            }
            else
            {
                return Refused(CsvRows.Of(text, MostRows + 2).Fault, RosterFaultKind.QuoteOpen);
            }
        }
        catch (DocumentException)
        {
            return Refused(0, RosterFaultKind.NotReadable);
        }

        return Read(rows);
    }

    private static RosterReading Read(List<RosterRow> rows)
    {
        var faults = new List<RosterFault>();
        var head = rows.FindIndex(static row => row.Fields.Any(static field => ColumnOf(field) == 0));
        if (head < 0 || rows[head].Fields.Count(static field => ColumnOf(field) >= 0) < 2)
        {
            return Refused(rows.Count > 0 ? rows[0].Line : 0, RosterFaultKind.HeaderMissing, string.Join(',', Columns));
        }

        var places = Places(rows[head], faults);
        if (rows.Count - head - 1 > MostRows)
        {
            faults.Add(new RosterFault(0, RosterFaultKind.TooManyRows, Text(MostRows)));
        }
        else if (rows.Count == head + 1)
        {
            faults.Add(new RosterFault(rows[head].Line, RosterFaultKind.Empty));
        }

        if (faults.Count > 0)
        {
            return new RosterReading(null, faults);
        }

        var agencies = new List<(RosterAgency Agency, int Line)>(rows.Count - head - 1);
        foreach (var row in rows.Skip(head + 1))
        {
            if (AgencyOf(row, places, rows[head].Fields.Count, faults) is { } agency)
            {
                agencies.Add((agency, row.Line));
            }
        }

        RosterTree.Check(agencies, faults);
        return faults.Count > 0
            ? new RosterReading(null, [.. faults.OrderBy(static fault => fault.Line).Take(MostFaults)])
            : new RosterReading(new AgencyRoster([.. agencies.Select(static each => each.Agency)]), []);
    }

    private static int[] Places(RosterRow head, List<RosterFault> faults)
    {
        var places = new int[Columns.Length];
        Array.Fill(places, -1);
        for (var at = 0; at < head.Fields.Count; at++)
        {
            if (ColumnOf(head.Fields[at]) is >= 0 and var column)
            {
                if (places[column] >= 0)
                {
                    faults.Add(new RosterFault(head.Line, RosterFaultKind.ColumnTwice, Columns[column]));
                }

                places[column] = at;
            }
        }

        foreach (var needed in Needed)
        {
            if (places[Array.IndexOf(Columns, needed)] < 0)
            {
                faults.Add(new RosterFault(head.Line, RosterFaultKind.ColumnMissing, needed));
            }
        }

        return places;
    }

    private static RosterAgency? AgencyOf(RosterRow row, int[] places, int columns, List<RosterFault> faults)
    {
        var isRefused = false;
        var unread = new HashSet<int>();
        if (row.Fields.Skip(columns).Any(static field => !string.IsNullOrWhiteSpace(field)))
        {
            Fault(RosterFaultKind.FieldsTooMany, Text(row.Fields.Count), Text(columns));
        }

        var code = Field(0, LongestCode);
        var name = Field(1, LongestField);
        var others = Field(2, LongestNames);
        var kind = Field(3, LongestField).ToLowerInvariant() switch
        {
            "government" => (RosterKind?)RosterKind.Government,
            "department" => RosterKind.Department,
            "township" => RosterKind.Township,
            "institution" => RosterKind.Institution,
            _ => null,
        };
        var parent = Field(4, LongestCode);
        var contact = Field(5, LongestField);
        var (first, last) = (Year(6), Year(7));
        var successor = Field(8, LongestCode);
        if (code.Length == 0 && !unread.Contains(0))
        {
            Fault(RosterFaultKind.CodeMissing);
        }
        else if (code.Length > 0 && !Code().IsMatch(code))
        {
            Fault(RosterFaultKind.CodeRefused, code);
        }

        if (Folding.Key(name).Length == 0 && !unread.Contains(1))
        {
            Fault(RosterFaultKind.NameMissing);
        }

        if (kind is null && !unread.Contains(3))
        {
            Fault(RosterFaultKind.KindUnknown, Field(3, LongestField));
        }

        if (first > last)
        {
            Fault(RosterFaultKind.YearsReversed, Text(first.Value), Text(last!.Value));
        }

        if (contact.Contains('@', StringComparison.Ordinal) ? !Mail().IsMatch(contact) : contact.Any(char.IsWhiteSpace))
        {
            Fault(RosterFaultKind.ContactRefused, contact);
        }

        if (successor.Length > 0 && last is null && places[7] >= 0 && Field(7, LongestField).Length == 0)
        {
            Fault(RosterFaultKind.SuccessorWithoutLastYear, successor);
        }

        return isRefused ? null : new RosterAgency(code, name, kind!.Value)
        {
            OtherNames = [.. others.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(other => Folding.Key(other).Length > 0 && other != name).Distinct(StringComparer.Ordinal)],
            Parent = parent.Length > 0 ? parent : null,
            Contact = contact.Length > 0 ? contact : null,
            FirstYear = first,
            LastYear = last,
            MergedInto = successor.Length > 0 ? successor : null,
        };

        string Field(int column, int longest)
        {
            var at = places[column];
            var text = at >= 0 && at < row.Fields.Count ? row.Fields[at].Trim() : "";
            if (text.Length > longest)
            {
                unread.Add(column);
                Fault(RosterFaultKind.FieldTooLong, Columns[column], Text(longest));
                return "";
            }

            if (text.Any(char.IsControl))
            {
                unread.Add(column);
                Fault(RosterFaultKind.FieldUnprintable, Columns[column]);
                return "";
            }

            return text;
        }

        int? Year(int column)
        {
            var text = Field(column, LongestField);
            if (text.Length == 0)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= FirstYearPossible and <= LastYearPossible)
            {
                return year;
            }

            Fault(RosterFaultKind.YearRefused, Columns[column], text);
            return null;
        }

        void Fault(RosterFaultKind fault, string value = "", string other = "")
        {
            isRefused = true;
            var told = new RosterFault(row.Line, fault, value, other);
            if (faults.Count <= MostFaults && !faults.Contains(told))
            {
                faults.Add(told);
            }
        }
    }

    /// <summary>The number of the column a heading names, from 0; -1 for none.</summary>
    private static int ColumnOf(string heading) => Array.IndexOf(Columns, heading.Trim().ToLowerInvariant());

    private static RosterReading Refused(int line, RosterFaultKind kind, string value = "") =>
        new(null, [new RosterFault(line, kind, value)]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[\p{L}\p{Nd}._-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
