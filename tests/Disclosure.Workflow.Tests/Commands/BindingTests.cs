using System.IO.Compression;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Tests.Commands;

public sealed class BindingTests
{
    [Fact]
    public void Pages_are_bound_in_the_order_of_the_numbers_in_their_names()
    {
        var bound = Bind(("第10页.jpg", Pages.Jpeg(10)), ("第2页.jpg", Pages.Jpeg(2)), ("第1页.jpg", Pages.Jpeg(1)));

        Assert.Equal("第1页等3个文件.zip", bound.Name);
        Assert.Same(FileType.Zip, FileType.Of(bound.Content.Span));
        using var zip = new ZipArchive(new MemoryStream(bound.Content.ToArray()));
        Assert.Equal([1, 2, 10], zip.Entries.Select(static entry =>
        {
            using var content = entry.Open();
            var bytes = new byte[5];
            content.ReadExactly(bytes);
            return bytes[4];
        }));
    }

    [Fact]
    public void The_same_pages_chosen_in_another_order_are_the_same_report()
    {
        var once = Bind(("1.jpg", Pages.Jpeg(1)), ("2.png", Pages.Png()), ("3.tif", Pages.Tiff()));
        var again = Bind(("3.tif", Pages.Tiff()), ("1.jpg", Pages.Jpeg(1)), ("2.png", Pages.Png()));

        Assert.Equal(ContentHash.Of(once.Content.Span), ContentHash.Of(again.Content.Span));
    }

    [Fact]
    public void One_page_stays_the_file_it_is()
    {
        var bound = Bind(("扫描.pdf", "%PDF-1.7"u8.ToArray()));

        Assert.Equal("扫描.pdf", bound.Name);
        Assert.Equal("%PDF-1.7"u8, bound.Content.Span);
    }

    [Fact]
    public void A_page_without_an_ending_that_fits_gets_one()
    {
        var bound = Bind(("扫描/第一页", Pages.Jpeg(1)), ("第二页.pdf", Pages.Jpeg(2)));
        using var zip = new ZipArchive(new MemoryStream(bound.Content.ToArray()));

        Assert.Equal(["第一页.jpg", "第二页.pdf.jpg"], zip.Entries.Select(static entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_can_be_no_page_is_refused_by_its_name()
    {
        Assert.Contains("“各页.zip”是 ZIP", Refusal(("1.jpg", Pages.Jpeg()), ("各页.zip", Pages.Zip("1.jpg"))), StringComparison.Ordinal);
        Assert.Contains("“说明.txt”不是", Refusal(("1.jpg", Pages.Jpeg()), ("说明.txt", "text"u8.ToArray())), StringComparison.Ordinal);
        Assert.Contains("“2.jpg”是空的", Refusal(("1.jpg", Pages.Jpeg()), ("2.jpg", [])), StringComparison.Ordinal);
    }

    [Fact]
    public void More_files_than_a_report_may_have_are_refused() =>
        Assert.Contains(
            "最多由 500 个文件组成，这里有 501 个",
            Refusal([.. Enumerable.Range(1, 501).Select(static number => ($"{number}.png", Pages.Png()))]),
            StringComparison.Ordinal);

    private static Binding.Bound Bind(params (string Name, byte[] Content)[] pages) => Assert.IsType<Binding.Bound>(Of(pages));

    private static string Refusal(params (string Name, byte[] Content)[] pages) =>
        Assert.IsType<Binding.Refused>(Of(pages)).Refusal.Message;

    private static Binding Of((string Name, byte[] Content)[] pages) =>
        Binding.Of([.. pages.Select(static page => new PageFile(page.Name, page.Content))]);
}
