namespace ReportMaker.Scanning;

/// <summary>Paper that bulges: lines of text rise and fall in a wave of the given height, in parts of the sheet's width.</summary>
internal sealed record PaperWarp(double Wave, double Phase) : Bend
{
    public override string Tag => "warp";

    public override (double X, double Y) Source(double x, double y) => (
        x + 0.3 * Wave * Math.Sin(2.4 * y + Phase),
        y + Wave * Math.Sin(4.1 * x + Phase + 0.5 * y));
}
