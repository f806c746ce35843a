using System.Runtime.InteropServices;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// Reads the figure printed in a cell of a scanned table: the ink is cut into pieces, nets judge every piece and every run of neighbours
/// that may be one glyph, and the likeliest way through each line is the text (segmentation by recognition, as in LeCun, Bottou, Bengio,
/// Haffner 1998, §VI).
/// <para>
/// Numbers were tried at half and at double on the 208 printed cells of the tests, as <see cref="CellInk"/> says: as the numbers stand 144
/// of 160 figures are read rightly and surely, none wrongly and surely. Where nothing is told of half and double, nothing changed.
/// </para>
/// </summary>
internal static class FigureReader
{
    /// <summary>Pixels in a point of the coarsest picture that is read: 7 dpi. A lower number is a caller's error.</summary>
    private const double LeastResolution = 0.1;

    /// <summary>Pixels in a point of the finest picture that is read: 7,200 dpi. A higher number is a caller's error.</summary>
    private const double HighestResolution = 100;

    /// <summary>
    /// Most pieces of ink in a cell that is read as a figure; cells with more hold none, even among specks. A bound on work.
    /// </summary>
    private const int PieceLimit = 150;

    /// <summary>Most runs of pieces that are shown to the nets in one cell; a bound on work.</summary>
    private const int RunLimit = 160;

    /// <summary>
    /// Factor on the confidence of a text that is not written as figures are, such as 1,23 or 0.0.1, or that stands among specks: the
    /// product is below the 0.8 from which a reviewer is not asked. Without it 145 test figures are sure.
    /// </summary>
    private const double Misshapen = 0.5;

    /// <summary>
    /// Most specks in a cell whose figure may be sure; with more, specks may have made the glyphs. At double, 145 test figures are sure.
    /// </summary>
    private const int SpecksOfCell = 4;

    /// <summary>Pieces of ink counted to each glyph before the rest are specks. At half 139 test figures are sure, at double 145.</summary>
    private const int MostPiecesOfGlyph = 2;

    /// <summary>Width of the narrowest dash, in points: a cell that holds ink as wide as this and no text is not surely blank.</summary>
    private const double NarrowestDash = 1.2;

    /// <summary>
    /// Width, in pixels, of the narrowest dash that no digit stands beside and that is surely no grain of the paper. At double, 142 test
    /// figures are sure.
    /// </summary>
    private const double ShortestDash = 5;

    /// <summary>
    /// Factor on the confidence of a text that may lack a point, as a crumb of ink stands where one would: the product is below the 0.8
    /// from which a reviewer is not asked. Without it 146 test figures are sure.
    /// </summary>
    private const double Pointless = 0.5;

    /// <summary>
    /// Confidence, at least, of what is read with the hairlines of a 4 where without them there was the 1 of its stem.
    /// </summary>
    private const double LikelyHairlines = 0.3;

    /// <summary>
    /// Confidence, at most, of what is read with hairlines: below the 0.8 from which a reviewer is not asked, where no sum vouches for it.
    /// </summary>
    private const double SureOfHairlines = 0.75;

    /// <summary>
    /// Probability from which what the nets hold for a character of a figure is no sign, however like one it is drawn.
    /// </summary>
    private const double SurelyFigures = 0.98;

    /// <summary>Probability that every glyph has at least; keeps logarithms finite.</summary>
    private const double LeastProbability = 1e-9;

    /// <summary>
    /// Factor on the probability that a run is no glyph of a figure. Slices of a glyph surely are none, so that without it the finest cuts
    /// would win.
    /// </summary>
    private const double Foreignness = 0.01;

    /// <summary>Returns what is read in one cell.</summary>
    /// <param name="picture">A straight picture of the page, its paper near 255, its ink darker, its rulings taken out.</param>
    /// <param name="area">The inside of the cell, in pixels of the picture.</param>
    /// <param name="pixelsPerPoint">The resolution of the picture, pixels in a point of the page.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The area holds no pixel or reaches out of the picture, or the resolution is that of no scan.
    /// </exception>
    public static FigureReading Read(GrayPicture picture, PixelBox area, double pixelsPerPoint) =>
        Read(picture, area, pixelsPerPoint, GlyphJudge.OfThread);

