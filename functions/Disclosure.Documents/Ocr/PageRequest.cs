using System.Buffers.Binary;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Ocr;

/// <summary>What a child is asked: to read one page from its picture.</summary>
/// <param name="Number">The page's number in the document, from 1.</param>
/// <param name="MostPixels">Number of pixels beyond which a picture is refused.</param>
/// <param name="Picture">The picture; its size is not written, as the child decodes it anyway.</param>
/// <param name="PageWidth">Width of the page as displayed, in points.</param>
/// <param name="PageHeight">Height of the page as displayed, in points.</param>
/// <param name="NeedsTable">
/// Whether only a picture with a table in it is read; of another one, such as a photo, only the lines are looked for.
/// </param>
/// <param name="IsSecondSight">
/// Whether the page was read before, and is now read with lines too faint to be ink, and with ink told by its neighbourhood.
/// </param>
/// <param name="IsOfAnyForm">
/// Whether nothing is known of the tables, so that signs are read beside figures and each cell needs a second witness to be sure.
/// </param>
internal readonly record struct PageRequest(
    int Number,
    long MostPixels,
    PagePicture Picture,
    double PageWidth,
    double PageHeight,
    bool NeedsTable,
    bool IsSecondSight = false,
    bool IsOfAnyForm = false)
{
    /// <summary>Flag of <see cref="NeedsTable"/>.</summary>
    private const int TableFlag = 1;

    /// <summary>Flag of <see cref="IsSecondSight"/>.</summary>
    private const int SecondFlag = 2;

    /// <summary>Flag of <see cref="IsOfAnyForm"/>.</summary>
    private const int AnyFlag = 4;

    /// <summary>Bytes of the four numbers before <see cref="MostPixels"/>.</summary>
    private const int Numbers = 4 * sizeof(int);

    /// <summary>Bytes before the picture's file: the numbers and eight measures.</summary>
    private const int HeaderLength = Numbers + sizeof(long) + (8 * sizeof(double));

    /// <summary>Returns the request as bytes: numbers and measures in little-endian order, then the picture's file.</summary>
    public byte[] Write()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(HeaderLength + Picture.File.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Number);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), Picture.Index);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2 * sizeof(int)), (int)Picture.Orientation);
        BinaryPrimitives.WriteInt32LittleEndian(
            bytes.AsSpan(3 * sizeof(int)),
            (NeedsTable ? TableFlag : 0) | (IsSecondSight ? SecondFlag : 0) | (IsOfAnyForm ? AnyFlag : 0));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Numbers), MostPixels);
        ReadOnlySpan<double> measures =
        [
            Picture.Resolution.Horizontal, Picture.Resolution.Vertical,
            Picture.Box.Left, Picture.Box.Top, Picture.Box.Right, Picture.Box.Bottom,
            PageWidth, PageHeight,
        ];
        for (var i = 0; i < measures.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(MeasureAt(i)), measures[i]);
        }

        Picture.File.Span.CopyTo(bytes.AsSpan(HeaderLength));
        return bytes;
    }

    /// <summary>Returns the request from bytes that <see cref="Write"/> wrote; the picture's file is a slice of them.</summary>
    public static PageRequest Read(ReadOnlyMemory<byte> request)
    {
        var bytes = request.Span;
        var flags = BinaryPrimitives.ReadInt32LittleEndian(bytes[(3 * sizeof(int))..]);
        return new PageRequest(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[Numbers..]),
            new PagePicture(
                request[HeaderLength..],
                BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]),
                (PictureOrientation)BinaryPrimitives.ReadInt32LittleEndian(bytes[(2 * sizeof(int))..]),
                new SheetResolution(Measure(bytes, 0), Measure(bytes, 1)),
                new Box(Measure(bytes, 2), Measure(bytes, 3), Measure(bytes, 4), Measure(bytes, 5))),
            Measure(bytes, 6),
            Measure(bytes, 7),
            (flags & TableFlag) != 0,
            (flags & SecondFlag) != 0,
            (flags & AnyFlag) != 0);
    }

    private static int MeasureAt(int index) => Numbers + sizeof(long) + (index * sizeof(double));

    private static double Measure(ReadOnlySpan<byte> bytes, int index) =>
        BinaryPrimitives.ReadDoubleLittleEndian(bytes[MeasureAt(index)..]);
}
