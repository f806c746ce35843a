using ReportMaker.Invention;

namespace ReportMaker.Scanning;

/// <summary>The grain of a sensor: Gaussian, of the given deviation in levels of 256, each channel for itself.</summary>
internal sealed record Noise(double Levels) : Disturbance
{
    private const int Fineness = 16;
    private static readonly sbyte[] Grain = MakeGrain();

    public override string Tag => "noise";

    public override void Disturb(Sheet sheet)
    {
        var strength = (int)(Levels * 256 / Fineness);
        for (var y = 0; y < sheet.Picture.Height; y++)
        {
            var row = sheet.Picture.Row(y);
            var from = sheet.Dice.Below(Grain.Length);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)Math.Clamp(row[x] + ((Grain[(from + x) & (Grain.Length - 1)] * strength) >> 8), 0, 255);
            }
        }
    }

    private static sbyte[] MakeGrain()
    {
        var dice = new Dice(7);
        var grain = new sbyte[1 << 16];
        for (var i = 0; i < grain.Length; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < 12; k++)
            {
                sum += dice.Between(-0.5, 0.5);
            }

            grain[i] = (sbyte)(sum * Fineness);
        }

        return grain;
    }
}
