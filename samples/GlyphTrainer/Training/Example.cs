using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;
using GlyphTrainer.Cells;

namespace GlyphTrainer.Training;

/// <summary>A view of a piece of ink and what it is.</summary>
/// <param name="Picture">See <see cref="GlyphView"/>.</param>
/// <param name="Numbers">See <see cref="GlyphView"/>.</param>
/// <param name="Class">One of <see cref="GlyphClass"/>.</param>
internal sealed record Example(float[] Picture, float[] Numbers, int Class)
{
    /// <summary>
    /// The share of a glyph's ink, as scanned, that a run must have to be that glyph, and below which it is a crumb of it.
    /// </summary>
    private const double Whole = 0.84, Crumb = 0.12;

    /// <summary>The share of a run's ink that may be foreign to the glyph it is.</summary>
    private const double Foreign = 0.2;

    /// <summary>Cuts a scanned cell as the reader does and says of every run what it is; runs nobody could name are left out.</summary>
    /// <param name="dice">Chooses which of many runs of no use are kept.</param>
    /// <param name="cell">The cell as printed.</param>
    /// <param name="picture">The cell as scanned.</param>
    /// <param name="pixelsPerPoint">The resolution the reader is told.</param>
    public static List<Example> From(Dice dice, PrintedCell cell, GrayPicture picture, double pixelsPerPoint)
    {
        var examples = new List<Example>();
        if (CellInk.Find(picture, picture.Bounds, pixelsPerPoint) is not { } ink)
        {
            return examples;
        }

        var layout = CellLayout.Of(ink, pixelsPerPoint);
        var view = new GlyphView(layout, pixelsPerPoint);
        var inkOf = CountOwners(ink, cell.Sheet);
        var total = new int[cell.Sheet.Marks.Count + 1];
        for (var label = 1; label <= ink.Boxes.Count; label++)
        {
            for (var owner = 0; owner < total.Length; owner++)
            {
                total[owner] += inkOf[label, owner];
            }
        }

        var useless = 0;
        foreach (var line in layout.Lines)
        {
            foreach (var (first, count, box) in layout.Runs(line))
            {
                var kind = Name(cell.Sheet, inkOf, total, line.Pieces.GetRange(first, count), pixelsPerPoint);
                if (kind < 0 || (kind == GlyphClass.Other && ++useless > 5 && !dice.Once(0.1)))
                {
                    continue;
                }

                var example = new Example(new float[GlyphView.Width * GlyphView.Height], new float[GlyphView.Numbers], kind);
                view.Show(line, first, count, box, example.Picture, example.Numbers);
                examples.Add(example);
            }
        }

        foreach (var label in layout.Apart)
        {
            var kind = Name(cell.Sheet, inkOf, total, [label], pixelsPerPoint);
            if (kind < 0)
            {
                continue;
            }

            var example = new Example(new float[GlyphView.Width * GlyphView.Height], new float[GlyphView.Numbers], kind);
            view.ShowApart(label, example.Picture, example.Numbers);
            examples.Add(example);
        }

        return examples;
    }

    private static int[,] CountOwners(CellInk ink, InkSheet sheet)
    {
        var counts = new int[ink.Boxes.Count + 1, sheet.Marks.Count + 1];
        for (var pixel = 0; pixel < ink.Labels.Length; pixel++)
        {
            if (ink.Labels[pixel] > 0)
            {
                counts[ink.Labels[pixel], sheet.Owner[pixel]]++;
            }
        }

        return counts;
    }

    private static int Name(InkSheet sheet, int[,] inkOf, int[] total, List<int> pieces, double pixelsPerPoint)
    {
        Span<int> own = new int[total.Length];
        var all = 0;
        foreach (var piece in pieces)
        {
            for (var owner = 0; owner < own.Length; owner++)
            {
                own[owner] += inkOf[piece, owner];
                all += inkOf[piece, owner];
            }
        }

        var most = 0;
        for (var owner = 1; owner < own.Length; owner++)
        {
            if (own[owner] > own[most])
            {
                most = owner;
            }
        }

        // Grain that crossed the threshold is nobody's.
        if (most == 0)
        {
            return GlyphClass.Nothing;
        }

        var mark = sheet.Marks[most - 1];
        var (cover, pure) = ((double)own[most] / total[most], (double)own[most] / all);
        if (!mark.Character)
        {
            var small = all < 0.7 * pixelsPerPoint * pixelsPerPoint;
            for (var owner = 1; owner < own.Length; owner++)
            {
                if (sheet.Marks[owner - 1].Character && own[owner] > Crumb * total[owner])
                {
                    return GlyphClass.Other;
                }
            }

            return mark.Class == GlyphClass.Nothing || small ? GlyphClass.Nothing : GlyphClass.Other;
        }

        if (mark.Class == GlyphClass.Other)
        {
            return GlyphClass.Other;
        }

        for (var owner = 1; owner < own.Length; owner++)
        {
            if (owner != most && sheet.Marks[owner - 1].Character && own[owner] > Crumb * total[owner])
            {
                return GlyphClass.Other;
            }
        }

        if (cover >= Whole && pure >= 1 - Foreign)
        {
            return mark.Class;
        }

        if (cover < Crumb)
        {
            return GlyphClass.Nothing;
        }

        return cover < 0.7 || pure < 0.6 ? GlyphClass.Other : -1;
    }
}
