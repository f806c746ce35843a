using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>
/// What a person can see is there, and nothing else. The page is 600 by 800 points; the digit that is looked at stands from 100 to 111
/// across and from 700 to 714 above the page's foot.
/// </summary>
public sealed class VisibleTextTests
{
    private const string Digit = "BT /F1 20 Tf 100 700 Td (8) Tj ET ";

    private static readonly string Resources =
        "/XObject << /Photo 20 0 R /Holed 21 0 R /Box 22 0 R /Keyed 23 0 R /Stencil 24 0 R /Cut 25 0 R /Far 26 0 R >> "
        + "/ExtGState << /Faint << /ca 0.05 /CA 0.05 >> /Pale << /ca 0.3 /CA 0.3 >> /Dense << /ca 0.95 >> /Multiply << /BM /Multiply >> "
        + "/Normal << /BM /Normal >> /Listed << /BM [/Screen /Normal] >> /Masked << /SMask 30 0 R >> /Opened << /SMask 31 0 R >> "
        + "/Halved << /SMask 32 0 R >> /Unmasked << /SMask /None >> >> "
        + "/ColorSpace << /Spot [/Separation /Blau /DeviceCMYK 40 0 R] /List [/Indexed /DeviceRGB 1 <FFFFFF202020>] "
        + "/Icc [/ICCBased 41 0 R] /Odd [/Lab << >>] /Grey [/CalGray << >>] "
        + "/White [/Separation /White /DeviceCMYK 44 0 R] /Cubed [/Separation /C /DeviceCMYK 45 0 R] "
        + "/Sampled [/Separation /S /DeviceGray 46 0 R] /Two [/DeviceN [/A /B] /DeviceGray 47 0 R] "
        + "/Stitched [/Separation /S /DeviceCMYK 48 0 R] /Calculated [/Separation /P /DeviceCMYK 49 0 R] "
        + "/Wide [/Separation /S /DeviceCMYK 46 0 R] /Few [/Separation /S /DeviceGray 50 0 R] /Deep [/Separation /S /DeviceCMYK 51 0 R] "
        + $"/Many [/DeviceN [{string.Concat(Enumerable.Repeat("/I ", 33))}] /DeviceGray 47 0 R] /Short [/Indexed /DeviceCMYK 1 <00000000>] >> "
        + "/Pattern << /Tiles 42 0 R >> /Properties << /Off 43 0 R >>";

    [Theory]
    [InlineData("1 g 90 690 40 40 re f")]
    [InlineData("1 0 0 rg 90 690 40 40 re f*")]
    [InlineData("0 0 0 0 k 90 690 40 40 re B")]
    [InlineData("1 g 90 690 m 130 690 l 130 730 l 90 730 l f")]
    [InlineData("1 g 80 690 m 160 690 l 80 770 l f")]
    [InlineData("1 g 105 680 m 140 680 140 740 105 740 c 70 740 70 680 105 680 c f")]
    [InlineData("q 0.7071 0.7071 -0.7071 0.7071 105 707 cm 1 g -25 -25 50 50 re f Q")]
    [InlineData("1 G 24 w 90 706 m 130 706 l S")]
    [InlineData("1 G 24 w 80 681 m 131 732 l S")]
    [InlineData("1 G 24 w 90 700 20 12 re s")]
    [InlineData("q 40 0 0 40 90 690 cm /Photo Do Q")]
    [InlineData("q 28 28 -28 28 105 678 cm /Photo Do Q")]
    [InlineData("q 40 0 0 40 90 690 cm BI /W 8 /H 8 /BPC 8 /CS /G ID \x01\x02 EI Q")]
    [InlineData("q 90 690 40 40 re W n /Any sh Q")]
    [InlineData("/Box Do")]
    [InlineData("q 90 690 40 40 re W n 1 g 0 0 600 800 re f Q")]
    [InlineData("/Dense gs 1 g 90 690 40 40 re f")]
    [InlineData("/Multiply gs /Normal gs 1 g 90 690 40 40 re f")]
    [InlineData("1 g 100 699 7 20 re f 104 699 12 20 re f")]
    [InlineData("q /Masked gs Q 1 g 90 690 40 40 re f")]
    [InlineData("/Masked gs /Unmasked gs 1 g 90 690 40 40 re f")]
    [InlineData("q 40 0 0 40 90 690 cm 1 g /Stencil Do Q")]
    public void What_is_covered_afterwards_is_not_there(string cover)
    {
        var glyph = Look(Digit + cover);
        Assert.Equal((true, false), (glyph.IsInvisible, glyph.IsTrace));
        Assert.False(Look(cover + " 0 g /Normal gs /Unmasked gs 1 1 1 RG " + "1 g 80 680 60 60 re f 0 g " + Digit).IsInvisible);
    }

