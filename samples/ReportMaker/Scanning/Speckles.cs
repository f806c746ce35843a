namespace ReportMaker.Scanning;

/// <summary>Dust and toner: dark specks, so many to a page.</summary>
internal sealed record Speckles(int PerPage) : Disturbance
{
    public override string Tag => "speckles";

    public override void Disturb(Sheet sheet)
    {
        var (picture, dice) = (sheet.Picture, sheet.Dice);
        for (var i = 0; i < PerPage; i++)
        {
            // Most specks are tiny; one in twenty is as large as a full stop.
            var radius = Math.Max(0.5, picture.Millimetres(dice.Chance(0.05) ? dice.Between(0.15, 0.3) : dice.Between(0.03, 0.11)));
            var (centreX, centreY) = (dice.Between(0, picture.Width), dice.Between(0, picture.Height));
            var level = (byte)dice.Below(110);
            var stretch = dice.Between(0.6, 1.7);
            for (var y = (int)Math.Max(0, centreY - radius); y <= Math.Min(picture.Height - 1, centreY + radius); y++)
            {
                var half = radius * stretch * Math.Sqrt(Math.Max(0, 1 - Math.Pow((y - centreY) / radius, 2)));
                var from = (int)Math.Clamp(centreX - half, 0, picture.Width - 1);
                var to = (int)Math.Clamp(centreX + half, from, picture.Width - 1);
                picture.Row(y)[(from * picture.Channels)..((to + 1) * picture.Channels)].Fill(level);
            }
        }
    }
}
