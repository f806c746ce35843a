namespace Disclosure.Documents.Ocr.Sources;

/// <summary>The picture of a region of a page.</summary>
/// <param name="Picture">The picture, rendered.</param>
/// <param name="OwnResolution">
/// Pixels in an inch of the sheet of what was rendered, which may be coarser than the picture; what has no pixels of its own is as fine.
/// </param>
internal sealed record RegionPicture(PagePicture Picture, double OwnResolution);
