namespace Disclosure.Documents.Runs;

/// <summary>What of a file has to be read from pictures, reckoned from what the file tells before one of them is decoded.</summary>
/// <param name="Pages">Pages that are read from their picture, or parts of whose picture are.</param>
/// <param name="Pixels">Pixels of the pictures of those pages.</param>
public readonly record struct ReadingCost(int Pages, long Pixels)
{
    /// <summary>Adds what has to be read beside it.</summary>
    public static ReadingCost operator +(ReadingCost one, ReadingCost other) => one.Add(other);

    /// <summary>Returns the sum of both.</summary>
    public ReadingCost Add(ReadingCost other) => new(Pages + other.Pages, Pixels + other.Pixels);
}
