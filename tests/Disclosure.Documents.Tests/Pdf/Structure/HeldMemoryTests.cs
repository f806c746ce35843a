using System.Globalization;
using System.Text;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tests.Pdf.Filters;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Pdf.Structure;

/// <summary>
/// Small files that ask for much memory are refused before they get it: what the reading allocates in all, which is more than it holds at
/// a time, stays near the ceiling. Each of them asks for at least four times as much.
/// </summary>
public sealed class HeldMemoryTests
{
    private const int Megabyte = 1 << 20;

    /// <summary>Bytes of one decoded stream, and of all that is held: small, so that the tests are quick.</summary>
    private static readonly ReadLimits Limits = ReadLimits.Default with { StreamBytes = 8 * Megabyte, HeldBytes = 32 * Megabyte };

    /// <summary>What lists leave behind when they grow by doubling comes on top of what is held.</summary>
    private const long MostAllocated = 80 * Megabyte;

    public static TheoryData<string> Filters => new("flate", "flate in flate", "LZW", "run lengths", "ASCII 85", "predictor");

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_stream_that_swells_is_refused_at_the_ceiling_of_one_stream(string kind)
    {
        var zeros = new byte[128 * Megabyte];
        var (entries, data) = kind switch
        {
            "flate" => ("/Filter /FlateDecode", Encoders.Flate(zeros)),
            "flate in flate" => ("/Filter [/FlateDecode /FlateDecode]", Encoders.Flate(Encoders.Flate(zeros))),
            "LZW" => ("/Filter /LZWDecode", LzwOfZeros(200)),
            "run lengths" => (
                "/Filter [/FlateDecode /RunLengthDecode]",
                Encoders.Flate([.. Enumerable.Repeat<byte[]>([129, 0], Megabyte).SelectMany(b => b)])),
            "ASCII 85" => ("/Filter [/FlateDecode /ASCII85Decode]", Encoders.Flate(PdfBuilder.Latin(new string('z', 7 * Megabyte)))),
            _ => ("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 4 >>", Encoders.Flate(zeros)),
        };
        var builder = PdfBuilder.WithPage("");
        builder.SetStream(4, entries, data);
        Assert.Equal(ReadLimit.StreamData, AssertRefused(builder.Build()));
    }

    [Theory]
    [InlineData(8 * Megabyte, false)]
    [InlineData((8 * Megabyte) + 1, true)]
    public void The_ceiling_of_one_stream_is_the_last_length_taken(int length, bool isRefused)
    {
        var builder = PdfBuilder.WithPage("");
        builder.SetStream(4, "/Filter /FlateDecode", Encoders.Flate(new byte[length]));
        Assert.Equal(isRefused, Refusal(builder.Build(), Limits) is not null);
    }

    [Fact]
    public void A_font_file_that_lies_about_its_length_is_decoded_as_it_is()
    {
        var data = PdfBuilder.Latin(new string('x', 3000));
        foreach (var claimed in new[] { 1, 2999, 3000, 3001, 60_000, int.MaxValue })
        {
            var builder = PdfBuilder.WithPage("");
            var number = builder.AddStream($"/Filter /FlateDecode /Length1 {claimed}", Encoders.Flate(data));
            var file = PdfBuilder.Open(builder.Build());
            var stream = Assert.IsType<Documents.Pdf.Objects.PdfStream>(file.Resolve(new Documents.Pdf.Objects.PdfReference(number, 0)));
            Assert.Equal(data, stream.Decode().ToArray());
        }
    }

