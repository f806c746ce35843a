using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Disclosure.Documents.Pdf.Filters;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ofd.Pictures;

/// <summary>
/// Takes the pictures of an OFD over into a PDF: JPEG, JBIG2 and most PNGs as they are packed, others unpacked. No pixel is looked at.
/// </summary>
internal static class PictureConversion
{
    private const int MostSide = 1 << 16;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JbigSignature => [0x97, (byte)'J', (byte)'B', (byte)'2', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>
    /// Returns the picture; <see cref="PdfPicture.Undecodable"/> where it is damaged, or of a kind that is not taken over.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What the reading may cost.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public static PdfPicture Of(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var picture = file.Span.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg(file)
            : file.Span.StartsWith(PngSignature) ? Png(file, budget)
            : file.Span.StartsWith("BM"u8) ? Bitmap(file.Span, budget)
            : file.Span.StartsWith(JbigSignature) ? Jbig(file)
            : file.Span.StartsWith("II*\0"u8) || file.Span.StartsWith("MM\0*"u8) ? TiffConversion.Of(file, budget)
            : null;
        return picture ?? PdfPicture.Undecodable;
    }

    /// <summary>Returns samples packed again.</summary>
    /// <exception cref="DocumentException">They are beyond the limits.</exception>
    internal static PdfPicture Packed(int width, int height, string entries, ReadOnlySpan<byte> samples, ReadBudget budget)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(samples);
        }

        budget.Use(packed.Length);
        return new PdfPicture(width, height, $"{entries} /Filter /FlateDecode", packed.GetBuffer().AsMemory(0, (int)packed.Length));
    }

    /// <summary>Returns whether sides are those of a picture within the limits.</summary>
    /// <exception cref="DocumentException">It has more pixels than are read.</exception>
    internal static bool IsSound(long width, long height, ReadBudget budget)
    {
        if (width is < 1 or > MostSide || height is < 1 or > MostSide)
        {
            return false;
        }

        return width * height <= budget.Limits.PicturePixels
            ? true
            : throw new DocumentException(new PicturePixelsExceeded((int)width, (int)height));
    }

    private static PdfPicture? Jpeg(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var isAdobe = false;
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 0xD9 or 0xDA)
            {
                return null;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return at + 10 <= bytes.Length ? Jpeg(file, bytes[at..], isAdobe) : null;
            }

            isAdobe |= marker == 0xEE && bytes[(at + 4)..].StartsWith("Adobe"u8);
            at += 2 + length;
        }

        return null;
    }

    private static PdfPicture? Jpeg(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> frame, bool isAdobe)
    {
        int height = BinaryPrimitives.ReadUInt16BigEndian(frame[5..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(frame[7..]);
        var colours = frame[9] switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            4 => isAdobe ? "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]" : "/DeviceCMYK",
            _ => null,
        };
        return colours is null || width < 1 || height < 1
            ? null
            : new PdfPicture(width, height, $"/ColorSpace {colours} /BitsPerComponent 8 /Filter /DCTDecode", file);
    }

    private static PdfPicture? Png(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var bytes = file.Span;
        using var data = new MemoryStream();
        var (width, height, depth, kind, isInterlaced) = (0u, 0u, 0, -1, false);
        ReadOnlySpan<byte> palette = default;
        for (var at = PngSignature.Length; at + 12 <= bytes.Length;)
        {
            budget.Step();
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
            {
                return null;
            }

            var name = bytes.Slice(at + 4, 4);
            var content = bytes.Slice(at + 8, (int)length);
            if (name.SequenceEqual("IHDR"u8) && length >= 13)
            {
                width = BinaryPrimitives.ReadUInt32BigEndian(content);
                height = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
                (depth, kind, isInterlaced) = (content[8], content[9], content[12] != 0);
            }
            else if (name.SequenceEqual("PLTE"u8))
            {
                palette = content;
            }
            else if (name.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }

            at += (int)length + 12;
        }

        if (isInterlaced || depth is not (1 or 2 or 4 or 8 or 16) || !IsSound(width, height, budget) || data.Length == 0)
        {
            return null;
        }

        budget.Use(data.Length);
        var packed = data.GetBuffer().AsMemory(0, (int)data.Length);
        var (w, h) = ((int)width, (int)height);
        return kind switch
        {
            0 => AsPacked("/DeviceGray", 1),
            2 => AsPacked("/DeviceRGB", 3),
            3 when palette.Length >= 3 && depth <= 8 => AsPacked(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"[/Indexed /DeviceRGB {(palette.Length / 3) - 1} <{Convert.ToHexString(palette[..(palette.Length / 3 * 3)])}>]"),
                1),
            4 when depth >= 8 => WithMask(packed, w, h, 1, depth / 8, budget),
            6 when depth >= 8 => WithMask(packed, w, h, 3, depth / 8, budget),
            _ => null,
        };

        PdfPicture AsPacked(string space, int colours) => new(
            w, h,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/ColorSpace {space} /BitsPerComponent {depth} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {colours} "
                + $"/BitsPerComponent {depth} /Columns {w} >>"),
            packed);
    }

    /// <summary>The picture with how far it covers taken apart from its colours.</summary>
    private static PdfPicture? WithMask(
        ReadOnlyMemory<byte> packed, int width, int height, int colours, int sampleBytes, ReadBudget budget)
    {
        var pixel = (colours + 1) * sampleBytes;
        var row = checked(width * pixel);
        var samples = FlateFilter.Decode(packed, (long)(row + 1) * height, budget);
        if (samples.Length < (long)(row + 1) * height || Predictor.UndoPng(samples, row, pixel, budget) < (long)row * height)
        {
            return null;
        }

        budget.Use((long)width * height * (colours + 1));
        var (colour, mask) = (new byte[width * height * colours], new byte[width * height]);
        for (var i = 0; i < width * height; i++)
        {
            for (var c = 0; c < colours; c++)
            {
                colour[(i * colours) + c] = samples[(i * pixel) + (c * sampleBytes)];
            }

            mask[i] = samples[(i * pixel) + (colours * sampleBytes)];
        }

        var space = colours == 1 ? "/ColorSpace /DeviceGray /BitsPerComponent 8" : "/ColorSpace /DeviceRGB /BitsPerComponent 8";
        return Packed(width, height, space, colour, budget) with
        {
            Mask = Packed(width, height, "/ColorSpace /DeviceGray /BitsPerComponent 8", mask, budget),
        };
    }

    /// <summary>A bitmap of Windows, not packed (BITMAPINFOHEADER).</summary>
    private static PdfPicture? Bitmap(ReadOnlySpan<byte> file, ReadBudget budget)
    {
        if (file.Length < 54 || BinaryPrimitives.ReadUInt32LittleEndian(file[14..]) < 40)
        {
            return null;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        var headerLength = BinaryPrimitives.ReadUInt32LittleEndian(file[14..]);
        var width = BinaryPrimitives.ReadInt32LittleEndian(file[18..]);
        long signedHeight = BinaryPrimitives.ReadInt32LittleEndian(file[22..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(file[28..]);
        var packing = BinaryPrimitives.ReadUInt32LittleEndian(file[30..]);
        var height = Math.Abs(signedHeight);
        if (bits is not (1 or 4 or 8 or 24 or 32) || packing is not (0 or 3) || (packing == 3 && bits != 32)
            || !IsSound(width, height, budget))
        {
            return null;
        }

        var row = (((long)width * bits) + 31) / 32 * 4;
        if (start + (row * height) > file.Length)
        {
            return null;
        }

        budget.Use(3L * width * height);
        var samples = new byte[3 * width * (int)height];
        for (var y = 0; y < height; y++)
        {
            budget.Step();
            var from = file.Slice((int)(start + ((signedHeight > 0 ? height - 1 - y : y) * row)), (int)row);
            for (var x = 0; x < width; x++)
            {
                var at = 3 * ((y * width) + x);
                var source = bits >= 24
                    ? from[(x * (bits / 8))..]
                    : Palette(
                        file, 14 + headerLength,
                        bits == 8 ? from[x] : (from[x * bits / 8] >> (8 - bits - (x * bits % 8))) & ((1 << bits) - 1));
                (samples[at], samples[at + 1], samples[at + 2]) = (source[2], source[1], source[0]);
            }
        }

        return Packed(width, (int)height, "/ColorSpace /DeviceRGB /BitsPerComponent 8", samples, budget);
    }

    private static ReadOnlySpan<byte> Palette(ReadOnlySpan<byte> file, long start, int index)
    {
        var at = start + (4 * index);
        return at + 4 <= file.Length ? file.Slice((int)at, 4) : [0, 0, 0, 0];
    }

    /// <summary>
    /// A JBIG2 file of one page, its segments one after the other: what a PDF holds is the segments without the file's header and without
    /// those that end page and file (ITU-T T.88 annex D, ISO 32000-2 §7.4.7).
    /// </summary>
    private static PdfPicture? Jbig(ReadOnlyMemory<byte> file)
    {
        const byte PageInformation = 48;
        const byte EndOfPage = 49;
        const byte EndOfFile = 51;
        var bytes = file.Span;
        if (bytes.Length < 13 || (bytes[8] & 1) == 0)
        {
            return null;
        }

        using var data = new MemoryStream();
        var (width, height) = (0u, 0u);
        for (var at = (bytes[8] & 2) != 0 ? 9 : 13; at + 11 <= bytes.Length;)
        {
            var number = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes[at + 4] & 0x3F;
            var pageBytes = (bytes[at + 4] & 0x40) != 0 ? 4 : 1;
            long next = at + 5;
            long count = bytes[(int)next] >> 5;
            if (count == 7)
            {
                count = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)next..]) & 0x1FFF_FFFF;
                next += 4 + ((count + 8) / 8);
            }
            else
            {
                next++;
            }

            next += (count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4)) + pageBytes;
            if (next + 4 > bytes.Length)
            {
                return null;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)next..]);
            next += 4;
            if (length > bytes.Length - next)
            {
                return null;
            }

            if (type == PageInformation && length >= 8)
            {
                width = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)next..]);
                height = BinaryPrimitives.ReadUInt32BigEndian(bytes[((int)next + 4)..]);
            }

            if (type is not (EndOfPage or EndOfFile))
            {
                data.Write(bytes[at..(int)(next + length)]);
            }

            at = (int)(next + length);
        }

        return width is < 1 or > MostSide || height is < 1 or > MostSide
            ? null
            : new PdfPicture(
                (int)width, (int)height, "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode",
                data.GetBuffer().AsMemory(0, (int)data.Length));
    }
}
