namespace Disclosure.Documents.Tests.Pdf.Content;

public sealed class TextShowingTests
{
    private const double H = 0.722;
    private const double I = 0.278;

    [Fact]
    public void A_glyph_stands_where_the_text_matrix_puts_it()
    {
        var glyph = Assert.Single(Reading.Page("BT /F1 10 Tf 100 700 Td (H) Tj ET").Glyphs);
        Assert.Equal("H", glyph.Text);
        Assert.Equal((100d, 100d), (glyph.Origin.X, glyph.Origin.Y));
        Assert.Equal(100 + (10 * H), glyph.Next.X, 6);
        Assert.Equal((100d, 10d), (glyph.Box.Left, Math.Round(glyph.FontSize, 6)));
        Assert.True(glyph.Box.Top < 100 && glyph.Box.Bottom > 100);
        Assert.Equal(TextDirection.Right, glyph.Direction);
    }

    [Theory]
    [InlineData("(HI) Tj", 10 * H)]
    [InlineData("3 Tc (HI) Tj", (10 * H) + 3)]
    [InlineData("50 Tz (HI) Tj", 5 * H)]
    [InlineData("50 Tz 4 Tc (HI) Tj", (5 * H) + 2)]
    [InlineData("[(H) -500 (I)] TJ", (10 * H) + 5)]
    [InlineData("[(H) 200 (I)] TJ", (10 * H) - 2)]
    [InlineData("2 Tw (H I) Tj", (10 * H) + (10 * I) + 2)]
    [InlineData("2 1 (HI) \"", (10 * H) + 1)]
    public void Spacing_moves_the_last_glyph(string show, double x)
    {
        var glyphs = Reading.Page($"BT /F1 10 Tf 100 700 Td {show} ET").Glyphs;
        Assert.Equal(100 + x, glyphs[^1].Origin.X, 6);
    }

    [Theory]
    [InlineData("[(H) 0.0 Tc (I)] TJ")]
    [InlineData("[(H) (I) TJ")]
    public void A_stray_operator_or_a_missing_bracket_in_an_array_loses_no_text(string show) =>
        Assert.Equal("HIH", Reading.Text(Reading.Page($"BT /F1 10 Tf 100 700 Td {show} (H) Tj ET")));

    [Theory]
    [InlineData("10 20 Td", 110, 80)]
    [InlineData("0 -15 TD T*", 100, 130)]
    [InlineData("12 TL T*", 100, 112)]
    [InlineData("12 TL T* T*", 100, 124)]
    [InlineData("1 0 0 1 50 60 Tm", 50, 740)]
    [InlineData("5 Ts", 100, 95)]
    public void Positioning_moves_the_line(string operators, double x, double y)
    {
        var glyph = Assert.Single(Reading.Page($"BT /F1 10 Tf 100 700 Td {operators} (H) Tj ET").Glyphs);
        Assert.Equal((x, y), (Math.Round(glyph.Origin.X, 6), Math.Round(glyph.Origin.Y, 6)));
    }

    [Fact]
    public void Quote_shows_on_the_next_line()
    {
        var glyphs = Reading.Page("BT /F1 10 Tf 14 TL 100 700 Td (H) Tj (I) ' ET").Glyphs;
        Assert.Equal((100d, 114d), (glyphs[1].Origin.X, glyphs[1].Origin.Y));
    }

    [Theory]
    [InlineData("1 0 0 1", TextDirection.Right, 10)]
    [InlineData("0 1 -1 0", TextDirection.Up, 10)]
    [InlineData("-1 0 0 -1", TextDirection.Left, 10)]
    [InlineData("0 -1 1 0", TextDirection.Down, 10)]
    [InlineData("3 0 0 2", TextDirection.Right, 20)]
    public void Turned_text_has_its_direction_and_size(string matrix, TextDirection direction, double size)
    {
        var glyph = Assert.Single(Reading.Page($"BT /F1 10 Tf {matrix} 300 400 Tm (H) Tj ET").Glyphs);
        Assert.Equal((direction, size), (glyph.Direction, Math.Round(glyph.FontSize, 6)));
    }

