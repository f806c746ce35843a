using Disclosure.Documents.Docx;

namespace Disclosure.Documents.Tests.Docx;

public sealed class DocxNumeralsTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(11, "chineseCountingThousand", "十一")]
    [InlineData(20, "japaneseCounting", "二十")]
    [InlineData(99, "chineseCounting", "九十九")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(1001, "chineseCountingThousand", "一千零一")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(20, "ideographDigital", "二〇")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(3, "ideographZodiac", "寅")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(21, "decimalEnclosedCircle", "21")]
    [InlineData(3, "decimalEnclosedParen", "⑶")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(1994, "lowerRoman", "mcmxciv")]
    [InlineData(27, "upperLetter", "AA")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(7, "decimal", "7")]
    [InlineData(7, "unheardOf", "7")]
    [InlineData(7, "none", "")]
    public void Numbers_are_written_as_Word_prints_them(int number, string format, string text) =>
        Assert.Equal(text, DocxNumerals.Print(number, format));
}
