namespace ReportMaker.Scanning;

/// <summary>Thin paper: the back's print shines through, mirrored and soft, with the given part of its darkness.</summary>
internal sealed record BleedThrough(double Darkness) : Disturbance
{
    public override string Tag => "bleed-through";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var reverse = new Picture(sheet.Reverse.Width, sheet.Reverse.Height, 1, sheet.Reverse.Dpi, [.. sheet.Reverse.Pixels]);
        Blur.Apply(reverse, picture.Millimetres(0.18));
        var strength = (int)(Darkness * 256);
        var shift = sheet.Dice.Below((int)picture.Millimetres(3));
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            var behind = reverse.Row(Math.Min(y + shift, reverse.Height - 1));
            for (var x = 0; x < picture.Width; x++)
            {
                var light = 255 - (((255 - behind[Math.Max(0, reverse.Width - 1 - x - shift)]) * strength) >> 8);
                for (var channel = x * picture.Channels; channel < (x + 1) * picture.Channels; channel++)
                {
                    row[channel] = (byte)(row[channel] * light / 255);
                }
            }
        }
    }
}
