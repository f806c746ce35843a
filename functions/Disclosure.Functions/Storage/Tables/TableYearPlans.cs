using System.Globalization;
using Azure.Data.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// The versions of years' plans, a row each in one partition, the latest year and in it the latest version first. A row is only ever added,
/// and the number in its key makes sure that of two versions with one number one is.
/// </summary>
internal sealed class TableYearPlans(AzureStorage storage) : IYearPlans
{
    private const string Partition = "plans";
    private const string Prefix = "p-";
    private const int LastYear = 9999;
    private const string Year = "Year";
    private const string Number = "Number";
    private const string At = "At";
    private const string By = "By";
    private const string Json = "Json";
    private const string Writer = "Writer";

    private readonly StoreTable _table = storage.Years;
    private readonly LongText _texts = new(storage.Texts);

    public async Task<YearPlan?> FindAsync(int year, CancellationToken cancellation) =>
        await TrailAsync(year, 1, cancellation) is [var latest, ..] ? latest : null;

    public async Task<bool> AddAsync(YearPlan next, CancellationToken cancellation)
    {
        var latest = 0;
        await foreach (var row in _table.WithPrefixAsync(Partition, PrefixOf(next.Year), 1, cancellation))
        {
            latest = row.GetInt32(Number) ?? 0;
            break;
        }

        if (latest != next.Number - 1)
        {
            return false;
        }

        var writer = StoredCommit.NewWriter();
        var after = new TableEntity(Partition, KeyOf(next.Year, next.Number))
        {
            [Year] = next.Year, [Number] = next.Number, [At] = next.At, [By] = next.By, [Writer] = writer,
        };
        await _texts.WriteAsync(after, Json, YearPlanJson.Serialize(next), cancellation);
        return await _table.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.Add, after)], cancellation)
            || (await _table.FindAsync(Partition, KeyOf(next.Year, next.Number), cancellation))?.GetString(Writer) == writer;
    }

    public async Task<IReadOnlyList<YearPlan>> TrailAsync(int year, int most, CancellationToken cancellation)
    {
        var versions = new List<YearPlan>();
        await foreach (var row in _table.WithPrefixAsync(Partition, PrefixOf(year), most, cancellation))
        {
            versions.Add(YearPlanJson.Parse(
                year, row.GetInt32(Number) ?? 0, row.GetDateTimeOffset(At) ?? default, row.GetString(By),
                await _texts.ReadAsync(row, Json, cancellation)));
            if (versions.Count >= most)
            {
                break;
            }
        }

        return versions;
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellation)
    {
        var years = new List<int>();
        await foreach (var row in _table.WithPrefixAsync(Partition, Prefix, null, cancellation))
        {
            if (row.GetInt32(Year) is { } year && !years.Contains(year))
            {
                years.Add(year);
            }
        }

        return years;
    }

    private static string PrefixOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{LastYear - year:D4}-");

    private static string KeyOf(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(year)}{int.MaxValue - number:D10}");
}