    [Fact]
    public void Text_on_a_turned_page_runs_as_displayed()
    {
        var glyph = Assert.Single(Reading.Page("BT /F1 10 Tf 0 1 -1 0 300 400 Tm (H) Tj ET", "/MediaBox [0 0 600 800] /Rotate 90").Glyphs);
        Assert.Equal(TextDirection.Right, glyph.Direction);
        Assert.Equal((400d, 300d), (glyph.Origin.X, glyph.Origin.Y));
    }

    [Theory]
    [InlineData("3 Tr", "", true)]
    [InlineData("7 Tr", "", true)]
    [InlineData("0 Tr", "", false)]
    [InlineData("/G gs", "/ExtGState << /G << /ca 0 >> >>", true)]
    [InlineData("/G gs", "/ExtGState << /G << /CA 0 >> >>", false)]
    public void Text_that_cannot_be_seen_is_marked(string operators, string resources, bool isInvisible) =>
        Assert.Equal(
            isInvisible,
            Assert.Single(Reading.Page($"BT /F1 10 Tf {operators} 100 700 Td (H) Tj ET", resources: resources).Glyphs).IsInvisible);

    [Fact]
    public void Text_outside_the_clip_or_the_page_is_not_shown()
    {
        var page = Reading.Page(
            "q 0 0 300 300 re W n BT /F1 10 Tf 100 100 Td (A) Tj 0 500 Td (B) Tj ET Q BT /F1 10 Tf 100 700 Td (C) Tj 900 0 Td (D) Tj ET");
        Assert.Equal("AC", Reading.Text(page));
    }

    [Fact]
    public void The_font_of_a_graphics_state_is_used() =>
        Assert.Equal(
            "H",
            Reading.Text(Reading.Page("/G gs BT 100 700 Td (H) Tj ET", resources: "/ExtGState << /G << /Font [5 0 R 12] >> >>")));

    [Fact]
    public void Content_torn_between_two_streams_reads_as_one()
    {
        var builder = PdfBuilder.WithPage("");
        var first = builder.AddStream("", PdfBuilder.Latin("BT /F1 10 Tf 100 700"));
        var second = builder.AddStream("", PdfBuilder.Latin("Td (H) Tj ET"));
        builder.Set(
            3,
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [{first} 0 R {second} 0 R] "
            + "/Resources << /Font << /F1 5 0 R >> >> >>");
        Assert.Equal("H", Reading.Text(Reading.Page(builder)));
    }

    [Fact]
    public void Actual_text_is_shared_by_the_glyphs_of_its_span()
    {
        var glyphs = Reading.Page(
            "BT /F1 10 Tf 9 700 Td (x) Tj /Span << /ActualText <FEFF4E00> >> BDC (ab) Tj "
            + "/Span << /ActualText (no) >> BDC (c) Tj EMC EMC (y) Tj ET").Glyphs;
        Assert.Equal([null, "一", "一", "一", null], glyphs.Select(g => g.Replacement?.Text));
        Assert.Same(glyphs[1].Replacement, glyphs[3].Replacement);
    }

    [Theory]
    [InlineData("<FEFF4E2D6587>", "中文")]
    [InlineData("<FFFE2D4E8765>", "中文")]
    [InlineData("<EFBBBFE4B8ADE69687>", "中文")]
    [InlineData("(A\\204B)", "A\u2014B")]
    [InlineData("()", "")]
    public void Actual_text_comes_in_any_of_the_encodings(string written, string text) =>
        Assert.Equal(
            text,
            Reading.Page($"BT /F1 10 Tf /Span << /ActualText {written} >> BDC 9 700 Td (x) Tj EMC ET").Glyphs[0].Replacement?.Text);

