namespace Disclosure.Documents.Runs;

/// <summary>
/// A file has more to be read from pictures than the run may read now. Nothing is wrong with the file: the run is to come again in a place
/// for such files.
/// </summary>
/// <param name="cost">What has to be read.</param>
public sealed class ReadingPutOffException(ReadingCost cost) : Exception($"put off: {cost.Pages} pages, {cost.Pixels} pixels")
{
    /// <summary>Gets what has to be read.</summary>
    public ReadingCost Cost { get; } = cost;
}