    /// <summary>Returns what is read in one cell, signs among it, as tables of any kind have them beside their figures.</summary>
    /// <param name="picture">A straight picture of the page, its paper near 255, its ink darker, its rulings taken out.</param>
    /// <param name="area">The inside of the cell, in pixels of the picture.</param>
    /// <param name="pixelsPerPoint">The resolution of the picture, pixels in a point of the page.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The area holds no pixel or reaches out of the picture, or the resolution is that of no scan.
    /// </exception>
    public static FigureReading ReadWithSigns(GrayPicture picture, PixelBox area, double pixelsPerPoint) =>
        Read(picture, area, pixelsPerPoint, GlyphJudge.OfThread, readsSigns: true);

    /// <summary>Returns what is read in one cell with the given weights.</summary>
    internal static FigureReading Read(
        GrayPicture picture, PixelBox area, double pixelsPerPoint, GlyphJudge judge, bool readsSigns = false)
    {
        if (area.IsEmpty || area.Intersect(picture.Bounds) != area)
        {
            throw new ArgumentOutOfRangeException(nameof(area), area, "The area of a cell must lie inside the picture.");
        }

        if (pixelsPerPoint is not (>= LeastResolution and <= HighestResolution))
        {
            throw new ArgumentOutOfRangeException(nameof(pixelsPerPoint), pixelsPerPoint, "No page is scanned at this resolution.");
        }

        var (usual, stems) = Look(picture, area, pixelsPerPoint, judge, InkShares.Usual, readsSigns);
        if (stems.Count == 0)
        {
            return usual;
        }

        var (closer, _) = Look(picture, area, pixelsPerPoint, judge, InkShares.Hairlines, readsSigns);
        return closer.Confidence < LikelyHairlines
            ? usual.WithFours(stems, Math.Clamp(usual.Confidence * Misshapen, LikelyHairlines, SureOfHairlines))
            : closer.Text == usual.Text ? usual with { Confidence = usual.Confidence * Misshapen, MayHideFour = true }
            : closer with { Confidence = Math.Min(closer.Confidence, SureOfHairlines), MayHideFour = true };
    }

    /// <summary>
    /// Returns what is read in one cell where the given shares are ink, and the places of the 1s in it that may be the stems of 4s.
    /// </summary>
    private static (FigureReading Reading, List<int> Stems) Look(
        GrayPicture picture, PixelBox area, double pixelsPerPoint, GlyphJudge judge, InkShares shares, bool readsSigns)
    {
        var ink = CellInk.Find(picture, area, pixelsPerPoint, shares);
        if (ink is null || ink.Boxes.Count > PieceLimit)
        {
            return (new FigureReading("", 0, []), []);
        }

        var layout = CellLayout.Of(ink, pixelsPerPoint, readsSigns);
        var runs = layout.Lines.Select(line => layout.Runs(line).ToArray()).ToArray();
        if (runs.Sum(static line => line.Length) > RunLimit)
        {
            return (new FigureReading("", 0, []), []);
        }

        var view = new GlyphView(layout, pixelsPerPoint);
        Span<float> shown = stackalloc float[GlyphView.Width * GlyphView.Height];
        Span<float> numbers = stackalloc float[GlyphView.Numbers];
        Span<double> probabilities = stackalloc double[GlyphClass.Count];
        var glyphs = new List<FigureGlyph>();
        var sure = 1.0;
        for (var i = 0; i < layout.Lines.Count; i++)
        {
            var ways = new Way[layout.Lines[i].Pieces.Count + 1];
            ways.AsSpan(1).Fill(Way.None);
            ways[0] = Way.Begin;
            foreach (var (first, count, box) in runs[i])
            {
                view.Show(layout.Lines[i], first, count, box, shown, numbers);
                judge.Judge(shown, numbers, probabilities);
                var verdict = Verdict.Of(probabilities, box);
                if (readsSigns && !verdict.IsSurelyOfFigure && SignShape.Of(layout, layout.Lines[i], first, count, box) is { } sign)
                {
                    verdict = verdict.Against(sign);
                }

                ways[first + count].Offer(ways[first], verdict, first, count);
            }

            var from = glyphs.Count;
            sure *= Follow(ways, area, glyphs, ink.Crumbs);
            if (MayLackPoint(layout.Lines[i], CollectionsMarshal.AsSpan(glyphs)[from..], ink.Crumbs, area))
            {
                sure *= Pointless;
            }
        }

        foreach (var label in layout.Apart)
        {
            view.ShowApart(label, shown, numbers);
            judge.Judge(shown, numbers, probabilities);
            sure *= probabilities[GlyphClass.Nothing];
        }

        var text = string.Concat(glyphs.Select(static glyph => glyph.Text));
        if (text.Length == 0)
        {
            return (new FigureReading("", sure * Blankness(layout, pixelsPerPoint), []), []);
        }

        var likely = (readsSigns ? FigurePattern.FitsWithSigns(text) : FigurePattern.Fits(text)) && !IsAmongSpecks(layout, glyphs.Count)
            && !glyphs.TrueForAll(static glyph => IsStubby(glyph));
        var reading = new FigureReading(text, Calibrated(sure, judge.Calibration) * (likely ? 1 : Misshapen), glyphs);
        var stems = Enumerable.Range(0, glyphs.Count)
            .Where(i => glyphs[i].Text == '1' && HairlineFour.Is(ink, glyphs[i].Box.Offset(-area.Left, -area.Top))).ToList();
        return (reading, stems);
    }

