using System.Text;
using Disclosure.Documents.Text;

namespace Disclosure.Documents.Tests.Text;

public sealed class TextEncodingTests
{
    private const string Sample = "一、总体情况\r\n2023年，本局收到申请12件。\r\n規章\t0\t0\t0\r\n";

    public static TheoryData<string, bool> Encodings() => new()
    {
        { "utf-8", false },
        { "utf-8", true },
        { "utf-16", true },
        { "utf-16", false },
        { "utf-16BE", true },
        { "utf-16BE", false },
        { "GB18030", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_encoding_is_told_by_the_bytes(string name, bool isMarked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        Assert.Equal(Sample, TextEncoding.Decode(bytes, isWhole: true));
        Assert.Equal(ContentKind.Text, ContentFile.KindOf(bytes));
    }

    [Fact]
    public void A_character_cut_at_the_end_of_a_part_is_no_fault()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        Assert.NotNull(TextEncoding.Decode(bytes.AsSpan(0, 7), isWhole: false));
        Assert.Null(TextEncoding.Decode(bytes.AsSpan(0, 7), isWhole: true));
    }

    [Theory]
    [InlineData("plain ASCII, and no report")]
    [InlineData("{\"a\": 1}")]
    public void A_text_without_a_Chinese_character_is_none_that_is_taken(string text) =>
        Assert.Null(ContentFile.KindOf(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void What_begins_as_a_PDF_is_none() => Assert.Null(ContentFile.KindOf(Encoding.UTF8.GetBytes("报告\n%PDF-1.7\n")));

    [Fact]
    public void Bytes_of_other_files_are_no_text()
    {
        var random = new Random(14);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[64 + random.Next(3000)];
            random.NextBytes(bytes);
            Assert.Null(ContentFile.KindOf(bytes));
        }
    }
}
