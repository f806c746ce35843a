using Disclosure.Documents.Pdf;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void A_report_with_fonts_that_are_not_embedded_is_read()
    {
        var page = Assert.Single(Read(Report()).Pages);
        Assert.Equal(["年度报告", "76"], page.Words.Select(w => w.Text));
        Assert.Equal(TextVerdict.Trusted, page.Verdict);
        Assert.Equal(20, page.Words[0].FontSize, 3);
        Assert.Equal(100, page.Words[0].Box.Left, 3);
        Assert.Equal(180, page.Words[0].Box.Right, 3);
        Assert.Equal(100, page.Words[0].Box.Top + (0.88 * 20), 3);
    }

    [Fact]
    public void Bytes_that_are_no_PDF_are_a_typed_error() =>
        Assert.Equal(DocumentError.UnknownType, Assert.Throws<DocumentException>(() => Read("hello"u8.ToArray())).Code);

    [Fact]
    public void A_cancelled_reading_ends() =>
        Assert.ThrowsAny<OperationCanceledException>(() => PdfReader.Read(Report(), ReadLimits.Default, new CancellationToken(true)));

    [Fact]
    public void A_damaged_report_gives_pages_or_a_foreseen_error()
    {
        byte[] original = Report();
        var changes = Gen.ListOf(
            from place in Gen.Choose(0, original.Length - 1) from value in Gen.Choose(0, 255) select (Place: place, Value: value),
            5);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(changes), list =>
        {
            byte[] bytes = [.. original];
            foreach (var (place, value) in list)
            {
                bytes[place] = (byte)value;
            }

            try
            {
                return Read(bytes).Pages.All(p => p.Words.All(w => w.Text.Length > 0 && !w.Text.Any(char.IsWhiteSpace)));
            }
            catch (DocumentException exception)
            {
                // The cause is set only by the reader's last resort, which nothing may reach.
                return exception.InnerException is null;
            }
        }));
    }

    private static Document Read(byte[] file) => PdfReader.Read(file, ReadLimits.Default, TestContext.Current.CancellationToken);

    private static byte[] Report()
    {
        var builder = PdfBuilder.WithPage("BT /F2 20 Tf 100 700 Td <5E745EA662A5544A> Tj /F1 10 Tf 200 0 Td (76) Tj ET", resources: "");
        builder.Set(
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>");
        builder.Set(6, "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>");
        builder.Set(
            7,
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>");
        return builder.Build();
    }
}
