using Disclosure.Contracts;
using Disclosure.Contracts.InMemory;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Year;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Workflow.Tests.Year;

/// <summary>Which of an agency's reports counts, where some were filed through the host and others taken in as records.</summary>
public sealed class YearBookTests
{
    private static readonly AgencyRoster Agencies = new(
    [
        new RosterAgency("G", "甲县人民政府", RosterKind.Government),
        new RosterAgency("E", "甲县教育局", RosterKind.Department) { Parent = "G", OtherNames = ["甲县文教局"] },
        new RosterAgency("O", "甲县人民政府办公室", RosterKind.Department) { Parent = "G" },
        new RosterAgency("L", "甲县粮食局", RosterKind.Department) { Parent = "G", LastYear = 2022, MergedInto = "E" },
    ]);

    private readonly InMemoryReportStore _reports = new();
    private readonly InMemoryFiles _files = new();
    private readonly InMemoryRoster _roster = new();
    private readonly InMemoryYearRecords _records = new();
    private readonly FakeTimeProvider _time = new(Filings.Noon);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReadingStore Readings => new(_files);

    private YearBook Book => new(_roster, _records, _reports, Readings);

    [Fact]
    public async Task A_filed_report_counts_before_a_record_and_the_later_of_two_before_the_earlier()
    {
        await RecordAsync("档案.pdf", "甲县教育局", 1);
        Assert.Equal(("档案.pdf", true), await CountingAsync("E"));
        await FileAsync(1, "甲县教育局");
        Assert.Equal(("报告1.pdf", false), await CountingAsync("E"));
        await FileAsync(2, "甲县文教局");
        Assert.Equal(("报告2.pdf", false), await CountingAsync("E"));
        await RecordAsync("档案二.pdf", "甲县教育局", 2);
        Assert.Equal(("报告2.pdf", false), await CountingAsync("E"));
        Assert.Equal((null, false), await CountingAsync("G"));
    }

    [Fact]
    public async Task What_was_only_received_or_was_withdrawn_does_not_count()
    {
        await _reports.BeginAsync(1);
        var process = await FileAsync(2, "甲县教育局");
        await _reports.RecordAsync(process, new Withdrawn(Filings.Noon.AddHours(1), "office", "重复"));
        Assert.Equal((null, false), await CountingAsync("E"));
    }

    [Fact]
    public async Task A_report_of_nobody_in_the_roster_is_shown_and_counts_nowhere()
    {
        await RecordAsync("别县.pdf", "乙县教育局", 1);
        var year = await Book.OpenAsync(Agencies, 2023, Cancellation);
        Assert.Empty(year.ByCode);
        Assert.Equal(["别县.pdf"], year.Unknown.Select(static report => report.File));
    }

    [Fact]
    public async Task A_record_takes_the_place_of_that_of_the_same_agency_under_another_name()
    {
        await new RosterDesk(_roster, _time).TakeInAsync(Agencies, "office", Cancellation);
        await RecordAsync("旧.pdf", "甲县文教局", 1);
        _time.Advance(TimeSpan.FromSeconds(1));
        var kept = await RecordAsync("新.pdf", "甲县教育局", 2);
        Assert.Equal("E", kept.Agency!.Code);
        Assert.Equal(["旧.pdf"], kept.Replaced.Select(static record => record.File));
        Assert.Equal(["新.pdf"], (await _records.OfYearAsync(2023, Cancellation)).Select(static record => record.File));
    }

    [Fact]
    public async Task The_same_record_again_is_one_record()
    {
        await RecordAsync("一.pdf", "甲县教育局", 1);
        var again = await RecordAsync("一.pdf", "甲县教育局", 1);
        Assert.Empty(again.Replaced);
        Assert.Single(await _records.OfYearAsync(2023, Cancellation));
    }

    [Fact]
    public async Task A_roster_that_says_the_same_makes_no_version_and_changes_are_told_by_code()
    {
        var desk = new RosterDesk(_roster, _time);
        Assert.Equal(4, (await desk.TakeInAsync(Agencies, "office", Cancellation)).Added.Count);
        Assert.True((await desk.TakeInAsync(new AgencyRoster([.. Agencies.Agencies]), "office", Cancellation)).IsNone);
        Assert.Single(await _roster.TrailAsync(10, Cancellation));
        var change = await desk.TakeInAsync(
            new AgencyRoster(
            [
                Agencies.Agencies[0], Agencies.Agencies[1] with { OtherNames = ["教体局"] }, Agencies.Agencies[2],
                new RosterAgency("N", "甲县数据局", RosterKind.Department),
            ]),
            "office", Cancellation);
        Assert.Equal(
            ("N", "E", "L"), (change.Added.Single().Code, change.Changed.Single().Code, change.Removed.Single().Code));
        Assert.Equal(2, (await _roster.FindAsync(Cancellation))!.Number);
    }

    [Fact]
    public async Task The_deadline_goes_by_the_kind_in_the_roster_and_a_merged_agency_is_not_missed()
    {
        await RecordAsync("办.pdf", "甲县政府办", 1, new DateOnly(2024, 2, 1));
        await RecordAsync("县.pdf", "甲县", 2, new DateOnly(2024, 3, 31));
        var now = await Book.OpenAsync(Agencies, 2023, Cancellation);
        var rows = RoundUp.Of(Agencies, now, await Book.OpenAsync(Agencies, 2022, Cancellation), plan: null, OfficeRules.Default);
        Assert.Equal(["G", "E", "O"], rows.Select(static row => row.Agency.Code));
        Assert.DoesNotContain(rows[0].Findings, static finding => finding.Rule is "deadline" or "agency-mismatch");
        Assert.Null(rows[1].Filed);
        Assert.Contains(rows[2].Findings, static finding => finding.Rule == "deadline");
        Assert.DoesNotContain(rows[2].Findings, static finding => finding.Rule == "agency-mismatch");
    }

    private static Report Report(string agency, int number) => new(
        $"{agency}2023年政府信息公开工作年度报告", agency, 2023, "2021",
        FormDefinition.Find("2021")!.Figures.ToDictionary(
            static figure => figure.Id, figure => new Figure(figure.Id, number, $"{number}", 1, default, 1)),
        new Dictionary<string, LabelReading>(), []);

    private async Task<(string? File, bool IsRecord)> CountingAsync(string code)
    {
        var report = (await Book.OpenAsync(Agencies, 2023, Cancellation)).Of(Agencies.Find(code)!);
        return (report?.File, report?.IsRecord ?? false);
    }

    private async Task<ReportProcess> FileAsync(int number, string agency)
    {
        var reading = await Readings.SaveAsync(new Reading("", "pdf", 1, Report(agency, number), []), Cancellation);
        return await _reports.RecordAsync(
            await _reports.BeginAsync(number),
            new Read(Filings.Noon.AddMinutes(number), ReportEvent.System, reading, agency, 2023, "题", "2021"));
    }

    private Task<RecordKept> RecordAsync(string file, string agency, int number, DateOnly? filed = null) =>
        new RecordDesk(_roster, _records, _files, Readings, _time).KeepAsync(
            file, new byte[] { (byte)number }, new Reading(file, "pdf", 1, Report(agency, number), []), filed, Cancellation);
}
