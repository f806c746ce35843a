using System.Text;
using Disclosure.Documents;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using ReportMaker.Invention;

namespace Disclosure.PublishedStore;

/// <summary>Publishes invented reports: a whole life each, as the engine would have written it.</summary>
internal sealed class Press(Database database, OriginalsFolder originals)
{
    private const int ParagraphLength = 6;

    private static readonly string[] Places = ["青河", "云岭", "白沙", "东屏", "石桥", "临江", "安宁", "古城", "松山", "平阳", "永和", "长堤"];
    private static readonly string[] Bodies =
        ["教育局", "民政局", "财政局", "水利局", "卫生健康委员会", "发展和改革委员会", "槐溪镇人民政府", "南关街道办事处", "高新区管理委员会", "人民政府办公室", "公安局", "交通运输局"];

    private static readonly ReviewPolicy Policy = new(
        [.. GivenNames.Tiers
            .Select((name, index) => new Tier(name, [new Reviewer($"r{index}", $"{name}员", $"r{index}@example.org")]))],
        new Contact("公开办", "office@example.org"));

    private readonly SqliteReportStore _store = new(database);
    private readonly SqliteReadings _readings = new(database);
    private readonly SqlitePublications _publications = new(database);

    /// <summary>Publishes the report of an agency and year.</summary>
    public async Task PublishAsync(int agency, int year)
    {
        var more = agency / (Places.Length * Bodies.Length);
        var place = $"{Places[agency % Places.Length]}{(more > 0 ? $"第{more}" : "")}市";
        var name = $"{place}{Bodies[agency / Places.Length % Bodies.Length]}";
        var report = Invent(name, year, (ulong)(agency * 10_000 + year));
        var content = Encoding.UTF8.GetBytes($"%PDF-1.7\n% {report.Title} {agency}\n%%EOF\n");
        var file = ContentHash.Of(content);
        var json = ReportJson.Serialize(new Reading("", "pdf", 5, report, []));
        var reading = ContentHash.Of(json);
        await originals.PutAsync(file, content, CancellationToken.None);
        await _readings.PutAsync(reading, json, CancellationToken.None);
        var filed = new DateTimeOffset(year + 1, 1, 5 + agency % 25, 1, 0, 0, TimeSpan.Zero).AddSeconds(agency);
        var events = Life(report, file, content.Length, reading, filed);
        var process = events.Skip(1).Aggregate(ReportProcess.Begin(events[0]), (so, happened) => so.Apply(happened));
        await _store.AppendAsync(process.Id, 0, new ReportCommit(events, process.Summarize(process.UpdatedAt), []), CancellationToken.None);
        await _publications.ReplaceAsync(null, new Publication(name, year, process.Id, reading, file, filed), CancellationToken.None);
    }

    private static Report Invent(string agency, int year, ulong seed)
    {
        var invented = new InventedReport(Form2021.Definition, agency, year, Scale.County, seed);
        var prose = new Prose(invented);
        return new Report(
            invented.Title,
            agency,
            year,
            "2021",
            invented.Figures.ToDictionary(
                one => one.Key,
                one => new Figure(one.Key, one.Value.Value, one.Value.Text, 2, new Box(100, 200, 120, 212), 1)),
            new Dictionary<string, LabelReading>(),
            [
                .. SectionKinds.All.ToArray().Select(kind => new Section(
                    kind,
                    kind.Heading(),
                    1,
                    kind is SectionKind.Overview or SectionKind.Problems or SectionKind.Others
                        ? string.Join('\n', prose.Of(kind, ParagraphLength))
                        : "")),
            ]);
    }

    private static List<ReportEvent> Life(Report report, ContentHash file, long size, ContentHash reading, DateTimeOffset filed)
    {
        var at = filed;
        var events = new List<ReportEvent>
        {
            new Received(at, "intake", new FiledFile(file, $"{report.Title}.pdf", size, filed, null), null),
            new Extracted(at, ReportEvent.System, 5),
            new Read(at, ReportEvent.System, reading, report.Agency, report.Year, report.Title, report.Form),
            new Matched(at, ReportEvent.System, null),
            new Checked(at, ReportEvent.System, reading, []),
            new ReviewOpened(at, ReportEvent.System, 1, Policy),
        };
        for (var tier = 1; tier <= Policy.Tiers.Count; tier++)
        {
            var reviewer = Policy.Tiers[tier - 1].Reviewers[0].Id;
            events.Add(new ReviewRequested(at, ReportEvent.System, tier, 1, [reviewer], at.AddDays(30)));
            at = at.AddHours(3);
            events.Add(new Approved(at, reviewer, tier, 1, ""));
        }

        events.Add(new Published(at, ReportEvent.System, reading));
        return events;
    }
}
