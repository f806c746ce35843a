namespace Disclosure.Documents.Ocr.Workers;

/// <summary>What the children of a <see cref="WorkerPool"/> are, and what one request may cost.</summary>
public sealed record WorkerOptions
{
    /// <summary>
    /// The program of a child, as a path or a name to be found on PATH. It has to run <see cref="WorkerLoop"/> over its standard streams.
    /// </summary>
    public required string FileName { get; init; }

    /// <summary>The program's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Most children at a time, at least 1. A child is started when a request finds none free.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Computing time for one attempt at a request, the start of the child included. A page takes 0.5 to 1.5 s, and one at the limit of
    /// pixels some 15: four times that is no page any more.
    /// </summary>
    public TimeSpan RequestComputing { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Time on the wall for which a child may use next to no computing time while it owes an answer. Not less than a machine may be away
    /// for, e.g. while it is moved.
    /// </summary>
    public TimeSpan Standstill { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether the children go behind all other work of the machine.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Resident memory one child may have, in bytes.</summary>
    public long MemoryBytes { get; init; } = 384L << 20;

    /// <summary>How often a request is tried when its child crashes, stands still or goes beyond its bounds, at least 1.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>A child without work for so long is ended: a host that sees a scan once a year need not keep engines in memory.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(10);
}
