using Disclosure.Functions.Settings;
using Disclosure.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Disclosure.Functions.Tests.Settings;

public sealed class AppSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static Dictionary<string, string?> Sound => new()
    {
        ["Disclosure:Storage:BlobServiceUri"] = "https://account.blob.core.windows.net/",
        ["Disclosure:Storage:TableServiceUri"] = "https://account.table.core.windows.net/",
        ["Disclosure:PublicAddress"] = "https://disclosure.example.gov.cn/",
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_offices_file_is_the_one_the_stand_alone_program_takes_and_app_settings_go_before_it()
    {
        File.WriteAllText(Path.Combine(_folder, "disclosure.json"), """
            { // the office
              "office": { "name": "某市公开办", "address": "office@example.gov.cn" },
              "publicAddress": "https://elsewhere.example.gov.cn/",
              "tiers": [ { "name": "初审", "reviewers": [ { "id": "zhang", "name": "张三", "address": "zhang@example.gov.cn" } ] } ],
              "remindAfter": "2d"
            }
            """);
        var settings = Load(new(Sound) { ["Disclosure:OperatorKey"] = "sixteen characters", ["Disclosure:KeepHistories"] = "7d" });
        Assert.Equal("某市公开办", settings.Office.Office.Name);
        Assert.Equal("https://disclosure.example.gov.cn/", settings.PublicAddress.AbsoluteUri);
        Assert.Equal("sixteen characters", settings.Office.OperatorKey);
        Assert.Equal(TimeSpan.FromDays(7), settings.KeepHistories);
        Assert.Equal(TimeSpan.FromDays(2), settings.ToWorkflowOptions().Review().RemindAfter);
        Assert.Equal(256 << 20, settings.ToWorkflowOptions().Limits.DecodedBytes);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void Links_are_shown_only_where_that_is_asked_for(string? value, bool isShown) =>
        Assert.Equal(isShown, Load(new(Sound) { ["Disclosure:ShowLinks"] = value }).ShowsLinks);

    [Theory]
    [InlineData("app.azurewebsites.net", "https://app.azurewebsites.net/")]
    [InlineData("localhost:7071", "http://localhost:7071/")]
    public void Without_an_address_of_its_own_the_app_has_the_platforms(string host, string address) =>
        Assert.Equal(
            address,
            Load(new(Sound) { ["Disclosure:PublicAddress"] = null, ["WEBSITE_HOSTNAME"] = host }).PublicAddress.AbsoluteUri);

    [Theory]
    [InlineData("Disclosure:Storage:BlobServiceUri", null, "Disclosure__Storage__BlobServiceUri")]
    [InlineData("Disclosure:Storage:TableServiceUri", "account", "Disclosure__Storage__TableServiceUri")]
    [InlineData("Disclosure:PublicAddress", null, "Disclosure__PublicAddress")]
    [InlineData("Disclosure:PublicAddress", "ftp://example.org/", "Disclosure__PublicAddress")]
    [InlineData("Disclosure:FormRecognizer:Endpoint", "reader", "Disclosure__FormRecognizer__Endpoint")]
    [InlineData("Disclosure:OperatorKey", "short", "Disclosure__OperatorKey")]
    [InlineData("Disclosure:KeepHistories", "forever", "Disclosure__KeepHistories")]
    [InlineData("Disclosure:ShowLinks", "yes", "Disclosure__ShowLinks")]
    [InlineData("Disclosure:KeepHistories", "1h", "Disclosure__KeepHistories")]
    public void A_setting_that_is_wrong_is_named(string name, string? value, string told) =>
        Assert.Contains(
            told,
            Assert.Throws<SettingsException>(() => Load(new(Sound) { [name] = value })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_account_that_reads_scans_is_asked_by_the_newest_version_as_the_app_unless_told_otherwise()
    {
        var plain = Load(new(Sound) { ["Disclosure:DocumentIntelligence:Endpoint"] = "https://reader.cognitiveservices.azure.com/" });
        Assert.Equal(
            new ScanAccount(new Uri("https://reader.cognitiveservices.azure.com/"), null, ServiceVersion.Four), plain.Scans);
        var told = Load(new(Sound)
        {
            ["Disclosure:DocumentIntelligence:Endpoint"] = "http://127.0.0.1:5000/",
            ["Disclosure:DocumentIntelligence:Key"] = "a key",
            ["Disclosure:DocumentIntelligence:ApiVersion"] = "2023-07-31",
        });
        Assert.Equal(("a key", "2023-07-31"), (told.Scans!.Key, told.Scans.Version.Name));
        Assert.Null(Load(Sound).Scans);
    }

    [Theory]
    [InlineData("http://reader.example.org/", null, "Disclosure__DocumentIntelligence__Endpoint")]
    [InlineData("reader", null, "Disclosure__DocumentIntelligence__Endpoint")]
    [InlineData("https://reader.example.org/", "2022-08-31", "Disclosure__DocumentIntelligence__ApiVersion")]
    public void One_that_cannot_be_asked_so_is_named(string endpoint, string? version, string told) =>
        Assert.Contains(
            told,
            Assert.Throws<SettingsException>(() => Load(new(Sound)
            {
                ["Disclosure:DocumentIntelligence:Endpoint"] = endpoint, ["Disclosure:DocumentIntelligence:ApiVersion"] = version,
            })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_wrong_is_named_with_its_line()
    {
        File.WriteAllText(Path.Combine(_folder, "disclosure.json"), "{\n  \"tier\": []\n}");
        Assert.Contains("第 2 行", Assert.Throws<SettingsException>(() => Load(Sound)).Message, StringComparison.Ordinal);
    }

    private AppSettings Load(Dictionary<string, string?> settings) =>
        AppSettings.Load(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _folder);
}
