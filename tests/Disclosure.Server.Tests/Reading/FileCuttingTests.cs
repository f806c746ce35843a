using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Hosting.Reading;
using Disclosure.Server.Reading;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Reading;

public sealed class FileCuttingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_cuts_pages_out_of_a_file_and_the_same_pages_are_the_same_bytes()
    {
        await using var cutting = new FileCutting(ServerChildren.Own, TimeProvider.System);
        var file = Samples.Read(Samples.FivePages);
        var words = PdfReader.Read(file, ReadLimits.Default, Cancellation).Pages[1].Words.Select(static word => word.Text);

        var cut = await cutting.CutAsync(file, 2, 3, ReadLimits.Default, Cancellation);
        var again = await cutting.CutAsync(file, 2, 3, ReadLimits.Default, Cancellation);

        Assert.Equal(cut!.Value.ToArray(), again!.Value.ToArray());
        var pages = PdfReader.Read(cut.Value, ReadLimits.Default, Cancellation).Pages;
        Assert.Equal(2, pages.Count);
        Assert.Equal(words, pages[0].Words.Select(static word => word.Text));
    }

    [Fact]
    public async Task A_file_that_cannot_be_cut_is_none()
    {
        await using var cutting = new FileCutting(ServerChildren.Own, TimeProvider.System);
        Assert.Null(await cutting.CutAsync(Samples.Read(Samples.FivePages), 5, 6, ReadLimits.Default, Cancellation));
        Assert.Null(await cutting.CutAsync("%PDF-1.7 and no more"u8.ToArray(), 1, 1, ReadLimits.Default, Cancellation));
        Assert.Null(await cutting.CutAsync("nothing at all"u8.ToArray(), 1, 1, ReadLimits.Default, Cancellation));
    }

    [Fact]
    public async Task What_swells_in_the_library_that_cuts_ends_a_child_and_costs_this_process_nothing()
    {
        await using var cutting = new FileCutting(ServerChildren.Own, TimeProvider.System);
        var file = SwollenPdf.WithStreamOfObjects(Samples.Read(Samples.FivePages), spaces: 1 << 30);
        Assert.InRange(file.Length, 0, 16 << 20);
        var before = GC.GetTotalAllocatedBytes();

        var cut = await cutting.CutAsync(file, 1, 1, ReadLimits.Default, Cancellation);

        Assert.Null(cut);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64 << 20);
    }
}
