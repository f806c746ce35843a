namespace Disclosure.Documents.Pdf.Content;

/// <summary>What the content says of a picture of samples.</summary>
/// <param name="Width">Width in samples.</param>
/// <param name="Height">Height in samples.</param>
/// <param name="IsStencil">Whether it is a stencil through which the colour of fills is painted.</param>
/// <param name="HasColourKey">Whether samples of some colours are left out.</param>
/// <param name="Mask">Where it is opaque; null where it is so all over, or where that is not known of a stencil.</param>
/// <param name="IsCutShort">Whether its end is missing, as far as that shows without decoding.</param>
internal readonly record struct Picture(
    int Width, int Height, bool IsStencil, bool HasColourKey, PictureMask? Mask, bool IsCutShort);
