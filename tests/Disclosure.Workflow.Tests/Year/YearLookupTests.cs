using Disclosure.Contracts;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Steps;
using Disclosure.Workflow.Year;

namespace Disclosure.Workflow.Tests.Year;

/// <summary>What is known beside a filed report when it is checked: the roster's names and kinds, and the year before.</summary>
public sealed class YearLookupTests
{
    private static readonly DateOnly Day = new(2024, 2, 10);

    private static readonly AgencyRoster Agencies = new(
    [
        new RosterAgency("G", "甲县人民政府", RosterKind.Government),
        new RosterAgency("E", "甲县教育局", RosterKind.Department) { Parent = "G", OtherNames = ["甲县文教局"] },
        new RosterAgency("L", "甲县粮食局", RosterKind.Department) { Parent = "G", LastYear = 2022, MergedInto = "E" },
        new RosterAgency("N", "甲县数据局", RosterKind.Department) { Parent = "G", FirstYear = 2023 },
        new RosterAgency("B", "甲县民政局", RosterKind.Department) { Parent = "G" },
    ]);

    private const string Sudden = $"sudden-change@{FakeReader.Total}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_roster_only_the_day_and_the_settings_are_known()
    {
        var world = new World(rules: Rules);
        var known = await KnownAsync(world, "甲县教育局", roster: null);
        Assert.Null(known.Year);
        Assert.Empty(known.Report.OwnNames);
        Assert.Null(known.Report.IsGovernment);
        Assert.Null(known.Report.Year);
        Assert.Equal((Day, Rules.Local, Rules.Settings), (known.Report.Received, known.Report.Local, known.Report.Settings));
        Assert.Equal(known, await KnownAsync(new World(rules: Rules), "甲县教育局", new AgencyRoster([])));
    }

    [Theory]
    [InlineData("甲县教育局")]
    [InlineData("甲县文教局")]
    [InlineData("县教育局")]
    public async Task An_agency_is_known_by_full_other_and_short_names(string name)
    {
        var known = await KnownAsync(new World(rules: Rules), name);
        Assert.False(known.Report.IsGovernment);
        Assert.Equal(["甲县教育局", "甲县文教局", name, "甲县粮食局"], known.Report.OwnNames);
        Assert.Equal((Day, Rules.Local, Rules.Settings), (known.Report.Received, known.Report.Local, known.Report.Settings));
        Assert.NotNull(known.Year);
        Assert.Equal((2023, Rules.Thresholds, Rules.Settings), (known.Year.Year, known.Year.Thresholds, known.Year.Settings));
    }

    [Fact]
    public async Task A_government_is_told_by_its_kind()
    {
        Assert.True((await KnownAsync(new World(), "甲县政府")).Report.IsGovernment);
        Assert.Null((await KnownAsync(new World(), "乙县人民政府")).Report.IsGovernment);
    }

    [Fact]
    public async Task An_agency_that_the_roster_does_not_have_in_that_year_is_not_known()
    {
        Assert.NotNull((await KnownAsync(new World(), "甲县数据局", year: 2023)).Year);
        Assert.Null((await KnownAsync(new World(), "甲县数据局", year: 2022)).Year);
        Assert.Null((await KnownAsync(new World(), "甲县教育局", year: null)).Year);
        Assert.Null((await KnownAsync(new World(), null)).Year);
    }

    [Fact]
    public async Task The_year_before_is_that_of_the_agency_and_of_those_merged_into_it_or_none()
    {
        var world = new World();
        await RecordAsync(world, "甲县文教局", 2022, 3);
        Assert.Empty((await KnownAsync(world, "甲县教育局")).Year!.Before);
        await RecordAsync(world, "甲县粮食局", 2022, 4);
        await RecordAsync(world, "甲县民政局", 2022, 5);
        await RecordAsync(world, "甲县教育局", 2021, 6);
        var before = (await KnownAsync(world, "甲县教育局", roster: null)).Year!.Before;
        Assert.Equal(
            [(null, 3), ("甲县粮食局", 4)],
            before.Select(static each => (each.Agency, each.Report.Figures[FakeReader.Total].Value)));
        Assert.Empty((await KnownAsync(world, "甲县数据局", roster: null)).Year!.Before);
    }

