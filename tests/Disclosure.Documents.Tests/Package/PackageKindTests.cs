using System.Text;
using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Package;

public sealed class PackageKindTests
{
    private static readonly byte[] Old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void A_file_is_told_by_its_parts()
    {
        Assert.Equal(ContentKind.Word, ContentFile.KindOf(OfficeFile.Word("")));
        Assert.Equal(ContentKind.Excel, ContentFile.KindOf(OfficeFile.Excel("")));
        Assert.Null(ContentFile.KindOf(OfficeFile.Zip(("1.pdf", "%PDF-1.7"))));
        Assert.Null(ContentFile.KindOf(OfficeFile.Zip(("word/1.pdf", "%PDF-1.7"))));
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(1024)]
    public void The_beginning_is_enough(int length)
    {
        var file = OfficeFile.Word(string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"<w:p><w:r><w:t>{i}</w:t></w:r></w:p>")));
        Assert.True(file.Length > 4096);
        Assert.Equal(ContentKind.Word, ContentFile.KindOf(file.AsSpan(0, length)));
    }

    [Fact]
    public void Parts_whose_sizes_stand_behind_them_are_passed_over()
    {
        var file = OfficeFile.Word("");
        for (var at = 0; (at = file.AsSpan(at).IndexOf("PK\u0003\u0004"u8) is >= 0 and var found ? at + found : -1) >= 0; at += 4)
        {
            file[at + 6] |= 8;
            file.AsSpan(at + 18, 8).Clear();
        }

        Assert.Equal(ContentKind.Word, PackageKind.Of(file.AsSpan(0, file.AsSpan().IndexOf("PK\u0001\u0002"u8))));
    }

    [Fact]
    public void A_file_in_a_page_of_a_bundle_is_none()
    {
        var inner = OfficeFile.Word("");
        var bundle = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bundle, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry("1.pdf", System.IO.Compression.CompressionLevel.NoCompression).Open();
            stream.Write("%PDF-1.7"u8);
            stream.Write(inner);
        }

        Assert.Null(ContentFile.KindOf(bundle.ToArray()));
    }

    [Theory]
    [InlineData("EncryptedPackage", DocumentError.PasswordNeeded, "密码")]
    [InlineData("WordDocument", DocumentError.UnknownType, "这是 Word 97–2003 文件")]
    [InlineData("Workbook", DocumentError.UnknownType, "这是 Excel 97–2003")]
    [InlineData("PowerPoint Document", DocumentError.UnknownType, "Office 97–2003")]
    public void An_old_file_or_one_with_a_password_says_what_to_do(string stream, DocumentError code, string words)
    {
        var file = new byte[1024];
        Old.CopyTo(file, 0);
        var name = Encoding.Unicode.GetBytes(stream + "\0");
        name.CopyTo(file, 640);
        file[640 + 64] = (byte)name.Length;

        Assert.Equal(ContentKind.Office97, ContentFile.KindOf(file));
        var failure = Assert.Throws<DocumentException>(() => ContentFile.Read(file, ReadLimits.Default, CancellationToken.None));
        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }
}
