using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Storage;

/// <summary>What is known of senders' addresses, in SQLite.</summary>
internal sealed class SqliteSenderBook(Database database) : ISenderBook
{
    public Task<string?> FindAsync(string key, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => Find(session, key)));

    public Task<bool> ReplaceAsync(IReadOnlyList<BookChange> changes, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            if (changes.Any(change => Find(session, change.Key) != change.Expected))
            {
                return false;
            }

            foreach (var change in changes)
            {
                session.Run("INSERT OR REPLACE INTO sender_book (key, text) VALUES (?1, ?2)", change.Key, change.Next);
            }

            return true;
        },
        cancellation);

    private static string? Find(DatabaseSession session, string key) =>
        session.Rows("SELECT text FROM sender_book WHERE key = ?1", static row => row.GetString(0), key).FirstOrDefault();
}
