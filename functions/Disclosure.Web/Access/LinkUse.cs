namespace Disclosure.Web.Access;

/// <summary>What a host needs to know of the log of links.</summary>
public static class LinkUse
{
    /// <summary>Gets the category under which each use of a link is logged, at the level of information.</summary>
    public static string Category { get; } = typeof(LinkLog).FullName!;
}
