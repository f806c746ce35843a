namespace GlyphTrainer.Cells;

/// <summary>A cell as printed.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The figure it holds, "" for an empty one; null where it holds something else.</param>
/// <param name="Sheet">Its ink.</param>
/// <param name="PixelsPerPoint">The resolution drawn at.</param>
internal sealed record PrintedCell(CellKind Kind, string? Text, InkSheet Sheet, double PixelsPerPoint);
