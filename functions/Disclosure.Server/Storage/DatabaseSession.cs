using System.Data;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>One connection with its prepared statements. Used by one caller at a time.</summary>
internal sealed class DatabaseSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public DatabaseSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        _connection.CreateCollation("ordinal", string.CompareOrdinal);
        _connection.CreateFunction(
            "holds",
            (string? text, string part) => text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase),
            isDeterministic: true);
        Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON;");
    }

    /// <summary>Runs a statement that gives no rows; returns the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a query and takes each of its rows.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> take, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(take(reader));
        }

        return rows;
    }

    /// <summary>Runs a query of one number; 0 where it gives no row.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteScalar() is long number ? number : 0;

    /// <summary>Runs statements once, outside the prepared ones.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs the work in a transaction that holds the right to write from its beginning.</summary>
    public T InTransaction<T>(Func<DatabaseSession, T> work) => In(work, deferred: false);

    /// <summary>Runs the work in a transaction that only reads, so that several queries see the same state.</summary>
    public T InSnapshot<T>(Func<DatabaseSession, T> work) => In(work, deferred: true);

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private T In<T>(Func<DatabaseSession, T> work, bool deferred)
    {
        using var current = _connection.BeginTransaction(IsolationLevel.Serializable, deferred);
        _transaction = current;
        try
        {
            var result = work(this);
            current.Commit();
            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <summary>The values stand for ?1, ?2, … in the statement.</summary>
    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.Transaction = _transaction;
        return command;
    }
}
