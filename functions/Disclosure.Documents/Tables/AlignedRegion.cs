namespace Disclosure.Documents.Tables;

/// <summary>Finds stretches of lines that may be a table: most have several runs, and none is a line of prose.</summary>
internal static class AlignedRegion
{
    private const double WidestGap = 2.2;
    private const double WidestUsual = 1.9;
    private const int MostSingle = 2;
    private const double ProseShare = 0.6;
    private const int ProseWords = 8;
    private const double Outdent = 20;

    /// <summary>Returns the stretches from the top.</summary>
    public static List<List<AlignedLine>> Find(List<AlignedLine> lines)
    {
        var regions = new List<List<AlignedLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsTabular(lines[i]))
            {
                continue;
            }

            var end = End(lines, i);
            var begin = Begin(lines, i, end);
            if (end - i >= 2)
            {
                regions.Add(lines.GetRange(begin, end - begin));
            }

            i = end - 1;
        }

        return regions;
    }

    private static bool IsTabular(AlignedLine line) =>
        line.Runs.Count > 1 && line.Runs.Count(static run => run.Words.Count > ProseWords) < 2;

    private static int End(List<AlignedLine> lines, int begin)
    {
        var (end, single) = (begin + 1, 0);
        var box = lines[begin].Box;
        var gaps = new List<double>();
        for (var j = begin + 1; j < lines.Count; j++)
        {
            var gap = lines[j].Box.Top - lines[j - 1].Box.Bottom;
            var size = Math.Max(lines[j].Size, lines[j - 1].Size);
            gaps.Sort();
            var widest = gaps.Count < 3 ? WidestGap * size : Math.Max(1.0 * size, (WidestUsual * (gaps[gaps.Count / 2] + size)) - size);
            if (gap > widest)
            {
                break;
            }

            if (IsTabular(lines[j]))
            {
                single = 0;
                end = j + 1;
                box = box.Union(lines[j].Box);
            }
            else if (++single > MostSingle || IsProse(lines[j], box))
            {
                break;
            }

            gaps.Add(Math.Max(0, gap));
        }

        return end;
    }

    private static bool IsProse(AlignedLine line, Box region) =>
        line.Runs.Exists(run => run.Words.Count > ProseWords && run.Box.Width > ProseShare * region.Width)
        || line.Box.Left < region.Left - Outdent;

    /// <summary>Takes headings over several columns above the first line of columns in.</summary>
    private static int Begin(List<AlignedLine> lines, int first, int end)
    {
        var region = lines[first].Box;
        for (var j = first + 1; j < end; j++)
        {
            region = region.Union(lines[j].Box);
        }

        var label = lines[first..end].Where(static line => line.Runs.Count > 1).Min(static line => line.Runs[1].Box.Left);
        var begin = first;
        while (begin > 0 && lines[begin - 1].Runs is [var only]
            && only.Box.Left >= label - lines[begin].Size && only.Box.Right <= region.Right + lines[begin].Size
            && lines[begin].Box.Top - lines[begin - 1].Box.Bottom <= 0.8 * lines[begin].Size)
        {
            begin--;
        }

        return begin;
    }
}
