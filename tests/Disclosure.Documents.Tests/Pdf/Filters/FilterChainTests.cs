using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Pdf.Filters;

/// <summary>
/// What the encoders of <see cref="Encoders"/> write, the filters read back; what is damaged gives what there was before the damage.
/// </summary>
public sealed class FilterChainTests
{
    private static readonly Arbitrary<byte[]> AnyBytes = ArbMap.Default.ArbFor<byte[]>().Filter(b => b is not null);

    [Fact]
    public void Flate_gives_back_what_was_compressed() => RoundTrip("/FlateDecode", Encoders.Flate);

    [Fact]
    public void LZW_gives_back_what_was_compressed() => RoundTrip("/LZWDecode", b => Encoders.Lzw(b, early: true));

    [Fact]
    public void LZW_with_late_change_gives_back_what_was_compressed() =>
        RoundTrip("/LZWDecode", b => Encoders.Lzw(b, early: false), "/DecodeParms << /EarlyChange 0 >>");

    [Fact]
    public void LZW_goes_through_all_code_widths()
    {
        var data = new byte[40_000];
        new System.Random(7).NextBytes(data);
        Assert.Equal(data, Decode("/Filter /LZWDecode", Encoders.Lzw(data, early: true)));
        Assert.Equal(data, Decode("/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>", Encoders.Lzw(data, early: false)));
    }

    [Fact]
    public void Ascii85_gives_back_what_was_written() => RoundTrip("/ASCII85Decode", Encoders.Ascii85);

    [Fact]
    public void Hex_gives_back_what_was_written() => RoundTrip("/ASCIIHexDecode", b => PdfBuilder.Latin(Convert.ToHexString(b) + ">"));

    [Fact]
    public void Run_lengths_give_back_what_was_packed() => RoundTrip("/RunLengthDecode", Encoders.RunLength);

    [Fact]
    public void Filters_apply_in_their_order() =>
        RoundTrip("[/ASCII85Decode /AHx /Fl]", b => Encoders.Ascii85(PdfBuilder.Latin(Convert.ToHexString(Encoders.Flate(b)))));

    [Fact]
    public void PNG_predictors_give_back_the_rows() => Prop.ForAll(AnyBytes, data =>
    {
        foreach (var (colors, columns) in new[] { (1, 4), (3, 5), (4, 1) })
        {
            var rows = Encoders.WholeRows(data, colors * columns);
            var decoded = Decode(
                $"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {colors} /Columns {columns} >>",
                Encoders.Flate(Encoders.Png(rows, colors * columns, colors)));
            Assert.Equal(rows, decoded);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 8, 5)]
    [InlineData(3, 8, 4)]
    [InlineData(2, 16, 3)]
    [InlineData(1, 4, 8)]
    [InlineData(3, 2, 4)]
    [InlineData(1, 1, 16)]
    public void The_TIFF_predictor_gives_back_the_rows(int colors, int bits, int columns) => Prop.ForAll(AnyBytes, data =>
    {
        var row = colors * bits * columns / 8;
        var rows = Encoders.WholeRows(data, row);
        var decoded = Decode(
            $"/Filter /LZWDecode /DecodeParms << /Predictor 2 /Colors {colors} /BitsPerComponent {bits} /Columns {columns} >>",
            Encoders.Lzw(Encoders.Tiff(rows, row, colors, bits), early: true));
        Assert.Equal(rows, decoded);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_Flate_data_end_at_the_damage()
    {
        var data = PdfBuilder.Latin(string.Concat(Enumerable.Range(0, 3000).Select(i => $"line {i}\n")));
        var compressed = Encoders.Flate(data);
        var cut = Decode("/Filter /FlateDecode", compressed[..(compressed.Length / 2)]);
        Assert.True(cut.Length > data.Length / 4);
        Assert.Equal(data[..cut.Length], cut);

        compressed.AsSpan(compressed.Length / 2, 8).Fill(0xFF);
        var damaged = Decode("/Filter /FlateDecode", compressed);
        Assert.True(damaged.Length > data.Length / 4);
        Assert.Equal(data[..(data.Length / 4)], damaged[..(data.Length / 4)]);
    }

    [Fact]
    public void A_wrong_checksum_costs_nothing()
    {
        var compressed = Encoders.Flate([1, 2, 3, 4]);
        compressed[^1] ^= 0x55;
        Assert.Equal([1, 2, 3, 4], Decode("/Filter /FlateDecode", compressed));
    }

    [Fact]
    public void Flate_data_without_their_header_are_read()
    {
        var compressed = Encoders.Flate(PdfBuilder.Latin("a text that is long enough to be a text"));
        Assert.Equal("a text that is long enough to be a text"u8.ToArray(), Decode("/Filter /FlateDecode", compressed[2..]));
    }

    [Fact]
    public void Any_bytes_through_any_filter_end_without_an_error() => Prop.ForAll(AnyBytes, data =>
    {
        foreach (var filter in new[] { "FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode" })
        {
            Decode($"/Filter /{filter} /DecodeParms << /Predictor 12 /Columns 3 >>", data);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("/DCTDecode")]
    [InlineData("/JPXDecode")]
    [InlineData("/CCITTFaxDecode")]
    [InlineData("/JBIG2Decode")]
    public void Image_filters_are_passed_through(string filter) => Assert.Equal([1, 2, 3], Decode($"/Filter {filter}", [1, 2, 3]));

    [Fact]
    public void An_unknown_filter_gives_nothing() => Assert.Empty(Decode("/Filter /BrotliDecode", [1, 2, 3]));

    [Fact]
    public void A_bomb_is_stopped_at_the_limit()
    {
        var bomb = Encoders.Flate(Encoders.Flate(new byte[8 << 20]));
        var limits = ReadLimits.Default with { DecodedBytes = 1 << 20 };
        var error = Assert.Throws<DocumentException>(() => Decode("/Filter [/FlateDecode /FlateDecode]", bomb, limits));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void A_chain_longer_than_any_honest_one_gives_nothing() =>
        Assert.Empty(Decode($"/Filter [{string.Concat(Enumerable.Repeat("/RunLengthDecode ", 40))}]", [129, 129]));

    private static void RoundTrip(string filter, Func<byte[], byte[]> encode, string parameters = "") =>
        Prop.ForAll(AnyBytes, data => Assert.Equal(data, Decode($"/Filter {filter} {parameters}", encode(data))))
            .QuickCheckThrowOnFailure();

    private static byte[] Decode(string entries, byte[] data, ReadLimits? limits = null)
    {
        var builder = PdfBuilder.WithPage("");
        var number = builder.AddStream(entries, data);
        var file = PdfBuilder.Open(builder.Build(), limits);
        return Assert.IsType<PdfStream>(file.Resolve(new PdfReference(number, 0))).Decode().ToArray();
    }
}
