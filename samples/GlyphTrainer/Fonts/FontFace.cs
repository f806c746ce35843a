using System.Runtime.InteropServices;

namespace GlyphTrainer.Fonts;

/// <summary>One face of one font file, open for drawing by one thread.</summary>
internal sealed class FontFace : IDisposable
{
    private const uint OutlineFormat = 0x6F75_746C;

    private readonly nint _face;

    private FontFace(string path, nint face)
    {
        (Path, _face) = (path, face);
        var record = Marshal.PtrToStructure<FreeType.Face>(face);
        Family = Marshal.PtrToStringUTF8(record.FamilyName) ?? "";
        IsItalic = (record.StyleFlags & 1) != 0;
    }

    public string Path { get; }

    public string Family { get; }

    public bool IsItalic { get; }

    /// <summary>Opens a face; null where FreeType cannot.</summary>
    public static FontFace? Open(nint library, string path, int index) =>
        FreeType.NewFace(library, path, index, out var face) == 0 ? new FontFace(path, face) : null;

    public bool Has(int character) => FreeType.GetCharIndex(_face, (nuint)character) != 0;

    /// <summary>Draws a character.</summary>
    /// <param name="character">Its code point.</param>
    /// <param name="pixels">The size of the type, in pixels.</param>
    /// <param name="slant">A shift to the right for every pixel up.</param>
    /// <param name="tilt">A rise for every pixel to the right.</param>
    /// <param name="stretch">The width against that designed.</param>
    /// <param name="bold">Pixels the strokes grow by; negative where they shrink.</param>
    /// <param name="x">The origin's fraction of a pixel to the right.</param>
    /// <param name="y">The origin's fraction of a pixel up.</param>
    /// <returns>Null where the font cannot draw it.</returns>
    public DrawnGlyph? Draw(int character, double pixels, double slant, double tilt, double stretch, double bold, double x, double y)
    {
        var glyph = FreeType.GetCharIndex(_face, (nuint)character);
        if (glyph == 0 || FreeType.SetCharSize(_face, 0, (nint)(pixels * 64), 72, 72) != 0)
        {
            return null;
        }

        const double One = 65536;
        var matrix =
            new FreeType.Matrix { XX = (nint)(stretch * One), XY = (nint)(slant * One), YX = (nint)(tilt * stretch * One), YY = (nint)One };
        FreeType.SetTransform(_face, matrix, new FreeType.Vector { X = (nint)(x * 64), Y = (nint)(y * 64) });
        if (FreeType.LoadGlyph(_face, glyph, FreeType.NoHinting | FreeType.NoBitmap) != 0)
        {
            return null;
        }

        var slot = Marshal.PtrToStructure<FreeType.Face>(_face).Glyph;
        var loaded = Marshal.PtrToStructure<FreeType.GlyphSlot>(slot);
        if (loaded.Format != OutlineFormat)
        {
            return null;
        }

        var contours = loaded.Outline.Contours;
        if (Math.Abs(bold) > 0.02)
        {
            _ = FreeType.Embolden(slot + (nint)Marshal.OffsetOf<FreeType.GlyphSlot>(nameof(FreeType.GlyphSlot.Outline)), (nint)(bold * 64));
        }

        if (FreeType.RenderGlyph(slot, 0) != 0)
        {
            return null;
        }

        var drawn = Marshal.PtrToStructure<FreeType.GlyphSlot>(slot);
        var coverage = new byte[drawn.Width * drawn.Rows];
        for (var row = 0; row < drawn.Rows; row++)
        {
            Marshal.Copy(drawn.Buffer + (row * drawn.Pitch), coverage, row * (int)drawn.Width, (int)drawn.Width);
        }

        return new DrawnGlyph(
            (int)drawn.Width, (int)drawn.Rows, drawn.Left, drawn.Top, drawn.LinearAdvance / One * stretch, contours, coverage);
    }

    public void Dispose() => _ = FreeType.DoneFace(_face);
}

/// <summary>A glyph as drawn.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Left">Its first column, from the origin.</param>
/// <param name="Top">Its first row, above the base line.</param>
/// <param name="Advance">Where the next glyph begins, in pixels.</param>
/// <param name="Contours">How many closed curves its outline has.</param>
/// <param name="Coverage">The share of every pixel covered, 0 to 255.</param>
internal sealed record DrawnGlyph(int Width, int Height, int Left, int Top, double Advance, int Contours, byte[] Coverage);
