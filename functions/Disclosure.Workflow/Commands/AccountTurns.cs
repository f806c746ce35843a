namespace Disclosure.Workflow.Commands;

/// <summary>
/// Lets the filings of one account in one after another, so that each counts the one before it. Accounts are many and strangers make them
/// up, so they share a fixed number of doors: two accounts may wait for each other, which costs a moment. Holds within this process: each
/// further instance of the Azure app may let in one filing more.
/// </summary>
internal sealed class AccountTurns
{
    private readonly SemaphoreSlim[] _doors = [.. Enumerable.Range(0, 64).Select(static _ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the account's turn, which ends when the result is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(string account, CancellationToken cancellation)
    {
        var door = _doors[unchecked((uint)account.GetHashCode(StringComparison.Ordinal)) % _doors.Length];
        await door.WaitAsync(cancellation);
        return new Turn(door);
    }

    private sealed class Turn(SemaphoreSlim door) : IDisposable
    {
        private SemaphoreSlim? _door = door;

        public void Dispose() => Interlocked.Exchange(ref _door, null)?.Release();
    }
}
