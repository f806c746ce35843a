using System.Buffers;
using System.Diagnostics;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Reads the cells of one page's tables: figures as figures, labels as Chinese.</summary>
/// <remarks>
/// Confidences given here are read against 0.8, below which a figure gets a finding of its own. What they are worth on the scanned samples
/// is counted by <c>make accuracy</c> (docs/accuracy.md).
/// </remarks>
/// <param name="layout">The layout of the page.</param>
/// <param name="labels">Reads labels.</param>
/// <param name="witness">Reads doubtful figures a second time.</param>
/// <param name="signs">Reads every figure a second time where nothing is known of the tables; null where a form is.</param>
internal sealed class CellReader(PageLayout layout, ChineseReader labels, FigureWitness witness, SignWitness? signs = null)
{
    /// <summary>Width, in points, of the strip along a cell's sides that a ruling's blurred edge may reach into.</summary>
    private const double Fringe = 1;

    /// <summary>Most pieces of ink in a cell that is read as a figure, noise and torn print included; a bound on work.</summary>
    private const int MostPieces = 60;

    /// <summary>
    /// Confidence from which a cell is read as a figure's and not as a label's, outside columns of figures. It separates figures of bad
    /// print from labels, in which the nets see something other than a figure. Chosen, not measured by itself.
    /// </summary>
    private const double LooksLikeFigure = 0.3;

    /// <summary>Confidence from which a cell counts as a figure where it is told which columns hold figures.</summary>
    private const double SurelyFigure = 0.9;

    /// <summary>
    /// Confidence from which a cell of a column of figures is read as a figure's: all but what the nets hold for impossible.
    /// </summary>
    private const double MayBeFigure = 1e-6;

    /// <summary>
    /// Fewest sure figures of a column of figures; they must be more than its other cells, too. Fewer may stand in a column of labels by
    /// chance.
    /// </summary>
    private const int FiguresOfColumn = 3;

    /// <summary>
    /// Confidence, at most, of what is read under a seal that no colour sets apart, the cell as it is: below the 0.8 from which a reviewer
    /// is not asked, and at a level that the form's sums alone do not raise to it.
    /// </summary>
    private const double SureUnderSeal = 0.4;

    /// <summary>
    /// Confidence, at most, of what is read under such a seal after cleaning: above <see cref="SureUnderSeal"/>, so that of two readings as
    /// sure as may be this one counts.
    /// </summary>
    private const double SureAfterCleaning = 0.45;

    /// <summary>Confidence, at most, that a cell under such a seal is blank.</summary>
    private const double BlankUnderSeal = 0.5;

    /// <summary>
    /// Confidence, at most, of a figure beside a speck that might have been a digit. No reviewer is asked for it alone, but the form's sums
    /// may lower it.
    /// </summary>
    private const double SureBesideSpeck = 0.85;

    /// <summary>Width, in points, of a ruling between two cells with the strips of both that its edges may reach into.</summary>
    private const double RulingWithFringe = 3.5;

    /// <summary>Confidence from which a reading under a seal counts by itself; where none has it, the readings vote.</summary>
    private const double Likely = 0.1;

    /// <summary>Confidence of what two readings or more voted for.</summary>
    private const double Agreed = 0.35;

    /// <summary>Confidence of what one reading alone voted for.</summary>
    private const double Guessed = 0.15;

    /// <summary>Confidence that nothing but words stands in a cell of a column of figures in which words were read.</summary>
    private const double SureOfWords = 0.5;

    /// <summary>Confidence that a cell is blank in which there is ink of which nothing was read.</summary>
    private const double Unread = 0.1;

    /// <summary>
    /// Confidence, at most, of words that may be a mark: below the 0.8 from which a reviewer is not asked.
    /// </summary>
    private const double SureOfMarks = 0.75;

    /// <summary>
    /// Characters that stand in no label: the engine reads them where it takes a character apart, such as 六 for /人\.
    /// </summary>
    private static readonly SearchValues<char> OfNoLabel = SearchValues.Create("\\|{}^_`~");