    [Fact]
    public async Task A_file_that_came_by_an_agencys_link_is_held_against_that_agency_and_year()
    {
        var link = new Origin.AgencyLink("甲县文教局", 2023);
        var own = await KnownAsync(new World(), "县教育局", origin: link);
        Assert.Equal((2023, "甲县教育局"), (own.Report.Year, own.Report.OwnNames[0]));
        Assert.Contains("县教育局", own.Report.OwnNames);
        Assert.NotNull(own.Year);

        var other = await KnownAsync(new World(), "甲县民政局", origin: link);
        Assert.Equal((2023, "甲县教育局"), (other.Report.Year, other.Report.OwnNames[0]));
        Assert.DoesNotContain("甲县民政局", other.Report.OwnNames);
        Assert.Null(other.Year);

        var unknown = await KnownAsync(new World(), "甲县教育局", origin: new Origin.AgencyLink("乙县教育局", 2022));
        Assert.Equal((2022, "乙县教育局"), (unknown.Report.Year, Assert.Single(unknown.Report.OwnNames)));
        Assert.Equal(2023, (await KnownAsync(new World(), null, year: null, origin: link)).Report.Year);
    }

    [Fact]
    public async Task A_new_version_of_the_roster_holds_at_once()
    {
        var world = new World();
        Assert.NotNull((await KnownAsync(world, "甲县民政局")).Year);
        await new RosterDesk(world.Roster, world.Time).TakeInAsync(new AgencyRoster([Agencies.Agencies[1]]), "office", Cancellation);
        Assert.Null((await KnownAsync(world, "甲县民政局", roster: null)).Year);
        Assert.NotNull((await KnownAsync(world, "甲县教育局", roster: null)).Year);
    }

    [Fact]
    public async Task Findings_of_the_year_stand_with_the_others_as_the_office_wants_them()
    {
        var rules = new OfficeRules
        {
            Settings = new RuleSettings { Voices = new Dictionary<string, RuleVoice> { ["sudden-change"] = RuleVoice.Error } },
        };
        foreach (var (world, expected) in new[] { (new World(), Severity.Warning), (new World(rules: rules), Severity.Error) })
        {
            await new RosterDesk(world.Roster, world.Time).TakeInAsync(Agencies, "office", Cancellation);
            await RecordAsync(world, "甲县民政局", 2022, 10);
            var id = await world.FileAsync(FakeReader.File("甲县民政局", 2023, total: 40));
            var finding = Assert.Single((await world.LoadAsync(id)).Findings, static one => one.Key == Sudden);
            Assert.Equal(expected, finding.Severity);
            var below = await world.FileAsync(FakeReader.File("甲县民政局", 2023, total: 39));
            Assert.DoesNotContain((await world.LoadAsync(below)).Findings, static one => one.Key == Sudden);
        }
    }

    private static OfficeRules Rules { get; } = new()
    {
        Local = new LocalRules { Words = ["绝密"] },
        Settings = new RuleSettings { Voices = new Dictionary<string, RuleVoice> { ["title"] = RuleVoice.Off } },
        Thresholds = new YearThresholds { ChangeFactor = 2 },
    };

    private static Task<KnownBeside> KnownAsync(World world, string? agency, int? year = 2023, Origin? origin = null) =>
        KnownAsync(world, agency, Agencies, year, origin);

    private static async Task<KnownBeside> KnownAsync(
        World world, string? agency, AgencyRoster? roster, int? year = 2023, Origin? origin = null)
    {
        if (roster is not null)
        {
            await new RosterDesk(world.Roster, world.Time).TakeInAsync(roster, "office", Cancellation);
        }

        var file = new FiledFile(ContentHash.Of([1]), "年报.pdf", 1, world.Time.GetUtcNow(), null) { Origin = origin };
        var process = ReportProcess.Fold([new Received(world.Time.GetUtcNow(), "报送人", file, null)])!;
        var options = new WorkflowOptions(() => world.Policy) { Rules = world.Rules };
        var book = new YearBook(world.Roster, world.Records, world.Store, world.Readings);
        return await new YearLookup(world.Roster, world.Plans, book, options).OfAsync(process, Report(agency, year, 10), Day, Cancellation);
    }

    private static Task<RecordKept> RecordAsync(World world, string agency, int year, int total) =>
        new RecordDesk(world.Roster, world.Records, world.Files, world.Readings, world.Time).KeepAsync(
            $"{agency}.pdf", new byte[] { (byte)total }, new Reading("", "pdf", 1, Report(agency, year, total), []), null, Cancellation);

    private static Report Report(string? agency, int? year, int total) => new(
        "题", agency, year, "2021",
        new Dictionary<string, Figure> { [FakeReader.Total] = new(FakeReader.Total, total, $"{total}", 1, default, 1) },
        new Dictionary<string, LabelReading>(), []);
}