    [Theory]
    [InlineData("1 g 120 690 40 40 re f")]
    [InlineData("/Pale gs 1 g 90 690 40 40 re f")]
    [InlineData("/Multiply gs 1 g 90 690 40 40 re f")]
    [InlineData("/Listed gs 1 g 90 690 40 40 re f")]
    [InlineData("q 0 0 50 50 re W n 1 g 90 690 40 40 re f Q")]
    [InlineData("q 120 690 m 160 690 l 160 730 l W n 1 g 90 690 40 40 re f Q")]
    [InlineData("/OC /Off BDC 1 g 90 690 40 40 re f EMC")]
    [InlineData("/OC /Off BDC q 40 0 0 40 90 690 cm /Photo Do Q EMC")]
    [InlineData("/Pattern cs /Tiles scn 90 690 40 40 re f")]
    [InlineData("1 G 1 w 90 690 40 40 re S")]
    [InlineData("1 G 2.9 w 90 706 m 130 706 l S")]
    [InlineData("1 g 90 690 40 40 re n")]
    [InlineData("1 g 130 690 m 160 690 l 130 770 l f")]
    [InlineData("1 g 60 660 90 90 re 90 690 40 40 re f*")]
    [InlineData("q 40 0 0 40 90 690 cm /Holed Do Q")]
    [InlineData("q 40 0 0 40 90 690 cm /Cut Do Q")]
    [InlineData("q 40 0 0 40 90 690 cm /Keyed Do Q")]
    [InlineData("q 40 0 0 40 90 690 cm 1 g BI /W 8 /H 8 /IM true ID \x01\x02 EI Q")]
    [InlineData("/Masked gs 1 g 90 690 40 40 re f")]
    [InlineData("/Far Do")]
    [InlineData("1 g 90 690 0.9 40 re f")]
    public void What_hides_nothing_leaves_the_text(string harmless) => Assert.False(Look(Digit + harmless).IsInvisible);

    [Theory]
    [InlineData("1 g 112 690 40 40 re f", 1)]
    [InlineData("1 g 108 690 40 40 re f", 0.6)]
    [InlineData("1 g 104.5 690 40 40 re f", 0)]
    [InlineData("1 g 90 710 40 40 re f", 0.6)]
    [InlineData("1 g 90 705 40 40 re f", 0)]
    [InlineData("1 g 90 690 40 10 re f", 1)]
    [InlineData("1 g 90 690 40 14 re f", 0.6)]
    [InlineData("q 90 705 60 60 re W n 1 g 90 690 40 40 re f Q", 0)]
    public void A_covered_part_lessens_sureness_until_too_little_is_left(string cover, double sureness)
    {
        var glyph = Look(Digit + cover);
        Assert.Equal((sureness == 0, sureness == 0), (glyph.IsInvisible, glyph.IsTrace));
        if (sureness > 0)
        {
            Assert.Equal(sureness, glyph.Sureness, 3);
        }
    }

