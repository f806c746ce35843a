using Disclosure.Documents.Binary;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Words;
using Disclosure.TestKit;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class FileTellerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_tells_of_every_sample_what_is_told_in_this_process()
    {
        await using var teller = new FileTeller(Children(), TimeProvider.System);
        foreach (var sample in Directory.EnumerateFiles(Samples.Folder, "*.pdf"))
        {
            var file = await File.ReadAllBytesAsync(sample, Cancellation);
            var budget = new ReadBudget(ReadLimits.Default, Cancellation);
            var here = PdfReader.Read(file, budget);
            var told = await teller.ReadAsync(file, ReadLimits.Default, Cancellation);
            Assert.True(DocumentFormat.Write(here).AsSpan().SequenceEqual(DocumentFormat.Write(told.Document)), sample);
            Assert.Equal(budget.PageBytes, told.HeldBytes);
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_is_told_as_in_this_process()
    {
        await using var teller = new FileTeller(Children(), TimeProvider.System);
        var limits = ReadLimits.Default with { Pages = 0 };
        var file = PdfBuilder.WithPage("").Build();
        var here = Assert.Throws<DocumentException>(() => PdfReader.Read(file, limits, Cancellation));
        var there = await Assert.ThrowsAsync<DocumentException>(() => teller.ReadAsync(file, limits, Cancellation));
        Assert.Equal(here.Fault, there.Fault);
        Assert.Equal(
            new FormatUnknown(),
            (await Assert.ThrowsAsync<DocumentException>(() => teller.ReadAsync(new byte[100], ReadLimits.Default, Cancellation))).Fault);
    }

    [Fact]
    public async Task A_child_makes_the_same_pdf_of_an_ofd_as_this_process()
    {
        await using var teller = new FileTeller(Children(), TimeProvider.System);
        var samples = Directory.GetFiles(Path.Combine(Samples.Folder, "ofd"), "*.ofd");
        Assert.NotEmpty(samples);
        foreach (var sample in samples)
        {
            var file = await File.ReadAllBytesAsync(sample, Cancellation);
            var here = OfdFile.ToPdf(file, ReadLimits.Default, Cancellation);
            var there = await teller.ShownAsync(file, ReadLimits.Default, Cancellation);
            Assert.True(here.Span.SequenceEqual(there.Span), sample);
        }
    }

    [Fact]
    public void An_answer_that_is_a_file_has_a_largest_size()
    {
        Assert.Equal(FrameHeader.LargestFile, WorkerLoop.Fitting(new byte[FrameHeader.LargestFile]).Length);
        var error = Assert.Throws<DocumentException>(() => WorkerLoop.Fitting(new byte[FrameHeader.LargestFile + 1]));
        Assert.Equal(new ReadLimitReached(ReadLimit.HeldData), error.Fault);
    }

    [Fact]
    public void A_request_is_read_as_it_was_written()
    {
        var limits = ReadLimits.Default with { Pages = 7, HeldBytes = 123_456_789 };
        var request = new FileRequest(3, 12, 345, limits, new byte[] { 1, 2, 3 });
        var read = FileRequest.Read((byte[])[.. request.Head(), .. request.File.Span]);
        Assert.Equal(request with { File = default }, read with { File = default });
        Assert.Equal(request.File.ToArray(), read.File.ToArray());
    }

    [Fact]
    public void Pages_that_are_more_than_an_answer_holds_have_reached_the_limit_of_memory()
    {
        var box = new Box(0, 0, 1, 1);
        var word = new Word(new string('一', 100_000), box, [new Glyph("一", box, 10)], 1, TextDirection.Right);
        var page = new Page(1, 100, 100, [.. Enumerable.Repeat(word, 84)], [], [], TextVerdict.Trusted);
        Assert.Equal(7, ToldFile.Read(new ToldFile(new Document([page]), 7).Write()).HeldBytes);
        var error = Assert.Throws<DocumentException>(() => new ToldFile(new Document([page, page, page]), 7).Write());
        Assert.Equal(new ReadLimitReached(ReadLimit.HeldData), error.Fault);
    }

    [Fact]
    public async Task A_child_that_cannot_be_started_is_the_machines_trouble()
    {
        await using var teller = new FileTeller(new WorkerOptions { FileName = "/no/such/program" }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<DocumentException>(
            () => teller.ReadAsync(PdfBuilder.WithPage("").Build(), ReadLimits.Default, Cancellation));
        Assert.Equal(new FileReaderEnded(), error.Fault);
        Assert.True(error.Fault.IsOfTheMachine);
    }

    [Fact]
    public async Task Reading_in_a_child_and_in_this_process_count_for_the_run()
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(Samples.Folder, Samples.FivePages), Cancellation);
        foreach (var children in (WorkerOptions?[])[Children(), null])
        {
            await using var teller = new FileTeller(children, TimeProvider.System);
            var meter = RunMeter.Begin(TimeSpan.FromMinutes(1), static _ => false);
            await teller.ReadAsync(file, ReadLimits.Default, Cancellation);
            Assert.True(meter.Spent > TimeSpan.Zero);
        }
    }

    private static WorkerOptions Children() => new()
    {
        FileName = "dotnet",
        Arguments = [typeof(FaultyWorker.Faults).Assembly.Location, "files"],
        Workers = 1,
        MemoryBytes = 448L << 20,
    };
}
