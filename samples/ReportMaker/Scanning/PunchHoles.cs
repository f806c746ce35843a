namespace ReportMaker.Scanning;

/// <summary>Two holes punched into the left margin, 80 mm apart (ISO 838), through which the scanner's lid is seen.</summary>
/// <param name="Level">How bright the lid is.</param>
internal sealed record PunchHoles(byte Level) : Disturbance
{
    private const double FromEdge = 12;
    private const double Apart = 80;
    private const double Diameter = 6;

    public override string Tag => "punch-holes";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var shift = sheet.Dice.Between(-3, 3);
        foreach (var side in (ReadOnlySpan<double>)[-0.5, 0.5])
        {
            var centreX = picture.Millimetres(FromEdge + shift / 3);
            var centreY = picture.Height / 2.0 + picture.Millimetres(side * Apart + shift);
            var radius = picture.Millimetres(Diameter / 2);
            for (var y = (int)(centreY - radius); y <= centreY + radius; y++)
            {
                for (var x = (int)(centreX - radius); x <= centreX + radius; x++)
                {
                    var distance = Math.Sqrt((x - centreX) * (x - centreX) + (y - centreY) * (y - centreY));
                    if (distance < radius)
                    {
                        // The paper's edge casts a shadow at the upper left.
                        var shadow = distance > radius * 0.85 && x + y < centreX + centreY ? 0.6 : 1;
                        picture.Row(y).Slice(x * picture.Channels, picture.Channels).Fill((byte)(Level * shadow));
                    }
                }
            }
        }
    }
}