    /// <summary>Whether a glyph is a dash of so few pixels that grain may have made it; a digit beside it would vouch for it.</summary>
    private static bool IsStubby(FigureGlyph glyph) => glyph.Text == '-' && glyph.Box.Width < ShortestDash;

    /// <summary>Whether there is so much ink besides the glyphs that chance may have made them.</summary>
    private static bool IsAmongSpecks(CellLayout layout, int glyphs) =>
        layout.Apart.Count + layout.Lines.Sum(static line => line.Pieces.Count) > (MostPiecesOfGlyph * glyphs) + SpecksOfCell;

    /// <summary>
    /// Walks the likeliest way back to the line's beginning, adds its glyphs in reading order and what was looked past to the crumbs, and
    /// returns the probability that all are right.
    /// </summary>
    private static double Follow(Way[] ways, PixelBox area, List<FigureGlyph> glyphs, List<(int X, int Y)> crumbs)
    {
        var sure = 1.0;
        var from = glyphs.Count;
        for (var at = ways.Length - 1; at > 0; at -= ways[at].Count)
        {
            ref readonly var way = ref ways[at];
            sure *= way.Share;
            var verdict = way.Verdict;
            sure *= verdict.Class == GlyphClass.Other ? 0 : verdict.Confidence;
            if (GlyphClass.CharacterOf(verdict.Class) is not null)
            {
                glyphs.Add(verdict.Glyph(area));
            }
            else if (verdict.Class == GlyphClass.Nothing)
            {
                crumbs.Add(((verdict.Box.Left + verdict.Box.Right) / 2, (verdict.Box.Top + verdict.Box.Bottom) / 2));
            }
        }

        CollectionsMarshal.AsSpan(glyphs)[from..].Reverse();
        return sure;
    }

    /// <summary>Whether a crumb of ink lies between two glyphs where a point stands: it may be all that a scan left of one.</summary>
    private static bool MayLackPoint(PrintedLine line, ReadOnlySpan<FigureGlyph> glyphs, List<(int X, int Y)> crumbs, PixelBox area)
    {
        for (var i = 1; i < glyphs.Length; i++)
        {
            var (left, right) = (glyphs[i - 1].Box.Right - area.Left, glyphs[i].Box.Left - area.Left);
            // A point's middle lies within a fifth of the digits' height of the base line. At double, 143 test figures are sure.
            if (crumbs.Exists(crumb => crumb.X >= left && crumb.X < right && Math.Abs(crumb.Y - line.Bottom) < line.Height / 5))
            {
                return true;
            }
        }

        return false;
    }

    private static double Calibrated(double sure, (double Offset, double Slope) calibration)
    {
        if (sure <= 0)
        {
            return 0;
        }

        sure = Math.Min(sure, 1 - LeastProbability);
        return 1 / (1 + Math.Exp(-calibration.Offset - (calibration.Slope * Math.Log(sure / (1 - sure)))));
    }

