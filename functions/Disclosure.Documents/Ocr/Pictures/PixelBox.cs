namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>A rectangle of pixels; right and bottom are the first column and row outside.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Columns.</summary>
    public int Width => Right - Left;

    /// <summary>Rows.</summary>
    public int Height => Bottom - Top;

    /// <summary>Whether it holds no pixel.</summary>
    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The smallest box that holds both.</summary>
    public PixelBox Union(PixelBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both have in common; <see cref="IsEmpty"/> where that is nothing.</summary>
    public PixelBox Intersect(PixelBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The box grown by so many pixels on each side, or shrunk where negative.</summary>
    public PixelBox Grow(int pixels) => new(Left - pixels, Top - pixels, Right + pixels, Bottom + pixels);

    /// <summary>The box moved.</summary>
    public PixelBox Offset(int right, int down) => new(Left + right, Top + down, Right + right, Bottom + down);
}
