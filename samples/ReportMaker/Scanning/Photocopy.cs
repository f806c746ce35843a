namespace ReportMaker.Scanning;

/// <summary>A copy of a copy: strokes thicker, contrast hard, the paper greyish, toner dust.</summary>
/// <param name="Thickening">How much of the darkest neighbour a pixel takes on, 0 to 1.</param>
internal sealed record Photocopy(double Thickening) : Disturbance
{
    public override string Tag => "photocopy";

    public override void Disturb(Sheet sheet)
    {
        var picture = sheet.Picture;
        var reach = picture.Channels;
        var original = (byte[])picture.Pixels.Clone();
        var share = (int)(Thickening * 256);
        var contrast = Contrast();
        for (var y = 1; y < picture.Height - 1; y++)
        {
            var row = picture.Row(y);
            var at = y * picture.Stride;
            for (var x = reach; x < row.Length - reach; x++)
            {
                var own = original[at + x];
                var darkest = Math.Min(
                    Math.Min(original[at + x - reach], original[at + x + reach]),
                    Math.Min(original[at + x - picture.Stride], original[at + x + picture.Stride]));
                row[x] = contrast[darkest < own ? own - (((own - darkest) * share) >> 8) : own];
            }
        }
    }

    private static byte[] Contrast()
    {
        var curve = new byte[256];
        for (var level = 0; level < 256; level++)
        {
            curve[level] = (byte)(18 + 222 / (1 + Math.Exp((150 - level) / 22.0)));
        }

        return curve;
    }
}
