namespace Disclosure.Documents.Tables;

/// <summary>Words on one line without a gap wider than a space: the text, or a line of the text, of one cell.</summary>
/// <param name="Words">The words from the left, with their boxes on the turned page.</param>
/// <param name="Box">Box around them.</param>
/// <param name="Text">Their text.</param>
/// <param name="Size">Type size in points.</param>
internal sealed record AlignedRun(List<(Word Word, Box Box)> Words, Box Box, string Text, double Size)
{
    /// <summary>Gets whether the run is a number, or a dash or dots in the place of one.</summary>
    public bool IsFigure { get; } =
        Figures.IsFigure(string.Concat(Text.Where(static character => character is not ('$' or '(' or ')'))).Trim())
        || Text is "n/a" or "N/A" or "NA" or "n.a." or ":" or "..";
}

/// <summary>A line of text of a page.</summary>
/// <param name="Runs">Its runs from the left, at least one.</param>
internal sealed record AlignedLine(List<AlignedRun> Runs)
{
    /// <summary>Widest gap inside a run, in type sizes: justified prose stretches spaces to two thirds.</summary>
    private const double InRun = 0.8;

    /// <summary>The same between two figures: a space between thousands takes a quarter.</summary>
    private const double BetweenFigures = 0.4;

    /// <summary>Gets the box around the line.</summary>
    public Box Box { get; } = Runs.Select(static run => run.Box).Aggregate(static (a, b) => a.Union(b));

    /// <summary>Gets the type size.</summary>
    public double Size { get; } = Runs.Max(static run => run.Size);

    /// <summary>Returns the lines of words, from the top.</summary>
    public static List<AlignedLine> Of(List<(Word Word, Box Box)> words)
    {
        var ordered = new List<(Word Word, Box Box)>(words);
        ordered.Sort(static (a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        var lines = new List<AlignedLine>();
        for (var first = 0; first < ordered.Count;)
        {
            var next = first + 1;
            while (next < ordered.Count && ordered[next].Box.CenterY - ordered[first].Box.CenterY <= 0.4 * ordered[first].Box.Height)
            {
                next++;
            }

            var line = ordered.GetRange(first, next - first);
            line.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
            lines.Add(new AlignedLine(RunsOf(line)));
            first = next;
        }

        return lines;
    }

    private static List<AlignedRun> RunsOf(List<(Word Word, Box Box)> line)
    {
        var runs = new List<AlignedRun>();
        for (var first = 0; first < line.Count;)
        {
            var next = first + 1;
            while (next < line.Count && !Parts(line[next - 1], line[next]))
            {
                next++;
            }

            var words = line.GetRange(first, next - first);
            runs.Add(new AlignedRun(
                words, words.Select(static word => word.Box).Aggregate(static (a, b) => a.Union(b)),
                string.Join(' ', words.Select(static word => word.Word.Text)), words.Max(static word => SizeOf(word.Word))));
            first = next;
        }

        return runs;
    }

    private static bool Parts((Word Word, Box Box) left, (Word Word, Box Box) right)
    {
        var size = Math.Max(SizeOf(left.Word), SizeOf(right.Word));
        var widest = Figures.IsFigure(left.Word.Text) && Figures.IsFigure(right.Word.Text) ? BetweenFigures : InRun;
        return right.Box.Left - left.Box.Right > widest * size;
    }

    private static double SizeOf(Word word) => word.FontSize > 0 ? word.FontSize : word.Box.Height;
}
