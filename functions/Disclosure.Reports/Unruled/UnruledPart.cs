using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Reports.Unruled;

/// <summary>What stands of a section on one page, or on one of two pages of a sheet.</summary>
internal sealed class UnruledPart
{
    private readonly Page _page;
    private readonly Page _level;
    private readonly ReadingFrame _frame;
    private readonly Watermark _watermark;

    private UnruledPart(Page page, ReadingFrame frame, Watermark watermark)
    {
        _page = page;
        _level = page.Level;
        _frame = frame;
        _watermark = watermark;
    }

    /// <summary>Gets the number of the page, from 1.</summary>
    public int Page => _page.Number;

    /// <summary>Gets the words, boxes on the level page turned for reading.</summary>
    public List<UnruledWord> Words { get; } = [];

    /// <summary>Begins with no words.</summary>
    /// <param name="page">The page as displayed.</param>
    /// <param name="frame">How the level page is turned for reading.</param>
    /// <param name="watermark">Tells what is stamped over the document, struck through or a note's mark.</param>
    public static UnruledPart Of(Page page, ReadingFrame frame, Watermark watermark) => new(page, frame, watermark);

    /// <summary>Adds the words of a line of text, without those that are no part of it.</summary>
    /// <param name="line">Box of the line, on the level page turned for reading.</param>
    public void AddLine(Box line)
    {
        for (var i = 0; i < _level.Words.Count; i++)
        {
            var word = _level.Words[i];
            var box = _frame.ToReading(word.Box);
            if (word.Direction == _frame.Direction && !_watermark.Holds(word) && line.Contains(box.CenterX, box.CenterY)
                && !Words.Exists(other => ReferenceEquals(other.Displayed, _page.Words[i])))
            {
                Words.Add(UnruledWord.Of(_page.Words[i], box));
            }
        }
    }

    /// <summary>Returns the heights of the horizontal rulings that cross a range of the turned page, ascending.</summary>
    public List<double> RulingsAcross(double left, double right)
    {
        var heights = new List<double>();
        foreach (var displayed in _level.Rulings)
        {
            var ruling = _frame.ToReading(displayed);
            if (ruling.Orientation == Orientation.Horizontal && ruling.Start < right && ruling.End > left)
            {
                heights.Add(ruling.Position);
            }
        }

        heights.Sort();
        return heights;
    }

    /// <summary>Returns the places in a cell that the reader is not sure about.</summary>
    /// <param name="cell">The cell, on the level page turned for reading.</param>
    public List<Doubt> DoubtsIn(Box cell)
    {
        var doubts = new List<Doubt>();
        foreach (var doubt in _level.Doubts)
        {
            var place = _frame.ToReading(doubt.Box);
            if (cell.Contains(place.CenterX, place.CenterY))
            {
                doubts.Add(doubt);
            }
        }

        return doubts;
    }

    /// <summary>Returns a box of the level page turned for reading as displayed.</summary>
    public Box ToDisplayed(Box box)
    {
        var level = _frame.ToDisplayed(box);
        return _page.Straight?.Mesh.ToDisplayed(level) ?? level;
    }

    /// <summary>Returns a part of a table on the page.</summary>
    /// <param name="box">Outer edge on the level page turned for reading.</param>
    /// <param name="firstRow">First row on the page.</param>
    public TablePart PartOf(Box box, int firstRow) =>
        new(Page, ToDisplayed(box), firstRow) { LevelBox = _frame.ToDisplayed(box) };
}
