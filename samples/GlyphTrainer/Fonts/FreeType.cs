using System.Runtime.InteropServices;

namespace GlyphTrainer.Fonts;

/// <summary>
/// The few calls of FreeType 2 that drawing a glyph takes (Debian's libfreetype6), and the fields read of its records on 64 bit systems.
/// </summary>
internal static partial class FreeType
{
    /// <summary>Outlines as designed, no bitmaps that come with the font: print is not hinted.</summary>
    public const int NoHinting = 2, NoBitmap = 8;

    private const string Library = "libfreetype.so.6";

    [StructLayout(LayoutKind.Sequential)]
    public struct Matrix
    {
        public nint XX, XY, YX, YY;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Vector
    {
        public nint X, Y;
    }

    [StructLayout(LayoutKind.Explicit, Size = 248)]
    public struct Face
    {
        [FieldOffset(24)] public nint StyleFlags;
        [FieldOffset(40)] public nint FamilyName;
        [FieldOffset(152)] public nint Glyph;
    }

    [StructLayout(LayoutKind.Explicit, Size = 304)]
    public struct GlyphSlot
    {
        [FieldOffset(112)] public nint LinearAdvance;
        [FieldOffset(144)] public uint Format;
        [FieldOffset(152)] public uint Rows;
        [FieldOffset(156)] public uint Width;
        [FieldOffset(160)] public int Pitch;
        [FieldOffset(168)] public nint Buffer;
        [FieldOffset(192)] public int Left;
        [FieldOffset(196)] public int Top;
        [FieldOffset(200)] public Outline Outline;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Outline
    {
        public short Contours, Points;
        public nint Coordinates, Tags, Ends;
        public int Flags;
    }

    [LibraryImport(Library, EntryPoint = "FT_Init_FreeType")]
    public static partial int Init(out nint library);

    [LibraryImport(Library, EntryPoint = "FT_New_Face", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int NewFace(nint library, string path, nint index, out nint face);

    [LibraryImport(Library, EntryPoint = "FT_Done_Face")]
    public static partial int DoneFace(nint face);

    [LibraryImport(Library, EntryPoint = "FT_Set_Char_Size")]
    public static partial int SetCharSize(nint face, nint width, nint height, uint horizontalResolution, uint verticalResolution);

    [LibraryImport(Library, EntryPoint = "FT_Get_Char_Index")]
    public static partial uint GetCharIndex(nint face, nuint character);

    [LibraryImport(Library, EntryPoint = "FT_Set_Transform")]
    public static partial void SetTransform(nint face, in Matrix matrix, in Vector delta);

    [LibraryImport(Library, EntryPoint = "FT_Load_Glyph")]
    public static partial int LoadGlyph(nint face, uint glyph, int flags);

    [LibraryImport(Library, EntryPoint = "FT_Outline_Embolden")]
    public static partial int Embolden(nint outline, nint strength);

    [LibraryImport(Library, EntryPoint = "FT_Render_Glyph")]
    public static partial int RenderGlyph(nint slot, int mode);
}