    /// <summary>What the engine takes a mark for that stands alone in a cell, such as √, ×, ○ or □.</summary>
    private static readonly SearchValues<char> LikeMark = SearchValues.Create("VvJXxOo又义乂口");

    /// <summary>
    /// Number of figures of a page in which a 1 may be the stem of a 4 from which every 1 of the page may be one: it is set in such type.
    /// </summary>
    private const int HairlinePage = 2;

    /// <summary>
    /// Confidence, at most, of a Chinese character alone in a cell of a table of any kind: no other vouches for it.
    /// </summary>
    private const double SureOfBars = 0.85;

    /// <summary>Confidence, at most, of a figure beside which ink is left that no glyph explains.</summary>
    private const double SureInPart = 0.5;

    /// <summary>
    /// Distance of two lines, in heights of the higher, from which a ruling may run between them: those of one text set one and a half
    /// lines apart stand closer.
    /// </summary>
    private const double RoomForRuling = 0.8;

    /// <summary>Height, in heights of the line, below which ink may be a point or a speck.</summary>
    private const double SmallInk = 0.35;

    /// <summary>Width, in heights of the line, below which such ink is no dash.</summary>
    private const double ShortInk = 0.2;

    /// <summary>Distance within which a shape is surely that of a Chinese character, as in <see cref="HanComparison"/>.</summary>
    private const double SureShape = 0.7;

    /// <summary>Height, in points, of the highest character of a table: that of 22 point type.</summary>
    private const double HighestCharacter = 22;

    private readonly LabelSigns _labelSigns = new(layout);
    private readonly Stopwatch _onLabels = new();

    /// <summary>Reads all cells of the page.</summary>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The words, the cells that may hold more than was read, and the time that labels took.</returns>
    public (List<Word> Words, List<Doubt> Doubts, TimeSpan OnLabels) Read(CancellationToken cancellation)
    {
        var cells = layout.Cells.ConvertAll(Look);
        var columns = new Dictionary<(int Left, int Right), (int Figures, int Others)>();
        foreach (var cell in cells)
        {
            var (figures, others) = columns.GetValueOrDefault(cell.Column);
            columns[cell.Column] = cell.Figure.Confidence >= SurelyFigure
                ? (figures + 1, others) : (figures, others + (cell.Lines.Count > 0 ? 1 : 0));
        }

        var numbered = cells.Where(cell => signs is not null && StackedBars.Read(cell.Lines) is not null)
            .Select(static cell => cell.Column).ToHashSet();
        var hidesFours = signs is not null && cells.Count(static cell => cell.Figure.MayHideFour) >= HairlinePage;
        var isCut = signs is not null && CutText.IsIn(
            cells.ConvertAll(static cell => (cell.Area, (IReadOnlyList<PixelBox>)cell.Lines.ConvertAll(static line => line.Box))),
            (int)Math.Ceiling(RulingWithFringe * layout.PixelsPerPoint));
        var words = new List<Word>();
        var doubts = new List<Doubt>();
        foreach (var cell in cells)
        {
            cancellation.ThrowIfCancellationRequested();
            var (figures, others) = columns[cell.Column];
            var (read, sure) = Read(cell, figures >= FiguresOfColumn && figures > others);
            if (numbered.Contains(cell.Column) && read is [{ Text: "—" or "-" } bar])
            {
                read = AtMost([bar with { Text = "一", Glyphs = [bar.Glyphs[0] with { Text = "一" }] }], SureOfBars);
            }
            else if (signs is not null && read is [{ Text: "—" }])
            {
                // A long dash alone may be 一.
                read = AtMost(read, SureOfBars);
            }

            if (isCut || (signs is not null && (MayHoldRows(cell.Lines) || MayHoldColumns(cell))))
            {
                read = AtMost(read, SureOfMarks);
            }

            words.AddRange(hidesFours ? read.ConvertAll(static word => word.Text.Contains('1', StringComparison.Ordinal)
                ? word with { Confidence = Math.Min(word.Confidence, SureOfMarks) } : word) : read);
            if (sure < 1)
            {
                doubts.Add(new Doubt(layout.ToPoints(cell.Area), sure));
            }
        }

        return (words, doubts, _onLabels.Elapsed);
    }