    [Theory]
    [InlineData("1 g", 0)]
    [InlineData("0.91 g", 0)]
    [InlineData("0.89 g", 0.11)]
    [InlineData("0.5 g", 0.5)]
    [InlineData("0 g", 1)]
    [InlineData("1 1 0 rg", 1)]
    [InlineData("1 1 1 rg", 0)]
    [InlineData("0 0 0 0 k", 0)]
    [InlineData("0 0 0 0.4 k", 0.4)]
    [InlineData("0 1 0 0 k", 1)]
    [InlineData("/Spot cs 0 scn", 0)]
    [InlineData("/Spot cs 1 scn", 1)]
    [InlineData("/Spot cs", 1)]
    [InlineData("/Spot cs 0.5 scn", 0.5)]
    [InlineData("/Spot cs 7 scn", 1)]
    [InlineData("/White cs 1 scn", 0)]
    [InlineData("/White cs", 0)]
    [InlineData("/Cubed cs 0.5 scn", 0.125)]
    [InlineData("/Sampled cs 0.2 scn", 0)]
    [InlineData("/Sampled cs 0.3 scn", 0.4)]
    [InlineData("/Sampled cs 0.7 scn", 0.4)]
    [InlineData("/Sampled cs 0.8 scn", 1)]
    [InlineData("/Two cs 1 0 scn", 0.2)]
    [InlineData("/Two cs 0 1 scn", 0.6)]
    [InlineData("/Two cs 1 1 scn", 1)]
    [InlineData("/Two cs 0 0 scn", 0)]
    [InlineData("/Two cs", 1)]
    [InlineData("/Stitched cs 0.48 scn", 0.24)]
    [InlineData("/Stitched cs 0.5 scn", 0)]
    [InlineData("/Stitched cs 0.75 scn", 0.5)]
    [InlineData("/Stitched cs 1 scn", 1)]
    [InlineData("/Calculated cs 1 scn", 1)]
    [InlineData("/Calculated cs 0 scn", 0)]
    [InlineData("/Wide cs 1 scn", 1)]
    [InlineData("/Few cs 1 scn", 1)]
    [InlineData("/Deep cs 1 scn", 1)]
    [InlineData("/Many cs 0 scn", 1)]
    [InlineData("/List cs 0 sc", 0)]
    [InlineData("/List cs 1 sc", 0.8745)]
    [InlineData("/List cs", 0)]
    [InlineData("/List cs 7 sc", 1)]
    [InlineData("/Short cs 0 sc", 0)]
    [InlineData("/Icc cs 1 1 1 scn", 0)]
    [InlineData("/Icc cs 0 0 1 scn", 1)]
    [InlineData("/Grey cs 1 scn", 0)]
    [InlineData("/Odd cs 100 0 0 scn", 1)]
    [InlineData("/Missing cs 1 scn", 1)]
    [InlineData("/DeviceGray cs 1 sc", 0)]
    [InlineData("/DeviceCMYK cs 0 0 0 0 sc", 0)]
    [InlineData("/Faint gs", 0)]
    [InlineData("/Pale gs", 0.3)]
    [InlineData("/Pale gs 0.5 g", 0.15)]
    [InlineData("1 Tr 1 G", 0)]
    [InlineData("1 Tr 1 g", 1)]
    [InlineData("2 Tr 1 g 1 G", 0)]
    [InlineData("2 Tr 1 g 0 G", 1)]
    [InlineData("2 Tr 0 g 1 G", 1)]
    [InlineData("3 Tr", 0)]
    public void Text_counts_by_its_difference_from_the_paper(string paint, double contrast) =>
        AssertContrast(contrast, Look(paint + " " + Digit));

    [Theory]
    [InlineData("0 g 90 690 40 40 re f 1 g", 1)]
    [InlineData("0 g 90 690 40 40 re f", 0)]
    [InlineData("0 g 90 690 40 40 re f 0.05 g", 0)]
    [InlineData("0.2 0.4 0.8 rg 90 690 40 40 re f 1 g", 0.8)]
    [InlineData("0 g 90 690 40 40 re f 1 g 80 680 60 60 re f", 0)]
    [InlineData("/Pale gs 0 g 90 690 40 40 re f /Dense gs 0.7 g", 0)]
    [InlineData("0 g 130 690 40 40 re f 1 g", 0)]
    [InlineData("q 600 0 0 800 0 0 cm /Photo Do Q 1 g", 0)]
    [InlineData("q 600 0 0 800 0 0 cm /Photo Do Q", 1)]
    [InlineData("q 40 0 0 40 90 690 cm /Photo Do Q 1 g", 1)]
    [InlineData("q 40 0 0 40 90 690 cm /Photo Do Q 0.92 g", 1)]
    [InlineData("q 40 0 0 40 90 690 cm /Photo Do Q 0.88 g", 0.12)]
    [InlineData("q 40 0 0 40 90 690 cm /Photo Do Q 0.7 g", 0.3)]
    [InlineData("q 40 0 0 40 90 690 cm /Photo Do Q 0 g", 1)]
    [InlineData("/Pattern cs /Tiles scn 90 690 40 40 re f 1 g", 1)]
    [InlineData("0 g 80 690 m 160 690 l 80 770 l f 1 g", 1)]
    [InlineData("0 g 130 690 m 160 690 l 130 770 l f 1 g", 0)]
    [InlineData("q 90 690 40 40 re W n 0 g /Any sh Q 1 g", 1)]
    public void Text_counts_by_its_difference_from_its_ground(string ground, double contrast) =>
        AssertContrast(contrast, Look(ground + " " + Digit));

