using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.ScanAccuracy;

namespace Disclosure.ScanBatch;

/// <summary>Words on one line of a page.</summary>
/// <param name="Text">All that is no figure, from the left.</param>
/// <param name="Figures">The figures, from the left.</param>
internal sealed record WordRow(string Text, IReadOnlyList<decimal> Figures);

/// <summary>
/// A table extractor in few lines over the words that Tesseract gives: rows by height, columns by order. It is judged with more mercy than
/// our own reader: a figure counts if it stands in a row with half of the right label, or next to it, in its order among the row's figures,
/// whatever else stands there.
/// </summary>
internal static class WordRows
{
    /// <summary>The rows of a page.</summary>
    /// <param name="tsv">What <c>tesseract … tsv</c> writes: a word is a line of level 5 with left, top, width, height and text.</param>
    public static IReadOnlyList<WordRow> Of(string tsv)
    {
        var words = tsv.Split('\n').Skip(1).Select(static line => line.Split('\t'))
            .Where(static fields => fields.Length == 12 && fields[0] == "5" && !string.IsNullOrWhiteSpace(fields[11]))
            .Select(static fields => (Left: Number(fields[6]), Middle: Number(fields[7]) + (Number(fields[9]) / 2), Height: Number(
                fields[9]), Text: fields[11].Trim()))
            .OrderBy(static word => word.Middle)
            .ToList();
        var rows = new List<WordRow>();
        while (words.Count > 0)
        {
            var reach = words[0].Middle + Math.Max(8, words[0].Height / 2);
            var row = words.TakeWhile(word => word.Middle <= reach).OrderBy(static word => word.Left).ToList();
            words.RemoveRange(0, row.Count);
            var figures = row.Select(static word => Figure(word.Text)).ToList();
            rows.Add(new WordRow(
                string.Concat(row.Where((_, i) => figures[i] is null).Select(static word => word.Text)), [.. figures.OfType<decimal>()]));
        }

        return rows;
    }

    /// <summary>How many figures of a report stand in their row and order.</summary>
    public static int FiguresFound(Truth truth, IReadOnlyList<WordRow> rows)
    {
        var form = FormDefinition.All.First(form => truth.Figures.Keys.All(id => form.Figure(id) is not null));
        return form.Figures.GroupBy(static figure => (figure.Block, figure.Row)).Sum(line =>
        {
            var printed = line.Select(figure => truth.Figures.GetValueOrDefault(figure.Id)).OfType<decimal>().ToList();
            return Enumerable.Range(0, rows.Count).Where(i => HasLabel(rows, i, line.Key.Row.Label))
                .Select(i => Common(printed, rows[i].Figures)).DefaultIfEmpty().Max();
        });
    }

    private static bool HasLabel(IReadOnlyList<WordRow> rows, int row, string label)
    {
        var around = string.Concat(Enumerable.Range(row - 1, 3).Where(i => i >= 0 && i < rows.Count).Select(i => rows[i].Text));
        return 2 * Common(label.ToList(), around.ToList()) >= label.Length;
    }

    /// <summary>Length of the longest common subsequence.</summary>
    private static int Common<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T>
    {
        var lengths = new int[right.Count + 1];
        foreach (var item in left)
        {
            var diagonal = 0;
            for (var i = 0; i < right.Count; i++)
            {
                var above = lengths[i + 1];
                lengths[i + 1] = item.Equals(right[i]) ? diagonal + 1 : Math.Max(above, lengths[i]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? Figure(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : null;
}
