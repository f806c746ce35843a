namespace Disclosure.Functions.Tests.Reading;

/// <summary>
/// How a simulated service sees a page: turned clockwise by an angle about the page's top left, in a unit, its cells not quite where they
/// are.
/// </summary>
/// <param name="PerPoint">Units of the service in a point.</param>
/// <param name="Angle">Degrees, clockwise, by which the sheet lay turned.</param>
/// <param name="Jitter">How far cells' corners are from where they should be, in points.</param>
internal sealed record SimulatedSight(double PerPoint, double Angle = 0, double Jitter = 0)
{
    /// <summary>Gets inches, as the service gives for PDFs.</summary>
    public static SimulatedSight Inches { get; } = new(1.0 / 72);

    /// <summary>Where a point of the page stands for the service.</summary>
    public (double X, double Y) Of(double x, double y)
    {
        var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
        return (((x * cos) - (y * sin)) * PerPoint, ((x * sin) + (y * cos)) * PerPoint);
    }
}
