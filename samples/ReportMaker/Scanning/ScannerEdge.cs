namespace ReportMaker.Scanning;

/// <summary>The dark band along the right and the upper edge of the glass that the sheet does not cover.</summary>
internal sealed record ScannerEdge(double Width) : Disturbance
{
    public override string Tag => "dark-edge";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var (right, top) = (picture.Millimetres(Width), picture.Millimetres(Width * sheet.Dice.Between(0.1, 0.6)));
        var lean = sheet.Dice.Between(-0.3, 0.3);
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            var covered = y < top ? 0 : picture.Width - (int)(right * (1 + lean * y / picture.Height));
            row[(covered * picture.Channels)..].Fill(35);
            var soft = Math.Min((int)picture.Millimetres(1.5), covered);
            for (var x = covered - soft; x < covered; x++)
            {
                foreach (ref var pixel in row.Slice(x * picture.Channels, picture.Channels))
                {
                    pixel = (byte)(pixel * (0.55 + 0.45 * (covered - x) / soft));
                }
            }
        }
    }
}
