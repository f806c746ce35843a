using System.IO.Compression;
using System.Text;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Html;

public sealed class WebArchiveTests
{
    private const string Page = "<html><head><title>年报</title></head><body><p>政府信息公开=3D</p></body></html>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-8", "quoted-printable")]
    [InlineData("utf-8", "base64")]
    [InlineData("gb2312", "base64")]
    [InlineData("gb2312", "quoted-printable")]
    [InlineData("utf-8", "8bit")]
    [InlineData("", "quoted-printable")]
    public void The_page_in_it_is_read(string charset, string transfer)
    {
        var content = ContentFile.Read(Archive(charset, transfer), ReadLimits.Default, Cancellation).Content!;
        Assert.Equal(ContentKind.Web, content.Kind);
        Assert.Equal("政府信息公开=3D", Assert.IsType<ContentParagraph>(Assert.Single(content.Blocks)).Text);
    }

    [Fact]
    public void It_is_told_by_its_head()
    {
        Assert.True(ContentFile.IsWebArchive(Archive("utf-8", "base64")));
        Assert.Equal(ContentKind.Web, ContentFile.KindOf(Archive("utf-8", "base64").AsSpan(0, 200)));
        Assert.False(ContentFile.IsWebArchive("标题: 年报\n\nContent-Type: text/html"u8));
        Assert.False(ContentFile.IsWebArchive("Content-Type: text/plain\nMIME-Version: 1.0\n\n年报"u8));
        Assert.False(ContentFile.IsWebArchive([]));
    }

    [Fact]
    public void One_without_a_page_is_refused()
    {
        var file = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"u8;
        var bytes = file.ToArray();
        Assert.Equal(
            DocumentError.Damaged,
            Assert.Throws<DocumentException>(() => ContentFile.Read(bytes, ReadLimits.Default, Cancellation)).Code);
    }

    [Fact]
    public void A_ZIP_of_one_page_with_its_pictures_is_that_page()
    {
        var file = Zip(("index.html", Encoding.UTF8.GetBytes(Page)), ("index_files/a.png", [1, 2]), ("index_files/ad.html", [3]));
        var content = ContentFile.Read(file, ReadLimits.Default, Cancellation).Content!;
        Assert.Equal("政府信息公开=3D", Assert.IsType<ContentParagraph>(Assert.Single(content.Blocks)).Text);
    }

    [Fact]
    public void A_ZIP_of_other_things_stays_what_it_was()
    {
        Assert.Null(ContentFile.KindOf(Zip(("1.pdf", []), ("a.html", []))));
        Assert.Null(ContentFile.KindOf(Zip(("1.png", []), ("2.png", []))));
        Assert.Null(ContentFile.KindOf(Zip(("a.html", []), ("b.html", []))));
        Assert.True(PageBundle.IsBundle(Zip(("1.png", []))));
    }

    [Fact]
    public void A_ZIP_whose_page_unpacks_to_more_than_is_allowed_is_refused()
    {
        var file = Zip(("index.html", new byte[2_000]));
        var error = Assert.Throws<DocumentException>(
            () => ContentFile.Read(file, ReadLimits.Default with { ContentBytes = 1_999 }, Cancellation));
        Assert.Equal(new ReadLimitReached(ReadLimit.ContentSize), error.Fault);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void Of_a_ZIP_the_entries_are_counted_before_it_is_opened(int most, bool isBeyond)
    {
        var file = Zip(("index.html", Encoding.UTF8.GetBytes(Page)), ("index_files/a.png", [1, 2]));
        var limits = ReadLimits.Default with { PackageParts = most };
        var error = Record.Exception(() => ContentFile.Read(file, limits, Cancellation)) as DocumentException;
        Assert.Equal(isBeyond ? new ReadLimitReached(ReadLimit.PackageParts) : null, error?.Fault);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Messages_within_each_other_are_read_so_deep(int depth, bool isRead)
    {
        var file = "Content-Type: text/html; charset=utf-8\r\n\r\n" + Page;
        for (var i = depth; i > 0; i--)
        {
            file = $"Content-Type: multipart/mixed; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n{file}\r\n--b{i}--\r\n";
        }

        var bytes = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\n" + file);
        var error = Record.Exception(() => ContentFile.Read(bytes, ReadLimits.Default, Cancellation)) as DocumentException;
        Assert.Equal(isRead ? null : DocumentError.Damaged, error?.Code);
    }

    private static byte[] Archive(string charset, string transfer)
    {
        var encoding = charset == "gb2312" ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! : Encoding.UTF8;
        var page = encoding.GetBytes(Page);
        var body = transfer switch
        {
            "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks)),
            "8bit" => page,
            _ => Encoding.ASCII.GetBytes(string.Concat(page.Select(static (value, i) =>
                (value is > 126 or < 32 or (byte)'=' ? $"={value:X2}" : $"{(char)value}") + (i % 30 == 29 ? "=\r\n" : "")))),
        };
        var type = charset.Length == 0 ? "text/html" : $"text/html; charset=\"{charset}\"";
        return
        [
            .. Encoding.ASCII.GetBytes(
                "From: <Saved by Blink>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Mark--x----\"\r\n\r\n\r\n"
                + "------Mark--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://example.test/a.png\r\n\r\nAAAA\r\n"
                + $"------Mark--x----\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: {transfer}\r\nContent-Location: http://example.test/\r\n\r\n"),
            .. body,
            .. "\r\n------Mark--x------\r\n"u8,
        ];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }
}
