namespace Disclosure.Documents.Xlsx;

/// <summary>A picture over the cells of a sheet, or something else that is drawn there.</summary>
/// <param name="Over">The cells from that of its top left corner to that of its bottom right one, as far as it says.</param>
/// <param name="Covered">The cells that it covers whole; null for none, and of what a person sees through.</param>
/// <param name="Picture">The picture: its part in the file.</param>
internal sealed record XlsxPicture(XlsxRange Over, XlsxRange? Covered, PictureName Picture);
