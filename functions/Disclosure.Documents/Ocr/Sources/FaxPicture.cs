using System.Buffers.Binary;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Makes a TIFF file of an image that stands in a PDF as fax data, group 4 (ISO 32000-2 §7.4.6; TIFF 6.0 §11): a header before the same
/// bytes.
/// </summary>
internal static class FaxPicture
{
    private const ushort ShortType = 3;
    private const ushort LongType = 4;
    private const uint Group4 = 4;
    private const int EntryLength = 12;
    private const int DefaultColumns = 1728;
    private const int NoInterpretation = -1;

    /// <summary>The file; null where the data are of another group, or their rows are packed in a way that TIFF does not know.</summary>
    /// <param name="image">An image of one bit a pixel.</param>
    public static byte[]? Wrap(PdfStream image)
    {
        var parameters = image.Dictionary.Get("DecodeParms") switch
        {
            PdfArray { Count: 1 } array => array[0] as PdfDictionary,
            PdfDictionary single => single,
            _ => null,
        };
        var (width, height) = (image.Dictionary.Int("Width"), image.Dictionary.Int("Height"));
        var photometric = parameters is null ? NoInterpretation : Photometric(image.Dictionary, parameters);
        if (parameters is null
            || photometric == NoInterpretation
            || width < 1
            || height < 1
            || parameters.Number("K") >= 0
            || parameters.Int("Columns", DefaultColumns) != width
            || parameters.Boolean("EncodedByteAlign"))
        {
            return null;
        }

        return File((uint)width, (uint)height, (uint)photometric, image.Decode().Span);
    }

    /// <summary>
    /// What a set bit shows: in a TIFF of photometric interpretation 0 black, of 1 white. In fax data a set bit is black to begin with; a
    /// PDF turns that round with BlackIs1, for there 1 is white, and with Decode.
    /// </summary>
    private static int Photometric(PdfDictionary image, PdfDictionary parameters)
    {
        var isTurned = parameters.Boolean("BlackIs1");
        return image.Array("Decode") switch
        {
            null => isTurned ? 1 : 0,
            { Count: 2 } decode when decode.Number(0) == 0 && decode.Number(1) == 1 => isTurned ? 1 : 0,
            { Count: 2 } decode when decode.Number(0) == 1 && decode.Number(1) == 0 => isTurned ? 0 : 1,
            _ => NoInterpretation,
        };
    }

    private static byte[] File(uint width, uint height, uint photometric, ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<(TiffTag Tag, ushort Type, uint Value)> entries =
        [
            (TiffTag.ImageWidth, LongType, width),
            (TiffTag.ImageLength, LongType, height),
            (TiffTag.BitsPerSample, ShortType, 1),
            (TiffTag.Compression, ShortType, Group4),
            (TiffTag.PhotometricInterpretation, ShortType, photometric),
            (TiffTag.StripOffsets, LongType, 0),
            (TiffTag.SamplesPerPixel, ShortType, 1),
            (TiffTag.RowsPerStrip, LongType, height),
            (TiffTag.StripByteCounts, LongType, (uint)data.Length),
        ];
        var start = TiffBytes.HeaderLength + 2 + (entries.Length * EntryLength) + 4;
        var file = new byte[start + data.Length];
        "II*\0"u8.CopyTo(file);
        file[4] = TiffBytes.HeaderLength;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(TiffBytes.HeaderLength), (ushort)entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            var (tag, type, value) = entries[i];
            var entry = file.AsSpan(TiffBytes.HeaderLength + 2 + (i * EntryLength), EntryLength);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], type);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], tag == TiffTag.StripOffsets ? (uint)start : value);
        }

        data.CopyTo(file.AsSpan(start));
        return file;
    }
}
