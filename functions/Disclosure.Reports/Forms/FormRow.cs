namespace Disclosure.Reports.Forms;

/// <summary>A row of a block: a leaf holds figures, a group only stands at the left of the rows it contains.</summary>
/// <param name="Id">Middle part of the ids of its figures; of a group the part its rows share, empty where they share none.</param>
/// <param name="Label">The label as the notice prints it, numbering included.</param>
public sealed record FormRow(string Id, string Label)
{
    /// <summary>Gets the rows of this group, from the top; empty for a leaf.</summary>
    public IReadOnlyList<FormRow> Children { get; init; } = [];

    /// <summary>Gets other wordings that are no departure from the form.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];
}
