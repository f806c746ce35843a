namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The marked-content sequences that are open (ISO 32000-2 §14.6): which text replaces what is shown, and whether it is shown at all.
/// </summary>
internal sealed class MarkedContent
{
    private readonly Stack<(bool IsHidden, bool IsStamp, ActualText? Replacement)> _open = [];

    public int Depth => _open.Count;

    public bool IsHidden => _open.TryPeek(out var top) && top.IsHidden;

    /// <summary>Gets whether what is shown is said to be a watermark.</summary>
    public bool IsStamp => _open.TryPeek(out var top) && top.IsStamp;

    /// <summary>The replacement of the outermost sequence that has one: it stands for everything in it.</summary>
    public ActualText? Replacement => _open.TryPeek(out var top) ? top.Replacement : null;

    public void Begin(bool isHidden, bool isStamp, string? actualText) =>
        _open.Push((IsHidden || isHidden, IsStamp || isStamp, Replacement ?? (actualText is null ? null : new ActualText(actualText))));

    public void End()
    {
        if (_open.Count > 0)
        {
            _open.Pop();
        }
    }

    /// <summary>Closes what a stream left open.</summary>
    public void CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            _open.Pop();
        }
    }
}
