using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Unruled;

/// <summary>A word of a table without lines.</summary>
/// <param name="Displayed">The word as displayed.</param>
/// <param name="Box">Its box on the level page turned for reading, in points.</param>
/// <param name="IsFigure">Whether it is a number, in digits or otherwise, or a dash in the place of one.</param>
internal readonly record struct UnruledWord(Word Displayed, Box Box, bool IsFigure)
{
    /// <summary>Returns a word.</summary>
    public static UnruledWord Of(Word displayed, Box box) =>
        new(displayed, box, IsFigureText(displayed.Text));

    /// <summary>Returns this word and the next one as one.</summary>
    public UnruledWord With(in UnruledWord next)
    {
        var (first, second) = (Displayed, next.Displayed);
        var joined = first with
        {
            Text = first.Text + second.Text,
            Box = first.Box.Union(second.Box),
            Glyphs = [.. first.Glyphs, .. second.Glyphs],
            Confidence = Math.Min(first.Confidence, second.Confidence),
        };
        return Of(joined, Box.Union(next.Box));
    }

    private static bool IsFigureText(string text) =>
        CellFigure.Read(text, FigureKind.Change).Kind is FigureTextKind.Number or FigureTextKind.Dash;
}

/// <summary>Words of a table without lines that stand at one height.</summary>
/// <param name="Part">Number of the page, or of the half of a sheet, that the line stands on, counted from 0 within the section.</param>
/// <param name="Words">The words from the left, at least one.</param>
internal sealed record UnruledLine(int Part, List<UnruledWord> Words)
{
    /// <summary>
    /// Largest difference of the middles of words on one line, in type sizes: figures and Chinese characters of one line are set in fonts
    /// that differ by a tenth; the lines of a label are a whole size apart, and a row's figures half of that from its label's two lines.
    /// </summary>
    private const double SameHeight = 0.3;

    /// <summary>Widest gap inside a run of label words, in type sizes: a space is a quarter to a half.</summary>
    private const double InRun = 0.6;

    /// <summary>Gets the height of the line's middle, in points.</summary>
    public double Height { get; } = Words.Sum(static word => word.Box.CenterY) / Words.Count;

    /// <summary>Gets the number of words before the figures at the line's end.</summary>
    public int LabelWords { get; } = Words.FindLastIndex(static word => !word.IsFigure) + 1;

    /// <summary>Gets whether the line ends in figures.</summary>
    public bool HasFigures => LabelWords < Words.Count;

    /// <summary>Gets where the figures at the line's end begin; where there are none, where the line ends.</summary>
    public double FiguresLeft => HasFigures ? Words[LabelWords].Box.Left : Words[^1].Box.Right;

    /// <summary>Gets whether the line is the title of a block of the form.</summary>
    public bool IsTitle { get; } = FormHeadings.IsTitle(string.Concat(Words.Select(static word => word.Displayed.Text)));

    /// <summary>Gets the box around the words.</summary>
    public Box Box
    {
        get
        {
            var box = Words[0].Box;
            foreach (var word in Words)
            {
                box = box.Union(word.Box);
            }

            return box;
        }
    }

    /// <summary>Returns the lines of words of one part, from the top.</summary>
    public static List<UnruledLine> Of(int part, List<UnruledWord> words)
    {
        words.Sort(static (a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        var lines = new List<UnruledLine>();
        for (var first = 0; first < words.Count;)
        {
            var next = first + 1;
            while (next < words.Count && words[next].Box.CenterY - words[first].Box.CenterY <= SameHeight * SizeOf(words[first]))
            {
                next++;
            }

            var line = words.GetRange(first, next - first);
            line.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
            JoinUnits(line);
            lines.Add(new UnruledLine(part, line));
            first = next;
        }

        return lines;
    }

    /// <summary>Returns the words before the figures as runs without a gap wider than a space; a numbered label begins a run.</summary>
    public List<LabelRun> LabelRuns()
    {
        var runs = new List<LabelRun>();
        for (var i = 0; i < LabelWords; i++)
        {
            var word = Words[i];
            if (runs.Count > 0 && word.Box.Left - runs[^1].Box.Right <= InRun * SizeOf(word) && Label.Of(word.Displayed.Text).Level == 0)
            {
                runs[^1] = new LabelRun(
                    runs[^1].Text + word.Displayed.Text, runs[^1].Box.Union(word.Box), [.. runs[^1].Words, word.Displayed]);
            }
            else
            {
                runs.Add(new LabelRun(word.Displayed.Text, word.Box, [word.Displayed]));
            }
        }

        return runs;
    }

    /// <summary>Joins a number with the unit behind it, where a space parts them (3 件).</summary>
    private static void JoinUnits(List<UnruledWord> line)
    {
        for (var i = line.Count - 1; i > 0; i--)
        {
            var (number, unit) = (line[i - 1], line[i]);
            if (number.IsFigure && !unit.IsFigure && unit.Box.Left - number.Box.Right <= InRun * SizeOf(unit)
                && number.With(unit) is { IsFigure: true } joined)
            {
                line[i - 1] = joined;
                line.RemoveAt(i);
            }
        }
    }

    private static double SizeOf(in UnruledWord word) => word.Displayed.FontSize > 0 ? word.Displayed.FontSize : word.Box.Height;
}

/// <summary>Words of a label side by side.</summary>
/// <param name="Text">Their text.</param>
/// <param name="Box">Box around them, on the level page turned for reading.</param>
/// <param name="Words">The words as displayed.</param>
internal sealed record LabelRun(string Text, Box Box, IReadOnlyList<Word> Words);
