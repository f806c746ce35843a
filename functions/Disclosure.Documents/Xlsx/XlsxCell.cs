namespace Disclosure.Documents.Xlsx;

/// <summary>A cell of a sheet as a person sees it.</summary>
/// <param name="Range">The cells it covers as one: those it is merged with.</param>
/// <param name="Text">Its text, with line breaks; empty for a blank cell.</param>
internal sealed record XlsxCell(XlsxRange Range, string Text)
{
    /// <summary>Gets what is struck through; empty for nothing.</summary>
    public string Struck { get; init; } = "";

    /// <summary>Gets the formula of a cell that was kept without its value; null for none.</summary>
    public string? Formula { get; init; }

    /// <summary>Gets whether a person sees what the cell holds, and not a rounded or shortened number.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Gets whether it has a border.</summary>
    public bool IsBordered { get; init; }

    /// <summary>Gets whether it holds something that it does not show.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Gets whether nothing is seen in it.</summary>
    public bool IsBlank => Text.Length == 0 && Struck.Length == 0 && Formula is null;

    /// <summary>Gets the name of its top left cell.</summary>
    public string Name { get; init; } = XlsxRange.NameOf(Range.Top, Range.Left);
}
