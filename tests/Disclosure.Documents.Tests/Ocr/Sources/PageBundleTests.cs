using System.Buffers.Binary;
using System.IO.Compression;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class PageBundleTests
{
    private const int Megabyte = 1 << 20;

    private static readonly byte[] Picture = PictureFiles.Png(10, 10);

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100]];

    [Fact]
    public void A_bundle_gives_back_its_files_in_the_order_of_their_numbers()
    {
        var bundle = PageBundle.Create([("扫描/page10.png", Picture), ("扫描/page2.pdf", Pdf), ("Page1.png", Picture)]);
        var files = PageBundle.Open(bundle, ReadLimits.Default);
        Assert.True(PageBundle.IsBundle(bundle));
        Assert.Equal(["Page1.png", "page2.pdf", "page10.png"], files.Select(f => f.Name));
        Assert.Equal(Pdf, files[1].Content.ToArray());
        Assert.Equal(Picture, files[2].Content.ToArray());
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_in_whatever_order_they_come()
    {
        var other = PictureFiles.Png(20, 20);
        var one = PageBundle.Create([("a.png", Picture), ("b.pdf", Pdf), ("a.png", other)]);
        var two = PageBundle.Create([("a.png", other), ("a.png", Picture), ("b.pdf", Pdf)]);
        Assert.Equal(one, two);
        Assert.Equal(3, PageBundle.Open(one, ReadLimits.Default).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("folder/")]
    [InlineData(".png")]
    [InlineData("Thumbs.db")]
    [InlineData("..")]
    public void No_file_gets_lost_by_its_name(string name) =>
        Assert.Single(PageBundle.Open(PageBundle.Create([(name, Picture)]), ReadLimits.Default));

    [Fact]
    public void What_is_neither_PDF_nor_picture_is_refused_by_name()
    {
        AssertError(DocumentError.UnknownType, "“a.docx”", () => PageBundle.Create([("a.docx", "text"u8.ToArray())]));
        AssertError(DocumentError.UnknownType, "“a.docx”", () => Open(Zip(("1.png", Picture), ("x/a.docx", "text"u8.ToArray()))));
        AssertError(DocumentError.UnknownType, "“inner.zip”", () => Open(Zip(("inner.zip", Zip(("1.png", Picture))))));
    }

    [Fact]
    public void Deflated_entries_are_read_and_what_systems_add_is_passed_over()
    {
        var files = Open(
            Zip(("scan/", []), ("scan/1.png", Picture), ("__MACOSX/scan/._1.png", [1]), (".DS_Store", [1]), ("scan/Thumbs.db", [1])));
        Assert.Equal("1.png", Assert.Single(files).Name);
    }

    [Fact]
    public void A_bundle_of_nothing_to_read_is_refused() =>
        AssertError(DocumentError.UnknownType, "没有 PDF 或图像", () => Open(Zip((".DS_Store", [1]))));

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var many = Enumerable.Range(0, PageBundle.LargestCount + 1).Select(i => ($"{i}.png", (ReadOnlyMemory<byte>)Picture)).ToList();
        AssertError(DocumentError.LimitExceeded, "文件数", () => PageBundle.Create(many));
        AssertError(DocumentError.LimitExceeded, "文件数", () => Open(Zip([.. many.Select(f => (f.Item1, Picture))])));
        AssertError(
            DocumentError.LimitExceeded,
            "文件数",
            () => Open(Zip([.. Enumerable.Range(0, 2000).Select(i => ($".hidden{i}", Picture))])));
        Assert.Equal(PageBundle.LargestCount, Open(PageBundle.Create(many[1..])).Count);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var limits = ReadLimits.Default with { FileBytes = 10 * Megabyte };
        var bomb = Zip(("1.png", Picture), ("2.png", [.. Picture, .. new byte[12 * Megabyte]]));
        Assert.True(bomb.Length < Megabyte);
        AssertError(DocumentError.LimitExceeded, "总大小", () => PageBundle.Open(bomb, limits));
        AssertError(DocumentError.LimitExceeded, "总大小", () => PageBundle.Open(new byte[11 * Megabyte].With("PK\x3\x4"u8), limits));
    }

    [Fact]
    public void Entries_that_are_together_too_large_are_refused()
    {
        byte[] large = [.. Picture, .. new byte[4 * Megabyte]];
        AssertError(
            DocumentError.LimitExceeded,
            "总大小",
            () => PageBundle.Open(
                Zip(("1.png", large), ("2.png", large), ("3.png", large)),
                ReadLimits.Default with { FileBytes = 10 * Megabyte }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void An_entry_longer_or_shorter_than_its_header_says_is_damage(int difference)
    {
        // The sizes stand in the central directory, 24 bytes into the entry.
        var zip = Zip(("1.png", [.. Picture, .. new byte[100]]));
        var at = zip.AsSpan().IndexOf("PK\x1\x2"u8) + 24;
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at), BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(at)) + difference);
        AssertError(DocumentError.Damaged, "已损坏", () => Open(zip));
    }

    [Fact]
    public void A_wrong_checksum_is_damage()
    {
        var bundle = PageBundle.Create([("1.png", Picture)]);
        bundle[bundle.AsSpan().IndexOf("IDAT"u8) + 6] ^= 1;
        AssertError(DocumentError.Damaged, "已损坏", () => Open(bundle));
    }

    [Fact]
    public void An_encrypted_bundle_is_a_typed_error()
    {
        // Bit 0 of the general purpose flags, in the local header and in the central directory.
        var bundle = PageBundle.Create([("1.png", Picture)]);
        bundle[6] |= 1;
        bundle[bundle.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        AssertError(DocumentError.PasswordNeeded, "已加密", () => Open(bundle));
    }

    [Fact]
    public void A_file_that_is_no_bundle_is_a_typed_error() => AssertError(DocumentError.UnknownType, "不是 ZIP", () => Open(Pdf));

    [Fact]
    public void A_bundle_cut_short_anywhere_is_damage()
    {
        var bundle = PageBundle.Create([("1.png", Picture), ("2.pdf", Pdf)]);
        for (var length = 4; length < bundle.Length; length++)
        {
            AssertError(DocumentError.Damaged, "已损坏", () => Open(bundle[..length]));
        }
    }

    [Fact]
    public void Damaged_bundles_give_files_or_a_typed_error()
    {
        byte[][] originals = [PageBundle.Create([("1.png", Picture), ("2.pdf", Pdf)]), Zip(("1.png", Picture), ("a/2.pdf", Pdf))];
        var changes = Gen.ListOf(from at in Gen.Choose(0, 10_000) from value in Gen.Choose(0, 255) select (at, value), 4);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
            (from original in Gen.Elements(originals) from list in changes select (original, list)).ToArbitrary(),
            damage =>
            {
                byte[] file = [.. damage.original];
                foreach (var (at, value) in damage.list)
                {
                    file[at % file.Length] = (byte)value;
                }

                try
                {
                    return Open(file).Count > 0;
                }
                catch (DocumentException)
                {
                    return true;
                }
            }));
    }

    private static IReadOnlyList<BundledFile> Open(byte[] file) => PageBundle.Open(file, ReadLimits.Default);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }

    private static void AssertError(DocumentError code, string words, Func<object> action)
    {
        var error = Assert.Throws<DocumentException>(action);
        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}

file static class Bytes
{
    /// <summary>The bytes with others over their beginning.</summary>
    public static byte[] With(this byte[] bytes, ReadOnlySpan<byte> start)
    {
        start.CopyTo(bytes);
        return bytes;
    }
}
