using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Parts;

/// <summary>
/// Divides a document into the reports it holds. A new one begins where the statutory tables begin anew, at the title or the first heading
/// that stands before them; or, where tables were not found, where the sections begin anew under another title. A table of contents, a
/// title repeated, and a table that some report adds of its own begin nothing; one table of the form that comes again is kept apart.
/// </summary>
internal sealed class DocumentParts
{
    /// <summary>
    /// Fewest rows of the form that come again in a table which begins anew: a report's own table may have one or two labels in common with
    /// the form's.
    /// </summary>
    private const int RowsAnew = 3;

    /// <summary>Fewest headings that come again where sections begin anew: half of the six, more than prose repeats by chance.</summary>
    private const int HeadingsAnew = 3;

    /// <summary>Fewest headings that, without a title, come again together with a table.</summary>
    private const int HeadingsWithTable = 2;

    /// <summary>Fewest tables that begin anew without any heading or title.</summary>
    private const int TablesAlone = 2;

    private readonly List<TextLine> _lines;
    private readonly List<Outline.Heading> _headings;
    private readonly List<FormTableRows> _tables;
    private readonly List<Mark> _marks = [];
    private readonly bool[] _seenHeadings = new bool[SectionKinds.All.Length];
    private readonly HashSet<int> _seenRows = [];
    private readonly HashSet<int> _again = [];
    private ReportTitle? _title;

    private DocumentParts(List<TextLine> lines, List<Outline.Heading> headings, List<FormTableRows> tables)
    {
        _lines = lines;
        _headings = headings;
        _tables = tables;
        ReadMarks();
        _title = _marks.Count > 0 ? ReportTitle.FindFirst(lines, 0, _marks[0].Line)?.Title : null;
    }

    /// <summary>Returns the parts in the order of the document: at least one, even of an empty document.</summary>
    /// <param name="lines">The lines outside the tables.</param>
    /// <param name="headings">All headings of sections among them.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="pages">Number of pages of the document.</param>
    public static List<DocumentPart> Of(
        List<TextLine> lines, List<Outline.Heading> headings, List<FormTableRows> tables, int pages) =>
        new DocumentParts(lines, headings, tables).Divide(pages);

    private List<DocumentPart> Divide(int pages)
    {
        var cuts = new List<Cut>();
        for (var i = 0; i < _marks.Count; i++)
        {
            if (BeginsAnew(i) is { } cut)
            {
                cuts.Add(cut);
                Array.Clear(_seenHeadings);
                _seenRows.Clear();
            }

            if (_marks[i].Heading is { } kind)
            {
                _seenHeadings[(int)kind] = true;
            }
            else if (ComesAgain(_tables[_marks[i].Table].Known, _seenRows))
            {
                _again.Add(_marks[i].Table);
            }
            else
            {
                _seenRows.UnionWith(_tables[_marks[i].Table].Known);
            }
        }

        var parts = new List<DocumentPart>(cuts.Count + 1);
        var from = new Cut(0, 0, 1);
        for (var i = 0; i <= cuts.Count; i++)
        {
            var to = i < cuts.Count ? cuts[i] : new Cut(_lines.Count, _tables.Count, pages + 1);
            parts.Add(PartOf(from, to));
            from = to;
        }

        return parts;
    }

    private DocumentPart PartOf(Cut from, Cut to)
    {
        var headings = new List<Outline.Heading>();
        foreach (var heading in _headings)
        {
            if (heading.First >= from.Line && heading.First < to.Line)
            {
                headings.Add(heading with { First = heading.First - from.Line });
            }
        }

        var lastPage = to.Page - 1;
        if ((to.Line > from.Line && to.Line < _lines.Count && _lines[to.Line - 1].Page == to.Page)
            || (to.Table > from.Table && to.Table < _tables.Count && LastPageOf(to.Table - 1) == to.Page))
        {
            lastPage = to.Page;
        }

        var tables = new List<FormTableRows>();
        var again = new List<FormTableRows>();
        for (var table = from.Table; table < to.Table; table++)
        {
            (_again.Contains(table) ? again : tables).Add(_tables[table]);
        }

        return new DocumentPart(
            from.Line == 0 && to.Line == _lines.Count ? _lines : _lines[from.Line..to.Line],
            headings,
            tables,
            again,
            from.Page,
            Math.Max(from.Page, lastPage));
    }

    private int LastPageOf(int table) => _tables[table].Table.Table.Parts is [.., var last] ? last.Page : 0;

    /// <summary>Where a report begins that has the mark as its first; null where none does.</summary>
    private Cut? BeginsAnew(int at)
    {
        var mark = _marks[at];
        var hasTables = _seenRows.Count > 0;
        if (!hasTables && Count(_seenHeadings) < HeadingsAnew)
        {
            return null;
        }

        var previous = at > 0 ? EndOf(_marks[at - 1]) : 0;
        var title = ReportTitle.FindFirst(_lines, previous, mark.Line);
        var isRepeated = mark.Heading is { } kind ? _seenHeadings[(int)kind] : ComesAgain(_tables[mark.Table].Known, _seenRows);
        if (!isRepeated && title is null)
        {
            return null;
        }

        var (headings, tables) = LookAhead(at);
        var isAnew = tables > 0
            ? title is not null || headings >= HeadingsWithTable || tables >= TablesAlone
            : title is { } found && headings >= HeadingsAnew && (hasTables || IsOther(found.Title));
        if (!isAnew)
        {
            return null;
        }

        _title = title?.Title;
        return CutBefore(at, previous, title?.First);
    }

