using System.Text;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Tests.Ocr.Sources;
using Disclosure.Documents.Tests.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Xlsx;

/// <summary>What is drawn over the cells of a sheet.</summary>
public sealed class XlsxDrawingTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Filled = "<xdr:blipFill><a:blip r:embed=\"p1\"/></xdr:blipFill>";
    private const string Shown = "<xdr:spPr><a:xfrm><a:ext cx=\"5080000\" cy=\"1\"/></a:xfrm></xdr:spPr>";

    private static readonly byte[] Jpeg = PictureFiles.Jpeg(800, 400);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_picture_stands_between_the_rows_above_and_below_it()
    {
        var file = File(
            Row(1, "某局年报") + Row(2, "三、申请") + Row(30, "四、复议"),
            Anchor(2, 0, 28, 9, $"<xdr:pic>{Filled}{Shown}</xdr:pic>"));
        var blocks = Read(file);
        Assert.Equal(["某局年报", "三、申请", "", "四、复议"], blocks.Cast<ContentParagraph>().Select(static one => one.Text));
        var paragraph = Assert.IsType<ContentParagraph>(blocks[2]);
        Assert.Equal((true, new SheetPlace("表", "A3")), (paragraph.HasPicture, paragraph.Place));

        var held = Assert.Single(Held(file).Pictures);
        Assert.Equal((2, 400.0, false), (held.Block, Math.Round(held.Box.Width, 3), held.HasOthers));
    }

    [Theory]
    [InlineData("<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"1\"/></xdr:nvPicPr>" + Filled + Shown + "</xdr:pic>", true, true)]
    [InlineData("<xdr:pic><xdr:nvPicPr><xdr:cNvPr hidden=\"1\"/></xdr:nvPicPr>" + Filled + Shown + "</xdr:pic>", false, false)]
    [InlineData("<xdr:pic><xdr:blipFill><a:blip r:embed=\"p1\"/><a:srcRect l=\"0\"/></xdr:blipFill>" + Shown + "</xdr:pic>", true, true)]
    [InlineData("<xdr:pic><xdr:blipFill><a:blip r:embed=\"p1\"/><a:srcRect b=\"9\"/></xdr:blipFill>" + Shown + "</xdr:pic>", true, false)]
    [InlineData("<xdr:pic>" + Filled + "<xdr:spPr><a:xfrm rot=\"0\"/></xdr:spPr></xdr:pic>", true, true)]
    [InlineData("<xdr:pic>" + Filled + "<xdr:spPr><a:xfrm rot=\"5400000\"/></xdr:spPr></xdr:pic>", true, false)]
    [InlineData("<xdr:pic>" + Filled + "<xdr:spPr><a:xfrm flipH=\"1\"/></xdr:spPr></xdr:pic>", true, false)]
    [InlineData("<xdr:pic><xdr:blipFill><a:blip r:link=\"p1\"/></xdr:blipFill></xdr:pic>", true, false)]
    [InlineData("<xdr:pic><xdr:blipFill><a:blip r:embed=\"p2\"/></xdr:blipFill></xdr:pic>", true, false)]
    [InlineData("<xdr:pic><xdr:blipFill><a:blip r:embed=\"p3\"/></xdr:blipFill></xdr:pic>", true, false)]
    [InlineData("<xdr:grpSp><xdr:pic>" + Filled + "</xdr:pic></xdr:grpSp>", true, false)]
    [InlineData("<xdr:graphicFrame><a:graphic/></xdr:graphicFrame>", true, false)]
    [InlineData("<xdr:sp><xdr:txBody/></xdr:sp>", true, false)]
    [InlineData("", true, false)]
    public void What_is_shown_otherwise_than_its_pixels_is_told_and_not_held(string drawn, bool isTold, bool isHeld)
    {
        var file = File(Row(1, "某局年报"), Anchor(2, 0, 28, 9, drawn));
        Assert.Equal(isTold, Read(file).Any(static block => block is ContentParagraph { HasPicture: true }));
        Assert.Equal(isHeld ? 1 : 0, Held(file).Pictures.Count);
    }

    [Fact]
    public void A_way_that_is_not_understood_gives_the_fallback()
    {
        const string Names = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"http://example.invalid\"";
        var anchor = Anchor(2, 0, 28, 9, $"<xdr:pic>{Filled}</xdr:pic>");
        Assert.Single(Held(File("", Ways("x"))).Pictures);
        Assert.Empty(Held(File("", Ways("a"))).Pictures);

        string Ways(string needed) => $"<mc:AlternateContent {Names}><mc:Choice Requires=\"{needed}\"/>"
            + $"<mc:Fallback>{anchor}</mc:Fallback></mc:AlternateContent>";
    }

    [Theory]
    [InlineData(
        "<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:ext cx=\"6350000\" cy=\"1\"/>", "B5", 500)]
    [InlineData("<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"6350000\" cy=\"1\"/>", "A1", 500)]
    [InlineData("<xdr:oneCellAnchor><xdr:from><xdr:col>x</xdr:col><xdr:row>-4</xdr:row></xdr:from>", "A1", 453)]
    [InlineData("<xdr:oneCellAnchor><xdr:from><xdr:col>99999</xdr:col><xdr:row>9999999</xdr:row></xdr:from>", "XFD1048576", 453)]
    public void An_anchor_of_another_kind_tells_where_it_is_too(string anchor, string cell, double width)
    {
        var file = File("", $"{anchor}<xdr:pic>{Filled}</xdr:pic></xdr:{anchor[5..anchor.IndexOf('>', StringComparison.Ordinal)]}>");
        Assert.Equal(new SheetPlace("表", cell), Assert.IsType<ContentParagraph>(Assert.Single(Read(file))).Place);
        Assert.Equal(width, Math.Round(Assert.Single(Held(file).Pictures).Box.Width, 3));
    }

    [Fact]
    public void A_picture_in_the_rows_between_two_parts_of_a_table_stands_between_them()
    {
        const string Rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
            + "<row r=\"9\"><c r=\"A9\"><v>3</v></c><c r=\"B9\"><v>4</v></c></row>";
        Assert.Equal([true, false, true], KindsOf(1, 7));
        Assert.Equal([false, true], KindsOf(0, 7));
        Assert.Equal([true, false], KindsOf(1, 8));

        IEnumerable<bool> KindsOf(int top, int bottom) =>
            Read(File(Rows, Anchor(top, 0, bottom, 9, $"<xdr:pic>{Filled}</xdr:pic>"))).Select(static block => block is ContentTable);
    }

    [Theory]
    [InlineData("<xdr:pic>" + Filled + "</xdr:pic>", "", 1, 3, 0.5)]
    [InlineData("<xdr:pic>" + Filled + "</xdr:pic>", "<xdr:rowOff>1</xdr:rowOff>", 1, 3, 1)]
    [InlineData("<xdr:pic>" + Filled + "</xdr:pic>", "<xdr:rowOff>0</xdr:rowOff>", 1, 3, 0.5)]
    [InlineData("<xdr:pic>" + Filled + "</xdr:pic>", "", 1, 1, 1)]
    [InlineData("<xdr:pic>" + Filled + "</xdr:pic>", "", 2, 4, 1)]
    [InlineData("<xdr:sp><xdr:spPr><a:noFill/></xdr:spPr></xdr:sp>", "", 1, 3, 1)]
    [InlineData("<xdr:sp><xdr:spPr><a:solidFill/></xdr:spPr></xdr:sp>", "", 1, 3, 0.5)]
    [InlineData("<xdr:sp><xdr:spPr><a:ln><a:noFill/></a:ln></xdr:spPr></xdr:sp>", "", 1, 3, 0.5)]
    [InlineData("<xdr:pic>" + Filled + "<xdr:spPr><a:noFill/></xdr:spPr></xdr:pic>", "", 1, 3, 0.5)]
    [InlineData("<xdr:cxnSp/>", "", 1, 3, 1)]
    public void A_number_under_a_picture_is_unsure(string drawn, string offset, int from, int to, double confidence)
    {
        var file = File(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row>",
            "<xdr:twoCellAnchor>" + $"<xdr:from><xdr:col>1</xdr:col><xdr:row>{from}</xdr:row>{offset}</xdr:from>"
                + $"<xdr:to><xdr:col>9</xdr:col><xdr:row>{to}</xdr:row></xdr:to>{drawn}</xdr:twoCellAnchor>");
        var table = Assert.IsType<ContentTable>(Read(file)[0]);
        Assert.Equal([1, 1, 1, confidence], table.Cells.Select(static cell => cell.Confidence));
    }

    [Fact]
    public void What_lies_over_hidden_rows_alone_is_not_seen()
    {
        const string Hidden = "<row r=\"3\" hidden=\"1\"/><row r=\"4\" hidden=\"1\"/>";
        Assert.Empty(Read(File(Hidden, Anchor(2, 0, 3, 9, $"<xdr:pic>{Filled}</xdr:pic>"))));
        Assert.Single(Read(File(Hidden, Anchor(2, 0, 4, 9, $"<xdr:pic>{Filled}</xdr:pic>"))));
        Assert.Single(Read(File(Hidden, Anchor(1, 0, 3, 9, $"<xdr:pic>{Filled}</xdr:pic>"))));
    }

    [Fact]
    public void A_drawing_that_is_not_in_the_file_is_told()
    {
        var paragraph = Assert.IsType<ContentParagraph>(Assert.Single(Read(File("", null))));
        Assert.True(paragraph.HasPicture);
        Assert.Empty(paragraph.Pictures);
    }

    [Fact]
    public void Pictures_are_counted()
    {
        var file = File("", string.Concat(Enumerable.Repeat(Anchor(2, 0, 3, 9, "<xdr:pic/>"), 11)));
        Assert.Equal(
            new ReadLimitReached(ReadLimit.ContentCells),
            Assert.Throws<DocumentException>(
                () => ContentFile.Read(file, ReadLimits.Default with { ContentCells = 10 }, Cancellation)).Fault);
        Assert.Equal(11, ContentFile.Read(file, ReadLimits.Default with { ContentCells = 11 }, Cancellation).Content!.Blocks.Count);
    }

    private static IReadOnlyList<ContentBlock> Read(byte[] file) =>
        ContentFile.Read(file, ReadLimits.Default, Cancellation).Content!.Blocks;

    private static HeldPictures Held(byte[] file) => HeldPictures.Of(file, new ReadBudget(ReadLimits.Default, Cancellation));

    private static string Row(int number, string text) =>
        $"<row r=\"{number}\"><c r=\"A{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>";

    private static string Anchor(int top, int left, int bottom, int right, string drawn) =>
        $"<xdr:twoCellAnchor><xdr:from><xdr:col>{left}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top}</xdr:row></xdr:from>"
        + $"<xdr:to><xdr:col>{right}</xdr:col><xdr:row>{bottom}</xdr:row></xdr:to>{drawn}<xdr:clientData/></xdr:twoCellAnchor>";

    /// <summary>A workbook of one sheet with something drawn over it; null for a drawing that the file does not hold.</summary>
    private static byte[] File(string rows, string? drawn)
    {
        (string Name, byte[] Content)[] parts =
        [
            ("_rels/.rels", Related(("r", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Related(("s", "worksheet", "worksheets/sheet.xml"))),
            ("xl/workbook.xml", Bytes(
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">"
                + "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>")),
            ("xl/worksheets/sheet.xml", Bytes(
                $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheetData>{rows}</sheetData><drawing r:id=\"d\"/></worksheet>")),
            ("xl/worksheets/_rels/sheet.xml.rels", Related(("d", "drawing", "../drawings/drawing.xml"))),
            ("xl/media/image.jpg", Jpeg),
        ];
        return Zips.Of(drawn is null
            ? parts
            : [
                .. parts,
                ("xl/drawings/_rels/drawing.xml.rels", Related(
                    ("p1", "image", "../media/image.jpg"), ("p2", "image", "../media/none.jpg"),
                    ("p3", "chart", "../media/image.jpg"))),
                ("xl/drawings/drawing.xml", Bytes(
                    "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
                    + $"xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"{Relations}\">{drawn}</xdr:wsDr>")),
            ]);
    }

    private static byte[] Related(params (string Id, string Type, string Target)[] relations) => Bytes(
        $"<Relationships xmlns=\"{Packages}\">" + string.Concat(relations.Select(static one =>
            $"<Relationship Id=\"{one.Id}\" Type=\"{Relations}/{one.Type}\" Target=\"{one.Target}\"/>")) + "</Relationships>");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
