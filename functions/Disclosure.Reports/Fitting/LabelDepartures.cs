using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Gathers labels and headings worded otherwise than the form. Punctuation, width, quotes, spaces, numbering and notes in brackets do not
/// count. A label cut by a page break, merged with its neighbour, read without certainty or with a character that could not be told is no
/// departure. Nor is a label of a scan that was not read quite surely and differs from the form's in single characters only, or a long one
/// in two side by side, or is at most half of it, nor one that lacks nothing but one or two characters at an end, however surely the rest
/// was read, unless what is left is another edition's wording: characters are misread or lost like that, and offices seldom reword a label
/// like that.
/// </summary>
internal sealed class LabelDepartures
{
    /// <summary>Least confidence, 0 to 1, of a label that is judged at all: that below which a figure is to be looked at.</summary>
    private const double Certain = Figure.Sure;

    /// <summary>
    /// Least confidence of a label that is judged by a single character: below it a character that differs is taken for misread. A higher
    /// one loses a true finding of the samples.
    /// </summary>
    private const double QuiteSure = 0.99;

    /// <summary>
    /// Least number of characters of a long label: one misread as two, such as 请 as 尘目, makes two differences side by side. Shorter labels
    /// that differ in two characters, such as 没有审结 for 尚未审结, are reworded; 社会公益公全组织 for 社会公益组织 was misread.
    /// Chosen on the scanned samples, not tried at half and double.
    /// </summary>
    private const int LongLabel = 6;

    /// <summary>
    /// Most characters at an end of a label that a scan leaves out where the rest is read surely: 无 of 无法提供, 结果 of 结果纠正.
    /// </summary>
    private const int MostLost = 2;

    /// <summary>Fewest characters of another edition's wording that is told from a rest of this one's.</summary>
    private const int ShortestPrescribed = 4;

    /// <summary>
    /// Least likeness, 0 to 1, of a group's label that is the form's in other words: below it two labels share characters by chance.
    /// </summary>
    private const double InCommon = 0.35;

    /// <summary>
    /// The wordings of all editions but the shortest, which are parts of longer ones by chance (其他): one that stands in the place of
    /// another, as 规范性文件 in that of 行政规范性文件, was printed and not cut short.
    /// </summary>
    private static readonly HashSet<string> Prescribed =
    [
        .. FormDefinition.All
            .SelectMany(static form => form.Tables)
            .SelectMany(static table => table.Blocks)
            .SelectMany(static block => (IEnumerable<string>)
                [.. block.Leaves.Select(static leaf => leaf.Label), .. block.Lines.Select(static line => line.Label)])
            .Select(static label => Label.Of(label).Words)
            .Where(static words => words.Length >= ShortestPrescribed),
    ];

    private readonly Dictionary<string, LabelReading> _readings = [];

    /// <summary>The departures noted, by row, column or group id.</summary>
    public IReadOnlyDictionary<string, LabelReading> Readings => _readings;

    /// <summary>Notes the label of a row known by it, where it departs.</summary>
    public void AddRow(RowMatch match)
    {
        var line = match.Line;
        if (line.Labels.Length == 0 || match.Second is not null)
        {
            return;
        }

        var table = match.First.Table;
        var best = 0.0;
        PrintedHeading? nearest = null;
        foreach (var printed in match.First.OwnLabels)
        {
            var likeness = line.Labels[0].LikenessTo(printed);
            if (IsStatutory(printed, line.Labels))
            {
                return;
            }

            if (likeness > best)
            {
                best = likeness;
                nearest = new PrintedHeading(printed, false, 1);
            }
        }

        if (nearest is not { } label)
        {
            return;
        }

        foreach (var index in match.First.Cells)
        {
            if (table.Content(index) == CellContent.Words && table.Cell(index).RowSpan == 1)
            {
                var cell = table.Cell(index);
                label = label with
                {
                    MayBeTorn = label.MayBeTorn || table.MayBeTorn(cell),
                    Confidence = Math.Min(label.Confidence, cell.Confidence),
                };
            }
        }

        Add(line.Block.Prefix + line.Row!.Id, line.Labels, label, line.Row.Label);
    }

