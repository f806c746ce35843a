namespace ReportMaker.Scanning;

/// <summary>
/// A ring or a tick that somebody drew with a ballpoint on the paper. Rings do not close well, and cross whatever is there.
/// </summary>
/// <param name="Page">The sheet it is on, from 1.</param>
/// <param name="X">Its middle from the left.</param>
/// <param name="Y">Its middle from the top.</param>
/// <param name="Width">How wide it is; a tick is as high as wide.</param>
/// <param name="Height">How high it is; 0 for a tick.</param>
/// <param name="Ink">The ink.</param>
internal sealed record Pen(int Page, double X, double Y, double Width, double Height, PenInk Ink) : Disturbance
{
    private const double Stroke = 0.45;

    public override string Tag => "pen";

    public override void Disturb(Sheet sheet)
    {
        if (sheet.Number != Page)
        {
            return;
        }

        if (Height == 0)
        {
            Line(sheet.Picture, (X - (Width / 2), Y), (X - (Width / 6), Y + (Width / 2)));
            Line(sheet.Picture, (X - (Width / 6), Y + (Width / 2)), (X + (Width / 2), Y - (Width / 2)));
            return;
        }

        // From a little above the right end around, in and out by a twentieth, to a little below where it began.
        var (start, sway) = (sheet.Dice.Between(-0.4, 0.4), sheet.Dice.Between(1, 2));
        (double X, double Y)? last = null;
        for (var turn = 0.0; turn <= 6.5; turn += 0.05)
        {
            var (sine, cosine) = Math.SinCos(start + turn);
            var share = 1 + (0.05 * Math.Sin(sway * turn));
            var point = (X + (share * cosine * Width / 2), Y + (share * sine * Height / 2));
            if (last is { } before)
            {
                Line(sheet.Picture, before, point);
            }

            last = point;
        }
    }

    private void Line(Picture picture, (double X, double Y) from, (double X, double Y) to)
    {
        var steps = (int)Math.Ceiling(picture.Millimetres(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y))) * 2) + 1;
        for (var i = 0; i <= steps; i++)
        {
            var share = i / (double)steps;
            Dot(picture, picture.Millimetres(from.X + (share * (to.X - from.X))), picture.Millimetres(from.Y + (share * (to.Y - from.Y))));
        }
    }

    private void Dot(Picture picture, double middleX, double middleY)
    {
        var radius = picture.Millimetres(Stroke / 2);
        for (var y = (int)(middleY - radius); y <= middleY + radius; y++)
        {
            for (var x = (int)(middleX - radius); x <= middleX + radius; x++)
            {
                if (((x - middleX) * (x - middleX)) + ((y - middleY) * (y - middleY)) > radius * radius
                    || x < 0 || y < 0 || x >= picture.Width || y >= picture.Height)
                {
                    continue;
                }

                var pixel = picture.Row(y).Slice(x * picture.Channels, picture.Channels);
                for (var channel = 0; channel < pixel.Length; channel++)
                {
                    pixel[channel] = Math.Min(pixel[channel], pixel.Length == 1 ? Ink.Grey : Ink.Of(channel));
                }
            }
        }
    }
}
