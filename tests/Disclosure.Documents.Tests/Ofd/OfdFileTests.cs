using System.Text;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Ofd;

public sealed class OfdFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Text_stands_where_its_object_and_its_distances_put_it()
    {
        var word = Assert.Single(PageOf(Ofds.Page(Ofds.Text("年报12", "CTM=\"2 0 0 2 0 0\"", "DeltaX=\"g 2 4 2\""))).Words);

        Assert.Equal("年报12", word.Text);
        Assert.Equal(8 * 72 / 25.4, word.FontSize, 0.01);
        Assert.Equal(20 * 72 / 25.4, word.Box.Left, 0.01);
        Assert.Equal((20 + (2 * (4 + 4 + 2 + 2))) * 72 / 25.4, word.Box.Right, 0.01);
    }

    [Theory]
    [InlineData("Visible=\"false\"", "")]
    [InlineData("Alpha=\"0\"", "")]
    [InlineData("Fill=\"false\"", "")]
    [InlineData("", "<FillColor Value=\"255 255 255\"/>")]
    [InlineData("", "<FillColor Value=\"#FF #ff #FF\"/>")]
    [InlineData("", "<FillColor Value=\"0 0 0\" Alpha=\"0\"/>")]
    [InlineData("", "<Clips><Clip><Area><Path Boundary=\"0 50 1 1\"><AbbreviatedData>M 0 0 L 1 0 L 1 1 C</AbbreviatedData></Path></Area></Clip></Clips>")]
    public void What_nobody_sees_is_no_text(string attributes, string before) =>
        Assert.Empty(PageOf(Ofds.Page(Ofds.Text("12", attributes, before: before))).Words);

    [Theory]
    [InlineData("Fill=\"false\" Stroke=\"true\"", "")]
    [InlineData("Alpha=\"200\"", "")]
    [InlineData("", "<FillColor Value=\"0 0 0 255\"/>")]
    [InlineData("", "<FillColor><AxialShd><Segment><Color Value=\"9 9 9\"/></Segment></AxialShd></FillColor>")]
    public void What_is_seen_is_text(string attributes, string before) =>
        Assert.Equal("12", Assert.Single(PageOf(Ofds.Page(Ofds.Text("12", attributes, before: before))).Words).Text);

    [Theory]
    [InlineData("M 0 0 L 100 0", "", 1)]
    [InlineData("S 0 0 L 100 0 L 100 50 L 0 50 C", "", 4)]
    [InlineData("M0,0L100,0L100,0.3L0,0.3C", "Stroke=\"false\" Fill=\"true\"", 1)]
    [InlineData("M 0 0 L 100 0", "Visible=\"false\"", 0)]
    [InlineData("M 0 0 L 100 0", "Stroke=\"false\"", 0)]
    public void Paths_become_rulings(string data, string attributes, int rulings)
    {
        var colour = attributes.Contains("Fill", StringComparison.Ordinal) ? "<FillColor Value=\"0 0 0\"/>" : "";
        var page = PageOf(Ofds.Page(
            $"<PathObject Boundary=\"20 20 100 60\" LineWidth=\"0.3\" {attributes}>{colour}<AbbreviatedData>{data}</AbbreviatedData></PathObject>"));
        Assert.Equal(rulings, page.Rulings.Count);
    }

    [Fact]
    public void Text_under_a_filled_path_is_covered_and_text_over_it_is_seen()
    {
        const string Box = "<PathObject Boundary=\"10 10 80 30\" Stroke=\"false\" Fill=\"true\"><FillColor Value=\"255 255 255\"/><AbbreviatedData>M 0 0 L 80 0 L 80 30 L 0 30 C</AbbreviatedData></PathObject>";
        Assert.Empty(PageOf(Ofds.Page(Ofds.Text("12") + Box)).Words);
        Assert.Equal("12", Assert.Single(PageOf(Ofds.Page(Box + Ofds.Text("12"))).Words).Text);
    }

    [Fact]
    public void Glyphs_that_are_not_as_many_as_their_characters_leave_these_untold()
    {
        const string Uneven = "<CGTransform CodePosition=\"1\" CodeCount=\"1\" GlyphCount=\"2\"><Glyphs>7 8</Glyphs></CGTransform>";
        Assert.DoesNotContain(
            PageOf(Ofds.Page(Ofds.Text("12", before: Uneven))).Words, static word => word.Text.Contains('2', StringComparison.Ordinal));
    }

    [Fact]
    public void Documents_after_the_first_and_signatures_are_counted()
    {
        var file = Ofds.Zip(
        [
            ("OFD.xml", Ofds.Bytes("<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot><Signatures>Signs/Signatures.xml</Signatures></DocBody><DocBody/></OFD>")),
            ("Doc_0/Document.xml", Ofds.Bytes(Ofds.Document)),
            ("Doc_0/Page.xml", Ofds.Bytes("<Page><Content/></Page>")),
            ("Signs/Signatures.xml", Ofds.Bytes("<Signatures><Signature BaseLoc=\"S.xml\"/><Signature BaseLoc=\"T.xml\"/><Signature/></Signatures>")),
            ("Signs/S.xml", Ofds.Bytes("<Signature><SignedInfo><StampAnnot/></SignedInfo></Signature>")),
            ("Signs/T.xml", Ofds.Bytes("<Signature><SignedInfo/></Signature>")),
        ]);
        var document = OfdFile.Read(file, ReadLimits.Default, Cancellation);

        Assert.Equal(new OfdMarks(1, 2, 1), document.Ofd);
        Assert.Equal(document.Ofd, DocumentFormat.Read(DocumentFormat.Write(document)).Ofd);
    }

    [Fact]
    public void Of_several_versions_the_current_one_is_read_and_the_others_are_counted()
    {
        const string Versions = "<Versions><Version ID=\"1\" BaseLoc=\"V1.xml\"/><Version ID=\"2\" Current=\"true\" BaseLoc=\"V2.xml\"/></Versions>";
        var file = Ofds.Zip(
        [
            ("OFD.xml", Ofds.Bytes($"<OFD><DocBody><DocRoot>Old/Document.xml</DocRoot>{Versions}</DocBody></OFD>")),
            ("V2.xml", Ofds.Bytes("<DocVersion><DocRoot>New/Document.xml</DocRoot></DocVersion>")),
            ("Old/Document.xml", Ofds.Bytes(Ofds.Document)), ("Old/Page.xml", Ofds.Bytes($"<Page><Content><Layer>{Ofds.Text("11")}</Layer></Content></Page>")),
            ("New/Document.xml", Ofds.Bytes(Ofds.Document)), ("New/Page.xml", Ofds.Bytes($"<Page><Content><Layer>{Ofds.Text("22")}</Layer></Content></Page>")),
        ]);
        var document = OfdFile.Read(file, ReadLimits.Default, Cancellation);

        Assert.Equal("22", Assert.Single(Assert.Single(document.Pages).Words).Text);
        Assert.Equal(1, document.Ofd!.OtherDocuments);
    }

    [Fact]
    public void It_is_told_by_its_entry_wherever_that_stands()
    {
        Assert.True(OfdFile.Is(Ofds.Page("")));
        Assert.True(OfdFile.Is(Ofds.Zip([("a.xml", []), ("OFD.xml", [])])));
        Assert.True(OfdFile.Is(Ofds.Page("").AsSpan(0, 200)));
        Assert.False(OfdFile.Is(Ofds.Zip([("1.pdf", []), ("2.pdf", [])])));
        Assert.False(OfdFile.Is(Ofds.Zip([("OFD.xml.bak", [])])));
        Assert.False(OfdFile.Is("PK\u0003\u0004"u8));
        Assert.False(OfdFile.Is([]));
    }

    [Fact]
    public void What_is_missing_or_broken_is_damage()
    {
        Assert.Equal(DocumentError.Damaged, ErrorOf(Ofds.Zip([("OFD.xml", Ofds.Bytes(Ofds.Root))])));
        Assert.Equal(DocumentError.Damaged, ErrorOf(Ofds.Zip([("OFD.xml", Ofds.Bytes("<OFD>"))])));
        Assert.Equal(DocumentError.Damaged, ErrorOf(Ofds.Page("<TextObject")));
        Assert.Equal(DocumentError.Damaged, ErrorOf(Ofds.Page("").AsMemory(0, 300)));
        Assert.Equal(
            DocumentError.Damaged,
            ErrorOf(Ofds.Page("", "", ("Doc_0/Page.xml", Ofds.Bytes("<Page><Content>other</Content></Page>")))));
        Assert.Equal(
            DocumentError.Damaged,
            ErrorOf(Ofds.Zip([("OFD.xml", Ofds.Bytes("<!DOCTYPE OFD [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + Ofds.Root))])));
    }

    [Fact]
    public void An_encrypted_one_needs_a_password() =>
        Assert.Equal(DocumentError.PasswordNeeded, ErrorOf(Ofds.Page("", "", ("Encryptions.xml", []))));

    [Fact]
    public void Bombs_reach_a_limit()
    {
        var nested = string.Concat(Enumerable.Repeat("<PageBlock>", 100)) + string.Concat(Enumerable.Repeat("</PageBlock>", 100));
        Assert.Equal(DocumentError.LimitExceeded, ErrorOf(Ofds.Page(nested)));

        var units = new StringBuilder();
        for (var i = 0; i < 12; i++)
        {
            units.Append($"<CompositeGraphicUnit ID=\"{100 + i}\"><Content>")
                .Append(string.Concat(Enumerable.Repeat($"<CompositeObject ResourceID=\"{101 + i}\"/>", 20)))
                .Append("</Content></CompositeGraphicUnit>");
        }

        Assert.Equal(
            DocumentError.LimitExceeded,
            ErrorOf(Ofds.Page("<CompositeObject ResourceID=\"100\"/>", $"<CompositeGraphicUnits>{units}</CompositeGraphicUnits>")));
        Assert.Equal(
            DocumentError.LimitExceeded,
            ErrorOf(Ofds.Page("<CompositeObject ResourceID=\"7\"/>", "<CompositeGraphicUnits><CompositeGraphicUnit ID=\"7\"><Content><CompositeObject ResourceID=\"7\"/></Content></CompositeGraphicUnit></CompositeGraphicUnits>")));
        Assert.Equal(DocumentError.LimitExceeded, ErrorOf(Ofds.Page(new string(' ', 8 << 20))));
    }

    [Theory]
    [InlineData("g 2000000000 1")]
    [InlineData("g -5 1 g g g")]
    [InlineData("1e300 NaN")]
    [InlineData("")]
    public void Strange_distances_do_no_harm(string distances) =>
        Assert.NotNull(PageOf(Ofds.Page(Ofds.Text("12", distances: $"DeltaX=\"{distances}\""))));

    [Fact]
    public void A_page_that_is_one_picture_is_for_OCR()
    {
        const string Object = "<ImageObject Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\" ResourceID=\"9\"/>";
        var page = PageOf(Ofds.Page(
            Object, "<MultiMedias><MultiMedia ID=\"9\" Type=\"Image\"><MediaFile>a.bmp</MediaFile></MultiMedia></MultiMedias>",
            ("Doc_0/a.bmp", Bitmap(1000, 1400))));

        Assert.Equal(TextVerdict.Picture, page.Verdict);
        var image = Assert.Single(page.Images);
        Assert.Equal((1000, 1400, false), (image.PixelWidth, image.PixelHeight, image.IsCutShort));
    }

    [Fact]
    public void A_picture_that_is_missing_is_told_as_cut_short()
    {
        var page = PageOf(Ofds.Page("<ImageObject Boundary=\"0 0 210 297\" ResourceID=\"9\"/>"));

        Assert.True(Assert.Single(page.Images).IsCutShort);
        Assert.Equal(TextVerdict.Picture, page.Verdict);
    }

    private static Page PageOf(byte[] file) => Assert.Single(OfdFile.Read(file, ReadLimits.Default, Cancellation).Pages);

    private static DocumentError ErrorOf(ReadOnlyMemory<byte> file) =>
        Assert.Throws<DocumentException>(() => OfdFile.Read(file, ReadLimits.Default, Cancellation)).Code;

    /// <summary>A bitmap of one bit a pixel.</summary>
    private static byte[] Bitmap(int width, int height)
    {
        var row = ((width + 31) / 32) * 4;
        var file = new byte[62 + (row * height)];
        "BM"u8.CopyTo(file);
        BitConverter.TryWriteBytes(file.AsSpan(10), 62);
        BitConverter.TryWriteBytes(file.AsSpan(14), 40);
        BitConverter.TryWriteBytes(file.AsSpan(18), width);
        BitConverter.TryWriteBytes(file.AsSpan(22), height);
        file[26] = 1;
        file[28] = 1;
        return file;
    }
}