    [Theory]
    [InlineData("/Off", "B")]
    [InlineData("/On", "AB")]
    [InlineData("/Any", "AB")]
    [InlineData("/All", "B")]
    public void Hidden_layers_are_left_out(string layer, string text)
    {
        var builder = PdfBuilder.WithPage(
            $"/OC {layer} BDC 1 w 0 50 m 300 50 l S BT /F1 10 Tf 100 700 Td (A) Tj ET EMC BT /F1 10 Tf 150 700 Td (B) Tj ET",
            resources: "/Properties << /Off 20 0 R /On 21 0 R /Any 22 0 R /All 23 0 R >>");
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [20 0 R 21 0 R] /D << /OFF [20 0 R] >> >> >>");
        builder.Set(20, "<< /Type /OCG /Name (off) >>");
        builder.Set(21, "<< /Type /OCG /Name (on) >>");
        builder.Set(22, "<< /Type /OCMD /OCGs [20 0 R 21 0 R] >>");
        builder.Set(23, "<< /Type /OCMD /OCGs [20 0 R 21 0 R] /P /AllOn >>");
        var page = Reading.Page(builder);
        Assert.Equal(text, Reading.Text(page));
        Assert.Equal(text.Length - 1, page.Rulings.Count);
    }

    [Theory]
    [InlineData("[/And 21 0 R 20 0 R]", false)]
    [InlineData("[/And 21 0 R 21 0 R]", true)]
    [InlineData("[/Or 20 0 R 21 0 R]", true)]
    [InlineData("[/Or 20 0 R 20 0 R]", false)]
    [InlineData("[/Not 20 0 R]", true)]
    [InlineData("[/Not 21 0 R]", false)]
    [InlineData("[/And 21 0 R [/Not [/Or 20 0 R 21 0 R]]]", false)]
    [InlineData("[/And 21 0 R [/Not [/And 20 0 R 21 0 R]]]", true)]
    public void A_visibility_expression_says_what_is_shown_before_the_policy(string expression, bool isShown)
    {
        var builder = PdfBuilder.WithPage(
            "/OC /Set BDC BT /F1 10 Tf 100 700 Td (A) Tj ET EMC", resources: "/Properties << /Set 22 0 R >>");
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [20 0 R 21 0 R] /D << /OFF [20 0 R] >> >> >>");
        builder.Set(20, "<< /Type /OCG /Name (off) >>");
        builder.Set(21, "<< /Type /OCG /Name (on) >>");
        builder.Set(22, $"<< /Type /OCMD /OCGs [{(isShown ? 20 : 21)} 0 R] /VE {expression} >>");
        Assert.Equal(isShown, Reading.Page(builder).Glyphs.Count == 1);
    }

    [Fact]
    public void A_form_is_drawn_with_its_matrix_clip_and_resources()
    {
        var builder = PdfBuilder.WithPage("q 2 0 0 2 0 0 cm /X Do Q", resources: "/XObject << /X 20 0 R >>");
        builder.SetStream(
            20,
            "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 10 20] /Resources << /Font << /Z 5 0 R >> >>",
            PdfBuilder.Latin("q BT /Z 10 Tf 5 5 Td (H) Tj 200 0 Td (out) Tj ET"));
        var glyph = Assert.Single(Reading.Page(builder).Glyphs);
        Assert.Equal((30d, 750d), (glyph.Origin.X, glyph.Origin.Y));
    }

    [Fact]
    public void A_form_leaves_the_state_as_it_was()
    {
        var builder = PdfBuilder.WithPage("/X Do BT /F1 10 Tf 100 700 Td (H) Tj ET", resources: "/XObject << /X 20 0 R >>");
        builder.SetStream(
            20,
            "/Subtype /Form /BBox [0 0 600 800]",
            PdfBuilder.Latin("Q Q 5 0 0 5 9 9 cm q q /Span << /ActualText (x) >> BDC"));
        var glyph = Assert.Single(Reading.Page(builder).Glyphs);
        Assert.Equal(100, glyph.Origin.X);
        Assert.Null(glyph.Replacement);
    }

    [Fact]
    public void The_appearance_of_a_form_field_is_read_at_its_place()
    {
        var builder = PdfBuilder.WithPage("", "/MediaBox [0 0 600 800] /Annots [20 0 R 22 0 R]");
        builder.Set(20, "<< /Subtype /Widget /Rect [100 600 200 620] /AP << /N << /On 21 0 R >> >> /AS /On >>");
        builder.SetStream(
            21,
            "/Subtype /Form /BBox [0 0 50 10] /Resources << /Font << /F1 5 0 R >> >>",
            PdfBuilder.Latin("BT /F1 10 Tf 5 0 Td (7) Tj ET"));
        builder.Set(22, "<< /Subtype /Widget /F 2 /Rect [100 600 200 620] /AP << /N 21 0 R >> >>");
        var glyph = Assert.Single(Reading.Page(builder).Glyphs);
        Assert.Equal(("7", 110d, 200d), (glyph.Text, glyph.Origin.X, glyph.Origin.Y));
    }

