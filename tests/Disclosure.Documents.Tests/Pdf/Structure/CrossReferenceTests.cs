using System.Globalization;
using System.Text;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Pdf.Structure;

/// <summary>Every way in which a file may say, or fail to say, where its objects are.</summary>
public sealed class CrossReferenceTests
{
    private const string Content = "BT /F1 12 Tf 100 700 Td (Hello) Tj ET";

    [Fact]
    public void A_table_leads_to_the_objects() => AssertReads(PdfBuilder.WithPage(Content).Build());

    [Fact]
    public void A_stream_leads_to_the_objects() => AssertReads(PdfBuilder.WithPage(Content).BuildWithStream());

    [Fact]
    public void A_stream_leads_into_object_streams() => AssertReads(Packed().BuildWithStream());

    [Fact]
    public void A_hybrid_file_hides_its_packed_objects_from_the_table() => AssertReads(Packed().BuildHybrid());

    [Fact]
    public void Objects_of_an_extended_stream_are_found_through_the_extending_one()
    {
        var builder = PdfBuilder.WithPage(Content);
        var extended = builder.Pack(1, 2, 3, 5);
        var file = builder.BuildWithStream();
        var opened = PdfBuilder.Open(file);
        Assert.Single(opened.Pages);

        // The same file with the cross references naming a stream that is empty itself and only extends the full one.
        builder.SetStream(extended + 1, $"/Type /ObjStm /N 0 /First 0 /Extends {extended} 0 R", []);
        var redirected = builder.BuildWithStream();
        var rows = redirected.AsSpan().IndexOf(new byte[] { 2, 0, 0, (byte)extended, 0 });
        redirected[rows + 3] = (byte)(extended + 1);
        AssertReads(redirected);
    }

    [Fact]
    public void An_incremental_update_replaces_objects()
    {
        var original = PdfBuilder.WithPage("BT /F1 12 Tf (Old) Tj ET").Build();
        var update = new PdfBuilder();
        update.SetStream(4, "", PdfBuilder.Latin(Content));
        AssertReads(update.AppendTo(original, PdfBuilder.StartOffset(original)));
    }

    [Fact]
    public void A_circle_of_previous_sections_ends()
    {
        var builder = PdfBuilder.WithPage(Content);
        var first = builder.Build();
        var update = new PdfBuilder();
        update.Set(50, "null");
        var place = PdfBuilder.StartOffset(update.AppendTo(first, 0));
        AssertReads(update.AppendTo(first, place));
    }

    [Fact]
    public void Offsets_count_from_a_header_that_stands_behind_junk()
    {
        byte[] file = [.. PdfBuilder.Latin("HTTP/1.1 200 OK\r\n\r\n"), .. PdfBuilder.WithPage(Content).Build()];
        AssertReads(file);
    }

    [Fact]
    public void A_file_without_header_opens_if_objects_are_found()
    {
        var builder = new PdfBuilder { Header = "" };
        CopyOfPage(builder);
        AssertReads(builder.Build());
    }

