using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Makes words of a page's glyphs: glyphs on one baseline, sorted along it, cut at spaces, at gaps and at rulings. The order of drawing
/// counts only where positions leave it open, so it does not matter how a producer splits its text.
/// </summary>
internal sealed class WordBuilder
{
    /// <summary>Ratio of type sizes from which the larger of two neighbours is another text, laid over or under the smaller.</summary>
    private const double OtherText = 2.2;

    /// <summary>Gap up to which letters touch, in type sizes.</summary>
    private const double Touching = 0.05;

    private readonly TextDirection _direction;
    private readonly bool _isApart;
    private readonly bool _tellsNotes;
    private readonly CrossingRulings _rulings;
    private readonly ReadBudget _budget;
    private readonly List<PlacedWord> _words = [];
    private readonly List<TextItem> _current = [];
    private bool _isDoubtful;
    private bool _isOverlay;
    private bool _isOverRuling;

    private WordBuilder(PageContent content, TextDirection direction, bool isApart, ReadBudget budget)
    {
        _tellsNotes = !content.IsAsPainted;
        _direction = direction;
        _isApart = isApart;
        _rulings = new CrossingRulings(content.Rulings, direction);
        _budget = budget;
    }

    /// <summary>
    /// Returns the page's words in reading order: upright text first, then each turned direction by itself, then what is set aslant or
    /// belongs to a stamp.
    /// </summary>
    /// <param name="content">What the page shows.</param>
    /// <param name="overlays">For each ink, by number, whether it lies over others; null where none does.</param>
    /// <param name="budget">What the reading may cost.</param>
    /// <param name="items">A list to work with, whose content is lost; null for one of its own.</param>
    public static IReadOnlyList<Word> Build(PageContent content, bool[]? overlays, ReadBudget budget, List<TextItem>? items = null)
    {
        items ??= [];
        var words = new List<Word>();
        foreach (
            var direction in (ReadOnlySpan<TextDirection>)[TextDirection.Right, TextDirection.Down, TextDirection.Left, TextDirection.Up])
        {
            AddDirection(content, direction, isApart: false, overlays, words, items, budget);
        }

        if (HasApart(CollectionsMarshal.AsSpan(content.Glyphs)))
        {
            foreach (var direction in (ReadOnlySpan<TextDirection>)[
                TextDirection.Right, TextDirection.Down, TextDirection.Left, TextDirection.Up])
            {
                AddDirection(content, direction, isApart: true, overlays: null, words, items, budget);
            }
        }

        return words;
    }

    private static bool HasApart(ReadOnlySpan<ShownGlyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.IsApart)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddDirection(
        PageContent content, TextDirection direction, bool isApart, bool[]? overlays, List<Word> words, List<TextItem> items,
        ReadBudget budget)
    {
        WordBuilder? builder = null;
        AddLayer(null);
        for (var ink = 0; ink < overlays?.Length; ink++)
        {
            if (overlays[ink])
            {
                AddLayer((byte)ink);
            }
        }

        if (builder is not null)
        {
            if (builder._tellsNotes)
            {
                NoteMarks.Tell(builder._words, builder._rulings);
            }

            ReadingOrder.Append(builder._words, words);
        }

        void AddLayer(byte? ink)
        {
            GlyphTexts.Items(content.Glyphs, direction, new TextLayer(isApart, overlays, ink), items);
            if (items.Count > 0)
            {
                builder ??= new WordBuilder(content, direction, isApart, budget);
                builder._isOverlay = ink is not null;
                builder.AddLines(CollectionsMarshal.AsSpan(items));
            }
        }
    }

    private void AddLines(ReadOnlySpan<TextItem> items)
    {
        var runs = TextRun.Cut(items);
        runs.Sort(static (a, b) => a.Baseline.CompareTo(b.Baseline));
        var line = new List<TextItem>();
        for (var start = 0; start < runs.Count;)
        {
            _budget.Step();
            var end = start + 1;
            var reach = runs[start].Baseline + (0.15 * runs[start].FontSize);
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
    /// Adds the words of a line. Runs side by side are taken one after the other. Runs that overlap are text in pieces (drawn out of order,
    /// or twice to look bold), which position puts together; where that mixes letters up, they are texts on top of each other, and each run
    /// is read by itself.
    /// </summary>
    private void AddLine(ReadOnlySpan<TextItem> items, ReadOnlySpan<TextRun> runs, List<TextItem> line)
    {
        line.Clear();
        var isOverlapping = false;
        for (var i = 0; i < runs.Length; i++)
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
                _isDoubtful = true;
                foreach (var run in runs)
                {
                    Cut(items[run.First..run.Last]);
                }

                _isDoubtful = false;
                return;
            }
        }

        Cut(CollectionsMarshal.AsSpan(line));
    }

    /// <summary>Whether letters stand on each other again and again; the letters that do are not sure to be read rightly.</summary>
    private static bool IsMixedUp(List<TextItem> line)
    {
        var end = double.NegativeInfinity;
        var overlaps = 0;
        var items = CollectionsMarshal.AsSpan(line);
        var last = -1;
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref items[i];
            if (item.IsSpace || item.End <= item.Start)
            {
                continue;
            }

            if (item.Start < end - (0.5 * (item.End - item.Start)))
            {
                overlaps++;
                item = item with { Sureness = Math.Min(item.Sureness, Overprint.Doubtful) };
                items[last] = items[last] with { Sureness = Math.Min(items[last].Sureness, Overprint.Doubtful) };
            }

            last = i;
            end = Math.Max(end, item.End);
        }

        return overlaps >= 3;
    }

    private void Cut(ReadOnlySpan<TextItem> line)
    {
        var space = -1;
        for (var i = 0; i < line.Length; i++)
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
                    || IsSeparated(last, item)
                    || last.Role != item.Role || (_tellsNotes && NoteMarks.Separates(CollectionsMarshal.AsSpan(_current), item))
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
    /// Whether a ruling parts two glyphs. What is printed over the page, letter after letter, runs through rulings; figures of two cells
    /// keep away from the ruling between them.
    /// </summary>
    private bool IsSeparated(in TextItem last, in TextItem item)
    {
        if (!_rulings.Separates(last, item, _direction))
        {
            return false;
        }

        var runsThrough = _isOverlay && item.Start - last.End <= Touching * item.FontSize;
        _isOverRuling |= runsThrough;
        return !runsThrough;
    }

    /// <summary>
    /// Whether a space between two glyphs ends a word: one that takes room or was drawn between them does, one that the trailing spaces of
    /// another text happen to lay over a word does not.
    /// </summary>
    private static bool IsBreak(in TextItem left, in TextItem space, in TextItem right) =>
        right.Start - left.End > 0.08 * right.FontSize || (space.Index == left.Index + 1 && right.Index == space.Index + 1);

    private void Finish()
    {
        if (_current.Count == 0)
        {
            return;
        }

        var word = PlacedWord.Of(CollectionsMarshal.AsSpan(_current), _direction, _isApart);
        if (_isOverRuling)
        {
            word = word with { Word = word.Word with { IsOverprint = true } };
            _isOverRuling = false;
        }

        _words.Add(_isDoubtful ? word.Doubted() : word);
        _current.Clear();
    }

    private sealed class ByStart : IComparer<TextItem>
    {
        public static ByStart Instance { get; } = new();

        public int Compare(TextItem x, TextItem y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.Index.CompareTo(y.Index);
    }
}
