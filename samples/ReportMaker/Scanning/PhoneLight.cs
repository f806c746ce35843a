namespace ReportMaker.Scanning;

/// <summary>
/// The light of an office on a page photographed by hand: brighter on one side, the photographer's soft shadow, warm or cold white.
/// </summary>
/// <param name="Fall">Part of the light lost from the brightest to the darkest corner.</param>
/// <param name="Shadow">Part of the light the shadow takes.</param>
/// <param name="Warmth">Part of the blue missing; of the red where negative.</param>
internal sealed record PhoneLight(double Fall, double Shadow, double Warmth) : Disturbance
{
    public override string Tag => "uneven-light";

    public override void Disturb(Sheet sheet)
    {
        var (picture, dice) = (sheet.Picture, sheet.Dice);
        var angle = dice.Between(0, Math.Tau);
        var (towardsX, towardsY) = (Math.Cos(angle), Math.Sin(angle));
        var edge = dice.Between(0.1, 0.5);
        var slope = dice.Between(-0.4, 0.4);
        var clouds = new Texture(dice, 1, 1, 0.3);
        ReadOnlySpan<double> white = [Math.Min(1, 1 + Warmth), 1 - Math.Abs(Warmth) / 3, Math.Min(1, 1 - Warmth)];
        Span<int> gain = stackalloc int[3];
        for (var y = 0; y < picture.Height; y++)
        {
            var down = y / (double)picture.Height;
            var row = picture.Row(y);
            for (var x = 0; x < picture.Width; x++)
            {
                if (x % 8 == 0)
                {
                    var across = x / (double)picture.Width;
                    var light = 1 - Fall * (0.4 + 0.35 * ((across - 0.5) * towardsX + (down - 0.5) * towardsY) * 2)
                        * (1 + 0.15 * clouds.At(across, down));
                    var depth = 1 / (1 + Math.Exp((edge - down - slope * across) * 25));
                    light *= 1 - Shadow * depth;
                    for (var channel = 0; channel < 3; channel++)
                    {
                        gain[channel] = (int)(light * white[channel] * 256);
                    }
                }

                for (var channel = 0; channel < picture.Channels; channel++)
                {
                    ref var pixel = ref row[x * picture.Channels + channel];
                    pixel = (byte)Math.Min(255, (pixel * gain[channel]) >> 8);
                }
            }
        }
    }
}
