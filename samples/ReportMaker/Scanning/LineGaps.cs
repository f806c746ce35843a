namespace ReportMaker.Scanning;

/// <summary>Ruled lines that broke in printing: short pieces missing, so many to a metre of line.</summary>
internal sealed record LineGaps(double PerMetre) : Disturbance
{
    private const byte Ink = 140;
    private const byte Paper = 250;

    public override string Tag => "gaps";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var channels = picture.Channels;
        var gaps = new List<(int Left, int Top, int Right, int Bottom)>();
        var thickness = (int)Math.Ceiling(picture.Millimetres(0.3));
        Find(sheet, picture.Width, picture.Height, (x, y) => picture.Row(y)[x * channels] < Ink,
            (from, to, y) => gaps.Add((from, y - thickness, to, y + thickness)));
        Find(sheet, picture.Height, picture.Width, (y, x) => picture.Row(y)[x * channels] < Ink,
            (from, to, x) => gaps.Add((x - thickness, from, x + thickness, to)));
        foreach (var (left, top, right, bottom) in gaps)
        {
            for (var y = Math.Max(0, top); y < Math.Min(picture.Height, bottom); y++)
            {
                picture.Row(y)[(Math.Max(0, left) * channels)..(Math.Min(picture.Width, right) * channels)].Fill(Paper);
            }
        }
    }

    private void Find(Sheet sheet, int length, int lines, Func<int, int, bool> isInk, Action<int, int, int> add)
    {
        var shortestLine = (int)sheet.Picture.Millimetres(9);
        for (var line = 0; line < lines; line++)
        {
            for (var at = 0; at < length; at++)
            {
                var start = at;
                while (at < length && isInk(at, line))
                {
                    at++;
                }

                var expected = at - start > shortestLine ? PerMetre * (at - start) / sheet.Picture.Millimetres(1000) : 0;
                for (; sheet.Dice.Chance(expected); expected--)
                {
                    var gap = (int)sheet.Picture.Millimetres(sheet.Dice.Between(0.3, 1.2));
                    var from = start + sheet.Dice.Below(at - start - gap);
                    add(from, from + gap, line);
                }
            }
        }
    }
}
