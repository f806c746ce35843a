namespace ReportMaker.Scanning;

/// <summary>A sheet fed or laid crooked, by so many degrees clockwise about its middle.</summary>
internal sealed record Skew(double Degrees) : Bend
{
    public override string Tag => "skew";

    public override (double X, double Y) Source(double x, double y)
    {
        var (sine, cosine) = Math.SinCos(Degrees * Math.PI / 180);
        var (right, down) = (x - 0.5, y - Height / 2);
        return (0.5 + right * cosine + down * sine, Height / 2 - right * sine + down * cosine);
    }
}
