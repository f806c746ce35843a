using System.Text;
using Disclosure.Web.Downloads;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Web.Tests.Publication;

public class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-4", "'-4")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("=1,\"2\"", "\"'=1,\"\"2\"\"\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("两行\n文字", "\"两行\n文字\"")]
    [InlineData("规章", "规章")]
    [InlineData("", "")]
    public void A_text_is_written_so_that_no_spreadsheet_runs_it(string text, string written) =>
        Assert.Equal(written, Line(csv => csv.Text(text)));

    [Fact]
    public void A_number_stays_a_number() => Assert.Equal("-4,38.6250,", Line(csv => csv.Number(-4).Number(38.6250m).Number(null)));

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_the_apostrophe() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                text =>
                {
                    var well = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
                    var written = Line(csv => csv.Text(well));
                    var read = written.StartsWith('"') ? written[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : written;
                    return read == well || (read == $"'{well}" && read.Length > 1);
                })
            .QuickCheckThrowOnFailure();

    private static string Line(Func<CsvText, CsvText> write) => Encoding.UTF8.GetString(write(new CsvText()).Take());
}
