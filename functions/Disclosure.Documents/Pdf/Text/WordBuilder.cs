using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Makes words of a page's glyphs: glyphs on one baseline, sorted along it, cut at spaces, at gaps and at rulings. The order of drawing
/// counts only where positions leave it open, so it does not matter how a producer splits its text.
/// </summary>
internal sealed class WordBuilder
{
    /// <summary>Text so many times larger than its neighbour is another text, laid over or under it.</summary>
    private const double OtherText = 2.2;

    private readonly TextDirection _direction;
    private readonly bool _isTilted;
    private readonly CrossingRulings _rulings;
    private readonly ReadBudget _budget;
    private readonly List<PlacedWord> _words = [];
    private readonly List<TextItem> _current = [];

    private WordBuilder(IReadOnlyList<Ruling> rulings, TextDirection direction, bool isTilted, ReadBudget budget)
    {
        _direction = direction;
        _isTilted = isTilted;
        _rulings = new CrossingRulings(rulings, direction);
        _budget = budget;
    }

    /// <summary>
    /// The page's words in reading order: upright text first, then each turned direction by itself, then what is set aslant.
    /// </summary>
    public static IReadOnlyList<Word> Build(PageContent content, ReadBudget budget)
    {
        var words = new List<Word>();
        foreach (
            var direction in (ReadOnlySpan<TextDirection>)[TextDirection.Right, TextDirection.Down, TextDirection.Left, TextDirection.Up])
        {
            AddDirection(content, direction, isTilted: false, words, budget);
        }

        if (HasTilted(content.Glyphs))
        {
            foreach (var direction in (ReadOnlySpan<TextDirection>)[
                TextDirection.Right, TextDirection.Down, TextDirection.Left, TextDirection.Up])
            {
                AddDirection(content, direction, isTilted: true, words, budget);
            }
        }

        return words;
    }

    private static bool HasTilted(IReadOnlyList<ShownGlyph> glyphs)
    {
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsTilted)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddDirection(PageContent content, TextDirection direction, bool isTilted, List<Word> words, ReadBudget budget)
    {
        var items = GlyphTexts.Items(content.Glyphs, direction, isTilted);
        if (items.Count > 0)
        {
            var builder = new WordBuilder(content.Rulings, direction, isTilted, budget);
            builder.AddLines(CollectionsMarshal.AsSpan(items));
            ReadingOrder.Append(builder._words, words);
        }
    }

    private void AddLines(ReadOnlySpan<TextItem> items)
    {
        var runs = TextRun.Cut(items);
        runs.Sort(static (a, b) => a.Baseline.CompareTo(b.Baseline));
        var line = new List<TextItem>();
        for (int start = 0; start < runs.Count;)
        {
            _budget.Step();
            int end = start + 1;
            double reach = runs[start].Baseline + (0.15 * runs[start].FontSize);
            while (end < runs.Count && runs[end].Baseline <= reach)
            {
                end++;
            }

            runs.Sort(start, end - start, TextRun.ByStart);
            AddLine(items, CollectionsMarshal.AsSpan(runs)[start..end], line);
            start = end;
        }
    }

    /// <summary>
    /// Runs side by side are taken one after the other. Where they overlap, they are text in pieces (drawn out of order, or twice to look
    /// bold) that position puts together; but if that mixes letters up, they are texts on top of each other, and each run is read by
    /// itself.
    /// </summary>
    private void AddLine(ReadOnlySpan<TextItem> items, ReadOnlySpan<TextRun> runs, List<TextItem> line)
    {
        line.Clear();
        bool isOverlapping = false;
        for (int i = 0; i < runs.Length; i++)
        {
            isOverlapping |= i > 0 && runs[i].Start < runs[i - 1].End - (0.05 * runs[i].FontSize);
            line.AddRange(items[runs[i].First..runs[i].Last]);
        }

        if (isOverlapping)
        {
            line.Sort(ByStart.Instance);
            Duplicates.Remove(line);
            if (IsMixedUp(line))
            {
                foreach (var run in runs)
                {
                    Cut(items[run.First..run.Last]);
                }

                return;
            }
        }

        Cut(CollectionsMarshal.AsSpan(line));
    }

    private static bool IsMixedUp(List<TextItem> line)
    {
        double end = double.NegativeInfinity;
        int overlaps = 0;
        foreach (ref readonly var item in CollectionsMarshal.AsSpan(line))
        {
            if (item.IsSpace || item.End <= item.Start)
            {
                continue;
            }

            overlaps += item.Start < end - (0.5 * (item.End - item.Start)) ? 1 : 0;
            end = Math.Max(end, item.End);
        }

        return overlaps >= 3;
    }

    private void Cut(ReadOnlySpan<TextItem> line)
    {
        int space = -1;
        for (int i = 0; i < line.Length; i++)
        {
            ref readonly var item = ref line[i];
            if (item.IsSpace)
            {
                space = i;
                continue;
            }

            if (_current.Count > 0)
            {
                ref readonly var last = ref CollectionsMarshal.AsSpan(_current)[^1];
                if (item.Start - last.End > WordGap.Widest(last, item) || (space >= 0 && IsBreak(last, line[space], item))
                    || _rulings.Separates(last, item, _direction)
                    || Math.Max(last.FontSize, item.FontSize) > OtherText * Math.Min(last.FontSize, item.FontSize))
                {
                    Finish();
                }
            }

            _current.Add(item);
            space = -1;
        }

        Finish();
    }

    /// <summary>
    /// A space between two glyphs ends a word where it takes room, or was drawn between them; one that another text's trailing spaces
    /// happen to lay over a word does not.
    /// </summary>
    private static bool IsBreak(in TextItem left, in TextItem space, in TextItem right) =>
        right.Start - left.End > 0.08 * right.FontSize || (space.Index == left.Index + 1 && right.Index == space.Index + 1);

    private void Finish()
    {
        if (_current.Count == 0)
        {
            return;
        }

        _words.Add(PlacedWord.Of(CollectionsMarshal.AsSpan(_current), _direction, _isTilted));
        _current.Clear();
    }

    private sealed class ByStart : IComparer<TextItem>
    {
        public static ByStart Instance { get; } = new();

        public int Compare(TextItem x, TextItem y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.Index.CompareTo(y.Index);
    }
}