    [Theory]
    [InlineData("90 690 40 40 re W n", 1)]
    [InlineData("300 690 40 40 re W n", 0)]
    [InlineData("80 690 m 160 690 l 80 770 l W n", 1)]
    [InlineData("90 690 m 160 760 l 160 690 l h 300 300 m 310 310 l 320 300 l W n", 0.6)]
    [InlineData("130 690 m 160 690 l 90 760 l W n", 0)]
    [InlineData("60 660 90 90 re 90 690 40 40 re W* n", 0)]
    [InlineData("60 660 90 90 re 90 690 40 40 re W n", 1)]
    [InlineData("80 690 m 160 690 l 80 770 l W n 130 690 m 160 690 l 90 770 l W n", 0)]
    [InlineData("105 680 m 140 680 140 740 105 740 c 70 740 70 680 105 680 c W n", 1)]
    [InlineData("90 690 18 40 re W n", 0.6)]
    [InlineData("90 690 14 40 re W n", 0)]
    public void Text_outside_the_clip_is_not_there_by_the_clip_itself_and_not_its_box(string clip, double sureness)
    {
        var glyph = Reading.Page($"q {clip} {Digit} Q", resources: Resources, objects: AddObjects).Glyphs.SingleOrDefault();
        Assert.Equal(sureness == 0, glyph.Text is null || glyph.IsInvisible);
        if (sureness > 0)
        {
            Assert.Equal(sureness, glyph.Sureness, 3);
        }
    }

    [Theory]
    [InlineData("-", "100 704.4 7 2 re W n", 1)]
    [InlineData("-", "100 708.6 7 1.6 re W n", 1)]
    [InlineData("-", "100 690 40 13.6 re W n", 0)]
    [InlineData("-", "100 710.4 40 20 re W n", 0)]
    [InlineData("-", "100 704.4 2.5 2 re W n", 0)]
    [InlineData(".", "101.5 699 3 3 re W n", 1)]
    [InlineData(".", "90 703 40 40 re W n", 0)]
    [InlineData("1", "103 700 5 15 re W n", 1)]
    [InlineData("1", "106.5 700 5 15 re W n", 0)]
    [InlineData("7", "101 700 9.5 15 re W n", 1)]
    public void A_character_is_there_where_the_clip_leaves_its_ink(string text, string clip, double sureness)
    {
        var glyph = Reading.Page($"q {clip} BT /F1 20 Tf 100 700 Td ({text}) Tj ET Q", resources: Resources, objects: AddObjects)
            .Glyphs.SingleOrDefault();
        Assert.Equal(sureness == 0, glyph.Text is null || glyph.IsInvisible);
        if (sureness > 0)
        {
            Assert.Equal(sureness, glyph.Sureness, 3);
        }
    }

    [Theory]
    [InlineData("q 1 g 95 704 20 8 re f Q", 0)]
    [InlineData("q 1 g 95 680 20 23 re f Q", 1)]
    public void A_stroke_is_covered_where_its_ink_is(string cover, double contrast) =>
        AssertContrast(contrast, Look("BT /F1 20 Tf 100 700 Td (-) Tj ET " + cover));

    [Theory]
    [InlineData("/Masked gs", 0)]
    [InlineData("/Opened gs", 1)]
    [InlineData("/Masked gs /Unmasked gs", 1)]
    [InlineData("/Halved gs", 0.5)]
    public void A_soft_mask_hides_what_it_lets_not_through(string state, double contrast) =>
        AssertContrast(contrast, Look(state + " " + Digit));

    [Theory]
    [InlineData("/Square", "", true)]
    [InlineData("/Square", "/F 2", false)]
    [InlineData("/FreeText", "", true)]
    [InlineData("/Popup", "", false)]
    public void The_appearance_of_an_annotation_covers_what_lies_under_it(string kind, string entries, bool isCovered)
    {
        var page = Reading.Page(Digit, "/MediaBox [0 0 600 800] /Annots [50 0 R]", objects: builder =>
        {
            builder.Set(50, $"<< /Subtype {kind} {entries} /Rect [90 690 130 730] /AP << /N 51 0 R >> >>");
            builder.SetStream(51, "/Subtype /Form /BBox [0 0 10 10]", PdfBuilder.Latin("1 g 0 0 10 10 re f"));
        });
        Assert.Equal(isCovered, Assert.Single(page.Glyphs).IsInvisible);
    }

