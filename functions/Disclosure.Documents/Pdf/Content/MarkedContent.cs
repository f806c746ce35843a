namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The marked-content sequences that are open (ISO 32000-2 §14.6): they tell which text replaces what is shown, and whether it is shown at
/// all.
/// </summary>
internal sealed class MarkedContent
{
    private readonly Stack<(bool IsHidden, bool IsStamp, ActualText? Replacement)> _open = [];

    /// <summary>Gets the number of sequences that are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Gets whether one of them hides what is shown.</summary>
    public bool IsHidden => _open.TryPeek(out var top) && top.IsHidden;

    /// <summary>Gets whether what is shown is said to be a watermark.</summary>
    public bool IsStamp => _open.TryPeek(out var top) && top.IsStamp;

    /// <summary>Gets the text of the outermost sequence that has one, which stands for everything in it; null where none has.</summary>
    public ActualText? Replacement => _open.TryPeek(out var top) ? top.Replacement : null;

    /// <summary>Opens a sequence inside those that are open.</summary>
    public void Begin(bool isHidden, bool isStamp, string? actualText) =>
        _open.Push((IsHidden || isHidden, IsStamp || isStamp, Replacement ?? (actualText is null ? null : new ActualText(actualText))));

    /// <summary>Closes the innermost sequence; does nothing where none is open.</summary>
    public void End()
    {
        if (_open.Count > 0)
        {
            _open.Pop();
        }
    }

    /// <summary>Closes sequences until so many are open: those that a stream left open.</summary>
    public void CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            _open.Pop();
        }
    }
}
