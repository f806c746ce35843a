namespace Disclosure.Documents.Pdf.Content;

/// <summary>The coloured areas painted on a page so far, on which a white line can be seen.</summary>
internal sealed class Shading
{
    /// <summary>
    /// Width and height, in points, of the smallest area that is a cell: one with a line of text is at least as large; smaller ones are
    /// lines and dots.
    /// </summary>
    private const double Least = 6;

    /// <summary>Distance, in points, up to which areas of two cells end beside the line between them.</summary>
    private const double Slack = 1.5;

    /// <summary>Number of areas that are noted; the tables of a page have fewer.</summary>
    private const int MostAreas = 2_000;

    /// <summary>Number of lines that may be asked about; after that the answer is no.</summary>
    private const int MostQuestions = 20_000;

    /// <summary>Distance, in points, up to which cells of a table lie apart: the width of a border.</summary>
    private const double WidestGap = 3.6;

    /// <summary>Fewest areas with another right of them that are no accident.</summary>
    private const int LeastNeighbours = 4;

    private readonly List<Box> _areas = [];
    private int _questions;

    /// <summary>Gets the areas in the order of painting, in points of the displayed page.</summary>
    public IReadOnlyList<Box> Areas => _areas;

    /// <summary>
    /// Returns whether the areas stand side by side like the cells of a table; highlighted lines and paragraphs stand one under the other.
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

    /// <summary>Returns whether the point lies in a shaded area or at its edge.</summary>
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
