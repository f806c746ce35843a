namespace ReportMaker.Scanning;

/// <summary>A printer short of toner: ink of the given part of its darkness, in clouds and in pale streaks down the sheet.</summary>
internal sealed record FaintPrint(double Darkness) : Disturbance
{
    public override string Tag => "faint";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var clouds = new Texture(sheet.Dice, picture.Width, picture.Height, picture.Millimetres(12));
        var streaks = new Texture(sheet.Dice, picture.Width, 1, picture.Millimetres(9));
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < picture.Width; x++)
            {
                var ink = Darkness * (1 + 0.12 * clouds.At(x, y) + 0.12 * streaks.At(x, 0));
                var strength = (int)(Math.Clamp(ink, 0, 1) * 256);
                for (var channel = x * picture.Channels; channel < (x + 1) * picture.Channels; channel++)
                {
                    row[channel] = (byte)(255 - (((255 - row[channel]) * strength) >> 8));
                }
            }
        }
    }
}
