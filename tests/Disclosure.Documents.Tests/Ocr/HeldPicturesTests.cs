using System.Globalization;
using System.Text;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tests.Ocr.Sources;
using Disclosure.Documents.Tests.Package;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class HeldPicturesTests
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly byte[] Jpeg = PictureFiles.Jpeg(800, 400);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_picture_in_a_Word_document_stands_on_a_sheet_as_wide_as_it_is_shown()
    {
        var held = Of(Word($"<w:p><w:r><w:t>上</w:t></w:r></w:p>{Drawn(Inline(5_080_000))}<w:p><w:r><w:t>下</w:t></w:r></w:p>", Jpeg));
        var picture = Assert.Single(held.Pictures);
        Assert.Equal((1, false), (picture.Block, picture.HasOthers));
        Assert.Equal((400.0, 200.0), (Math.Round(picture.Box.Width, 3), Math.Round(picture.Box.Height, 3)));
        var page = Assert.Single(PdfReader.Read(held.Pdf, ReadLimits.Default, Cancellation).Pages);
        Assert.Equal((595.0, 272.0), (Math.Round(page.Width, 3), Math.Round(page.Height, 3)));
        var image = Assert.Single(page.Images);
        Assert.Equal((800, 400), (image.PixelWidth, image.PixelHeight));
        Assert.Equal(
            (97.5, 36.0, 497.5, 236.0),
            (Math.Round(image.Box.Left, 1), Math.Round(image.Box.Top, 1), Math.Round(image.Box.Right, 1), Math.Round(image.Box.Bottom, 1)));
    }

    [Theory]
    [InlineData("<pic:blipFill><a:blip r:embed=\"p0\"/><a:srcRect/></pic:blipFill>", true)]
    [InlineData("<pic:blipFill><a:blip r:embed=\"p0\"/><a:srcRect l=\"0\" b=\"0\"/></pic:blipFill>", true)]
    [InlineData("<pic:blipFill><a:blip r:embed=\"p0\"/><a:srcRect b=\"1\"/></pic:blipFill>", false)]
    [InlineData("<pic:blipFill><a:blip r:link=\"p0\"/></pic:blipFill>", false)]
    [InlineData("<pic:blipFill><a:blip r:embed=\"elsewhere\"/></pic:blipFill>", false)]
    [InlineData("<c:chart r:id=\"p0\"/>", false)]
    [InlineData("<wp:docPr hidden=\"1\"/><a:blip r:embed=\"p0\"/>", false)]
    [InlineData("<wp:docPr id=\"1\"/><a:blip r:embed=\"p0\"/>", true)]
    [InlineData("<wp:anchor behindDoc=\"1\"><a:blip r:embed=\"p0\"/></wp:anchor>", false)]
    [InlineData("<wp:anchor behindDoc=\"0\"><a:blip r:embed=\"p0\"/></wp:anchor>", true)]
    public void What_is_shown_otherwise_than_its_pixels_is_left_out(string drawing, bool isHeld)
    {
        var file = Word(Drawn($"<wp:inline><wp:extent cx=\"5080000\" cy=\"2540000\"/>{drawing}</wp:inline>"), Jpeg);
        Assert.Equal(isHeld ? 1 : 0, Of(file).Pictures.Count);
        Assert.True(Assert.IsType<ContentParagraph>(
            Assert.Single(ContentFile.Read(file, ReadLimits.Default, Cancellation).Content!.Blocks)).HasPicture);
    }

    [Theory]
    [InlineData("<v:shape><v:imagedata r:id=\"p0\"/></v:shape>", true)]
    [InlineData("<v:shape><v:imagedata r:id=\"p0\" cropleft=\"0\"/></v:shape>", true)]
    [InlineData("<v:shape><v:imagedata r:id=\"p0\" cropbottom=\"100f\"/></v:shape>", false)]
    public void Pictures_of_older_files_are_held_where_they_are_whole(string shape, bool isHeld) => Assert.Equal(
        isHeld ? 1 : 0, Of(Word($"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>", Jpeg)).Pictures.Count);

    [Fact]
    public void Hidden_and_deleted_pictures_are_left_out()
    {
        var drawing = $"<w:drawing>{Inline(5_080_000)}</w:drawing>";
        Assert.Single(Of(Word($"<w:p><w:r>{drawing}</w:r></w:p>", Jpeg)).Pictures);
        Assert.Empty(Of(Word($"<w:p><w:r><w:rPr><w:vanish/></w:rPr>{drawing}</w:r></w:p>", Jpeg)).Pictures);
        Assert.Empty(Of(Word($"<w:p><w:del><w:r>{drawing}</w:r></w:del></w:p>", Jpeg)).Pictures);
    }

    [Theory]
    [InlineData(63, 40, false)]
    [InlineData(64, 40, true)]
    public void A_picture_of_too_few_samples_is_left_out(int width, int height, bool isHeld) =>
        Assert.Equal(isHeld ? 1 : 0, Of(Word(Drawn(Inline(5_080_000)), PictureFiles.Jpeg(width, height))).Pictures.Count);

    [Theory]
    [InlineData(148.7, 400, false)]
    [InlineData(148.8, 400, true)]
    [InlineData(320, 39, false)]
    [InlineData(320, 40, true)]
    public void A_picture_without_room_for_a_table_is_left_out(double points, int height, bool isHeld) => Assert.Equal(
        isHeld ? 1 : 0, Of(Word(Drawn(Inline((long)(points * 12_700))), PictureFiles.Jpeg(800, height))).Pictures.Count);

    [Fact]
    public void A_picture_beside_one_that_cannot_be_read_tells_so()
    {
        var two = $"<w:p><w:r><w:drawing>{Inline(5_080_000)}</w:drawing></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>";
        Assert.True(Assert.Single(Of(Word(two, Jpeg)).Pictures).HasOthers);
    }

    [Fact]
    public void A_long_picture_is_made_to_fit_its_sheet()
    {
        var picture = Assert.Single(Of(Word(Drawn(Inline(5_080_000)), PictureFiles.Jpeg(800, 8_000))).Pictures);
        Assert.Equal((160.0, 1_600.0), (Math.Round(picture.Box.Width, 3), Math.Round(picture.Box.Height, 3)));
    }

    [Theory]
    [InlineData("<img src=\"{0}\">", 453)]
    [InlineData("<img src=\"{0}\" width=\"400\">", 300)]
    [InlineData("<img width=\"90%\" src='{0}'>", 453)]
    public void A_picture_in_the_page_itself_is_held(string image, double width)
    {
        var address = $"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg)}";
        var held = Of(Page(string.Format(CultureInfo.InvariantCulture, image, address)));
        var picture = Assert.Single(held.Pictures);
        Assert.Equal((1, width), (picture.Block, Math.Round(picture.Box.Width, 3)));
    }

    [Theory]
    [InlineData("<img src=\"http://example.test/a.jpg\">")]
    [InlineData("<img src=\"a.jpg\">")]
    [InlineData("<img src=\"data:image/jpeg;base64,!!!!\">")]
    [InlineData("<img src=\"data:image/svg+xml,%3Csvg%3E\">")]
    [InlineData("<img>")]
    public void A_picture_that_is_not_in_the_page_is_left_out(string image) => Assert.Empty(Of(Page(image)).Pictures);

    [Fact]
    public void A_picture_that_the_page_hides_is_left_out()
    {
        var address = $"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg)}";
        Assert.Empty(Of(Page($"<img style=\"display:none\" src=\"{address}\">")).Pictures);
        Assert.Empty(Of(Page($"<div style=\"visibility:hidden\"><img src=\"{address}\"></div>")).Pictures);
    }

    [Theory]
    [InlineData("http://example.test/23/r.html", "r_files/a.jpg", "Content-Location: http://example.test/23/r_files/a.jpg")]
    [InlineData("http://example.test/r.html", "http://example.test/a.jpg", "Content-Location: http://example.test/a.jpg")]
    [InlineData("file:///C:/r.html", "cid:one@here", "Content-ID: <one@here>")]
    [InlineData("cid:page", "r.files/a.jpg", "Content-Location: r.files/a.jpg")]
    public void A_picture_beside_the_page_in_one_file_is_held(string page, string source, string head)
    {
        var file = Encoding.UTF8.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
            + $"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {page}\r\n\r\n"
            + $"<html><body><p>年报</p><img src=\"{source}\"></body></html>\r\n"
            + "--b\r\nContent-Type: image/jpeg\r\nContent-Location: http://elsewhere.test/other.jpg\r\n\r\nx\r\n"
            + $"--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n{head}\r\n\r\n"
            + $"{Convert.ToBase64String(Jpeg)}\r\n--b--\r\n");
        Assert.Equal(800, Assert.Single(Of(file).Pictures).PixelWidth);
    }

    [Theory]
    [InlineData("年报_files/表1.jpg", "%E5%B9%B4%E6%8A%A5_files/%E8%A1%A81.jpg", true)]
    [InlineData("年报_files/a.jpg", "./年报_files/a.jpg?v=1", true)]
    [InlineData("other/a.jpg", "年报_files/a.jpg", true)]
    [InlineData("年报_files/b.jpg", "年报_files/a.jpg", false)]
    [InlineData("年报_files/a.jpg", "http://example.test/年报_files/a.jpg", false)]
    public void A_picture_beside_the_page_in_a_ZIP_is_held(string entry, string source, bool isHeld)
    {
        var file = Zips.Of(("年报.html", Page($"<img src=\"{source}\">")), (entry, Jpeg));
        Assert.Equal(isHeld ? 1 : 0, Of(file).Pictures.Count);
    }

    [Fact]
    public void Of_two_pictures_of_one_name_the_one_that_the_page_names_is_held()
    {
        var other = PictureFiles.Jpeg(500, 400);
        Assert.Equal(800, Assert.Single(Pictures("x/1.jpg")).PixelWidth);
        Assert.Empty(Pictures("z/1.jpg"));

        IReadOnlyList<HeldPicture> Pictures(string source) =>
            Of(Zips.Of(("a.html", Page($"<img src=\"{source}\">")), ("y/1.jpg", other), ("x/1.jpg", Jpeg))).Pictures;
    }

    [Fact]
    public void What_is_written_comes_out_again()
    {
        var held = Of(Word(Drawn(Inline(5_080_000)) + Drawn(Inline(4_080_000)), Jpeg));
        var read = HeldPictures.Read(held.Write().ToArray());
        Assert.Equal(held.Pictures, read.Pictures);
        Assert.Equal(held.Pdf.ToArray(), read.Pdf.ToArray());
        Assert.Throws<InvalidDataException>(() => HeldPictures.Read(held.Write().ToArray().AsMemory(0, 40)));
        Assert.Throws<InvalidDataException>(() => HeldPictures.Read(held.Write()[..^1].ToArray()));
    }

    private static HeldPictures Of(byte[] file) => HeldPictures.Of(file, new ReadBudget(ReadLimits.Default, Cancellation));

    private static byte[] Page(string image) =>
        Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p>年报</p>{image}</body></html>");

    private static string Drawn(string drawing) => $"<w:p><w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>";

    private static string Inline(long width) => string.Create(
        CultureInfo.InvariantCulture, $"<wp:inline><wp:extent cx=\"{width}\" cy=\"1\"/><a:blip r:embed=\"p0\"/></wp:inline>");

    private static byte[] Word(string body, byte[] picture)
    {
        const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"p\" xmlns:wp=\"w\" xmlns:c=\"c\" "
            + $"xmlns:r=\"{Relations}\"";
        const string Related = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        return Zips.Of(
            ("_rels/.rels", Encoding.UTF8.GetBytes(
                $"{Related}<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(
                $"{Related}<Relationship Id=\"p0\" Type=\"{Relations}/image\" Target=\"media/a.jpg\"/></Relationships>")),
            ("word/document.xml", Encoding.UTF8.GetBytes($"<w:document {Names}><w:body>{body}</w:body></w:document>")),
            ("word/media/a.jpg", picture));
    }
}