    [Theory]
    [InlineData("0 0 m ", "1 1 l ", 600_000)]
    [InlineData("0 0 m ", "1 1 2 2 3 3 c ", 400_000)]
    [InlineData("", "0 0 m 9 9 l 9 0 l W n ", 400_000)]
    [InlineData("BT /F1 1 Tf 9000 9000 Td ", "0 g (i) Tj 1 g (i) Tj ", 200_000)]
    [InlineData("", "BI /W 9 /H 9 ID x EI ", 400_000)]
    [InlineData("", "/A BMC ", 1_000_000)]
    [InlineData("", "9 9 m 99 9 l S ", 199_000)]
    [InlineData("BT /F1 1 Tf ", "1 0 0 1 9 9 Tm (iiiiiiii) Tj ", 20_000)]
    [InlineData("/Span << /A [", "[] ", 1_500_000)]
    [InlineData("/Span << /A [", "<<>> ", 1_000_000)]
    [InlineData("/Span << /A [", "(a) ", 1_500_000)]
    [InlineData("/Span << /A [", "1 ", 3_500_000)]
    [InlineData("[", "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) ", 150_000)]
    public void Content_that_swells_is_refused(string start, string repeated, int times)
    {
        var builder = PdfBuilder.WithPage("");
        var content = start + string.Concat(Enumerable.Repeat(repeated, times));
        builder.SetStream(4, "/Filter /FlateDecode", Encoders.Flate(PdfBuilder.Latin(content)));
        var limits = Limits with
        {
            StreamBytes = 64 * Megabyte, HeldBytes = 24 * Megabyte, Operators = int.MaxValue, Glyphs = int.MaxValue,
        };
        Assert.Equal(ReadLimit.HeldData, AssertRefused(builder.Build(), limits));
    }

    [Fact]
    public void Names_that_are_all_different_are_counted()
    {
        var content = new StringBuilder("/Span << /A [");
        for (var i = 0; i < 600_000; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $"/n{i} ");
        }

