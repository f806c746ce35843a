using System.Text.Json;
using Disclosure.Hosting.Settings;
using Disclosure.TestKit;

namespace Disclosure.Hosting.Tests.Settings;

/// <summary>The file that docs/settings.md shows is one that an office can start with, and leaves no setting out.</summary>
public sealed class SettingsManualTests : IDisposable
{
    private static readonly string[] Variables = ["SMTP_PASSWORD", "ROBOT_ADDRESS", "ROBOT_SECRET"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _example;

    public SettingsManualTests()
    {
        var manual = File.ReadAllText(Path.Combine(Samples.Folder, "..", "docs", "settings.md"));
        const string Fence = "```json\n";
        var start = manual.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        _example = manual[start..manual.IndexOf("```", start, StringComparison.Ordinal)];
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, "https://robot.example.gov.cn/secret");
        }
    }

    public void Dispose()
    {
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        _folder.Dispose();
    }

    [Fact]
    public void The_example_is_taken_as_it_stands()
    {
        File.WriteAllText(_folder["disclosure.json"], _example);
        var settings = OfficeSettings.Load(_folder["disclosure.json"]);
        Assert.Equal("某市政府信息公开办公室", settings.Office.Name);
        Assert.Equal(2, settings.Robots.Count);
        Assert.Equal(3, settings.Tiers.Count);
    }

    [Fact]
    public void The_example_shows_every_setting()
    {
        using var example = JsonDocument.Parse(_example);
        var keys = example.RootElement.EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal);
        var settings = typeof(OfficeSettings).GetProperties().Where(static property => property.CanWrite)
            .Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal);
        Assert.Equal(settings, keys);
    }
}
