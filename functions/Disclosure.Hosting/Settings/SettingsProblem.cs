namespace Disclosure.Hosting.Settings;

/// <summary>What is wrong with the settings, and where.</summary>
/// <param name="Place">The item, as <c>robots[0].address</c>.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
public sealed record SettingsProblem(string Place, string Message);
