using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>
/// The database file: one connection that writes, one transaction at a time, and as many as are needed that read beside it. Every commit is on the
/// disk when it returns.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly string connectionString;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly DatabaseSession writer;
    private readonly ConcurrentBag<DatabaseSession> readers = [];

    /// <summary>Opens the file, makes it if it is not there, and brings its tables up to date.</summary>
    public Database(string file)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString();
        writer = new DatabaseSession(connectionString);
        try
        {
            DatabaseSchema.Migrate(writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Runs the work in a transaction of its own; it is committed when the work returns and undone when it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return writer.InTransaction(work);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Runs the work on a snapshot of what is committed.</summary>
    public T Read<T>(Func<DatabaseSession, T> work)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = new DatabaseSession(connectionString);
        }

        try
        {
            return reader.InSnapshot(work);
        }
        finally
        {
            readers.Add(reader);
        }
    }

    public void Dispose()
    {
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        writer.Dispose();
        writing.Dispose();
    }
}