    /// <summary>A cell after the first look.</summary>
    /// <param name="Area">Inside of the cell without the rulings' fringe, in pixels of the page.</param>
    /// <param name="Lines">The lines of ink in it.</param>
    /// <param name="IsUnderSeal">Whether a seal that no colour sets apart lies over it.</param>
    /// <param name="Figure">The cell read as a figure.</param>
    private readonly record struct SeenCell(PixelBox Area, List<InkLine> Lines, bool IsUnderSeal, FigureReading Figure)
    {
        /// <summary>
        /// Gets the sides of the cell in steps of eight pixels, by which cells of one column are found: theirs differ by some pixels.
        /// </summary>
        public (int Left, int Right) Column => ((Area.Left + 4) / 8, (Area.Right + 4) / 8);
    }

    private SeenCell Look(PixelBox cell)
    {
        var area = cell.Grow(-(int)Math.Round(Fringe * layout.PixelsPerPoint)).Intersect(layout.Picture.Bounds);
        if (area.IsEmpty)
        {
            return new SeenCell(area, [], false, new FigureReading("", 1, []));
        }

        var lines = layout.Lines(area);
        if (signs is not null)
        {
            lines = Joined(lines);
        }

        var isUnderSeal = layout.Seals.Exists(seal => !seal.Intersect(area).IsEmpty);
        if (lines.Sum(static line => line.Pieces.Count) > MostPieces && !isUnderSeal)
        {
            return new SeenCell(area, lines, false, new FigureReading("", 0, []));
        }

        var figure = signs is null
            ? FigureReader.Read(layout.Picture, area, layout.PixelsPerPoint)
            : FigureReader.ReadWithSigns(layout.Picture, area, layout.PixelsPerPoint);
        return new SeenCell(area, lines, isUnderSeal, isUnderSeal ? Best(figure, area) : figure);
    }

    /// <summary>
    /// The Chinese character that stands alone in a cell, by its shape, as the engine reads lines and not characters; null where another
    /// number of them does, or the shape is not known for sure.
    /// </summary>
    private List<Word>? AloneOf(List<InkLine> lines)
    {
        if (lines is not [{ Box: var box }] || 4 * box.Width < 3 * box.Height || 3 * box.Width > 4 * box.Height
            || HanJudge.Shared.Judge(layout.Picture, box) is not { Distance: <= SureShape, Certainty: >= SurelyFigure } verdict)
        {
            return null;
        }

        return [.. RecognisedWords.Of(
            [new RecognisedCharacter(verdict.Character.ToString(), box, SureOfBars, false)], box, layout.PixelsPerPoint)];
    }

    /// <summary>
    /// The lines as one where together they are as high as wide: a character such as 六, whose parts lie far apart, alone in its cell.
    /// </summary>
    private List<InkLine> Joined(List<InkLine> lines)
    {
        if (lines.Count < 2)
        {
            return lines;
        }

        var pieces = lines.SelectMany(static line => line.Pieces).OrderBy(static piece => piece.Box.Left).ToList();
        var box = pieces.Select(static piece => piece.Box).Aggregate(static (all, piece) => all.Union(piece));
        return box.Height <= HighestCharacter * layout.PixelsPerPoint && 4 * box.Width >= 3 * box.Height && 3 * box.Width <= 4 * box.Height
            ? [new InkLine(box, pieces)] : lines;
    }

