using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Gathers labels and headings worded otherwise than the form. Punctuation, width, quotes, spaces, numbering and notes in brackets do not
/// count. A label cut by a page break, merged with its neighbour or read without certainty is no departure. Nor is a label of a scan that
/// was not read quite surely and differs from the form's in single characters only, or is at most half of it: characters are misread or
/// lost like that, and offices seldom reword a label like that.
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
    /// Least likeness, 0 to 1, of a group's label that is the form's in other words: below it two labels share characters by chance.
    /// </summary>
    private const double InCommon = 0.35;

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
        if (printed.Confidence < Certain || IsStatutory(printed.Label, statutory)
            || printed.Label.Full.Contains(statutory[0].Words, StringComparison.Ordinal)
            || (printed.MayBeTorn && IsPart(printed.Label, statutory[0]))
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
                || Difference.LongestRun(printed.Words, label.Words) <= 1 || Difference.LongestRun(printed.Full, label.Full) <= 1)
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
