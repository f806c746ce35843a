namespace Disclosure.Documents.Pdf.Content;

/// <summary>The coloured areas painted on a page so far, on which a white line can be seen.</summary>
internal sealed class Shading
{
    /// <summary>A cell with a line of text is at least this high and wide; anything smaller is a line or a dot.</summary>
    private const double Least = 6;

    /// <summary>Areas of two cells end this near to the line between them.</summary>
    private const double Slack = 1.5;

    /// <summary>More areas, or more lines asked about, than the tables of a page have are not looked at.</summary>
    private const int MostAreas = 2_000;
    private const int MostQuestions = 20_000;

    /// <summary>Cells of a table lie no farther apart than a border is wide.</summary>
    private const double WidestGap = 3.6;

    /// <summary>So many areas with another right of them are no accident.</summary>
    private const int LeastNeighbours = 4;

    private readonly List<Box> _areas = [];
    private int _questions;

    /// <summary>The areas, in the order of painting.</summary>
    public IReadOnlyList<Box> Areas => _areas;

    /// <summary>
    /// Whether the areas stand side by side like the cells of a table; highlighted lines and paragraphs stand one under the other.
    /// </summary>
    public bool MakesTable()
    {
        var neighbours = 0;
        foreach (var left in _areas)
        {
            foreach (var right in _areas)
            {
                if (Math.Abs(right.Left - left.Right) <= WidestGap && Math.Abs(right.Top - left.Top) <= WidestGap
                    && Math.Abs(right.Bottom - left.Bottom) <= WidestGap)
                {
                    neighbours++;
                    break;
                }
            }
        }

        return neighbours >= LeastNeighbours;
    }

    /// <summary>Notes a filled box, unless it is too small for a cell.</summary>
    public void Add(Box box)
    {
        if (box.Width >= Least && box.Height >= Least && _areas.Count < MostAreas)
        {
            _areas.Add(box);
        }
    }

    /// <summary>Whether the point lies in a shaded area or at its edge.</summary>
    public bool Covers(double x, double y)
    {
        if (_areas.Count == 0 || ++_questions > MostQuestions)
        {
            return false;
        }

        for (var i = _areas.Count - 1; i >= 0; i--)
        {
            var area = _areas[i];
            if (x >= area.Left - Slack && x <= area.Right + Slack && y >= area.Top - Slack && y <= area.Bottom + Slack)
            {
                return true;
            }
        }

        return false;
    }
}
