using System.Diagnostics.Metrics;
using System.Text.Json;
using Disclosure.Server.Engine;
using Disclosure.Server.Intake;
using Disclosure.Server.Storage;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Serving;

/// <summary>The numbers that are asked of this host when somebody collects them; each is taken from where it is true.</summary>
internal sealed class HostMeters : IDisposable
{
    private readonly Meter _meter = new(DisclosureMeter.Name);

    public HostMeters(
        IReportStore store, SqliteOutbox outbox, ReportEngine engine, LoopWatch loops, IntakeWatch intake, DataFolder data)
    {
        Gauge(
            "disclosure.reports", "{report}", "Reports by state.",
            () => CountReports(store).Select(static one => Of(one.Count, "state", one.State)));
        Gauge(
            "disclosure.queue", "{report}", "Reports that wait for a place, by lane.",
            () => engine.Load.Select(static load => Of(load.Waiting, "lane", Lower(load.Lane))));
        Gauge(
            "disclosure.runs", "{report}", "Reports that are being driven, by lane.",
            () => engine.Load.Select(static load => Of(load.Running, "lane", Lower(load.Lane))));
        Gauge(
            "disclosure.notices", "{notice}", "Notices by state: pending, retrying, undelivered (given up), delivered.",
            () => CountNotices(outbox.Count()));
        Gauge(
            "disclosure.intake.left", "{entry}", "Files and folders in the intake folder that are not taken, as the operator's page tells.",
            () => [new Measurement<long>(intake.Left.Count)]);
        _meter.CreateObservableGauge(
            "disclosure.loop.age",
            () => loops.Ages().Select(static age => new Measurement<double>(
                age.Value.TotalSeconds, KeyValuePair.Create("loop", (object?)Lower(age.Key)))),
            "s",
            "Time since the last turn of each loop that works in the background.");
        _meter.CreateObservableGauge(
            "disclosure.disk.free",
            () => new DriveInfo(data.Root).AvailableFreeSpace,
            "By",
            "Space that is free on the disk of the data folder.");
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<(string State, long Count)> CountReports(IReportStore store)
    {
        // SQLite answers before it returns, so nothing waits here.
        var counts = store.CountAsync(null, CancellationToken.None).GetAwaiter().GetResult();
        return Enum.GetValues<Workflow.Process.ReportState>()
            .Select(state => (Lower(state), counts.Where(one => one.State == state).Sum(static one => (long)one.Count)));
    }

    private static IEnumerable<Measurement<long>> CountNotices(OutboxLoad load) =>
    [
        Of(load.Pending, "state", "pending"),
        Of(load.Retrying, "state", "retrying"),
        Of(load.Undelivered, "state", "undelivered"),
        Of(load.Unreached, "state", "unreached"),
        Of(load.Delivered, "state", "delivered"),
    ];

    private static Measurement<long> Of(long value, string tag, string name) => new(value, KeyValuePair.Create(tag, (object?)name));

    private static string Lower<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private void Gauge(string name, string unit, string description, Func<IEnumerable<Measurement<long>>> observe) =>
        _meter.CreateObservableGauge(name, observe, unit, description);
}
