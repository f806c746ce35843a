using System.IO.Compression;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Commands;

public sealed class FileTypeTests
{
    [Fact]
    public void A_file_is_what_its_content_is()
    {
        Assert.Same(FileType.Pdf, FileType.Of("%PDF-1.7"u8));
        Assert.Same(FileType.Jpeg, FileType.Of(Pages.Jpeg()));
        Assert.Same(FileType.Png, FileType.Of(Pages.Png()));
        Assert.Same(FileType.Tiff, FileType.Of(Pages.Tiff()));
        Assert.Same(FileType.Tiff, FileType.Of(Pages.BigEndianTiff()));
        Assert.Same(FileType.Zip, FileType.Of(Pages.Zip("1.pdf")));
        Assert.Same(FileType.Ofd, FileType.Of(Pages.Zip("Doc_0/Document.xml", "OFD.xml")));
        Assert.Same(FileType.WebArchive, FileType.Of("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"u8));
        Assert.Same(FileType.Web, FileType.Of("<!DOCTYPE html><html><p>年报"u8));
        Assert.Same(FileType.Text, FileType.Of("一、总体情况"u8));
        Assert.Null(FileType.Of("<html><p>annual report"u8));
        Assert.Same(FileType.Word, FileType.Of(Pages.Zip("[Content_Types].xml", "word/document.xml")));
        Assert.Same(FileType.Excel, FileType.Of(Pages.Zip("[Content_Types].xml", "xl/workbook.xml")));
        Assert.Same(FileType.Office97, FileType.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Null(FileType.Of("GIF89a"u8));
        Assert.Null(FileType.Of([]));
        Assert.Null(FileType.Of([0xFF, 0xD8]));
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("OFD.xml")]
    [InlineData("2.jpg")]
    public void A_large_file_whose_parts_stand_behind_a_picture_is_what_they_make_it(string part)
    {
        var expected = part switch
        {
            "word/document.xml" => FileType.Word,
            "xl/workbook.xml" => FileType.Excel,
            "OFD.xml" => FileType.Ofd,
            _ => FileType.Zip,
        };
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in new[] { ("media/image1.jpg", 5 << 20), (part, 100) })
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(new byte[length]);
            }
        }

        Assert.Same(expected, IncomingFile.InMemory(bytes.ToArray()).Type);
    }

    [Theory]
    [InlineData("扫描件.tif", "扫描件.tif")]
    [InlineData("扫描件.TIFF", "扫描件.TIFF")]
    [InlineData("扫描件", "扫描件.tif")]
    [InlineData("扫描件.pdf", "扫描件.pdf.tif")]
    [InlineData("年报.2022", "年报.2022.tif")]
    public void A_name_gets_the_ending_of_the_content(string name, string expected) => Assert.Equal(expected, FileType.Tiff.Named(name));

    [Theory]
    [InlineData(true, "第1页.jpg", "第2页.jpg")]
    [InlineData(true, "扫描/", "扫描/1.TIF", "扫描/说明.txt")]
    [InlineData(false, "说明.txt")]
    [InlineData(false, "__MACOSX/._1.jpg")]
    [InlineData(false, "[Content_Types].xml", "ppt/presentation.xml", "ppt/media/image1.jpeg")]
    [InlineData(false, "mimetype", "Pictures/1.png")]
    [InlineData(true, "OFD.xml", "Doc_0/Res/1.png")]
    [InlineData(true, "index.html", "index_files/1.gif")]
    [InlineData(false, "Doc_0/Res/1.gif")]
    public async Task A_zip_is_taken_if_it_holds_pages_and_is_no_document_of_an_office_program(bool taken, params string[] names) =>
        await ExpectAsync(taken, Pages.Zip(names));

    [Fact]
    public async Task A_zip_cut_off_anywhere_is_refused()
    {
        var zip = Pages.Zip("1.jpg", "2.jpg");
        for (var length = 4; length < zip.Length; length++)
        {
            await ExpectAsync(false, zip[..length]);
        }
    }

    [Fact]
    public void A_zip_with_any_byte_other_than_it_should_be_is_judged_without_an_error()
    {
        var zip = Pages.Zip("1.jpg", "2.jpg");
        for (var at = 4; at < zip.Length; at++)
        {
            var broken = zip.ToArray();
            broken[at] ^= 0xFF;
            Assert.Null(Record.Exception(() => PageArchive.HoldsPages(broken)));
        }
    }

    [Fact]
    public async Task Pictures_are_taken()
    {
        await ExpectAsync(true, Pages.Jpeg());
        await ExpectAsync(true, Pages.Png());
        await ExpectAsync(true, Pages.Tiff());
    }

    [Fact]
    public async Task The_refusal_names_what_is_taken()
    {
        var refused = Assert.IsType<FilingResult.Refused>(await new World().SendAsync("GIF89a"u8.ToArray()));

        Assert.Contains("PDF、OFD、TIFF、JPEG、PNG，或装有各页的 ZIP", refused.Refusal.Message, StringComparison.Ordinal);
    }

    private static async Task ExpectAsync(bool taken, byte[] file)
    {
        var result = await new World().SendAsync(file);
        if (taken)
        {
            Assert.IsType<FilingResult.Filed>(result);
        }
        else
        {
            Assert.Equal(RefusalCode.UnknownFileType, Assert.IsType<FilingResult.Refused>(result).Refusal.Code);
        }
    }
}
