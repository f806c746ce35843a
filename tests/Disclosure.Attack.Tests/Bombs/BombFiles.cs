using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Disclosure.TestKit;
using static Disclosure.Attack.Tests.Bombs.PdfFile;

namespace Disclosure.Attack.Tests.Bombs;

/// <summary>Files that are small and would cost much: memory, time, or depth of the stack.</summary>
internal static class BombFiles
{
    private const string FlateOnce = "/Filter /FlateDecode";

    /// <summary>Gets the bombs: what each is, the ending of its name, how it is made, and whether only the full form tries it.</summary>
    public static IReadOnlyList<(string What, string Ending, Func<byte[]> Make, bool InFullAlone)> All { get; } =
    [
        ("content of 2 GB", ".pdf", static () => OfPage(Deflated(2L << 30, " q Q"), "", FlateOnce), true),
        ("content of 100 MB", ".pdf", static () => OfPage(Deflated(100 << 20, " q Q"), "", FlateOnce), false),
        ("deflated twice, 1 GB", ".pdf", static () => OfPage(
            Deflated(Deflated(1 << 30)), "", "/Filter [/FlateDecode /FlateDecode]"), false),
        ("a filter named 200 times", ".pdf", static () => OfPage(
            Deflated(1 << 20), "", $"/Filter [{string.Concat(Enumerable.Repeat("/FlateDecode ", 200))}]"), false),
        ("saved states without end", ".pdf", static () => OfPage(Deflated(20 << 20, "q "), "", FlateOnce), false),
        ("arrays in arrays", ".pdf", static () => OfPage(
            [], $"/Font << /F [{new string('[', 200_000)}{new string(']', 200_000)}] >>"), false),
        ("dictionaries in dictionaries", ".pdf", static () => OfPage(
            [], $"/X {string.Concat(Enumerable.Repeat("<</A ", 100_000))}1{string.Concat(Enumerable.Repeat(">>", 100_000))}"), false),
        ("arrays in arrays, as operands", ".pdf", static () => OfPage(Ascii(new string('[', 500_000)), ""), false),
        ("strings in strings", ".pdf", static () => OfPage(Ascii(new string('(', 500_000)), ""), false),
        ("forms that draw forms", ".pdf", NestedForms, false),
        ("a form that draws itself", ".pdf", static () => OfPage(
            "/F Do"u8.ToArray(), "/XObject << /F 5 0 R >>", "", Form("/F Do", "/XObject << /F 5 0 R >>")), false),
        ("patterns of patterns", ".pdf", static () => OfPage(
            "/Pattern cs /P scn 0 0 595 842 re f"u8.ToArray(), "/Pattern << /P 5 0 R >>", "",
            Stream(
                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 "
                + "/Resources << /Pattern << /P 5 0 R >> >>",
                "/Pattern cs /P scn 0 0 1 1 re f"u8.ToArray())), false),
        ("pages that name themselves", ".pdf", static () => WithRoot("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2147483647 >>"), false),
        ("a tree of pages of depth 50,000", ".pdf", DeepPages, false),
        ("1,000,000 pages told", ".pdf", static () => WithRoot(
            $"<< /Type /Pages /Count 1000000 /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", 200_000))}] >>"), false),
        ("objects in an object, 100,000,000", ".pdf", static () => OfPage(
            [], "", "", Stream("/Type /ObjStm /N 100000000 /First 2000000000 /Filter /FlateDecode", Deflated(1 << 20))), false),
        ("references, 2,000,000,000", ".pdf", HugeReferences, false),
        ("previous references without end", ".pdf", static () => Encoding.ASCII.GetBytes(
            "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF\n"), false),
        ("a code map of all codes", ".pdf", CodeMap, false),
        ("a picture of 60,000 × 60,000", ".pdf", static () => OfPicture(
            "/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode", Deflated(8 << 20)), false),
        ("a bilevel picture of 100,000 × 100,000", ".pdf", static () => OfPicture(
            "/Width 100000 /Height 100000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode "
            + "/DecodeParms << /K -1 /Columns 100000 /Rows 100000 >>",
            Ascii("\u0000\u0010\u0001")), false),
        ("JBIG2 of 4,000,000,000 lines", ".pdf", static () => OfPicture(
            "/Width 10000 /Height 10000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", HugeJbig2()), true),
        ("2,000 pages of one picture", ".pdf", static () => OfPages(
            2_000, "595 0 0 842 0 0 cm /I Do"u8.ToArray(), "/XObject << /I 5 0 R >>",
            Stream(
                "/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode",
                Deflated(310L * 3_508))), true),
        ("200 pages of one picture", ".pdf", static () => OfPages(
            200, "595 0 0 842 0 0 cm /I Do"u8.ToArray(), "/XObject << /I 5 0 R >>",
            Stream(
                "/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode",
                Deflated(155L * 1_754))), true),
        ("PNG of 2,147,483,647 × 2,147,483,647", ".png", static () => Png(int.MaxValue, int.MaxValue, 1 << 20), false),
        ("PNG of 30,000 × 30,000", ".png", static () => Png(30_000, 30_000, 900L << 20), true),
        ("PNG of 1 × 100,000,000", ".png", static () => Png(1, 100_000_000, 200 << 20), false),
        ("TIFF of 4,000,000,000 × 4,000,000,000", ".tiff", static () => Tiff(4_000_000_000, 4_000_000_000, next: 0), false),
        ("TIFF of pages without end", ".tiff", static () => Tiff(100, 100, next: 8), false),
        ("JPEG of 65,535 × 65,535", ".jpg", LargeJpeg, false),
        ("ZIP of ZIPs", ".zip", NestedZips, false),
        ("ZIP of 1 GB of one page", ".zip", static () => Zip(("1.png", 1L << 30)), false),
        ("ZIP of 4,000 pages", ".zip", static () => Zip([.. Enumerable.Range(1, 4_000).Select(static n => ($"{n}.png", 1_000L))]), false),
        ("ZIP with names that lead elsewhere", ".zip", static () => Zip(
            ("../../../../tmp/attack.png", 100), ("/etc/attack.png", 100)), false),
        ("numbers of 1,000,000 digits", ".pdf", static () => OfPage(
            Ascii($"{new string('9', 1_000_000)} 0 m {new string('9', 1_000_000)}.{new string('9', 1_000_000)} w"), ""), true),
        ("text shown 3,000,000 times", ".pdf", static () => OfPage(
            [.. Ascii("BT /F 10 Tf "), .. Ascii(string.Concat(Enumerable.Repeat("(1)' ", 3_000_000)))],
            "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"), true),
        ("lines drawn 2,000,000 times", ".pdf", static () => OfPage(Deflated(40 << 20, "0 0 m 9 9 l S "), "", FlateOnce), true),
        ("what is no file", ".pdf", static () => [.. "%PDF-1.7\n"u8, .. new byte[1 << 20]], false),
    ];

    private static byte[] Form(string content, string resources) => Stream(
        $"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {resources} >>", Ascii(content));

    /// <summary>Twelve levels, each of which draws the next ten times: 10¹² drawings.</summary>
    private static byte[] NestedForms() => OfPage(
        "/F Do"u8.ToArray(), "/XObject << /F 5 0 R >>", "",
        Enumerable.Range(6, 12).Select(static next => next == 17
            ? Form("0 0 m 9 9 l S", "")
            : Form(string.Concat(Enumerable.Repeat("/F Do ", 10)), $"/XObject << /F {next} 0 R >>")));

    private static byte[] WithRoot(string pages)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var first = text.Length;
        text.Append("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        var second = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"2 0 obj\n{pages}\nendobj\n");
        var third = text.Length;
        text.Append("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 4\n0000000000 65535 f \n{first:D10} 00000 n \n{second:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"{third:D10} 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] DeepPages() => OfPage(
        [], "", "",
        Enumerable.Range(5, 50_000).Select(static n => Object($"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 /Parent {n - 1} 0 R >>")));

    private static byte[] HugeReferences()
    {
        var data = Deflated(1 << 20);
        return
        [
            .. "%PDF-1.7\n"u8,
            .. Ascii($"1 0 obj\n<< /Type /XRef /Size 2000000000 /W [8 8 8] /Index [0 2000000000] /Root 2 0 R /Filter /FlateDecode "),
            .. Ascii($"/Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8,
        ];
    }

    private static byte[] CodeMap()
    {
        var map = Stream("", Ascii(
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
            + string.Concat(Enumerable.Repeat("100 beginbfrange <00000000> <FFFFFFFF> <0030> endbfrange ", 1_000)) + "endcmap end"));
        return OfPage(
            "BT /F 10 Tf <0000000100000002> Tj ET"u8.ToArray(),
            "/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 5 0 R "
            + "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 4294967295 500] >>] >> >>",
            "", map);
    }

    private static byte[] OfPicture(string entries, byte[] data) => OfPage(
        "595 0 0 842 0 0 cm /I Do"u8.ToArray(), "/XObject << /I 5 0 R >>", "", Stream($"/Type /XObject /Subtype /Image {entries}", data));

    /// <summary>A page information segment (ITU-T T.88 §7.4.8) of a page of the greatest height, and a region on it.</summary>
    private static byte[] HugeJbig2() =>
    [
        0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, 19,
        0, 0, 0x27, 0x10, 0xEE, 0x6B, 0x28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 1, 38, 0, 1, 0, 0, 0, 18, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Png(int width, int height, long decoded)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", Deflated(decoded)), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Ascii(type), .. data];
        var chunk = new byte[4 + body.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + body.Length), PngChecksum.Of(body));
        return chunk;
    }

    private static byte[] Tiff(uint width, uint height, uint next)
    {
        (ushort Tag, uint Value)[] entries =
            [(256, width), (257, height), (258, 1), (259, 1), (262, 1), (273, 8), (277, 1), (278, height), (279, uint.MaxValue)];
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(8u);
        writer.Write((ushort)entries.Length);
        foreach (var (tag, value) in entries)
        {
            writer.Write(tag);
            writer.Write((ushort)4);
            writer.Write(1u);
            writer.Write(value);
        }

        writer.Write(next);
        return file.ToArray();
    }

    private static byte[] LargeJpeg()
    {
        var file = Samples.Read("scans/grey-200-form-2019-outdated-1.jpg");
        for (var at = 2; file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)))
        {
            if (file[at + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                file.AsSpan(at + 5, 4).Fill(0xFF);
                break;
            }
        }

        return file;
    }

    private static byte[] NestedZips()
    {
        var inner = Zip(("1.png", 100L << 20));
        for (var level = 0; level < 6; level++)
        {
            using var bytes = new MemoryStream();
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                for (var n = 0; n < 10; n++)
                {
                    using var entry = zip.CreateEntry($"{n}.zip", CompressionLevel.SmallestSize).Open();
                    entry.Write(inner);
                }

                using var page = zip.CreateEntry("1.png").Open();
                page.Write(inner);
            }

            inner = bytes.ToArray();
        }

        return inner;
    }

    private static byte[] Zip(params (string Name, long Size)[] entries)
    {
        var block = new byte[65_536];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var left = size; left > 0; left -= block.Length)
                {
                    entry.Write(block, 0, (int)Math.Min(left, block.Length));
                }
            }
        }

        return bytes.ToArray();
    }
}
