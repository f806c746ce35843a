using Disclosure.Documents;

namespace Disclosure.Reports.Unruled;

/// <summary>
/// The headings over the columns of a table without lines. Words over each other are one heading; where there are as many as columns they
/// belong to them in order, however they are set. Else a heading is only where it stands over the figures of one column.
/// </summary>
/// <param name="Stub">What stands over the labels.</param>
/// <param name="Over">The heading of each column with its words; empty where none is known.</param>
internal sealed record ColumnHeadings(string Stub, List<(string Text, List<Word> Words)> Over)
{
    /// <summary>Returns the headings, and adds the columns that have a heading and no figures.</summary>
    /// <param name="header">Lines of headings, from the top.</param>
    /// <param name="body">Lines of labels and figures.</param>
    /// <param name="columns">The columns of figures, from the left; blank ones are added.</param>
    public static ColumnHeadings Of(List<UnruledLine> header, List<UnruledLine> body, List<(double Left, double Right)> columns)
    {
        var labelsRight = body.Where(static line => line.HasFigures && line.LabelWords > 0)
            .Select(static line => line.Words[line.LabelWords - 1].Box.Right).DefaultIfEmpty(double.MinValue).Max();
        var stub = string.Concat(header.SelectMany(static line => line.Words).Where(word => word.Box.CenterX <= labelsRight)
            .Select(static word => word.Displayed.Text));
        var stacks = StacksOf([.. header.SelectMany(static line => line.Words).Where(word => word.Box.CenterX > labelsRight)]);
        AddBlank(columns, stacks);

        var over = new List<(string Text, List<Word> Words)>();
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var above = stacks.Count == columns.Count ? stacks[i] : OnlyOver(stacks, column, columns);
            over.Add(above is null ? ("", []) : LikestEnd(above));
        }

        return new ColumnHeadings(stub, over);
    }

    /// <summary>
    /// Returns the words over each other, from the left; one over two that stand side by side is a group's, and left out.
    /// </summary>
    private static List<List<UnruledWord>> StacksOf(List<UnruledWord> all)
    {
        var words = all.FindAll(word => !IsOverTwo(word, all));
        words.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
        var stacks = new List<List<UnruledWord>>();
        var right = double.MinValue;
        foreach (var word in words)
        {
            if (stacks.Count == 0 || word.Box.Left >= right)
            {
                stacks.Add([]);
                right = double.MinValue;
            }

            stacks[^1].Add(word);
            right = Math.Max(right, word.Box.Right);
        }

        stacks.ForEach(static stack => stack.Sort(static (a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY)));
        return stacks;
    }

    /// <summary>Adds the headings that stand over no figures as columns, where that makes columns and headings equally many.</summary>
    private static void AddBlank(List<(double Left, double Right)> columns, List<List<UnruledWord>> stacks)
    {
        var blank = stacks.FindAll(stack => !columns.Exists(column => IsOver(stack, column)));
        if (blank.Count > 0 && stacks.Count == columns.Count + blank.Count)
        {
            columns.AddRange(blank.ConvertAll(static stack =>
                (stack.Min(static word => word.Box.Left), stack.Max(static word => word.Box.Right))));
            columns.Sort();
        }
    }

    private static List<UnruledWord>? OnlyOver(
        List<List<UnruledWord>> stacks, (double Left, double Right) column, List<(double Left, double Right)> columns)
    {
        var over = stacks.FindAll(stack => IsOver(stack, column));
        return over is [var only] && columns.Count(other => IsOver(only, other)) == 1 ? only : null;
    }

    private static bool IsOverTwo(UnruledWord word, List<UnruledWord> all)
    {
        var below = all.FindAll(other => other.Box.CenterY > word.Box.Bottom && Overlap(word.Box, other.Box));
        return below.Exists(left => below.Exists(right => left.Box.Right <= right.Box.Left));
    }

    private static bool IsOver(List<UnruledWord> stack, (double Left, double Right) column) =>
        stack.Exists(word => word.Box.Left < column.Right && word.Box.Right > column.Left);

    private static bool Overlap(Box a, Box b) => a.Left < b.Right && a.Right > b.Left;

    /// <summary>
    /// Returns the lowest words that together are most like a heading of the form, for those above may be a group's heading set over the
    /// middle of its columns; all words where none is like one.
    /// </summary>
    private static (string Text, List<Word> Words) LikestEnd(List<UnruledWord> stack)
    {
        var text = "";
        var (best, likeness) = (0, 0.0);
        for (var first = stack.Count - 1; first >= 0; first--)
        {
            text = stack[first].Displayed.Text + text;
            var now = FormHeadings.LikenessToHeading(text);
            if (now > likeness)
            {
                (best, likeness) = (first, now);
            }
        }

        var words = stack.GetRange(best, stack.Count - best).ConvertAll(static word => word.Displayed);
        return (string.Concat(words.Select(static word => word.Text)), words);
    }
}
