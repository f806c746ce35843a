namespace ReportMaker.Scanning;

/// <summary>Paper that is not white, and ink that is not black, as a scanner in colour sees them.</summary>
internal sealed record PaperTint(byte Red, byte Green, byte Blue) : Disturbance
{
    private const int BlackLevel = 22;

    public override string Tag => "tint";

    public override void Disturb(Sheet sheet)
    {
        ReadOnlySpan<byte> white = [Red, Green, Blue];
        for (var y = 0; y < sheet.Picture.Height; y++)
        {
            var row = sheet.Picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var brightest = white[x % sheet.Picture.Channels];
                row[x] = (byte)(BlackLevel + row[x] * (brightest - BlackLevel) / 255);
            }
        }
    }
}