    /// <summary>
    /// How sure it is that a cell where nothing was read is empty, 0.5 to 1. Ink too weak to be taken for ink counts a half where it is as
    /// dark as ink just may be, and nothing where it is half as dark; ink that was looked past and is as wide as a dash leaves a half.
    /// </summary>
    private static double Blankness(CellLayout layout, double pixelsPerPoint)
    {
        if (layout.Lines.Exists(line => line.Pieces.Exists(piece => layout.Box(piece).Width >= NarrowestDash * pixelsPerPoint)))
        {
            return Misshapen;
        }

        return layout.Ink.Strongest >= layout.Ink.Floor ? 1 : Math.Clamp(1.5 - ((double)layout.Ink.Strongest / layout.Ink.Floor), 0.5, 1);
    }

    /// <summary>What the nets say of a run of pieces: the likeliest class and the next likely one.</summary>
    private readonly record struct Verdict(int Class, double Confidence, int RunnerUp, double RunnerUpConfidence, PixelBox Box)
    {
        public static Verdict Of(ReadOnlySpan<double> probabilities, PixelBox box)
        {
            var (first, second) = probabilities[0] >= probabilities[1] ? (0, 1) : (1, 0);
            for (var i = 2; i < probabilities.Length; i++)
            {
                if (probabilities[i] > probabilities[first])
                {
                    (first, second) = (i, first);
                }
                else if (probabilities[i] > probabilities[second])
                {
                    second = i;
                }
            }

            return new Verdict(first, probabilities[first], second, probabilities[second], box);
        }

        /// <summary>
        /// The verdict with the sign in the place of what the nets say, where they do not see a character of a figure more surely; the nets
        /// know one length of dashes only.
        /// </summary>
        public Verdict Against((char Sign, double Probability) sign) =>
            Class < GlyphClass.Nothing && GlyphClass.Characters[Class] != '-' && Confidence >= sign.Probability
                ? this
                : this with { Class = SignShape.ClassOf(sign.Sign), Confidence = sign.Probability };

        /// <summary>Gets whether the nets see a character of a figure so surely that it is no sign.</summary>
        public bool IsSurelyOfFigure =>
            Class < GlyphClass.Nothing && GlyphClass.Characters[Class] != '-' && Confidence >= SurelyFigures;

        public FigureGlyph Glyph(PixelBox area) => new(
            GlyphClass.CharacterOf(Class)!.Value,
            new PixelBox(area.Left + Box.Left, area.Top + Box.Top, area.Left + Box.Right, area.Top + Box.Bottom),
            Confidence,
            RunnerUp < GlyphClass.Nothing ? GlyphClass.Characters[RunnerUp] : ' ',
            RunnerUpConfidence);
    }

    /// <summary>The likeliest way to explain the pieces of a line up to one of them, by its last step.</summary>
    /// <param name="Score">
    /// Sum of the steps' log probabilities, each counted as often as it has pieces, so that ways of few steps are not favoured.
    /// </param>
    /// <param name="Verdict">What the last step was judged to be.</param>
    /// <param name="First">Index of the last step's first piece.</param>
    /// <param name="Count">Number of pieces that the last step joins.</param>
    /// <param name="Text">
    /// The text so far. It tells ways that differ in what they read from ways that differ only in where a crumb belongs.
    /// </param>
    /// <param name="Share">Probability of this way against the next best one to the same piece with another text.</param>
    private record struct Way(double Score, Verdict Verdict, int First, int Count, string Text, double Share)
    {
        public static readonly Way None = new(double.NegativeInfinity, default, 0, 0, "", 1);

        public static readonly Way Begin = new(0, default, 0, 0, "", 1);

        public void Offer(in Way before, in Verdict verdict, int first, int count)
        {
            var likely = verdict.Class == GlyphClass.Other ? verdict.Confidence * Foreignness : verdict.Confidence;
            var score = before.Score + (count * Math.Log(Math.Max(likely, LeastProbability)));
            var text = GlyphClass.CharacterOf(verdict.Class) is { } character ? before.Text + character : before.Text;
            var same = text == Text && verdict.Class != GlyphClass.Other && Verdict.Class != GlyphClass.Other;
            var share = same ? Share : Math.Min(1, 1 / (1 + Math.Exp(-Math.Abs(Score - score))));
            if (score > Score)
            {
                this = new Way(score, verdict, first, count, text, share);
            }
            else
            {
                Share = Math.Min(Share, share);
            }
        }
    }
}
