using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>The sections of a document: where their headings stand, and the prose under each.</summary>
internal static class Outline
{
    /// <summary>Fewest headings that come again later where the first of them stand in a table of contents: half of the six.</summary>
    private const int ContentsEntries = 3;

    /// <summary>
    /// Fewest characters, numbering included, of the first line of a heading that runs on: large type fits so many on a line.
    /// </summary>
    private const int ShortestWrapped = 8;

    /// <summary>Most characters of the second line of a heading: the longest heading (of section 四) has 28 in all.</summary>
    private const int LongestRest = 24;

    /// <summary>Difference of type, in points, below which two lines are set in one size.</summary>
    private const double OneSize = 1;

    /// <summary>A heading found among the lines.</summary>
    /// <param name="Kind">Its section.</param>
    /// <param name="First">Index of its first line.</param>
    /// <param name="Count">Number of lines it takes.</param>
    /// <param name="Text">Its words.</param>
    internal readonly record struct Heading(SectionKind Kind, int First, int Count, string Text);

    /// <summary>Returns the headings of sections in the order of the document, each section once.</summary>
    public static List<Heading> HeadingsOf(List<TextLine> lines) => HeadingsOf(lines, AllOf(lines));

    /// <summary>Returns the headings of one report among all that were found in its lines, each section once.</summary>
    /// <param name="lines">The lines of the report.</param>
    /// <param name="all">Its headings, table of contents and repetitions included.</param>
    public static List<Heading> HeadingsOf(List<TextLine> lines, List<Heading> all)
    {
        var headings = OnceEach(all);
        AddDirty(lines, headings);
        return headings;
    }

    /// <summary>Returns all lines that read as headings of sections, in the order of the document.</summary>
    public static List<Heading> AllOf(List<TextLine> lines)
    {
        var all = new List<Heading>();
        for (var i = 0; i < lines.Count; i++)
        {
            var kind = SectionHeading.Of(lines[i].Text);
            if (Wrapped(lines, i, kind) is { } wrapped)
            {
                all.Add(wrapped);
                i++;
            }
            else if (kind is not null)
            {
                all.Add(new Heading(kind.Value, i, 1, lines[i].Text));
            }
        }

        return all;
    }

    /// <summary>
    /// Adds the headings with dirt before them, of sections that have no other, where the order of the sections has a place for them.
    /// </summary>
    private static void AddDirty(List<TextLine> lines, List<Heading> headings)
    {
        foreach (var kind in SectionKinds.All)
        {
            if (headings.Exists(heading => heading.Kind == kind))
            {
                continue;
            }

            var before = headings.FindLastIndex(heading => heading.Kind < kind);
            var after = headings.FindIndex(heading => heading.Kind > kind);
            var from = before < 0 ? 0 : headings[before].First + headings[before].Count;
            var to = after < 0 ? lines.Count : headings[after].First;
            for (var i = from; i < to; i++)
            {
                if (SectionHeading.EndsIn(kind, lines[i].Text))
                {
                    headings.Insert(before + 1, new Heading(kind, i, 1, lines[i].Text));
                    break;
                }
            }
        }
    }

    /// <summary>The sections with their prose; the text of the last one ends with the document.</summary>
    public static List<Section> SectionsOf(List<TextLine> lines, List<Heading> headings)
    {
        var sections = new List<Section>(headings.Count);
        var signature = headings.Count > 0 ? Signature.Find(lines, headings[^1].First + headings[^1].Count)?.First : null;
        for (var i = 0; i < headings.Count; i++)
        {
            var from = headings[i].First + headings[i].Count;
            var to = i + 1 < headings.Count ? headings[i + 1].First : lines.Count;
            var text = Paragraphs.Of(lines, from, to, signature ?? int.MaxValue);
            sections.Add(new Section(headings[i].Kind, headings[i].Text, lines[headings[i].First].Page, text));
        }

        return sections;
    }

    /// <summary>The heading a line makes with the next; null where it makes none, or a worse one than by itself.</summary>
    private static Heading? Wrapped(List<TextLine> lines, int at, SectionKind? alone)
    {
        if (at + 1 >= lines.Count || !MayWrap(lines[at], lines[at + 1]))
        {
            return null;
        }

        var text = lines[at].Text + lines[at + 1].Text;
        var together = SectionHeading.Of(text);
        var isBetter = alone is not { } kind
            || (together == alone && SectionHeading.LikenessTo(kind, text) > SectionHeading.LikenessTo(kind, lines[at].Text));
        return together is not null && isBetter ? new Heading(together.Value, at, 2, text) : null;
    }

    /// <summary>A long heading in large type runs over two lines of the same size, one under the other, and carries its number.</summary>
    private static bool MayWrap(TextLine first, TextLine second) =>
        first.Page == second.Page && first.Text.Length >= ShortestWrapped && second.Text.Length <= LongestRest
        && Label.Of(first.Text).Level == 1 && Math.Abs(first.FontSize - second.FontSize) < OneSize;

    private static List<Heading> OnceEach(List<Heading> all)
    {
        Span<int> last = stackalloc int[SectionKinds.All.Length];
        var again = 0;
        for (var i = 0; i < all.Count; i++)
        {
            again += last[(int)all[i].Kind] > 0 ? 1 : 0;
            last[(int)all[i].Kind] = i + 1;
        }

        var headings = new List<Heading>(6);
        Span<bool> seen = stackalloc bool[last.Length];
        for (var i = 0; i < all.Count; i++)
        {
            var kind = (int)all[i].Kind;
            if (again >= ContentsEntries ? last[kind] == i + 1 : !seen[kind])
            {
                headings.Add(all[i]);
                seen[kind] = true;
            }
        }

        return headings;
    }
}
