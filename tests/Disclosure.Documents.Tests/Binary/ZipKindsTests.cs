using Disclosure.Documents.Binary;
using Disclosure.Documents.Tests.Package;

namespace Disclosure.Documents.Tests.Binary;

public sealed class ZipKindsTests
{
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

        Assert.Equal(ArchiveKind.Word, ZipKinds.Of(file.AsSpan(0, file.AsSpan().IndexOf("PK\u0001\u0002"u8))));
    }

    [Fact]
    public void A_file_in_a_page_of_a_bundle_is_none() =>
        Assert.Null(ContentFile.KindOf(Zips.Of(("1.pdf", [.. "%PDF-1.7"u8, .. OfficeFile.Word("")]))));

    [Theory]
    [InlineData(ArchiveKind.Ofd, "word/document.xml", "OFD.xml")]
    [InlineData(ArchiveKind.Ofd, "./OFD.xml")]
    [InlineData(ArchiveKind.Ofd, "\\OFD.xml", "a.html")]
    [InlineData(ArchiveKind.Files, "a/OFD.xml")]
    [InlineData(ArchiveKind.Word, "[Content_Types].xml", "word/document.xml", "xl/workbook.xml")]
    [InlineData(ArchiveKind.Excel, "mimetype", "XL\\workbook.xml")]
    [InlineData(ArchiveKind.Excel, "a.html", "xl/workbook.xml.rels")]
    [InlineData(ArchiveKind.OtherDocument, "[Content_Types].xml", "ppt/presentation.xml", "a.html")]
    [InlineData(ArchiveKind.OtherDocument, "mimetype", "content.xml")]
    [InlineData(ArchiveKind.WebPage, "a.html", "a_files/1.png", "a_files/b.htm")]
    [InlineData(ArchiveKind.WebPage, "x/a.mht", ".b.html", "__MACOSX/c.html")]
    [InlineData(ArchiveKind.Files, "a.html", "b.html")]
    [InlineData(ArchiveKind.Files, "a.html", "1.pdf")]
    [InlineData(ArchiveKind.Files, "1.pdf", "word/1.pdf")]
    public void An_archive_is_one_thing_to_all(ArchiveKind kind, params string[] names)
    {
        var file = OfficeFile.Zip([.. names.Select(static name => (name, "x"))]);
        Assert.Equal(kind, ZipKinds.Of(file));
        Assert.Equal(kind, ZipKinds.Of(file.AsSpan(1), 1));
    }

    [Theory]
    [InlineData(ArchiveKind.Ofd, "Doc_0/Document.xml", "OFD.xml")]
    [InlineData(ArchiveKind.Excel, "a.txt", "xl/workbook.xml")]
    [InlineData(null, "Doc_x/Document.xml", "a.html")]
    [InlineData(null, "a.html")]
    public void Of_a_beginning_only_documents_are_told(ArchiveKind? kind, params string[] names)
    {
        var file = OfficeFile.Zip([.. names.Select(static name => (name, "x"))]);
        Assert.Equal(kind, ZipKinds.Of(file.AsSpan(0, file.AsSpan().IndexOf("PK\u0001\u0002"u8))));
    }

    [Fact]
    public void What_is_no_archive_is_none()
    {
        Assert.Null(ZipKinds.Of("PK\u0003"u8));
        Assert.Null(ZipKinds.Of("%PDF-1.7"u8));
        Assert.Null(ZipKinds.Of(default));
        Assert.Null(ZipKinds.Of(OfficeFile.Zip()));
    }
}
