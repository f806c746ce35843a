namespace Disclosure.Documents.Pdf.Content;

/// <summary>What a clip that is no upright box leaves of the page: its own shape, and what the clips before it left.</summary>
/// <param name="Shape">The clip's shape.</param>
/// <param name="Outer">The shape of the clip in force before; null where all before were upright boxes.</param>
internal sealed record ClipShape(Outline Shape, ClipShape? Outer)
{
    /// <summary>Returns whether the point may be painted.</summary>
    public bool Contains(double x, double y)
    {
        for (var clip = this; clip is not null; clip = clip.Outer)
        {
            if (!clip.Shape.Contains(x, y))
            {
                return false;
            }
        }

        return true;
    }
}
