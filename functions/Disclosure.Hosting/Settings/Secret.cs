namespace Disclosure.Hosting.Settings;

/// <summary>A secret as the settings file gives it: itself, or <c>env:NAME</c> for the environment variable that holds it.</summary>
public static class Secret
{
    private const string Environment = "env:";

    /// <summary>The secret; null where there is none.</summary>
    public static string? Of(string? text) =>
        text is not null && text.StartsWith(Environment, StringComparison.Ordinal)
            ? System.Environment.GetEnvironmentVariable(text[Environment.Length..])
            : text;

    /// <summary>That the variable is not set; null where all is well.</summary>
    public static SettingsProblem? Problem(string? text, string place) =>
        text is not null && string.IsNullOrEmpty(Of(text)) ? new(place, $"{place} 是空的，或所指的环境变量没有设定。") : null;
}