    [Theory]
    [InlineData("BI /W 2 /H 2 /BPC 8 /CS /G ID \x01\x02\x03\x04 EI")]
    [InlineData("BI /Width 2 /Height 2 /F /AHx ID 00FF00FF> EI")]
    [InlineData("BI /W 2 /H 2 ID x EI\x01\x02 y EI")]
    [InlineData("BI /W 2 /H 2 ID EI EI")]
    public void An_inline_image_ends_where_its_data_end(string image)
    {
        var page = Reading.Page($"q 100 0 0 50 20 30 cm {image} Q BT /F1 10 Tf 100 700 Td (H) Tj ET");
        Assert.Equal("H", Reading.Text(page));
    }

    [Fact]
    public void Images_are_noted_as_far_as_they_are_seen()
    {
        var builder = PdfBuilder.WithPage("q 0 0 300 800 re W n q 500 0 0 400 100 200 cm /I Do Q Q", resources: "/XObject << /I 20 0 R >>");
        builder.SetStream(20, "/Subtype /Image /Width 1000 /Height 900", [1]);
        Assert.Equal(new PageImage(new Box(100, 200, 300, 600), 1000, 900), Assert.Single(Reading.Page(builder).Images));
    }

    [Theory]
    [InlineData("/SMask 21 0 R", 2479, 3508)]
    [InlineData("/Mask 21 0 R", 2479, 3508)]
    [InlineData("", 1, 4000)]
    public void A_picture_is_as_fine_as_its_mask(string mask, int width, int height)
    {
        var builder = PdfBuilder.WithPage("q 500 0 0 400 100 200 cm /I Do Q", resources: "/XObject << /I 20 0 R >>");
        var own = mask.Length == 0 ? "/Width 1 /Height 4000" : "/Width 1 /Height 1";
        builder.SetStream(20, $"/Subtype /Image {own} {mask}", [1]);
        builder.SetStream(21, "/Subtype /Image /Width 2479 /Height 3508", [1]);
        var image = Assert.Single(Reading.Page(builder).Images);
        Assert.Equal((width, height), (image.PixelWidth, image.PixelHeight));
    }

    [Fact]
    public void A_picture_with_more_samples_than_its_mask_keeps_its_own()
    {
        var builder = PdfBuilder.WithPage("q 500 0 0 400 100 200 cm /I Do Q", resources: "/XObject << /I 20 0 R >>");
        builder.SetStream(20, "/Subtype /Image /Width 1000 /Height 900 /SMask 21 0 R", [1]);
        builder.SetStream(21, "/Subtype /Image /Width 500 /Height 450", [1]);
        var image = Assert.Single(Reading.Page(builder).Images);
        Assert.Equal((1000, 900), (image.PixelWidth, image.PixelHeight));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(4094, false)]
    [InlineData(4095, true)]
    [InlineData(-1, true)]
    public void A_JPEG_without_an_end_among_its_last_bytes_is_cut_short(int bytesAfterEnd, bool isCutShort)
    {
        byte[] end = bytesAfterEnd < 0 ? [] : [0xFF, 0xD9, .. new byte[bytesAfterEnd]];
        Assert.Equal(isCutShort, IsCutShort([0xFF, 0xD8, 0xFF, .. new byte[5_000], .. end]));

        // What does not begin as a JPEG is packed or encrypted.
        Assert.False(IsCutShort([0xFE, 0xD8, 0xFF, .. new byte[5_000], .. end]));

        static bool IsCutShort(byte[] data)
        {
            var builder = PdfBuilder.WithPage("q 500 0 0 400 100 200 cm /I Do Q", resources: "/XObject << /I 20 0 R >>");
            builder.SetStream(20, "/Subtype /Image /Width 1000 /Height 900 /Filter /DCTDecode", data);
            return Assert.Single(Reading.Page(builder).Images).IsCutShort;
        }
    }
}
