namespace Disclosure.Workflow.Ports;

/// <summary>
/// What is known of senders' addresses, and which sessions of the operator were ended: small texts under keys, changed on condition.
/// Linearisable; safe for any number of callers at once.
/// </summary>
public interface ISenderBook
{
    /// <summary>Longest key and longest text, in characters; keys are lower-case ASCII letters, digits and hyphens.</summary>
    const int Longest = 200;

    /// <summary>Returns the text under a key; null if there is none.</summary>
    Task<string?> FindAsync(string key, CancellationToken cancellation);

    /// <summary>
    /// Makes all changes, if under each key stands what is expected there. False, with nothing changed, if under one of them stands
    /// something else.
    /// </summary>
    /// <param name="changes">The changes, at most ten, each of another key.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<bool> ReplaceAsync(IReadOnlyList<BookChange> changes, CancellationToken cancellation);
}

/// <summary>A change of one text in the book.</summary>
/// <param name="Key">The key.</param>
/// <param name="Expected">The text that must stand there; null for none.</param>
/// <param name="Next">The text that comes to stand there.</param>
public sealed record BookChange(string Key, string? Expected, string Next);
