using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>What speaks for a row of the document being a certain row of the form.</summary>
/// <param name="Score">Worth in the alignment.</param>
/// <param name="IsAnchor">Whether the row is known by what is printed in it, not by its place alone.</param>
internal readonly record struct RowEvidence(float Score, bool IsAnchor)
{
    /// <summary>
    /// Least likeness, 0 to 1, of a label that is taken for another, mistyped or torn. It separates labels with four of ten characters
    /// wrong from those with half of them; at 0.3 a departing label of 300 disturbed forms is missed, at 1.2 (none) three samples lose
    /// figures or findings.
    /// </summary>
    public const double Alike = 0.6;

    /// <summary>
    /// Least likeness of a label that is a hint: below it two labels of the form have as much in common by chance. At 0.7 a sample loses a
    /// row.
    /// </summary>
    private const double Doubtful = 0.35;

    /// <summary>
    /// Least likeness of a label whose number is another line's: numbers are mistyped too, but not together with the words.
    /// </summary>
    private const double AlikeInSpiteOfNumber = 0.9;

    /// <summary>Least likeness of a title: the titles of the blocks (第二十条第（一）项) differ in one character, so none may be wrong.</summary>
    private const double SameTitle = 0.99;

    /// <summary>Least likeness of a group's label: one character of four may be wrong.</summary>
    private const double SameGroup = 0.75;

    /// <summary>Least likeness of the joined halves of a torn label: one character of ten may be wrong.</summary>
    private const double Whole = 0.9;

    /// <summary>
    /// Likeness of the better half below which no joined label reaches <see cref="Whole"/>; a short cut that changes no result.
    /// </summary>
    private const double Hopeless = 0.3;

    /// <summary>
    /// By so much the joined label is more alike than the better half, so that a whole label above a stray word is not torn.
    /// </summary>
    private const double MoreThanApart = 0.05;

    /// <summary>Likeness above which a label over several rows is one row's own and no group's.</summary>
    private const double SpeaksForOne = 0.85;

    // Worth of what is printed, in units of the alignment (RowFitting): a line left out costs 0.3. The order is what counts, a known label
    // before a hint before nothing; each halved and doubled alone changed no figure of the samples and of 300 disturbed forms.

    /// <summary>Worth of a known label, beside <see cref="PerLikeness"/> for how well it fits.</summary>
    private const float Known = 1;
    private const float PerLikeness = 3;

    /// <summary>Worth of the line's number before a known label.</summary>
    private const float SameNumber = 0.4f;

    /// <summary>Worth of the line's number before a doubtful label, which makes it known.</summary>
    private const float HalfKnownByNumber = 0.6f;

    /// <summary>Worth of a doubtful label without the line's number.</summary>
    private const float WithoutNumber = -0.2f;

    /// <summary>Worth of the group's label beside the row.</summary>
    private const float InGroup = 0.2f;

    /// <summary>Worth of a label that a scan made illegible: the place decides.</summary>
    private const float Illegible = 0.1f;

    /// <summary>Worth of standing under the heading of the table's section, and of another section.</summary>
    private const float InSection = 0.3f;
    private const float InOtherSection = -0.6f;

    /// <summary>
    /// Worth of a row whose only label reaches over several rows: with figures, more where the label is one row's own; without.
    /// </summary>
    private const float Shared = 0.2f;
    private const float SharedAlike = 0.5f;
    private const float SharedBlank = -0.1f;

    /// <summary>Worth of an unlabelled row with as many figures as the form has, and with any.</summary>
    private const float AllFigures = 2;
    private const float SomeFigures = 0.3f;

    /// <summary>Worth of a row of headings, and of each heading up to <see cref="MostHeadings"/>.</summary>
    private const float Heading = 0.5f;
    private const float PerHeading = 0.5f;
    private const int MostHeadings = 4;

    private static RowEvidence None => new(SequenceAlignment.Never, false);

    /// <summary>Returns what speaks for a row of the document being a line of the form.</summary>
    public static RowEvidence Of(FormLine line, PrintedRow row, SectionKind section)
    {
        var evidence = line.Row is null ? OfHeading(line, row) : line.Labels.Length == 0 ? OfUnlabelled(line, row) : OfLabelled(line, row);
        if (evidence.Score <= SequenceAlignment.Never || row.Table.Section is not { } around)
        {
            return evidence;
        }

        return evidence with { Score = evidence.Score + (around == section ? InSection : InOtherSection) };
    }

    /// <summary>
    /// Returns what speaks for two rows being the halves of a torn line: its label is whole only when both are read together.
    /// </summary>
    public static RowEvidence OfTorn(FormLine line, PrintedRow first, PrintedRow second)
    {
        if (line.Row is null || line.Labels.Length == 0 || first.Table != second.Table || second.OwnLabels.Count == 0
            || first.OwnLabels.Count == 0 || !(first.CanHoldFigures || second.CanHoldFigures))
        {
            return None;
        }

        var apart = Math.Max(Best(line.Labels, first.OwnLabels).Likeness, Best(line.Labels, second.OwnLabels).Likeness);
        if (apart is < Hopeless or 1)
        {
            return None;
        }

        var joined = first.JoinedWith(second);
        var together = 0.0;
        foreach (var label in line.Labels)
        {
            together = Math.Max(together, label.LikenessTo(joined));
        }

        return together >= Whole && together > apart + MoreThanApart ? new RowEvidence(OfLikeness(together), true) : None;
    }

    /// <summary>Whether words stand right of the line's label, in the places of its figures.</summary>
    public static bool HoldsWordsForFigure(FormLine line, PrintedRow row)
    {
        if (row.OwnCells.Count < 2 || row.OwnCells[^1] != row.Cells[^1])
        {
            return false;
        }

        var at = row.Cells.Count - 1 - line.Block.Leaves.Count;
        if (at < 0 || !row.OwnCells.Contains(row.Cells[at]))
        {
            return false;
        }

        foreach (var label in line.Labels)
        {
            if (label.LikenessTo(row.Table.Label(row.Cells[at])) >= Alike)
            {
                return true;
            }
        }

        return false;
    }

    private static RowEvidence OfHeading(FormLine line, PrintedRow row)
    {
        if (row.Figures > row.OwnLabels.Count + row.GroupLabels.Count)
        {
            return None;
        }

        var alike = 0;
        foreach (var printed in row.OwnLabels)
        {
            alike += Matches(line, printed) ? 1 : 0;
        }

        foreach (var printed in row.GroupLabels)
        {
            alike += Matches(line, printed) ? 1 : 0;
        }

        return alike == 0 || row.Figures > alike ? None : new RowEvidence(Heading + (PerHeading * Math.Min(alike, MostHeadings)), true);
    }

    private static bool Matches(FormLine line, Label printed)
    {
        foreach (var label in line.Labels)
        {
            var likeness = label.LikenessTo(printed);
            if (likeness >= (line.IsTitle ? SameTitle : Alike))
            {
                return true;
            }
        }

        return false;
    }

    private static RowEvidence OfUnlabelled(FormLine line, PrintedRow row)
    {
        if (row.Figures == 0 || row.OwnCells.Count > row.Figures)
        {
            return None;
        }

        var exact = row.Figures + row.OwnCells.Count == line.Block.Leaves.Count;
        if (row.OwnCells.Count > 0 && !exact)
        {
            return None;
        }

        return new RowEvidence(exact ? AllFigures : SomeFigures, exact);
    }

    private static RowEvidence OfLabelled(FormLine line, PrintedRow row)
    {
        if (!row.CanHoldFigures && !HoldsWordsForFigure(line, row))
        {
            return None;
        }

        var (labels, isOwn) = row.OwnLabels.Count > 0 ? (row.OwnLabels, true) : (row.GroupLabels, false);
        var (likeness, sameNumber, otherNumber) = Best(line.Labels, labels);
        var group = GroupBonus(line, row);
        if (!isOwn)
        {
            // A label over several rows is a group's, or several rows' merged into one: a hint, no more.
            return new RowEvidence(row.Figures == 0 ? SharedBlank : Shared + group + (likeness > SpeaksForOne ? SharedAlike : 0), false);
        }

        if (otherNumber && likeness < AlikeInSpiteOfNumber)
        {
            return None;
        }

        if (likeness >= Alike)
        {
            return new RowEvidence(OfLikeness(likeness) + (sameNumber ? SameNumber : 0) + group, true);
        }

        if (likeness >= Doubtful)
        {
            return new RowEvidence((float)likeness + (sameNumber ? HalfKnownByNumber : WithoutNumber) + group, sameNumber);
        }

        // A label that the recogniser made something else of says nothing, for or against; the row's place among its neighbours does.
        return row.IsRecognised && (row.Figures == line.Block.Leaves.Count || row.HasBlanks)
            ? new RowEvidence(Illegible + group, false)
            : None;
    }

    private static float OfLikeness(double likeness) => Known + (PerLikeness * (float)likeness);

    private static (double Likeness, bool SameNumber, bool OtherNumber) Best(Label[] statutory, List<Label> printed)
    {
        double best = 0;
        var sameNumber = false;
        var otherNumber = false;
        foreach (var label in printed)
        {
            foreach (var wording in statutory)
            {
                var likeness = wording.LikenessTo(label);
                if (likeness > best)
                {
                    best = likeness;
                    var isNumbered = label.Level == wording.Level && label.Level > 0;
                    sameNumber = isNumbered && label.Number == wording.Number;
                    otherNumber = isNumbered && label.Number != wording.Number;
                }
            }
        }

        return (best, sameNumber, otherNumber);
    }

    private static float GroupBonus(FormLine line, PrintedRow row)
    {
        var bonus = 0f;
        foreach (var printed in row.GroupLabels)
        {
            foreach (var group in line.Groups)
            {
                if (group.LikenessTo(printed) >= SameGroup)
                {
                    bonus += InGroup;
                    break;
                }
            }
        }

        return bonus;
    }
}
