using System.Collections.Concurrent;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>
/// The database file: one connection that writes, one transaction at a time, and as many as are needed that read beside it. Every commit is
/// on the disk when it returns.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>Primary codes of SQLite (sqlite.org/rescode.html) for a file that is damaged.</summary>
    public const int Corrupt = 11;

    /// <summary>Its code for a file that is no database.</summary>
    public const int NotADatabase = 26;

    /// <summary>Its code for a disk without room.</summary>
    private const int Full = 13;

    /// <summary>Its extended code where the index of the log beside the file cannot grow: SQLITE_IOERR_SHMSIZE.</summary>
    private const int NoRoomForIndex = 4874;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly DatabaseSession _writer;
    private readonly ConcurrentBag<DatabaseSession> _readers = [];

    /// <summary>
    /// Opens the file, makes it if it is not there, and brings its tables up to date; <see cref="StartException"/> where it is damaged.
    /// </summary>
    public Database(string file)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString();
        try
        {
            _writer = new DatabaseSession(_connectionString);
            try
            {
                DatabaseSchema.Migrate(_writer);
            }
            catch
            {
                _writer.Dispose();
                throw;
            }
        }
        catch (SqliteException cause) when (cause.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new StartException(ConsoleWords.DatabaseBroken(file), cause);
        }
    }

    /// <summary>
    /// Runs the work in a transaction of its own; it is committed when the work returns and undone when it throws;
    /// <see cref="DatabaseFullException"/> where the disk has no room.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return _writer.InTransaction(work);
        }
        catch (SqliteException cause) when (IsFull(cause))
        {
            throw new DatabaseFullException(cause);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Runs the work on a snapshot of what is committed.</summary>
    public T Read<T>(Func<DatabaseSession, T> work)
    {
        if (!_readers.TryTake(out var reader))
        {
            reader = new DatabaseSession(_connectionString);
        }

        try
        {
            return reader.InSnapshot(work);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private static bool IsFull(SqliteException cause) =>
        cause.SqliteErrorCode == Full || cause.SqliteExtendedErrorCode == NoRoomForIndex;

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer.Dispose();
        _writing.Dispose();
    }
}
