namespace Disclosure.Documents.Tests.Pdf.Text;

/// <summary>Text over text: shadows, seals, inks of their own. Digits of ten points are 5.56 wide.</summary>
public sealed class OverprintTests
{
    private const string Resources = "/Properties << /Mark 20 0 R >>";

    [Theory]
    [InlineData(1.2, -1.2, "0.6 g")]
    [InlineData(-1.9, 1.9, "0.89 g")]
    [InlineData(0, 0, "0.5 g")]
    [InlineData(0.9, -0.9, "0.05 g")]
    [InlineData(1.9, 0, "1 0 0 rg 0.8 0.8 0.8 rg")]
    public void A_shadow_counts_for_nothing(double right, double up, string paint)
    {
        var shadow = $"{paint} {SmallPage.Show("711", 100 + right, 500 + up)}";
        Assert.Equal(["711"], Texts($"{shadow} 0 g {SmallPage.Show("711", 100, 500)}"));
        Assert.Equal(["711"], Texts($"{SmallPage.Show("711", 100, 500)} {shadow}"));
        var page = Read($"{shadow} 0 g {SmallPage.Show("711", 100, 500)}");
        Assert.Equal((100, 1), (Math.Round(page.Words[0].Box.Left, 6), page.Words[0].Confidence));
    }

    [Theory]
    [InlineData("2024", 1, 0)]
    [InlineData("4207", -15.5, 0)]
    [InlineData("2024", 1.5, 1.5)]
    public void A_word_that_happens_to_begin_or_end_on_an_equal_digit_is_no_shadow(string mark, double right, double up)
    {
        // One digit of the mark lies on an equal one of the number, and no other does.
        var page = Read($"{SmallPage.Show("237", 100, 500)} 0.8 g {SmallPage.Show(mark, 100 + right, 500 + up)}");
        Assert.Equal(new HashSet<string> { "237", mark }, page.Words.Select(static word => word.Text).ToHashSet());
    }

    [Theory]
    [InlineData("0", "2024", -5.56)]
    [InlineData("4", "2024", -16.68)]
    [InlineData("2", "2024", 0.3)]
    public void A_stamp_over_a_number_of_one_digit_that_it_has_too_leaves_the_number_in_doubt(string number, string stamp, double right)
    {
        var text = string.Concat(Enumerable.Range(0, 12).Select(static i => SmallPage.Show("7", 100 + (20 * i), 400)));
        var page = Read($"{text}{SmallPage.Show(number, 100, 500)} 1 0 0 rg {SmallPage.Show(stamp, 100 + right, 500.2)}");
        var read = page.Words.Single(word => word.Text == number);
        Assert.True(read.Confidence < 0.5);
        Assert.True(page.Words.Single(word => word.Text == stamp).IsOverprint);
    }

    [Fact]
    public void A_shadow_drawn_letter_by_letter_counts_for_nothing()
    {
        var letters = "4711".Select((letter, i) =>
            $"0.7 g {SmallPage.Show($"{letter}", 101 + (5.56 * i), 499)} 0.1 g {SmallPage.Show($"{letter}", 100 + (5.56 * i), 500)}");
        Assert.Equal(["4711"], Texts(string.Concat(letters)));
    }

    [Theory]
    [InlineData(10, 1.5, 1)]
    [InlineData(9, 1.5, 2)]
    [InlineData(10, 1.9, 1)]
    [InlineData(10, 2.2, 2)]
    public void The_shadow_of_a_small_mark_is_told_by_the_shift_of_the_others(int others, double shift, int marks)
    {
        // The mark's type is so small that its shadow stands a third of its size off.
        var content = string.Concat(Enumerable.Range(0, others).Select(i =>
            $"0.7 g {SmallPage.Show("7", 101.5 + (30 * i), 498.5)} 0 g {SmallPage.Show("7", 100 + (30 * i), 500)}"));
        var page = Read($"{content} 0.7 g {SmallPage.Show("*", 105.6 + shift, 503 - shift, 5)} 0 g {SmallPage.Show("*", 105.6, 503, 5)}");
        Assert.Equal(marks, page.Words.Count(static word => word.Text == "*"));
    }

