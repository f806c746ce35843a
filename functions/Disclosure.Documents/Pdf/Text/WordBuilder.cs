using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Fonts;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Makes words of a page's glyphs: glyphs on one baseline, sorted along it, cut at spaces, at gaps and at rulings. The order of drawing counts only where
/// positions leave it open, so it does not matter how a producer splits its text.
/// </summary>
internal sealed class WordBuilder
{
    private readonly TextDirection direction;
    private readonly CrossingRulings rulings;
    private readonly ReadBudget budget;
    private readonly List<PlacedWord> words = [];
    private readonly List<TextItem> current = [];

    private WordBuilder(IReadOnlyList<Ruling> rulings, TextDirection direction, ReadBudget budget)
    {
        this.direction = direction;
        this.rulings = new CrossingRulings(rulings, direction);
        this.budget = budget;
    }

    /// <summary>The page's words in reading order: upright text first, then each turned direction by itself.</summary>
    public static IReadOnlyList<Word> Build(PageContent content, ReadBudget budget)
    {
        var words = new List<Word>();
        foreach (var direction in (ReadOnlySpan<TextDirection>)[TextDirection.Right, TextDirection.Down, TextDirection.Left, TextDirection.Up])
        {
            var items = GlyphTexts.Items(content.Glyphs, direction);
            if (items.Count > 0)
            {
                var builder = new WordBuilder(content.Rulings, direction, budget);
                builder.Add(items);
                ReadingOrder.Append(builder.words, words);
            }
        }

        return words;
    }

    private void Add(List<TextItem> items)
    {
        items.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Index.CompareTo(b.Index));
        for (int start = 0; start < items.Count;)
        {
            budget.Step();
            int end = start + 1;
            double reach = items[start].Baseline + (0.15 * items[start].FontSize);
            while (end < items.Count && items[end].Baseline <= reach)
            {
                end++;
            }

            items.Sort(start, end - start, ByStart.Instance);
            AddLine(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items)[start..end]);
            start = end;
        }
    }

    private void AddLine(ReadOnlySpan<TextItem> line)
    {
        TextItem? space = null;
        foreach (var item in line)
        {
            if (item.IsSpace)
            {
                space = item;
                continue;
            }

            if (current.Count > 0)
            {
                if (IsDuplicate(item))
                {
                    continue;
                }

                var last = current[^1];
                if (item.Start - last.End > WordGap.Widest(last, item) || (space is { } between && IsBreak(last, between, item)) || rulings.Separates(last, item, direction))
                {
                    Finish();
                }
            }

            current.Add(item);
            space = null;
        }

        Finish();
    }

    /// <summary>
    /// A space between two glyphs ends a word where it takes room, or was drawn between them; one that another text's trailing spaces happen to lay over a
    /// word does not.
    /// </summary>
    private static bool IsBreak(in TextItem left, in TextItem space, in TextItem right) =>
        right.Start - left.End > 0.08 * right.FontSize || (space.Index == left.Index + 1 && right.Index == space.Index + 1);

    /// <summary>The same glyph printed again, slightly shifted, to look bold.</summary>
    private bool IsDuplicate(in TextItem item)
    {
        for (int i = current.Count - 1; i >= 0 && i >= current.Count - 4; i--)
        {
            var other = current[i];
            double width = Math.Min(other.End - other.Start, item.End - item.Start);
            if (Math.Abs(item.Start - other.Start) < 0.3 * width && Math.Abs(item.FontSize - other.FontSize) < 0.1 * item.FontSize && item.Text == other.Text)
            {
                return true;
            }
        }

        return false;
    }

    private void Finish()
    {
        if (current.Count == 0)
        {
            return;
        }

        var glyphs = new List<Glyph>(current.Count);
        var box = current[0].Box;
        double size = 0;
        int length = 0;
        foreach (var item in current)
        {
            string text = item.Text;
            box = box.Union(item.Box);
            size = Math.Max(size, item.FontSize);
            if (glyphs.Count > 0 && text.Length == 1 && text[0] is >= '\u0300' and <= '\u036F')
            {
                var letter = glyphs[^1];
                string joined = letter.Text.Length == 1 && Composition.Compose(letter.Text[0], text[0]) is { } one ? CharacterStrings.Of(one) : letter.Text + text;
                length += joined.Length - letter.Text.Length;
                glyphs[^1] = letter with { Text = joined };
                continue;
            }

            length += text.Length;
            glyphs.Add(new Glyph(text, item.Box, item.FontSize));
        }

        string whole = glyphs.Count == 1 ? glyphs[0].Text : string.Create(length, glyphs, static (span, glyphs) =>
        {
            foreach (var glyph in glyphs)
            {
                glyph.Text.CopyTo(span);
                span = span[glyph.Text.Length..];
            }
        });
        words.Add(new PlacedWord(new Word(whole, box, glyphs, 1, direction), current[0].Start, current[^1].End, current[0].Baseline, size));
        current.Clear();
    }

    private sealed class ByStart : IComparer<TextItem>
    {
        public static ByStart Instance { get; } = new();

        public int Compare(TextItem x, TextItem y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.Index.CompareTo(y.Index);
    }
}
