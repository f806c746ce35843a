namespace Disclosure.Documents.Views;

/// <summary>What <see cref="PageViews"/> asks its child.</summary>
internal enum ViewQuestion : byte
{
    /// <summary>The picture of a page of a picture file.</summary>
    Picture,

    /// <summary>The sizes of all pages.</summary>
    Sheets,

    /// <summary>The PDF that shows what an OFD or the pictures of a document without pages show.</summary>
    Shown,
}
