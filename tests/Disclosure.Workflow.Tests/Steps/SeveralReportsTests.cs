using Disclosure.Contracts;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>Files that hold several reports.</summary>
public sealed class SeveralReportsTests
{
    private static readonly byte[] First = FakeReader.File("甲局", 2022);
    private static readonly byte[] Second = FakeReader.File("乙局", 2022);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Reading> ReadingOf(World world, ReportId id) =>
        (await world.Readings.FindAsync((await world.LoadAsync(id)).Reading!.Value, Cancellation))!;

    [Fact]
    public async Task Each_report_of_a_file_is_filed_with_its_pages_and_reviewed_and_published_by_itself()
    {
        var world = new World();
        var file = FakeReader.Several(First, Second);
        var whole = await world.LoadAsync(await world.FileAsync(file));

        ReportId[] parts = [ReportId.Of(ContentHash.Of(First)), ReportId.Of(ContentHash.Of(Second))];
        Assert.Equal((ReportState.HandedOver, parts[0]), (whole.State, whole.HandedOverTo));
        Assert.Equal(parts, whole.DividedInto);
        Assert.Equal(["Received", "Extracted", "Divided"], (await world.HistoryAsync(whole.Id)).Select(static one => one.GetType().Name));

        for (var i = 0; i < parts.Length; i++)
        {
            var part = await world.LoadAsync(parts[i]);
            Assert.Equal((ReportState.InReview, i == 0 ? "甲局" : "乙局", 2022), (part.State, part.Agency, part.Year));
            var cut = i == 0 ? First : Second;
            Assert.Equal(
                new FiledFile(ContentHash.Of(cut), $"年度报告（{i + 1}）.pdf", cut.Length, whole.File.FiledAt, whole.File.Sender)
                {
                    CutFrom = ContentHash.Of(file),
                    Origin = new Origin.Operator(),
                },
                part.File);
            Assert.Equal(whole.FiledBy, part.FiledBy);
            var reading = await ReadingOf(world, parts[i]);
            Assert.Equal((part.File.Name, 1, new ReportPart(i + 1, 2, i + 1, i + 1)), (reading.File, reading.Pages, reading.Report.Part));
            await using var original = await world.Files.OpenAsync(part.File.Hash, Cancellation);
            Assert.Equal(part.File.Size, original!.Length);
        }

        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(parts[1])).State);
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(parts[0])).State);
        await using var kept = await world.Files.OpenAsync(ContentHash.Of(file), Cancellation);
        Assert.Equal(file.Length, kept!.Length);
    }

    [Fact]
    public async Task Places_in_a_part_are_those_of_its_own_file()
    {
        var world = new World();
        await world.FileAsync(FakeReader.Several(First, Second));

        Assert.Equal(1, (await ReadingOf(world, ReportId.Of(ContentHash.Of(First)))).Report.Figures[FakeReader.Total].Page);
        Assert.Equal(1, (await ReadingOf(world, ReportId.Of(ContentHash.Of(Second)))).Report.Figures[FakeReader.Total].Page);
    }

    [Fact]
    public async Task A_step_that_runs_again_finds_the_parts_begun()
    {
        var world = new World();
        await world.SendAsync(FakeReader.Several(First, Second));
        var whole = ReportId.Of(ContentHash.Of(FakeReader.Several(First, Second)));
        await world.Runner.RunStepAsync(await world.LoadAsync(whole), ReportStep.Extract, Cancellation);
        var extracted = await world.LoadAsync(whole);

        await world.Steps.RunAsync(extracted, ReportStep.Parse, Cancellation);
        await world.RunDueAsync();

        foreach (var file in (byte[][])[First, Second])
        {
            Assert.Single(await world.HistoryAsync(ReportId.Of(ContentHash.Of(file))), static one => one is Received);
            Assert.Single(await world.HistoryAsync(ReportId.Of(ContentHash.Of(file))), static one => one is Read);
        }

        Assert.Equal(ReportState.HandedOver, (await world.LoadAsync(whole)).State);
    }

    [Fact]
    public async Task The_same_file_again_is_known_and_leads_to_its_first_report()
    {
        var world = new World();
        await world.FileAsync(FakeReader.Several(First, Second));

        var known = Assert.IsType<FilingResult.Known>(await world.SendAsync(FakeReader.Several(First, Second)));

        Assert.Equal(ReportId.Of(ContentHash.Of(First)), known.Report);
    }

    [Fact]
    public async Task Of_a_file_that_cannot_be_cut_the_first_report_is_taken_and_says_that_the_others_were_not()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.Several(First, FakeReader.File("乙局", 2022, copy: FakeReader.Uncuttable)));

        var taken = await world.LoadAsync(id);

        Assert.Equal((ReportState.InReview, "甲局"), (taken.State, taken.Agency));
        Assert.Equal(new ReportPart(1, 2, 1, 1) { OthersAreFiled = false }, (await ReadingOf(world, id)).Report.Part);
    }

    [Fact]
    public async Task A_corrected_file_that_holds_several_corrects_its_own_report_alone()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("乙局", 2022, 9));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "数据有误"));

        Assert.IsType<FilingResult.Filed>(await world.Desk.RefileAsync(
            id, FakeReader.Several(First, Second), "更正.pdf", World.OfficeFiler, Cancellation));
        await world.RunDueAsync();

        var corrected = await world.LoadAsync(id);
        Assert.Equal((ReportState.InReview, "乙局", 2), (corrected.State, corrected.Agency, corrected.Round));
        Assert.Equal(new ReportPart(2, 2, 2, 2) { OthersAreFiled = false }, (await ReadingOf(world, id)).Report.Part);
        Assert.Null(await world.Ledger.LoadAsync(ReportId.Of(ContentHash.Of(First)), Cancellation));
    }

    [Fact]
    public async Task Two_copies_of_one_report_in_a_file_are_not_taken_for_two()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.Several(First, First));

        Assert.Equal((ReportState.InReview, "甲局"), ((await world.LoadAsync(id)).State, (await world.LoadAsync(id)).Agency));
    }
}
