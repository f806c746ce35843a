using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Unruled;

/// <summary>A row of a table without lines: its lines of label, and where its figures stand.</summary>
/// <param name="First">Index of the first line of the label; meaningless where there is none.</param>
/// <param name="Count">Number of lines of the label, 0 where the row has none.</param>
/// <param name="Figures">Index of the line of figures; -1 where the row has none.</param>
/// <param name="Deviation">
/// Distance of the figures from where a label set like those of the other rows would put them, in distances of lines.
/// </param>
internal readonly record struct LabelledRow(int First, int Count, int Figures, double Deviation);

/// <summary>
/// Divides the lines of labels among the rows of figures of a page. A label of several lines stands with its middle, its first or its last
/// line at the height of its figures, all of a table in the same way; a number (1. （一） 一、) begins a label. The division that departs
/// least from this is found by dynamic programming over lines and rows.
/// </summary>
internal static class LabelLines
{
    /// <summary>Most lines of one label: the longest of the form has 45 characters, five to a line.</summary>
    private const int MostLines = 9;

    // Costs in squares of the distance of lines. What is compared is a line in a wrong row, which puts two rows half a line off (0.5 in
    // all), with what speaks against the right division.

    /// <summary>Cost of a label that begins without a number where most begin with one.</summary>
    private const double Unnumbered = 0.5;

    /// <summary>Cost of a number inside a label.</summary>
    private const double NumberInside = 4;

    /// <summary>Cost of a row without figures, and of figures without a label.</summary>
    private const double Alone = 3;

    /// <summary>Cost of a horizontal ruling inside a label.</summary>
    private const double RulingInside = 8;

    /// <summary>Returns the rows from the top.</summary>
    /// <param name="labels">Lines of labels with their heights, from the top.</param>
    /// <param name="figures">Heights of the lines of figures, from the top.</param>
    /// <param name="rulings">Heights of horizontal rulings between rows, ascending; none in a table without any.</param>
    public static List<LabelledRow> Divide(List<(string Text, double Height)> labels, List<double> figures, List<double> rulings)
    {
        var pitch = Pitch(labels, figures);
        var numbered = labels.ConvertAll(static label => Label.Of(label.Text).Level > 0);
        var best = default((List<LabelledRow>? Rows, double Cost));
        foreach (var mode in (ReadOnlySpan<double>)[0.5, 0, 1])
        {
            var division = Divide(labels, figures, rulings, numbered, pitch, mode);
            if (best.Rows is null || division.Cost < best.Cost)
            {
                best = division;
            }
        }

        return best.Rows!;
    }

    private static (List<LabelledRow> Rows, double Cost) Divide(
        List<(string Text, double Height)> labels,
        List<double> figures,
        List<double> rulings,
        List<bool> numbered,
        double pitch,
        double mode)
    {
        var unnumbered = 2 * numbered.Count(static isNumbered => isNumbered) >= figures.Count && figures.Count > 1 ? Unnumbered : 0;
        var (rows, columns) = (labels.Count + 1, figures.Count + 1);
        var costs = new double[rows * columns];
        var steps = new LabelledRow[rows * columns];
        Array.Fill(costs, double.MaxValue);
        costs[0] = 0;
        for (var line = 0; line < rows; line++)
        {
            for (var figure = 0; figure < columns; figure++)
            {
                var cost = costs[(line * columns) + figure];
                if (cost == double.MaxValue)
                {
                    continue;
                }

                if (figure < figures.Count)
                {
                    Step(line, figure + 1, cost + Alone, new LabelledRow(line, 0, figure, 0));
                }

                var inside = 0.0;
                for (var count = 1; count <= MostLines && line + count <= labels.Count; count++)
                {
                    var (first, last) = (labels[line].Height, labels[line + count - 1].Height);
                    if (count > 1)
                    {
                        inside += numbered[line + count - 1] ? NumberInside : 0;
                        inside += HasBetween(rulings, labels[line + count - 2].Height, last) ? RulingInside : 0;
                    }

                    var start = cost + inside + (numbered[line] ? 0 : unnumbered);
                    Step(line + count, figure, start + Alone, new LabelledRow(line, count, -1, 0));
                    if (figure < figures.Count)
                    {
                        var off = (figures[figure] - (first + ((last - first) * mode))) / pitch;
                        var crossed = HasBetween(rulings, figures[figure], first) || HasBetween(rulings, figures[figure], last);
                        Step(
                            line + count, figure + 1, start + (off * off) + (crossed ? RulingInside : 0),
                            new LabelledRow(line, count, figure, Math.Abs(off)));
                    }
                }
            }
        }

        var found = new List<LabelledRow>();
        for (var (line, figure) = (labels.Count, figures.Count); line > 0 || figure > 0;)
        {
            var step = steps[(line * columns) + figure];
            found.Add(step);
            (line, figure) = (step.First, step.Figures < 0 ? figure : figure - 1);
        }

        found.Reverse();
        return (found, costs[^1]);

        void Step(int line, int figure, double cost, LabelledRow step)
        {
            var at = (line * columns) + figure;
            if (cost < costs[at])
            {
                (costs[at], steps[at]) = (cost, step);
            }
        }
    }

    /// <summary>Returns the least usual distance of lines: a quarter of the distances are not larger.</summary>
    private static double Pitch(List<(string Text, double Height)> labels, List<double> figures)
    {
        var heights = labels.Count > 1 ? labels.ConvertAll(static label => label.Height) : figures;
        var distances = new List<double>();
        for (var i = 1; i < heights.Count; i++)
        {
            distances.Add(heights[i] - heights[i - 1]);
        }

        distances.Sort();
        return distances.Count == 0 ? 1 : Math.Max(1, distances[distances.Count / 4]);
    }

    private static bool HasBetween(List<double> heights, double from, double to)
    {
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        var found = heights.BinarySearch(low);
        var next = found < 0 ? ~found : found;
        return next < heights.Count && heights[next] < high;
    }
}
