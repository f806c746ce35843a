using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>The versions of years' plans, in SQLite.</summary>
internal sealed class SqliteYearPlans(Database database) : IYearPlans
{
    public Task<YearPlan?> FindAsync(int year, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => Latest(session, year, 1)).FirstOrDefault());

    public Task<bool> AddAsync(YearPlan next, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            if (session.Number("SELECT COALESCE(MAX(number), 0) FROM year_plan WHERE year = ?1", next.Year) != next.Number - 1)
            {
                return false;
            }

            session.Run(
                "INSERT INTO year_plan (year, number, at, by, json) VALUES (?1, ?2, ?3, ?4, ?5)",
                next.Year, next.Number, next.At.ToRow(), next.By, YearPlanJson.Serialize(next));
            return true;
        },
        cancellation);

    public Task<IReadOnlyList<YearPlan>> TrailAsync(int year, int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<YearPlan>>(database.Read(session => Latest(session, year, most)));

    public Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<int>>(database.Read(static session => session.Rows(
            "SELECT DISTINCT year FROM year_plan ORDER BY year DESC", static row => row.GetInt32(0))));

    private static List<YearPlan> Latest(DatabaseSession session, int year, int most) => session.Rows(
        "SELECT year, number, at, by, json FROM year_plan WHERE year = ?1 ORDER BY number DESC LIMIT ?2", Take, year, most);

    private static YearPlan Take(SqliteDataReader row) =>
        YearPlanJson.Parse(row.GetInt32(0), row.GetInt32(1), row.Time(2), row.GetString(3), row.GetString(4));
}