    [Fact]
    public void An_emboss_of_two_pale_copies_around_the_text_counts_once() =>
        Assert.Equal(["82"], Texts(
            $"0.8 g {SmallPage.Show("82", 99.4, 500.6)} 0.7 g {SmallPage.Show("82", 100.6, 499.4)} "
            + $"0.2 g {SmallPage.Show("82", 100, 500)}"));

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(0.9, 0)]
    [InlineData(1.9, 0)]
    [InlineData(0.4, 0.4)]
    public void A_number_printed_twice_to_look_bold_counts_once(double right, double up) =>
        Assert.Equal(["110"], Texts($"{SmallPage.Show("110", 100, 500)}{SmallPage.Show("110", 100 + right, 500 + up)}"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_number_printed_again_as_no_text_to_look_bold_stays(bool isFirst)
    {
        var again = $"/Span << /ActualText () >> BDC {SmallPage.Show("47", 100.3, 500)} EMC ";
        var text = SmallPage.Show("47", 100, 500);
        Assert.Equal(["47"], Texts(isFirst ? again + text : text + again));
    }

    [Theory]
    [InlineData("0.6 g", 5.56)]
    [InlineData("0.6 g", 2.3)]
    public void The_same_digit_again_farther_off_is_a_second_one(string paint, double right)
    {
        var page = Read($"{SmallPage.Show("1", 100, 500)}{paint} {SmallPage.Show("1", 100 + right, 500)}");
        Assert.Equal(2, page.Words.Sum(static word => word.Text.Length));
        Assert.Contains(page.Words, static word => word.Confidence < 0.5);
    }

    [Fact]
    public void An_ink_over_another_makes_words_of_its_own_and_only_the_paler_is_in_doubt()
    {
        var page = Read($"{SmallPage.Show("85620", 100, 500)} 0.85 g {SmallPage.Show("2024", 103, 500.5)}");
        Assert.Equal(["2024", "85620"], page.Words.Select(static word => word.Text).Order());
        var (pale, dark) = (page.Words.Single(static word => word.Text == "2024"), page.Words.Single(static word => word.Text == "85620"));
        Assert.Equal((1, false, 1), (dark.Confidence, dark.IsOverprint, dark.Contrast));
        Assert.Equal((true, true, 0.15), (pale.Confidence < 0.5, pale.IsOverprint, Math.Round(pale.Contrast, 2)));
    }

    [Fact]
    public void Two_dark_inks_over_each_other_are_both_in_doubt()
    {
        var page = Read($"{SmallPage.Show("85620", 100, 500)} 1 0 0 rg {SmallPage.Show("2024", 103, 500.5)}");
        Assert.Equal(["2024", "85620"], page.Words.Select(static word => word.Text).Order());
        Assert.All(page.Words, static word => Assert.True(word.Confidence < 0.5));
        Assert.True(page.Words.Single(static word => word.Text == "2024").IsOverprint);
    }

    [Fact]
    public void Digits_of_one_ink_heaped_on_each_other_are_in_doubt() =>
        Assert.All(
            Read($"{SmallPage.Show("85", 100, 500)}{SmallPage.Show("20", 102, 500)}").Words,
            static word => Assert.True(word.Confidence < 0.5));

    [Theory]
    [InlineData("0.29 g", 10, false)]
    [InlineData("0.31 g", 10, true)]
    [InlineData("0.31 g", 9, false)]
    public void A_pale_ink_beside_that_of_the_text_makes_words_of_its_own(string paint, int letters, bool isApart)
    {
        // The pale digits follow the dark ones on one line without a gap.
        var text = new string('5', letters);
        var page = Read($"{SmallPage.Show(text, 100, 500)} {paint} {SmallPage.Show("77", 100 + (5.56 * letters), 500)}");
        Assert.Equal(isApart ? 2 : 1, page.Words.Count);
    }

    [Fact]
    public void Inks_side_by_side_are_one_text()
    {
        var page = Read(
            $"{SmallPage.Show("AB", 100, 500)} 1 0 0 rg {SmallPage.Show("CD", 113.5, 500)} 0.7 g {SmallPage.Show("EF", 100, 480)}");
        Assert.Equal(["ABCD", "EF"], page.Words.Select(static word => word.Text));
        Assert.All(page.Words, static word => Assert.Equal((1, false), (word.Confidence, word.IsOverprint)));
    }

    [Fact]
    public void A_number_whose_digits_differ_in_tone_is_in_doubt()
    {
        var page = Read($"{SmallPage.Show("12", 100, 500)} 0.8 g {SmallPage.Show("34", 111.2, 500)}");
        Assert.Equal("1234", Assert.Single(page.Words).Text);
        Assert.True(page.Words[0].Confidence < 0.5);
    }

    [Fact]
    public void Upright_letters_of_a_seal_belong_to_the_seal()
    {
        // Five letters on an arc around a point, the middle one upright.
        var seal = string.Concat(Enumerable.Range(-2, 5).Select(static i =>
        {
            var (sin, cos) = Math.SinCos(i * 0.5);
            return FormattableString.Invariant(
                $"BT /F1 12 Tf {cos:0.###} {-sin:0.###} {sin:0.###} {cos:0.###} ")
                + FormattableString.Invariant($"{300 + (30 * sin):0.##} {500 + (30 * cos):0.##} Tm (A) Tj ET ");
        }));
        var page = Read($"1 0 0 rg {seal} 0 g {SmallPage.Show("85", 300, 532)} {SmallPage.Show("77", 400, 500)}");
        Assert.Equal(
            ["85", "77"],
            page.Words.Where(static word => word is { Role: WordRole.Text, IsTilted: false }).Select(static word => word.Text));
        Assert.Equal(5, page.Words.Count(static word => word.IsTilted || word.Role == WordRole.Stamp));
        Assert.True(page.Words.Single(static word => word.Text == "85").Confidence < 0.5);
        Assert.Equal(1, page.Words.Single(static word => word.Text == "77").Confidence);
    }

    [Theory]
    [InlineData("/Artifact << /Type /Pagination /Subtype /Watermark >> BDC", WordRole.Stamp)]
    [InlineData("/Artifact /Mark BDC", WordRole.Stamp)]
    [InlineData("/Artifact << /Type /Pagination /Subtype /Footer >> BDC", WordRole.Text)]
    [InlineData("/Span << /Subtype /Watermark >> BDC", WordRole.Text)]
    [InlineData("/Artifact BMC", WordRole.Text)]
    public void What_the_file_calls_a_watermark_is_a_stamp(string begin, WordRole role)
    {
        var page = SmallPage.Read(
            $"{begin} {SmallPage.Show("2024", 100, 500)} EMC {SmallPage.Show("77", 100, 400)}",
            resources: Resources,
            objects: static builder => builder.Set(20, "<< /Type /Pagination /Subtype /Watermark >>"));
        Assert.Equal(role, page.Words.Single(static word => word.Text == "2024").Role);
        Assert.Equal(WordRole.Text, page.Words.Single(static word => word.Text == "77").Role);
    }

    [Theory]
    [InlineData("/Stamp", WordRole.Stamp)]
    [InlineData("/Watermark", WordRole.Stamp)]
    [InlineData("/FreeText", WordRole.Text)]
    [InlineData("/Widget", WordRole.Text)]
    public void The_text_of_a_stamp_annotation_is_a_stamp(string kind, WordRole role)
    {
        var page = SmallPage.Read("", "/MediaBox [0 0 600 800] /Annots [20 0 R]", objects: builder =>
        {
            builder.Set(20, $"<< /Subtype {kind} /Rect [100 500 200 520] /AP << /N 21 0 R >> >>");
            builder.SetStream(
                21,
                "/Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>",
                PdfBuilder.Latin(SmallPage.Show("2024", 5, 5)));
        });
        Assert.Equal(role, Assert.Single(page.Words).Role);
    }

    [Fact]
    public void Letters_heaped_on_one_place_in_many_inks_are_read_in_time()
    {
        var heap = string.Concat(Enumerable.Range(0, 20_000).Select(static i =>
            FormattableString.Invariant($"{i % 3 * 0.2} g BT /F1 10 Tf 100 500 Td ({(char)('A' + (i % 26))}) Tj ET ")));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Read(heap).Words);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static List<string> Texts(string content) => SmallPage.Texts(Read(content));

    private static Page Read(string content) => SmallPage.Read(content);
}
