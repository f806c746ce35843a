namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Tells what pdftoppm says when the data of a picture end too early or make no sense, from all else that it finds fault with and that shows
/// in no picture: fonts, cross references, annotations. The sentences are poppler's (Stream.cc, JBIG2Stream.cc, JPEG2000Stream.cc), libjpeg's
/// and OpenJPEG's; each was provoked by cutting such a picture short.
/// </summary>
internal static class DecoderComplaint
{
    private static readonly string[] Sentences =
    [
        "in flate stream", "in CCITTFax stream", "in JBIG2 stream", "bytes after segment", "size inconsistent with stream length",
        "Failed to decode the codestream", "Unable to decode image", "premature end of data segment", "Premature end of JPEG file",
        "bad Huffman code", "in DCT stream",
    ];

    /// <summary>Returns whether a line of the standard error is one.</summary>
    public static bool Is(string line) => Array.Exists(Sentences, sentence => line.Contains(sentence, StringComparison.Ordinal));
}
