using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>How values stand in a row: a time as its UTC ticks, an absent value as NULL.</summary>
internal static class RowValues
{
    public static long ToRow(this DateTimeOffset time) => time.UtcTicks;

    public static DateTimeOffset Time(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? TimeOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    public static string? StringOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? IntOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
