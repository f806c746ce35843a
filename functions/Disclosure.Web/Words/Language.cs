namespace Disclosure.Web.Words;

/// <summary>The languages pages are written in. What a report says stays Chinese in either.</summary>
internal enum Language
{
    /// <summary>Simplified Chinese: what everyone gets who has not asked for another.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>The names that programs give languages.</summary>
internal static class LanguageCode
{
    /// <summary>Returns the language's code as addresses and cookies write it, and as the markup names it (BCP 47).</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "zh-CN";
}
