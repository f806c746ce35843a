using System.Globalization;
using System.Text;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts;

/// <summary>Filings the contracts are tried with; the same number gives the same filing.</summary>
internal static class Filings
{
    public static readonly DateTimeOffset Noon = new(2023, 1, 10, 12, 0, 0, TimeSpan.FromHours(8));

    public static byte[] Content(int number) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7 第 {number} 份"));

    public static ContentHash Hash(int number) => ContentHash.Of(Content(number));

    public static ReportId Id(int number) => ReportId.Of(Hash(number));

    public static Received Received(int number, string? fileName = null) => new(
        Noon.AddMinutes(number), "报送人", new FiledFile(
            Hash(number),
            fileName ?? $"报告{number}.pdf",
            1_000 + number,
            Noon.AddMinutes(number),
            null), null);

    public static Read Read(int number, string? agency, int? year) => new(
        Noon.AddMinutes(number).AddSeconds(5), ReportEvent.System, Hash(number), agency, year, agency is null
            ? null
            : $"{agency}{year}年报告", "2021");

    public static Notice Notice(int number, int minute) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Id(number)}-{minute:D4}"),
        Id(number),
        NoticeKind.ReviewRequest,
        new Contact("张三", "zhang@example.org"),
        "【请审核】报告",
        "请您审核\nhttps://example.org/r\n",
        "https://example.org/r",
        Noon.AddMinutes(minute),
        new NoticeFact.ReviewAsked("报告", new ReviewCall("初审", 1, 2, 3, Noon.AddDays(30))));

    /// <summary>The commit that takes the process on by the events.</summary>
    public static ReportCommit Commit(this ReportProcess after, IReadOnlyList<ReportEvent> events, params Notice[] notices) =>
        new(events, after.Summarize(after.UpdatedAt), notices);

    public static async Task<ReportProcess> BeginAsync(this IReportStore store, int number, params Notice[] notices)
    {
        var received = Received(number);
        var process = ReportProcess.Begin(received);
        Assert.True(await store.AppendAsync(process.Id, 0, process.Commit([received], notices), CancellationToken.None));
        return process;
    }

    public static async Task<ReportProcess> RecordAsync(this IReportStore store, ReportProcess process, params ReportEvent[] events)
    {
        var after = process.Apply(events);
        Assert.True(await store.AppendAsync(process.Id, process.Version, after.Commit(events), CancellationToken.None));
        return after;
    }

    public static async Task<ReportProcess> BeginReadAsync(this IReportStore store, int number, string? agency, int? year) =>
        await store.RecordAsync(await store.BeginAsync(number), Read(number, agency, year));
}
