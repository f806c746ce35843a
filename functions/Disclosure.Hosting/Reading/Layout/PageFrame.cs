using Disclosure.Documents;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// How places of the service, in inches or pixels of the page as it saw it, become points of the straight page. The service says by how
/// much the text leans; turned back by that, lines of tables run along the axes, as all that follows expects.
/// </summary>
internal sealed class PageFrame
{
    private const double PointsInInch = 72;

    /// <summary>
    /// Lean in degrees below which a page counts as straight: over the 600 points of a line it moves the end by half a point, the width of
    /// a ruling.
    /// </summary>
    private const double Straight = 0.05;

    private readonly double _scaleX;
    private readonly double _scaleY;
    private readonly QuarterTurn _turn;
    private readonly double _width;
    private readonly double _height;
    private readonly double _cos;
    private readonly double _sin;
    private readonly double _left;
    private readonly double _top;

    /// <summary>Makes the frame of a page.</summary>
    /// <param name="page">The page as the service gives it.</param>
    /// <param name="displayed">The page as displayed, from its top left, in points.</param>
    public PageFrame(LayoutPage page, Box displayed)
    {
        var unit = page.IsInInches ? PointsInInch : 1;
        var (seenWidth, seenHeight) = (Positive(page.Width, displayed.Width / unit), Positive(page.Height, displayed.Height / unit));
        var angle = page.Angle ?? 0;
        _turn = Turn(seenWidth > seenHeight, displayed.Width > displayed.Height, angle);
        (_width, _height) = _turn == QuarterTurn.None ? (displayed.Width, displayed.Height) : (displayed.Height, displayed.Width);
        (_scaleX, _scaleY) = (_width / seenWidth, _height / seenHeight);

        var lean = angle - (_turn switch { QuarterTurn.FromDown => 90, QuarterTurn.FromUp => -90, _ => 0 });
        (Width, Height, _cos) = (displayed.Width, displayed.Height, 1);
        if (Math.Abs(lean) < Straight)
        {
            return;
        }

        (_cos, _sin) = (Math.Cos(lean * Math.PI / 180), Math.Sin(lean * Math.PI / 180));
        var around = Around([Lean(0, 0), Lean(displayed.Width, 0), Lean(0, displayed.Height), Lean(displayed.Width, displayed.Height)]);
        (_left, _top, Width, Height) = (around.Left, around.Top, around.Width, around.Height);
        Mesh = Documents.Mesh.Over(Math.Max(Width, Height), Width, Height, Displayed);
    }

    /// <summary>How the service saw the page against how it is displayed, told by where its text ran.</summary>
    private enum QuarterTurn
    {
        None,
        FromDown,
        FromUp,
    }

    /// <summary>Width of the straight page, in points.</summary>
    public double Width { get; }

    /// <summary>Height of the straight page, in points.</summary>
    public double Height { get; }

    /// <summary>Gets the way back to the page as displayed; null where that is the same.</summary>
    public Mesh? Mesh { get; }

    /// <summary>The upright box around a polygon of the service, on the straight page.</summary>
    public Box BoxOf(IReadOnlyList<LayoutPoint> polygon) => Around(polygon.Select(Place));

    private (double X, double Y) Place(LayoutPoint point)
    {
        var (x, y) = (point.X * _scaleX, point.Y * _scaleY);
        (x, y) = _turn switch
        {
            QuarterTurn.FromDown => (y, _width - x),
            QuarterTurn.FromUp => (_height - y, x),
            _ => (x, y),
        };
        (x, y) = Lean(x, y);
        return (x - _left, y - _top);
    }

    private (double X, double Y) Lean(double x, double y) => ((x * _cos) + (y * _sin), (y * _cos) - (x * _sin));

    private (double X, double Y) Displayed(double x, double y)
    {
        var (leftIn, topIn) = (x + _left, y + _top);
        return ((leftIn * _cos) - (topIn * _sin), (leftIn * _sin) + (topIn * _cos));
    }

    /// <summary>
    /// A sheet that is upright as displayed and lay on its side before the service, or the other way round, was turned by a quarter.
    /// </summary>
    private static QuarterTurn Turn(bool seenWide, bool isWide, double angle) =>
        seenWide == isWide ? QuarterTurn.None : angle < 0 ? QuarterTurn.FromUp : QuarterTurn.FromDown;

    private static double Positive(double? value, double otherwise) => value is > 0 ? value.Value : otherwise;

    private static Box Around(IEnumerable<(double X, double Y)> points)
    {
        var box = new Box(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var (x, y) in points)
        {
            box = box.Union(new Box(x, y, x, y));
        }

        return box;
    }
}
