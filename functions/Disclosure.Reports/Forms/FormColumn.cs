namespace Disclosure.Reports.Forms;

/// <summary>A column of a block: a leaf holds figures, a group only heads the columns under it.</summary>
/// <param name="Id">Last part of the ids of its figures; empty for a group that has no id of its own.</param>
/// <param name="Label">The heading as the notice prints it.</param>
public sealed record FormColumn(string Id, string Label)
{
    /// <summary>Gets what its figures count.</summary>
    public FigureKind Kind { get; init; } = FigureKind.Count;

    /// <summary>Gets the columns under this heading, from the left; empty for a leaf.</summary>
    public IReadOnlyList<FormColumn> Children { get; init; } = [];

    /// <summary>Gets other wordings that are no departure from the form.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];
}
