namespace Disclosure.Documents;

/// <summary>A part of a page that holds more than the page's text tells.</summary>
/// <param name="Box">The part, points as displayed.</param>
/// <param name="Kind">What stands there.</param>
public sealed record PageRegion(Box Box, RegionKind Kind);

/// <summary>What stands in a part of a page that its text does not tell.</summary>
public enum RegionKind
{
    /// <summary>A picture large enough for a table, or several that make one.</summary>
    Picture,

    /// <summary>A picture over most of the page, with hardly any text beside it: a scan.</summary>
    Scan,

    /// <summary>Letters drawn as outlines.</summary>
    Outlines,
}