    /// <summary>Reads a cell.</summary>
    /// <returns>Its words, and how sure it is that nothing more stands there.</returns>
    private (List<Word> Words, double Confidence) Read(SeenCell cell, bool isOfFigures)
    {
        var figure = cell.Figure;
        if (cell.Lines.Count == 0 || (figure.Text.Length == 0 && figure.Confidence > 0))
        {
            var blank = figure.Text.Length == 0 ? figure.Confidence : 1 - figure.Confidence;
            return ([], Math.Min(blank, cell.IsUnderSeal ? BlankUnderSeal : RecognisedWords.MostConfidence));
        }

        if (signs is not null && StackedBars.Read(cell.Lines) is { } bars)
        {
            var ink = cell.Lines.Select(static line => line.Box).Aggregate(static (box, line) => box.Union(line));
            return ([.. RecognisedWords.Of([new RecognisedCharacter(bars, ink, SureOfBars, false)], ink, layout.PixelsPerPoint)], 1);
        }

        List<Word>? inPart = null;
        if (figure.Confidence >= (isOfFigures ? MayBeFigure : LooksLikeFigure) && ReadFigure(cell, isOfFigures) is { } words)
        {
            if (cell.IsUnderSeal || Covers(words, cell.Lines))
            {
                return (words, 1);
            }

            if (signs is null)
            {
                return (AtMost(words, SureInPart), 1);
            }

            inPart = words;
        }

        // What neither is surely a figure nor reads as Chinese may be a figure after all.
        _onLabels.Start();
        var label = labels.Read(cell.Lines);
        _onLabels.Stop();
        if (!label.Exists(static word => word.Text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'))
            && FigureShape.Is(cell.Lines, layout.PixelsPerPoint) && (inPart ?? ReadFigure(cell, isOfFigures)) is { } doubtful
            && (signs is null || !label.Exists(static word => word.Text.Any(char.IsAsciiLetter))))
        {
            return (signs is null || Covers(doubtful, cell.Lines) ? doubtful : AtMost(doubtful, SureInPart), 1);
        }

        if (signs is not null)
        {
            label = AloneOf(cell.Lines) ?? _labelSigns.Judged(label, cell.Lines);
            if (label is [{ Text.Length: 1 }])
            {
                label = AtMost(label, SureOfBars);
            }

            if (label.Count == 0 && inPart is not null)
            {
                return (AtMost(inPart, SureInPart), 1);
            }
        }

        if (MayBeMark(label))
        {
            label = AtMost(label, SureOfMarks);
        }

        return label.Count == 0 ? ([], Unread) : (label, isOfFigures ? SureOfWords : 1);
    }

    /// <summary>
    /// Whether lines of a cell stand so far apart that a ruling which was not seen may run between them.
    /// </summary>
    private static bool MayHoldRows(List<InkLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1].Box, lines[i].Box);
            if (below.Top - above.Bottom >= RoomForRuling * Math.Max(above.Height, below.Height))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a ruling of other rows would run through the cell between two texts that stand apart: there it may not have been seen.
    /// </summary>
    private bool MayHoldColumns(SeenCell cell)
    {
        // What is low may be a dot of the ruling itself.
        var pieces = cell.Lines.SelectMany(static line => line.Pieces.Select(piece => (piece.Box, line.Box.Height)))
            .Where(static piece => piece.Box.Height >= SmallInk * piece.Height).ToList();
        foreach (var ruling in layout.Rulings)
        {
            var x = ruling.Position * layout.PixelsPerPoint;
            if (ruling.Orientation != Orientation.Vertical || x <= cell.Area.Left || x >= cell.Area.Right)
            {
                continue;
            }

            var (left, right) = (pieces.FindAll(piece => piece.Box.Right <= x), pieces.FindAll(piece => piece.Box.Left >= x));
            if (left.Count > 0 && right.Count > 0 && left.Count + right.Count == pieces.Count
                && right.Min(static piece => piece.Box.Left) - left.Max(static piece => piece.Box.Right)
                    >= RoomForRuling * pieces.Max(static piece => piece.Height))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Word> AtMost(List<Word> words, double most) =>
        words.ConvertAll(word => word with { Confidence = Math.Min(word.Confidence, most) });

    /// <summary>
    /// Whether the glyphs of a figure lie over all ink of the cell that is no point: what is left over may be a sign or a letter, without
    /// which the figure is another.
    /// </summary>
    private bool Covers(List<Word> words, IReadOnlyList<InkLine> lines)
    {
        var glyphs = words.SelectMany(static word => word.Glyphs).ToList();
        return lines.All(line => line.Pieces.All(piece =>
        {
            var box = layout.ToPoints(piece.Box);
            return (piece.Box.Height < SmallInk * line.Box.Height && piece.Box.Width < ShortInk * line.Box.Height)
                || glyphs.Exists(glyph => Math.Min(glyph.Box.Right, box.Right) - Math.Max(glyph.Box.Left, box.Left) >= 0.4 * box.Width
                    && glyph.Box.Top < box.Bottom && glyph.Box.Bottom > box.Top);
        }));
    }

    /// <summary>Whether words look like a mark alone in a cell, or hold what stands in no label.</summary>
    private static bool MayBeMark(List<Word> words) =>
        (words is [{ Text: [var lone] }] && LikeMark.Contains(lone))
        || words.Exists(static word => word.Text.AsSpan().ContainsAny(OfNoLabel));

    private List<Word>? ReadFigure(SeenCell cell, bool isOfFigures)
    {
        var figure = isOfFigures && !cell.IsUnderSeal && cell.Figure.Confidence < Likely ? Best(cell.Figure, cell.Area) : cell.Figure;
        var weighed = cell.IsUnderSeal ? figure : signs is null ? witness.Weigh(figure, cell.Lines) : signs.Weigh(figure, cell.Lines);
        if (weighed is not { Glyphs.Count: > 0 } read)
        {
            return null;
        }

        var words = Words(WithoutSpecks(read));
        return signs is null ? words : LabelSigns.WithDashes(words, cell.Lines, layout.ToPoints);
    }

    /// <summary>
    /// The surest reading of the cell as it is and after cleaning; where no reading is likely, the text that most of them agree on.
    /// </summary>
    private FigureReading Best(FigureReading figure, PixelBox area)
    {
        var readings = new List<FigureReading> { figure with { Confidence = Math.Min(figure.Confidence, SureUnderSeal) } };
        foreach (var cell in UnderSeal.Cleaned(layout.Picture, area))
        {
            var cleaned = FigureReader.Read(cell, cell.Bounds, layout.PixelsPerPoint);
            if (cleaned.Text.Length > 0)
            {
                readings.Add(new FigureReading(
                    cleaned.Text,
                    Math.Min(cleaned.Confidence, SureAfterCleaning),
                    [.. cleaned.Glyphs.Select(glyph => glyph with { Box = glyph.Box.Offset(area.Left, area.Top) })]));
            }
        }

        var best = readings.MaxBy(static reading => reading.Confidence)!;
        if (best.Confidence >= Likely)
        {
            return best;
        }

        var vote = readings.Where(static reading => FigurePattern.Fits(reading.Text)).GroupBy(static reading => reading.Text)
            .MaxBy(static same => same.Count());
        return vote is null ? best : vote.First() with { Confidence = vote.Count() > 1 ? Agreed : Guessed };
    }

    /// <summary>
    /// The figure without points and commas at its ends: a figure neither begins nor ends with one, so that they are specks or rests of
    /// digits.
    /// </summary>
    private static FigureReading WithoutSpecks(FigureReading figure)
    {
        var text = figure.Text.Trim('.', ',');
        if (text.Length is 0 || text.Length == figure.Text.Length)
        {
            return figure;
        }

        var first = figure.Text.IndexOf(text, StringComparison.Ordinal);
        return new FigureReading(text, Math.Min(figure.Confidence, SureBesideSpeck), [.. figure.Glyphs.Skip(first).Take(text.Length)]);
    }

    /// <summary>
    /// The words of a figure. What stands below the line before is a line of its own, so that the numbers of two rows are never one.
    /// </summary>
    private List<Word> Words(FigureReading figure)
    {
        var words = new List<Word>();
        var characters = new List<RecognisedCharacter>();
        var line = figure.Glyphs[0].Box;
        foreach (var glyph in figure.Glyphs)
        {
            if (characters.Count > 0 && glyph.Box.Top >= line.Bottom && glyph.Box.Left < line.Right)
            {
                words.AddRange(RecognisedWords.Of(characters, line, layout.PixelsPerPoint));
                (characters, line) = ([], glyph.Box);
            }

            characters.Add(new RecognisedCharacter(glyph.Text.ToString(), glyph.Box, figure.Confidence, false));
            line = line.Union(glyph.Box);
        }

        words.AddRange(RecognisedWords.Of(characters, line, layout.PixelsPerPoint));
        return words;
    }
}
