namespace ReportMaker.Scanning;

/// <summary>
/// A page that does not lie flat or a lamp that has aged: darker by the given parts of 1 towards the left and towards the foot.
/// </summary>
internal sealed record Shading(double Left, double Foot) : Disturbance
{
    public override string Tag => "shading";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var across = new double[picture.Width];
        for (var x = 0; x < across.Length; x++)
        {
            // The gutter of a bound report darkens quickly near the edge, the rest of the way slowly.
            var distance = x / (double)picture.Width;
            across[x] = 1 - Left * (0.6 * Math.Exp(-distance * 14) + 0.4 * (1 - distance));
        }

        for (var y = 0; y < picture.Height; y++)
        {
            var down = 1 - Foot * Math.Pow(y / (double)picture.Height, 2);
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)(row[x] * across[x / picture.Channels] * down);
            }
        }
    }
}
