namespace Disclosure.Documents.Drawn;

/// <summary>What the comparison of a figure with its cell as drawn tells.</summary>
/// <param name="Difference">How they differ; null where they do not, or it could not be told.</param>
/// <param name="Agreed">The digits, where the net read the same; else null.</param>
/// <param name="Unread">The digits, where there is ink in which the net read nothing; else null.</param>
internal readonly record struct FigureVerdict(DrawnDifference? Difference, string? Agreed, string? Unread);
