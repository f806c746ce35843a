namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>A piece of ink whose pixels hang together, corners included.</summary>
/// <param name="Box">Box around the pixels.</param>
/// <param name="Area">Number of pixels.</param>
internal readonly record struct Component(PixelBox Box, int Area)
{
    /// <summary>
    /// Returns the pieces of ink of a mask, by runs of rows and union-find (Rosenfeld and Pfaltz, Sequential Operations in Digital Picture
    /// Processing, 1966). A page of text has far fewer runs than the bound; where it is reached, the rest of the rows is left out as noise.
    /// </summary>
    /// <param name="mask">The ink.</param>
    /// <param name="mostRuns">Largest number of runs that are looked at; bounds time and memory.</param>
    public static List<Component> Find(InkMask mask, int mostRuns = 2_000_000)
    {
        var runs = new List<(int Start, int End, int Label)>();
        var boxes = new List<(int Left, int Top, int Right, int Bottom, int Area)>();
        var parents = new List<int>();
        var (previousFirst, previousEnd) = (0, 0);
        for (var y = 0; y < mask.Height && runs.Count < mostRuns; y++)
        {
            var row = mask.Row(y);
            var first = runs.Count;
            var above = previousFirst;
            for (var x = 0; x < row.Length;)
            {
                var offset = row[x..].IndexOf((byte)1);
                if (offset < 0)
                {
                    break;
                }

                var start = x + offset;
                var length = row[start..].IndexOf((byte)0);
                var end = length < 0 ? row.Length : start + length;
                var label = -1;
                while (above < previousEnd && runs[above].End < start)
                {
                    above++;
                }

                for (var i = above; i < previousEnd && runs[i].Start <= end; i++)
                {
                    var root = Root(parents, runs[i].Label);
                    if (label < 0)
                    {
                        label = root;
                    }
                    else if (root != label)
                    {
                        var (a, b) = (boxes[label], boxes[root]);
                        boxes[label] = (
                            Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom),
                            a.Area + b.Area);
                        parents[root] = label;
                    }
                }

                if (label < 0)
                {
                    label = boxes.Count;
                    parents.Add(label);
                    boxes.Add((start, y, end, y + 1, end - start));
                }
                else
                {
                    var box = boxes[label];
                    boxes[label] = (Math.Min(box.Left, start), box.Top, Math.Max(box.Right, end), y + 1, box.Area + end - start);
                }

                runs.Add((start, end, label));
                x = end;
            }

            (previousFirst, previousEnd) = (first, runs.Count);
        }

        var components = new List<Component>();
        for (var i = 0; i < boxes.Count; i++)
        {
            if (parents[i] == i)
            {
                var (left, top, right, bottom, area) = boxes[i];
                components.Add(new Component(new PixelBox(left, top, right, bottom), area));
            }
        }

        return components;
    }

    private static int Root(List<int> parents, int label)
    {
        while (parents[label] != label)
        {
            label = parents[label] = parents[parents[label]];
        }

        return label;
    }
}
