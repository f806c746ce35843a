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

    /// <summary>Time for one attempt at a request, the start of the child included.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Resident memory one child may have, in bytes.</summary>
    public long MemoryBytes { get; init; } = 384L << 20;

    /// <summary>How often a request is tried when its child crashes, hangs or outgrows its memory, at least 1.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>A child without work for so long is ended: a host that sees a scan once a year need not keep engines in memory.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(10);
}
