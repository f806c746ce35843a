using Disclosure.Contracts;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Steps;

public sealed class CorrectedTextTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_section_that_was_not_found_comes_in_at_its_place_and_what_was_read_is_kept()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var process = await world.LoadAsync(id);
        var changes = new ReportChanges { Sections = [new(SectionKind.Others, null, "无。"), new(SectionKind.Overview, null, "甲\n乙")] };
        await world.ActAsync(id, new ReportCommand.Correct("经办人", null, process.CheckedReading!.Value, changes, "漏读"));
        await world.RunDueAsync();
        process = await world.LoadAsync(id);
        var corrected = (await world.Readings.FindAsync(process.CheckedReading!.Value, Cancellation))!.Report;
        Assert.Equal(
            [(SectionKind.Overview, "甲\n乙", 0), (SectionKind.Others, "无。", 0)],
            corrected.Sections.Select(s => (s.Kind, s.Text, s.Page)));
        Assert.Empty((await world.Readings.FindAsync(process.Reading!.Value, Cancellation))!.Report.Sections);
    }

    [Fact]
    public async Task A_text_corrected_from_another_than_the_reading_holds_is_refused()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var process = await world.LoadAsync(id);
        var changes = new ReportChanges { Sections = [new(SectionKind.Others, "别的", "无。")] };
        var result = await world.Desk.ActAsync(
            id, new ReportCommand.Correct("经办人", null, process.CheckedReading!.Value, changes, "漏读"), Cancellation);
        Assert.Equal(RefusalCode.StaleReading, Assert.IsType<CommandResult.Refused>(result).Refusal.Code);
    }
}