    /// <summary>
    /// Counts the headings and the tables from a mark on that were there before it, up to where something comes twice or the sections go
    /// back: a sentence that reads as a heading (没有其他需要报告的事项) is the end of a report and not the beginning of the next.
    /// </summary>
    private (int Headings, int Tables) LookAhead(int at)
    {
        var ahead = new bool[_seenHeadings.Length];
        var rows = new HashSet<int>();
        var (headings, tables) = (0, 0);
        SectionKind? latest = null;
        for (var i = at; i < _marks.Count; i++)
        {
            if (_marks[i].Heading is { } kind)
            {
                if (ahead[(int)kind] || kind < latest)
                {
                    break;
                }

                ahead[(int)kind] = true;
                latest = kind;
                headings += _seenHeadings[(int)kind] ? 1 : 0;
                continue;
            }

            var known = _tables[_marks[i].Table].Known;
            if (ComesAgain(known, rows))
            {
                break;
            }

            rows.UnionWith(known);
            tables += ComesAgain(known, _seenRows) ? 1 : 0;
        }

        return (headings, tables);
    }

    /// <summary>Whether a table's rows, at least half of them, were there before.</summary>
    private static bool ComesAgain(HashSet<int> known, HashSet<int> seen)
    {
        var again = 0;
        foreach (var row in known)
        {
            again += seen.Contains(row) ? 1 : 0;
        }

        return again >= RowsAnew && 2 * again >= known.Count;
    }

    /// <summary>Whether a title names another agency or year than that of the part, so that it is no repetition.</summary>
    private bool IsOther(ReportTitle title) => _title is { } own
        && ((title.Year is { } year && own.Year is { } ownYear && year != ownYear)
            || (title.Agency is { } agency && own.Agency is { } ownAgency && !AgencyName.IsSame(ownAgency, agency)));

    /// <summary>
    /// The place before a mark where the report begins: its title; else the top of the mark's page, unless the part before reaches onto it;
    /// else the mark itself.
    /// </summary>
    private Cut CutBefore(int at, int previous, int? title)
    {
        var mark = _marks[at];
        var line = title ?? mark.Line;
        var page = title is null ? PageOf(mark) : _lines[line].Page;
        if (title is null && (at == 0 || PageOf(_marks[at - 1]) < page))
        {
            while (line > previous && _lines[line - 1].Page == page)
            {
                line--;
            }
        }

        var table = 0;
        while (table < _tables.Count && table < FirstTableFrom(at) && IsBefore(table, line))
        {
            table++;
        }

        return new Cut(line, table, page);
    }

    private int FirstTableFrom(int at)
    {
        for (var i = at; i < _marks.Count; i++)
        {
            if (_marks[i].Heading is null)
            {
                return _marks[i].Table;
            }
        }

        return _tables.Count;
    }

    private bool IsBefore(int table, int line)
    {
        foreach (var mark in _marks)
        {
            if (mark.Heading is null && mark.Table == table)
            {
                return mark.Line <= line;
            }
        }

        return true;
    }

    private int PageOf(Mark mark) =>
        mark.Heading is not null ? _lines[mark.Line].Page
        : _tables[mark.Table].Table.Table.Parts is [var first, ..] ? first.Page : 1;

    private static int EndOf(Mark mark) => mark.Line + mark.Count;

    /// <summary>Puts headings and tables in the order of the document.</summary>
    private void ReadMarks()
    {
        var line = 0;
        var heading = 0;
        for (var i = 0; i < _tables.Count; i++)
        {
            while (line < _lines.Count && _lines[line].StandsBefore(_tables[i].Table.Table))
            {
                line++;
            }

            for (; heading < _headings.Count && _headings[heading].First < line; heading++)
            {
                Add(_headings[heading]);
            }

            _marks.Add(new Mark(line, 0, null, i));
        }

        for (; heading < _headings.Count; heading++)
        {
            Add(_headings[heading]);
        }

        void Add(Outline.Heading one) => _marks.Add(new Mark(one.First, one.Count, one.Kind, -1));
    }

    private static int Count(bool[] seen)
    {
        var count = 0;
        foreach (var one in seen)
        {
            count += one ? 1 : 0;
        }

        return count;
    }

    /// <summary>A heading or a table in the document.</summary>
    /// <param name="Line">The heading's first line, or the line that follows the table.</param>
    /// <param name="Count">Number of lines of a heading; 0 for a table.</param>
    /// <param name="Heading">The section; null for a table.</param>
    /// <param name="Table">The table's place among the tables; -1 for a heading.</param>
    private readonly record struct Mark(int Line, int Count, SectionKind? Heading, int Table);

    /// <summary>Where a part begins.</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Table">Its first table.</param>
    /// <param name="Page">Its first page.</param>
    private readonly record struct Cut(int Line, int Table, int Page);
}
