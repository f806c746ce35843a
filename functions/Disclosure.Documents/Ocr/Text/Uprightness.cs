using System.Buffers;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Finds which way up a page is: its longest lines are read, and turned until they make sense.</summary>
internal static class Uprightness
{
    /// <summary>Number of lines that are read, the longest.</summary>
    private const int Lines = 4;

    /// <summary>Height of the lowest line of text that is read, in points.</summary>
    private const double Lowest = 5;

    /// <summary>Height of the highest line of text that is read, in points.</summary>
    private const double Highest = 40;

    /// <summary>Length of the shortest line that is read, in its own heights: four characters.</summary>
    private const double Shortest = 4;

    /// <summary>
    /// The same on a page that has no line so long, as one of narrow labels and single digits has: two characters. Of such a page turned by
    /// a quarter, characters that stand above one another pass for lines.
    /// </summary>
    private const double ShortestOfNarrow = 1.8;

    /// <summary>Length, in its own heights, of the part of a line that is read, from its left; reading more takes time.</summary>
    private const int Heights = 14;

    /// <summary>Sureness, 0 to 1, from which a page is the right way up and no other way is tried.</summary>
    private const double Surely = 0.45;

    /// <summary>Weight of a rare character against a way up, where a frequent one has the weight 1 for it.</summary>
    private const double Rare = 0.5;

    /// <summary>Sureness by which another way up must read better than the page as it stands.</summary>
    private const double Better = 0.1;

    /// <summary>The most frequent characters of Chinese prose and those of official reports: three quarters of any page of one.</summary>
    private static readonly SearchValues<char> Frequent = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高"
        + "自二理起小物现实加量都两体制机当使点从业本去把性好应开合还因由其些前外政四日社义事平形相全表间与关各重新线内数正明看原利比或但质第向此变条只没结解问意建月公无系情者"
        + "最立代已通并提题程展五果员位入常文总次品式活设及管特件求基资流路级少统接知较组见计别期根论运指几九区强决被必先则任取处给即保治造百规领七口导增济术极交受联认六共权收证"
        + "改清再转更单切教带场例务具万每目至达积示议报完类八确科信节整况今集传步群广记需段究持众复容须商非验断难近委技备半办省列约支团往历市构府称准精值号率维划选标存效院查型"
        + "按格易置派层始专状育识适属包调县局照参该价严请申公开监督评诉讼益释疑宣栏网站纠审核谢");

    /// <summary>Returns the page the right way up, with its layout.</summary>
    /// <param name="page">The page, its lines level, in any of four ways up.</param>
    /// <param name="layoutOf">Gives the layout of a page.</param>
    /// <param name="engine">Reads lines.</param>
    public static (StraightPicture Page, PageLayout Layout) Find(
        StraightPicture page, Func<StraightPicture, PageLayout> layoutOf, TesseractEngine engine)
    {
        var layout = layoutOf(page);
        var level = Longest(layout, Shortest) is { Count: > 0 } longest ? longest : Longest(layout, ShortestOfNarrow);
        var best = (Page: page, Layout: layout, Sureness: Sureness(layout, level, 0, engine));
        if (best.Sureness >= Surely)
        {
            return (page, layout);
        }

        var turned = page.Turned(1);
        var side = layoutOf(turned);
        var upright = Longest(side, Shortest);
        if (level.Count + upright.Count == 0)
        {
            return (page, layout);
        }

        var (halfTurn, quarter, threeQuarters) = (
            Sureness(layout, level, 2, engine), Sureness(side, upright, 0, engine), Sureness(side, upright, 2, engine));
        if (quarter > best.Sureness + Better)
        {
            best = (turned, side, quarter);
        }

        foreach (var (quarters, sureness) in new[] { (2, halfTurn), (3, threeQuarters) })
        {
            if (sureness > best.Sureness + Better)
            {
                var other = page.Turned(quarters);
                best = (other, layoutOf(other), sureness);
            }
        }

        return (best.Page, best.Layout);
    }

    /// <summary>
    /// Boxes of the longest lines of text, in cells and outside, so many heights long at least, and no longer than is read.
    /// </summary>
    private static List<PixelBox> Longest(PageLayout layout, double shortest)
    {
        var lines = new List<InkLine>(layout.Prose);
        foreach (var cell in layout.Cells)
        {
            lines.AddRange(layout.Lines(cell));
        }

        var lowest = Lowest * layout.PixelsPerPoint;
        lines.RemoveAll(line => line.Box.Height < lowest || line.Box.Height > Highest * layout.PixelsPerPoint
            || line.Box.Width < shortest * line.Box.Height);
        lines.Sort(static (a, b) => ((double)b.Box.Width / b.Box.Height).CompareTo((double)a.Box.Width / a.Box.Height));
        return lines.GetRange(0, Math.Min(Lines, lines.Count)).ConvertAll(static line =>
            line.Box with { Right = Math.Min(line.Box.Right, line.Box.Left + (Heights * line.Box.Height)) });
    }

    /// <summary>
    /// Share of the lines that is ordinary Chinese of which the engine is sure, 0 to 1. Text upside down is read as rare characters, and
    /// nearly as surely; a column of zeros reads alike from any side.
    /// </summary>
    private static double Sureness(PageLayout layout, List<PixelBox> lines, int quarters, TesseractEngine engine)
    {
        var (sure, room) = (0.0, 0.0);
        foreach (var line in lines)
        {
            var strip = LineStrip.Of(layout.Picture, [line]);
            foreach (var character in engine.Read(QuarterTurn.Turn(strip.Picture, quarters), (int)(72 * layout.PixelsPerPoint)))
            {
                sure += Frequent.Contains(character.Text[0]) ? character.Confidence
                    : character.Text[0] is >= '\u4E00' and <= '\u9FFF' ? -Rare * character.Confidence : 0;
            }

            room += line.Width / (double)line.Height;
        }

        return room > 0 ? Math.Clamp(sure / room, 0, 1) : 0;
    }
}
