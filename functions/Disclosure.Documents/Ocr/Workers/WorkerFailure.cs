using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>A child that did not answer. It is of no more use; the request may be tried in another.</summary>
internal sealed class WorkerFailure : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="kind">What the child did.</param>
    /// <param name="message">What is known of it, for the operator.</param>
    /// <param name="cause">The error it showed itself by, where there is one.</param>
    public WorkerFailure(WorkerFailureKind kind, string message, Exception? cause = null)
        : base(message, cause) => Kind = kind;

    /// <summary>What the child did.</summary>
    public WorkerFailureKind Kind { get; }

    /// <summary>The error of a request that failed so often.</summary>
    public DocumentException AfterAttempts(int attempts) => new(
        Kind switch
        {
            WorkerFailureKind.StoodStill => new RecognitionTimedOut(attempts),
            WorkerFailureKind.Killed => new RecogniserKilled(attempts),
            WorkerFailureKind.Overspent => new RecognitionTooCostly(attempts),
            WorkerFailureKind.Outgrew => new RecognitionOutgrew(attempts),
            WorkerFailureKind.NotStarted => new RecogniserNotStarted(),
            _ => new RecogniserCrashed(attempts),
        },
        this);
}

/// <summary>The ways in which a child does not answer.</summary>
internal enum WorkerFailureKind
{
    /// <summary>It could not be started.</summary>
    NotStarted,

    /// <summary>It ended, or wrote what is no answer.</summary>
    Crashed,

    /// <summary>It was ended from outside: by an administrator, or by the system, e.g. for want of memory.</summary>
    Killed,

    /// <summary>It stood still while it owed an answer, and was killed.</summary>
    StoodStill,

    /// <summary>It used more computing time than it may, and was killed.</summary>
    Overspent,

    /// <summary>It took more memory than it may have, and was killed.</summary>
    Outgrew,
}