        var builder = PdfBuilder.WithPage("");
        builder.SetStream(4, "/Filter /FlateDecode", Encoders.Flate(PdfBuilder.Latin(content.ToString())));
        Assert.Equal(ReadLimit.HeldData, AssertRefused(builder.Build()));
    }

    [Fact]
    public void A_file_object_of_a_million_empty_arrays_is_refused()
    {
        var builder = PdfBuilder.WithPage("", "/MediaBox [0 0 600 800] /Rotate 9 0 R");
        builder.Set(9, $"[{string.Concat(Enumerable.Repeat("[]", 1_000_000))}]");
        Assert.Equal(ReadLimit.HeldData, AssertRefused(builder.Build()));
    }

    [Fact]
    public void An_object_stream_of_a_million_places_is_refused()
    {
        var places = string.Concat(Enumerable.Repeat("7 0 ", 2_000_000));
        var builder = PdfBuilder.WithPage("");
        builder.AddStream(
            $"/Type /ObjStm /N 9000000 /First {places.Length} /Filter /FlateDecode", Encoders.Flate(PdfBuilder.Latin(places)));
        Assert.Equal(ReadLimit.HeldData, AssertRefused(builder.BuildWithoutReferences("")));
    }

    [Fact]
    public void A_cross_reference_stream_of_a_million_free_entries_is_refused()
    {
        var rows = Encoders.Flate(new byte[1_900_000]);
        var head = PdfBuilder.Latin(
            "%PDF-1.7\n1 0 obj << /Type /XRef /W [1 0 0] /Size 1900000 /Root 2 0 R /Filter /FlateDecode "
            + $"/Length {rows.Length} >>\nstream\n");
        byte[] file = [.. head, .. rows, .. "\nendstream endobj\nstartxref\n9\n%%EOF\n"u8];
        Assert.Equal(ReadLimit.HeldData, AssertRefused(file));
    }

    [Fact]
    public void A_page_that_names_one_stream_again_and_again_is_refused()
    {
        var builder = PdfBuilder.WithPage("");
        builder.SetStream(9, "/Filter /FlateDecode", Encoders.Flate(new byte[4 * Megabyte]));
        builder.Set(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [{string.Concat(Enumerable.Repeat("9 0 R ", 60))}] >>");
        Assert.Equal(ReadLimit.HeldData, AssertRefused(builder.Build()));
    }

    [Fact]
    public void Pages_that_share_a_large_stream_are_held_one_at_a_time()
    {
        var text = PdfBuilder.Latin("BT /F1 9 Tf 9 700 Td (once) Tj ET " + new string(' ', 3 * Megabyte));
        Assert.Null(Refusal(ManyPages(40, text), Limits));
    }

    [Fact]
    public void The_words_of_all_pages_are_held_together()
    {
        var line = string.Concat(Enumerable.Repeat("i ", 50));
        var lines = string.Concat(Enumerable.Range(1, 100).Select(i => $"1 0 0 1 9 {7 * i} Tm ({line}) Tj "));
        var text = PdfBuilder.Latin($"BT /F1 1 Tf {lines} ET");
        Assert.Null(Refusal(ManyPages(5, text), Limits));
        Assert.Equal(ReadLimit.HeldData, Refusal(ManyPages(100, text), Limits));
    }

    [Fact]
    public void Fonts_that_share_a_font_file_hold_it_each()
    {
        var content = new StringBuilder("BT ");
        var fonts = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $"/G{i} 9 Tf (a) Tj ");
            fonts.Append(CultureInfo.InvariantCulture, $"/G{i} {100 + i} 0 R ");
        }

        var builder = new PdfBuilder();
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        builder.Set(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << {fonts} >> >> >>");
        builder.SetStream(4, "", PdfBuilder.Latin(content.ToString()));
        builder.Set(5, "<< /Type /FontDescriptor /Flags 4 /FontFile2 6 0 R >>");
        byte[] program = [.. Fonts.FontObjects.U32(0x00010000), .. new byte[3 * Megabyte]];
        builder.SetStream(6, "/Filter /FlateDecode", Encoders.Flate(program));
        for (var i = 0; i < 40; i++)
        {
            builder.Set(100 + i, "<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 5 0 R >>");
        }

        Assert.Equal(ReadLimit.HeldData, AssertRefused(builder.Build()));
    }

    [Fact]
    public void An_ordinary_report_holds_less_than_a_fiftieth_of_what_it_may()
    {
        var file = File.ReadAllBytes(Path.Combine(TestKit.Samples.Folder, "five-pages.pdf"));
        var limits = ReadLimits.Default;
        Assert.Null(Refusal(file, limits with { StreamBytes = limits.StreamBytes / 50, HeldBytes = limits.HeldBytes / 50 }));
    }

    private static byte[] ManyPages(int count, byte[] content)
    {
        var builder = PdfBuilder.WithPage("");
        builder.SetStream(4, "/Filter /FlateDecode", Encoders.Flate(content));
        var kids = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            builder.Set(
                10 + i, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
            kids.Append(CultureInfo.InvariantCulture, $"{10 + i} 0 R ");
        }

        builder.Set(2, $"<< /Type /Pages /Kids [{kids}] /Count {count} >>");
        return builder.Build();
    }

    private static ReadLimit? AssertRefused(byte[] file, ReadLimits? limits = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Refusal(file, limits ?? Limits);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        return refusal;
    }

    private static ReadLimit? Refusal(byte[] file, ReadLimits limits)
    {
        try
        {
            PdfReader.Read(file, limits, TestContext.Current.CancellationToken);
            return null;
        }
        catch (DocumentException error) when (error.Fault is ReadLimitReached)
        {
            return ((ReadLimitReached)error.Fault).Limit;
        }
    }

    /// <summary>
    /// Data of zeros: after the code of one zero each code stands for one more than the one before, up to the 3,836th; then the table
    /// begins anew.
    /// </summary>
    private static byte[] LzwOfZeros(int rounds)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0L, 0);
        for (var round = 0; round < rounds; round++)
        {
            Write(256, 9);
            Write(0, 9);
            for (var code = 258; code < 4094; code++)
            {
                Write(code, code switch { < 511 => 9, < 1023 => 10, < 2047 => 11, _ => 12 });
            }

            Write(256, 12);
        }

        Write(257, 9);
        Write(0, 8);
        return [.. bytes];

        void Write(int code, int width)
        {
            (bits, count) = ((bits << width) | (uint)code, count + width);
            while (count >= 8)
            {
                bytes.Add((byte)((bits >> (count - 8)) & 0xFF));
                count -= 8;
            }

            bits &= (1L << count) - 1;
        }
    }
}
