namespace Disclosure.Documents.Pdf.Text;

/// <summary>Items drawn one after another along one baseline: those from index First to before Last in the order of drawing.</summary>
internal readonly record struct TextRun(int First, int Last, double Baseline, double FontSize, double Start, double End)
{
    public static IComparer<TextRun> ByStart { get; } =
        Comparer<TextRun>.Create(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.First.CompareTo(b.First));

    /// <summary>Returns the runs of items in the order of drawing, cut where the baseline changes or the text steps back.</summary>
    public static List<TextRun> Cut(ReadOnlySpan<TextItem> items)
    {
        var runs = new List<TextRun>();
        for (var first = 0; first < items.Length;)
        {
            ref readonly var start = ref items[first];
            var end = start.End;
            var last = first + 1;
            for (; last < items.Length; last++)
            {
                ref readonly var item = ref items[last];
                if (Math.Abs(item.Baseline - start.Baseline) > 0.01 * start.FontSize
                    || item.Start < items[last - 1].Middle - (0.01 * start.FontSize))
                {
                    break;
                }

                end = Math.Max(end, item.End);
            }

            runs.Add(new TextRun(first, last, start.Baseline, start.FontSize, start.Start, end));
            first = last;
        }

        return runs;
    }
}
