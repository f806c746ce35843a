namespace Disclosure.Web.Words;

/// <summary>The names that programs know things by, the same in either language.</summary>
internal static class CodeName
{
    /// <summary>Returns a value of an enumeration as JSON, addresses and style sheets write it, e.g. <c>inReview</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
