using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Storage;

/// <summary>The readings in SQLite.</summary>
internal sealed class SqliteReadings(Database database) : IReadings
{
    public Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> json, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Run(
                "INSERT INTO reading (hash, json) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING", hash.ToString(), json.ToArray()),
            cancellation);

    public Task<byte[]?> FindAsync(ContentHash hash, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => session.Rows(
            "SELECT json FROM reading WHERE hash = ?1",
            static row => row.GetFieldValue<byte[]>(0),
            hash.ToString())).FirstOrDefault());
}