    /// <summary>Notes the heading of a column, where it departs.</summary>
    public void AddColumn(string id, FormColumn column, PrintedHeading heading) =>
        Add(id, Wordings(column.Label, column.Accepted), heading, column.Label);

    /// <summary>
    /// Notes the label over a group of columns or beside a group of rows, where it departs; one that has nothing in common with the form's
    /// is not the group's.
    /// </summary>
    public void AddGroup(string id, string wording, IReadOnlyList<string> accepted, PrintedHeading printed)
    {
        var wordings = Wordings(wording, accepted);
        if (wordings[0].LikenessTo(printed.Label) >= InCommon)
        {
            Add(id, wordings, printed, wording);
        }
    }

    private static Label[] Wordings(string statutory, IReadOnlyList<string> accepted)
    {
        var labels = new Label[1 + accepted.Count];
        labels[0] = Label.Of(statutory);
        for (var i = 0; i < accepted.Count; i++)
        {
            labels[i + 1] = Label.Of(accepted[i]);
        }

        return labels;
    }

    private void Add(string id, Label[] statutory, PrintedHeading printed, string wording)
    {
        if (printed.Confidence < Certain || !printed.Label.IsTold || IsStatutory(printed.Label, statutory)
            || printed.Label.Full.Contains(statutory[0].Words, StringComparison.Ordinal)
            || (printed.MayBeTorn && IsPart(printed.Label, statutory[0]))
            || (printed.Confidence < 1 && MayBeCutShort(printed.Label, statutory))
            || (printed.Confidence < QuiteSure && MayBeMisread(printed.Label, statutory)))
        {
            return;
        }

        _readings.TryAdd(id, new LabelReading(id, printed.Label.Words, wording));
    }

    private static bool MayBeMisread(Label printed, Label[] statutory)
    {
        foreach (var label in statutory)
        {
            if ((2 * printed.Words.Length <= label.Words.Length && label.Words.Contains(printed.Words, StringComparison.Ordinal))
                || Difference.LongestRun(printed.Words, label.Words) <= MostMisread(printed, label)
                || Difference.LongestRun(printed.Full, label.Full) <= MostMisread(printed, label))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Most differences side by side that a misread character makes: two in a long label, but not two characters less, which are a word left
    /// out, as 行政 of 其他法律行政法规禁止公开.
    /// </summary>
    private static int MostMisread(Label printed, Label label) =>
        label.Words.Length >= LongLabel && printed.Words.Length > label.Words.Length - 2 ? 2 : 1;

    /// <summary>Whether the label is the form's but for one or two characters before it or behind.</summary>
    private static bool MayBeCutShort(Label printed, Label[] statutory)
    {
        if (Prescribed.Contains(printed.Words))
        {
            return false;
        }

        foreach (var label in statutory)
        {
            if (label.Words.Length - printed.Words.Length is > 0 and <= MostLost && printed.Words.Length > 0
                && label.Words.Contains(printed.Words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStatutory(Label printed, Label[] statutory)
    {
        foreach (var label in statutory)
        {
            if (printed.Words == label.Words || printed.Full == label.Full)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it may be one half of the statutory wording; with its number, only the upper half.</summary>
    private static bool IsPart(Label printed, Label statutory) =>
        printed.Level > 0
            ? statutory.Full.StartsWith(printed.Full, StringComparison.Ordinal)
                || statutory.Words.StartsWith(printed.Words, StringComparison.Ordinal)
            : statutory.Full.Contains(printed.Words, StringComparison.Ordinal)
                || statutory.Full.Contains(printed.Full, StringComparison.Ordinal)
                || statutory.Words.Contains(printed.Words, StringComparison.Ordinal);
}
