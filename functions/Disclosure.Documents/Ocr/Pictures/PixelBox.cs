namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>A rectangle of pixels. Left and Top are the first column and row inside, Right and Bottom the first outside.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Gets the number of columns.</summary>
    public int Width => Right - Left;

    /// <summary>Gets the number of rows.</summary>
    public int Height => Bottom - Top;

    /// <summary>Gets whether the box holds no pixel.</summary>
    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>Returns the smallest box that holds both boxes.</summary>
    public PixelBox Union(PixelBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Returns the box that both boxes have in common; <see cref="IsEmpty"/> where there is none.</summary>
    public PixelBox Intersect(PixelBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>Returns the box grown by so many pixels on each side; shrunk where the number is negative.</summary>
    public PixelBox Grow(int pixels) => new(Left - pixels, Top - pixels, Right + pixels, Bottom + pixels);

    /// <summary>Returns the box moved by so many pixels to the right and down.</summary>
    public PixelBox Offset(int right, int down) => new(Left + right, Top + down, Right + right, Bottom + down);
}