    [Theory]
    [InlineData("500 0 0 0 500 700 d1 0 0 500 700 re f", true)]
    [InlineData("500 0 d0 1 0 0 rg 0 0 500 700 re f", false)]
    public void A_drawn_glyph_has_the_texts_colour_unless_it_brings_its_own(string procedure, bool isInvisible)
    {
        var page = Reading.Page("1 g BT /T 20 Tf 100 700 Td (a) Tj ET", objects: builder =>
        {
            builder.Set(
                3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /T 60 0 R >> >> >>");
            builder.Set(
                60,
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 61 0 R >> "
                + "/Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] >>");
            builder.SetStream(61, "", PdfBuilder.Latin(procedure));
        });
        Assert.Equal(isInvisible, Assert.Single(page.Glyphs).IsInvisible);
    }

    [Fact]
    public void Turned_text_is_looked_at_where_its_letters_stand()
    {
        Assert.True(Turned("1 g 80 690 25 40 re f").IsInvisible);
        Assert.False(Turned("1 g 103 690 25 40 re f").IsInvisible);

        static ShownGlyph Turned(string cover) => Assert.Single(Reading.Page($"BT /F1 20 Tf 0 1 -1 0 103 700 Tm (8) Tj ET {cover}").Glyphs);
    }

    [Fact]
    public void More_areas_than_are_kept_hide_nothing_more()
    {
        var many = string.Concat(Enumerable.Repeat("0.9 g 300 300 9 9 re f ", 20_001));
        Assert.False(Look(Digit + many + "1 g 90 690 40 40 re f").IsInvisible);
        Assert.True(Look("1 g 90 690 40 40 re f 1 g " + Digit + many).IsInvisible);
    }

    private static void AssertContrast(double contrast, in ShownGlyph glyph)
    {
        Assert.Equal(contrast == 0, glyph.IsInvisible);
        if (contrast > 0)
        {
            Assert.Equal(contrast, glyph.Contrast, 2);
        }
    }

    private static ShownGlyph Look(string content) =>
        Assert.Single(Reading.Page(content, resources: Resources, objects: AddObjects).Glyphs);

    private static void AddObjects(PdfBuilder builder)
    {
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [43 0 R] /D << /OFF [43 0 R] >> >> >>");
        builder.SetStream(20, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray", new byte[100]);
        builder.SetStream(
            21, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 27 0 R", new byte[100]);
        builder.SetStream(22, "/Subtype /Form /BBox [0 0 600 800]", PdfBuilder.Latin("1 g 90 690 40 40 re f"));
        builder.SetStream(
            23, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray /Mask [0 0]", new byte[100]);
        builder.SetStream(24, "/Subtype /Image /Width 8 /Height 8 /ImageMask true /BitsPerComponent 1", new byte[8]);
        builder.SetStream(
            25, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray /Mask 28 0 R", new byte[100]);
        builder.SetStream(26, "/Subtype /Form /BBox [0 0 50 50]", PdfBuilder.Latin("1 g 90 690 40 40 re f"));

        // The left half of the soft mask lets nothing through: the digit stands in it.
        builder.SetStream(
            27,
            "/Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
            [0, 255]);
        builder.SetStream(28, "/Subtype /Image /Width 8 /Height 1 /ImageMask true /BitsPerComponent 1", [0xF8]);
        builder.Set(30, "<< /S /Luminosity /G 33 0 R >>");
        builder.Set(31, "<< /S /Alpha /G 33 0 R >>");
        builder.Set(32, "<< /S /Luminosity /G 34 0 R >>");
        builder.SetStream(33, "/Subtype /Form /BBox [0 0 600 800]", PdfBuilder.Latin("0 g 0 0 600 800 re f"));
        builder.SetStream(34, "/Subtype /Form /BBox [0 0 600 800]", PdfBuilder.Latin("0.5 g 0 0 600 800 re f"));
        builder.Set(40, "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 0 0 0] >>");
        builder.SetStream(41, "/N 3", [0]);
        builder.Set(44, "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 0 0 0] >>");
        builder.Set(45, "<< /FunctionType 2 /Domain [0 1] /N 3 /C0 [0 0 0 0] /C1 [0 1 0 0] >>");
        builder.SetStream(
            46, "/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [3] /BitsPerSample 8", [255, 153, 0]);
        builder.SetStream(
            47, "/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [2 2] /BitsPerSample 8", [255, 204, 102, 0]);
        builder.Set(
            48,
            "<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 0.5 0 1] "
            + "/Functions [<< /FunctionType 2 /N 1 /C0 [0 0 0 0] /C1 [0 0 0 0.5] >> 40 0 R] >>");
        builder.SetStream(49, "/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]", PdfBuilder.Latin("{0 0 0 4 -1 roll}"));
        builder.SetStream(50, "/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [3] /BitsPerSample 8", [255, 153]);
        builder.Set(51, "<< /FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions [51 0 R] >>");
        builder.SetStream(42, "/PatternType 1 /BBox [0 0 5 5] /XStep 5 /YStep 5", PdfBuilder.Latin("0 0 1 1 re f"));
        builder.Set(43, "<< /Type /OCG /Name (off) >>");
    }
}
