namespace Disclosure.Documents.Runs;

/// <summary>A run has used more computing time than one may. It would use as much if it were tried again.</summary>
/// <param name="ceiling">What one may use.</param>
public sealed class RunOverspentException(TimeSpan ceiling) : Exception($"more than {ceiling} of computing time")
{
    /// <summary>Gets what one may use.</summary>
    public TimeSpan Ceiling { get; } = ceiling;
}
