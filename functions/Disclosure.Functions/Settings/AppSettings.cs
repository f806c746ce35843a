using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;
using Disclosure.Web;
using Disclosure.Web.Access;
using Disclosure.Workflow;
using Microsoft.Extensions.Configuration;

namespace Disclosure.Functions.Settings;

/// <summary>
/// What the app is told: the office's own settings from <c>disclosure.json</c> beside the program, the same file the stand-alone program
/// takes, and where things are from the app settings, whose names begin with <c>Disclosure__</c>. Everything is checked when the app
/// starts.
/// </summary>
/// <param name="Office">Reviewers, tiers, times and limits.</param>
/// <param name="PublicAddress">The address people reach the app by.</param>
/// <param name="Storage">Where data is kept.</param>
internal sealed record AppSettings(OfficeSettings Office, Uri PublicAddress, StorageSettings Storage)
{
    /// <summary>Setting in which the address of the account stands that the adapter for Form Recognizer asks.</summary>
    public const string FormRecognizerSetting = $"{Section}__FormRecognizer__Endpoint";

    private const string File = "disclosure.json";
    private const string Section = "Disclosure";

    /// <summary>An instance of the Flex Consumption plan has 2 GB, and two files may be read at once (host.json).</summary>
    private const long DecodedBytes = 256L << 20;

    /// <summary>
    /// Gets the account of Document Intelligence that reads scans; null: <see cref="FormRecognizer"/> does, or the OCR engine of the
    /// machine, where there is one.
    /// </summary>
    public ScanAccount? Scans { get; init; }

    /// <summary>Gets the account that the adapter for Form Recognizer asks; null where that adapter is not used.</summary>
    public Uri? FormRecognizer { get; init; }

    /// <summary>Gets whether the operator's pages show the links of notices, by which whoever sees them decides: for trying the app.</summary>
    public bool ShowsLinks { get; init; }

    /// <summary>Gets how long histories of orchestrations that ended are kept.</summary>
    public TimeSpan KeepHistories { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gathers the settings; <see cref="SettingsException"/> says what is wrong and where.</summary>
    /// <param name="configuration">The app settings.</param>
    /// <param name="folder">The program's folder.</param>
    public static AppSettings Load(IConfiguration configuration, string folder)
    {
        var file = Path.Combine(folder, File);
        var section = configuration.GetSection(Section);
        var office = OfficeSettings.Load(System.IO.File.Exists(file) ? file : null);
        if (Text(section, "OperatorKey") is { } key)
        {
            office.OperatorKey =
                key.Length < DisclosureWebOptions.ShortestOperatorKey
                    ? throw new SettingsException(new KeyTooShort($"{Section}__OperatorKey", DisclosureWebOptions.ShortestOperatorKey))
                : GuessableKeys.Holds(key) ? throw new SettingsException(new KeyGuessable($"{Section}__OperatorKey"))
                : key;
        }

        return new AppSettings(office, AddressOf(section, office, configuration), StorageOf(section))
        {
            Scans = ScansOf(section),
            FormRecognizer = Address(section, "FormRecognizer:Endpoint"),
            ShowsLinks = Text(section, "ShowLinks") is { } shown
                && (bool.TryParse(shown, out var shows) ? shows : throw new SettingsException(
                    new NotOneOf($"{Section}__ShowLinks", ["true", "false"]))),
            KeepHistories = Text(section, "KeepHistories") is not { } kept ? TimeSpan.FromDays(30)
                : DurationConverter.Parse(kept) is { TotalDays: >= 1 and <= 3_660 } days ? days
                : throw new SettingsException(new OutOfBounds($"{Section}__KeepHistories", "1d", "3660d")),
        };
    }

    /// <summary>What the process and its steps need of it.</summary>
    public WorkflowOptions ToWorkflowOptions()
    {
        var options = Office.ToWorkflowOptions();
        return options with { Limits = options.Limits with { DecodedBytes = DecodedBytes } };
    }

    private static StorageSettings StorageOf(IConfigurationSection section)
    {
        var storage = new StorageSettings
        {
            BlobServiceUri = Address(section, "Storage:BlobServiceUri"),
            TableServiceUri = Address(section, "Storage:TableServiceUri"),
            ConnectionString = Text(section, "Storage:ConnectionString"),
        };
        return storage is { ConnectionString: not null } or { BlobServiceUri: not null, TableServiceUri: not null }
            ? storage
            : throw new SettingsException(new StorageNotSet(
                $"{Section}__Storage__BlobServiceUri", $"{Section}__Storage__TableServiceUri", $"{Section}__Storage__ConnectionString"));
    }

    /// <summary>The account that reads scans; a key or a token and the agencies' scans go over TLS, or stay on this machine.</summary>
    private static ScanAccount? ScansOf(IConfigurationSection section)
    {
        if (Address(section, "DocumentIntelligence:Endpoint") is not { } endpoint)
        {
            return null;
        }

        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
        {
            throw new SettingsException(new AddressUnsafe(ScanAccount.EndpointSetting));
        }

        var version = Text(section, "DocumentIntelligence:ApiVersion");
        return new ScanAccount(
            endpoint,
            Text(section, "DocumentIntelligence:Key"),
            version is null ? ServiceVersion.Four
                : ServiceVersion.All.FirstOrDefault(one => one.Name == version) ?? throw new SettingsException(new NotOneOf(
                    $"{Section}__DocumentIntelligence__ApiVersion", [.. ServiceVersion.All.Select(static one => one.Name)])));
    }

    /// <summary>The address that was set, or the one the platform gave the app.</summary>
    private static Uri AddressOf(IConfigurationSection section, OfficeSettings office, IConfiguration configuration) =>
        Address(section, "PublicAddress") ?? office.PublicAddress
        ?? (Text(configuration, "WEBSITE_HOSTNAME") is { } host
            ? new Uri($"{(host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) ? "http" : "https")}://{host}/")
            : throw new SettingsException(new AddressNotSet($"{Section}__PublicAddress")));

    private static Uri? Address(IConfigurationSection section, string name) =>
        Text(section, name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address
        : throw new SettingsException(new NoWebAddress($"{Section}__{name.Replace(":", "__", StringComparison.Ordinal)}"));

    private static string? Text(IConfiguration configuration, string name) =>
        configuration[name]?.Trim() is { Length: > 0 } text ? text : null;
}
