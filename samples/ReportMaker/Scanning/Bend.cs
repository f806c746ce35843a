namespace ReportMaker.Scanning;

/// <summary>
/// A way in which the sheet lies other than straight before the scanner. Points run from the sheet's top left, in units of its width.
/// </summary>
internal abstract record Bend
{
    /// <summary>Height of an A4 sheet in units of its width.</summary>
    protected const double Height = 1.4142;

    public abstract string Tag { get; }

    /// <summary>The point of the flat sheet that is seen at a point of the picture.</summary>
    public abstract (double X, double Y) Source(double x, double y);
}
