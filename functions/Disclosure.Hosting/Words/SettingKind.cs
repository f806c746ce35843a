namespace Disclosure.Hosting.Words;

/// <summary>What an item of the settings file is.</summary>
public enum SettingKind
{
    /// <summary>Items of their own in braces.</summary>
    Group,

    /// <summary>Items in brackets.</summary>
    List,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    YesOrNo,

    /// <summary>A length of time, as <c>"3d"</c>.</summary>
    Duration,

    /// <summary>A web address in quotes.</summary>
    Address,
}
