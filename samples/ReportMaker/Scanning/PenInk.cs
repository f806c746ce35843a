namespace ReportMaker.Scanning;

/// <summary>The colour of a pen's ink on paper, 0 to 255 a channel.</summary>
internal sealed record PenInk(byte Red, byte Green, byte Blue)
{
    public static readonly PenInk RoyalBlue = new(52, 76, 172);
    public static readonly PenInk ForestGreen = new(38, 128, 74);
    public static readonly PenInk Vermilion = new(206, 52, 58);
    public static readonly PenInk Black = new(58, 56, 60);

    /// <summary>What a sensor without colours makes of it.</summary>
    public byte Grey => (byte)(((77 * Red) + (150 * Green) + (29 * Blue)) >> 8);

    public byte Of(int channel) => channel switch { 0 => Red, 1 => Green, _ => Blue };
}