    [Theory]
    [InlineData("startxref", "startxxxx")]
    [InlineData("xref\n0 1", "xreg\n0 1")]
    [InlineData("trailer", "troiler")]
    [InlineData("%%EOF", "%%EO")]
    [InlineData("/Root 1 0 R", "/Rout 1 0 R")]
    [InlineData("/Root 1 0 R", "/Root 9 0 R")]
    public void Broken_references_are_rebuilt(string sound, string broken)
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.WithPage(Content).Build());
        AssertReads(Encoding.Latin1.GetBytes(file.Replace(sound, broken, StringComparison.Ordinal)));
    }

    [Fact]
    public void Offsets_that_point_to_other_objects_are_noticed()
    {
        var text = Encoding.Latin1.GetString(PdfBuilder.WithPage(Content).Build());
        AssertReads(Encoding.Latin1.GetBytes(text.Replace("%PDF-1.7\n", "%PDF-1.7\n%moved by some bytes\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{0:D10} 00000 n7\n")]
    [InlineData("{0:D10} 00000\u00EDn \n")]
    [InlineData("{0:D10}\u00ED00000 n \n")]
    [InlineData("\u00ED{0:D9} 00000 n \n")]
    [InlineData("9999999999 00000 n \n")]
    public void An_object_whose_entry_is_damaged_is_not_taken_for_free(string entry)
    {
        var file = PdfBuilder.WithPage(Content).Build();
        var page = file.AsSpan().IndexOf("3 0 obj"u8);
        var sound = PdfBuilder.Latin($"{page:D10} 00000 n \n");
        var at = file.AsSpan().IndexOf(sound);
        PdfBuilder.Latin(string.Format(CultureInfo.InvariantCulture, entry, page)).CopyTo(file, at);

        AssertReads(file);
    }

    [Fact]
    public void A_file_without_references_and_trailer_is_searched_for_its_catalog() =>
        AssertReads(PdfBuilder.WithPage(Content).BuildWithoutReferences(""));

    [Fact]
    public void A_lost_catalog_is_found_in_an_object_stream() => AssertReads(Packed().BuildWithoutReferences(""));

    [Fact]
    public void Pages_are_found_without_any_catalog()
    {
        var text = Encoding.Latin1.GetString(PdfBuilder.WithPage(Content).BuildWithoutReferences(""));
        AssertReads(Encoding.Latin1.GetBytes(text.Replace("/Catalog", "/Cutalog", StringComparison.Ordinal)));
    }

    [Fact]
    public void Repair_takes_the_last_of_several_objects_with_one_number()
    {
        var old = PdfBuilder.WithPage("BT /F1 12 Tf (Old) Tj ET").BuildWithoutReferences("");
        var update = new PdfBuilder { Header = "" };
        update.SetStream(4, "", PdfBuilder.Latin(Content));
        AssertReads([.. old, .. update.BuildWithoutReferences("")]);
    }

    [Fact]
    public void Repair_does_not_look_for_objects_inside_streams()
    {
        var builder = PdfBuilder.WithPage(Content);
        builder.AddStream("", PdfBuilder.Latin("4 0 obj (not the content) endobj 1 0 obj null endobj"));
        AssertReads(builder.BuildWithoutReferences(""));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("99999")]
    [InlineData("-5")]
    [InlineData("(x)")]
    [InlineData("77 0 R")]
    [InlineData("4 0 R")]
    public void A_wrong_stream_length_is_corrected(string length)
    {
        var builder = PdfBuilder.WithPage("");
        builder.SetStream(4, "", PdfBuilder.Latin(Content), length);
        AssertReads(builder.Build());
    }

    [Fact]
    public void Objects_that_refer_to_each_other_in_a_circle_are_null()
    {
        var builder = PdfBuilder.WithPage(Content);
        builder.Set(6, "7 0 R");
        builder.Set(7, "6 0 R");
        var file = PdfBuilder.Open(builder.Build());
        Assert.IsType<Documents.Pdf.Objects.PdfNull>(file.Resolve(new Documents.Pdf.Objects.PdfReference(6, 0)));
    }

    [Fact]
    public void What_is_no_pdf_is_of_unknown_type() => AssertFails(DocumentError.UnknownType, "PK\x03\x04 not a PDF"u8.ToArray());

    [Fact]
    public void An_empty_file_is_of_unknown_type() => AssertFails(DocumentError.UnknownType, []);

    [Fact]
    public void A_header_without_objects_is_damaged() => AssertFails(DocumentError.Damaged, "%PDF-1.4\nnothing"u8.ToArray());

    private static PdfBuilder Packed()
    {
        var builder = PdfBuilder.WithPage(Content);
        builder.Pack(1, 2, 3, 5);
        return builder;
    }

    private static void CopyOfPage(PdfBuilder builder)
    {
        builder.Add("<< /Type /Catalog /Pages 2 0 R >>");
        builder.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        builder.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>");
        builder.AddStream("", PdfBuilder.Latin(Content));
    }

    private static void AssertReads(byte[] bytes)
    {
        var file = PdfBuilder.Open(bytes);
        var page = Assert.Single(file.Pages);
        var content = Assert.Single(page.Contents());
        Assert.Equal(Content, Encoding.Latin1.GetString(content.Decode().Span).TrimEnd());
    }

    private static void AssertFails(DocumentError error, byte[] bytes) =>
        Assert.Equal(error, Assert.Throws<DocumentException>(() => PdfBuilder.Open(bytes)).Code);
}
