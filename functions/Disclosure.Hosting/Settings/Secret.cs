using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>A secret as the settings file gives it: itself, or <c>env:NAME</c> for the environment variable that holds it.</summary>
internal static class Secret
{
    private const string Environment = "env:";

    /// <summary>The secret; null where there is none.</summary>
    public static string? Of(string? text) =>
        text is not null && text.StartsWith(Environment, StringComparison.Ordinal)
            ? System.Environment.GetEnvironmentVariable(text[Environment.Length..])
            : text;

    /// <summary>Finds what is wrong with a secret.</summary>
    /// <returns>That it is empty or its variable not set; null where all is well, or no secret is given.</returns>
    public static SettingsFault? Problem(string? text, string place) =>
        text is not null && string.IsNullOrEmpty(Of(text)) ? new SecretMissing(place) : null;
}
