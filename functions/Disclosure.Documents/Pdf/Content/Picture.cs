namespace Disclosure.Documents.Pdf.Content;

/// <summary>The properties of a picture of samples, as the content tells them.</summary>
/// <param name="Width">Width in samples, or that of its mask where it has more.</param>
/// <param name="Height">Height in samples, or that of its mask where it has more.</param>
/// <param name="IsStencil">Whether it is a stencil through which the colour of fills is painted.</param>
/// <param name="HasColourKey">Whether samples of some colours are left out.</param>
/// <param name="Mask">Where the picture is opaque; null where it is so all over, and for a stencil of which that is not known.</param>
/// <param name="IsCutShort">Whether the end of its data, or some of its rows, are missing.</param>
internal readonly record struct Picture(
    int Width, int Height, bool IsStencil, bool HasColourKey, PictureMask? Mask, bool IsCutShort);
