using System.Text.Json;
using System.Text.Unicode;
using Disclosure.Hosting.Words;
using Disclosure.Notices;
using Disclosure.Reports.Year;
using Disclosure.Web;
using Disclosure.Web.Access;
using Disclosure.Web.Links;
using Disclosure.Workflow;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>
/// What an office sets in <c>disclosure.json</c>; every item may be left out. Read once and never changed: the setters are there because
/// generated JSON code would set init-only properties that the file leaves out to null.
/// <code>
/// {
///   "office": { "name": "某市政府信息公开办公室", "address": "office@example.gov.cn" },
///   "publicAddress": "https://disclosure.example.gov.cn/",
///   "operatorKey": "at least sixteen characters",
///   "proxies": [ "127.0.0.1", "10.1.0.0/16" ],
///   "siteIdCode": "4100000001",
///   "agencies": [ "某市教育局", "某市民政局" ],
///   "filing": "confirmed",
///   "tiers": [
///     { "name": "初审", "reviewers": [ { "id": "zhang", "name": "张三", "address": "zhang@example.gov.cn" } ] },
///     { "name": "复审", "reviewers": [ { "id": "li", "name": "李四", "address": "li@example.gov.cn" } ] },
///     { "name": "终审", "reviewers": [ { "id": "wang", "name": "王五", "address": "wang@example.gov.cn" } ] }
///   ],
/// "mail": { "host": "smtp.example.gov.cn", "port": 465, "security": "tls", "user": "disclosure", "password": "env:SMTP_PASSWORD", "from":
/// "disclosure@example.gov.cn" },
///   "robots": [ { "name": "公开办群", "kind": "dingtalk", "address": "env:ROBOT_ADDRESS", "sign": "env:ROBOT_SECRET", "everyone": true } ],
///   "year": { "changeFactor": 3 }, "rules": { "off": [ "publication" ], "errors": [ "title" ] },
///   "digestAfter": "1m", "giveUpAfter": "2d",
///   "remindAfter": "3d", "escalateAfter": "7d", "linkLifetime": "30d",
///   "retry": { "attempts": 5, "firstDelay": "2s", "longestDelay": "5m" },
///   "limits": { "fileMegabytes": 100, "streamMegabytes": 64, "readingMegabytes": 256, "pages": 2000, "readingTime": "60s",
///     "filesPerUpload": 20 },
///   "logging": { "format": "json", "links": true },
///   "metrics": { "prometheus": "http://127.0.0.1:9464", "otlp": "http://127.0.0.1:4317" }
/// }
/// </code>
/// </summary>
public sealed record OfficeSettings
{
    private const int MostAttempts = 100;
    private const int MostRate = 1_000_000;

    /// <summary>The office may write comments, and leave a comma behind the last item.</summary>
    private static readonly JsonDocumentOptions WithComments = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Gets or sets who hears of escalations, failures and publications; the name stands at the head of every page.</summary>
    public Contact Office { get; set; } = new("政府信息公开工作主管部门", "office@localhost");

    /// <summary>
    /// Gets or sets what links begin with, where people reach the host by another address than it listens on; null for that one.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Gets or sets what opens the operator's pages; null: codes do, which the stand-alone host prints.</summary>
    public string? OperatorKey { get; set; }

    /// <summary>
    /// Gets or sets the proxies that hand on the requests of others and are believed whose they are, as addresses or networks
    /// (<c>10.1.0.0/16</c>); empty: nobody is believed.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>
    /// Gets or sets the code of ten digits under which the State Council's office knows the site (网站标识码); null where it has none.
    /// </summary>
    public string? SiteIdCode { get; set; }

    /// <summary>
    /// Gets or sets the agencies a report is expected of every year, by the names their reports bear; empty: nobody is missed.
    /// </summary>
    public IReadOnlyList<string> Agencies { get; set; } = [];

    /// <summary>Gets or sets the tiers in their order.</summary>
    public IReadOnlyList<Tier> Tiers { get; set; } =
        [.. GivenNames.Tiers
            .Select((name, i) => new Tier(name, [new Reviewer($"reviewer-{i + 1}", $"{name}员", $"reviewer-{i + 1}@localhost")]))];

    /// <summary>
    /// Gets or sets a value indicating whether a person decides in one tier alone; who is seated in several decides in each.
    /// </summary>
    public bool DecideOnce { get; set; } = true;

    /// <summary>Gets or sets who sits in no tier, and decides where a reviewer hands over.</summary>
    public IReadOnlyList<Reviewer> Deputies { get; set; } = [];

    /// <summary>Gets or sets who is away when, and who decides in that place.</summary>
    public IReadOnlyList<AbsenceSettings> Absences { get; set; } = [];

    /// <summary>Gets or sets when reminders and escalations go out; null: at any time.</summary>
    public HoursSettings? Hours { get; set; }

    /// <summary>Gets or sets the most reminders of one request, or of one return.</summary>
    public int MostReminders { get; set; } = 10;

    /// <summary>Gets or sets how long a tier may be silent before its reviewers are reminded.</summary>
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Gets or sets how long a tier may be silent before the office is told.</summary>
    public TimeSpan EscalateAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Gets or sets how long a link is good.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets the mail server; null: no mail is sent.</summary>
    public MailSettings? Mail { get; set; }

    /// <summary>
    /// Gets or sets what becomes of files that came by no link and not from the office itself; null: open where the host is reached from
    /// this machine alone, confirmed elsewhere.
    /// </summary>
    public FilingRule? Filing { get; set; }

    /// <summary>Robots of chat groups and other receivers.</summary>
    public IReadOnlyList<RobotSettings> Robots { get; set; } = [];

    /// <summary>Gets or sets how long a notice waits for others to the same person, so that several become one message.</summary>
    public TimeSpan DigestAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how long it is tried to deliver a notice.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(2);

    /// <summary>Gets or sets how often a step that fails is tried.</summary>
    public RetryPolicy Retry { get; set; } = RetryPolicy.Default;

    /// <summary>Gets or sets what files and uploads may cost.</summary>
    public LimitSettings Limits { get; set; } = new();

    /// <summary>Gets or sets what the stand-alone host logs.</summary>
    public LoggingSettings Logging { get; set; } = new();

    /// <summary>Gets or sets where numbers go; null: only where the variable OTEL_EXPORTER_OTLP_ENDPOINT says.</summary>
    public MetricsSettings? Metrics { get; set; }

    /// <summary>Gets or sets how many requests of a kind a client may make a minute.</summary>
    public RequestRates Rates { get; set; } = new();

    /// <summary>Gets or sets the nightly backup of the stand-alone host; null: none is made.</summary>
    public BackupSettings? Backup { get; set; }

    /// <summary>Gets or sets what the office finds worth a look when it holds a year's reports against each other.</summary>
    public YearSettings Year { get; set; } = new();

    /// <summary>Gets or sets which rules the office wants, and what it asks of reports beside the form.</summary>
    public RuleChoice Rules { get; set; } = new();

    /// <summary>Reads the settings file.</summary>
    /// <param name="file">The file; null for the defaults.</param>
    /// <returns>The settings, which can be used as they are.</returns>
    /// <exception cref="SettingsException">The file cannot be read, or a setting is refused.</exception>
    public static OfficeSettings Load(string? file)
    {
        if (file is null)
        {
            return new OfficeSettings();
        }

        var content = Read(file);
        var settings = Parse(file, content);
        return settings.Problem() is { } problem
            ? throw new SettingsException(file, JsonLines.LineOf(content.Span, problem.Place), problem)
            : settings;
    }

    /// <summary>The review policy of rounds opened from now on.</summary>
    public ReviewPolicy ToPolicy() => new(Tiers, Office)
    {
        RemindAfter = RemindAfter,
        EscalateAfter = EscalateAfter,
        LinkLifetime = LinkLifetime,
        DecidesOnce = DecideOnce,
        Deputies = Deputies.Count == 0 ? null : Deputies,
        Absences = Absences.Count == 0 ? null : [.. Absences.Select(static absence => absence.ToAbsence())],
        Hours = Hours?.ToHours(),
        MostReminders = MostReminders,
    };

    /// <summary>What the office asks of reports.</summary>
    public OfficeRules ToRules() => Rules.ToRules(Year.ToThresholds());

    /// <summary>What the process and its steps need of it.</summary>
    /// <param name="isLocal">Whether the host listens on this machine's own addresses alone.</param>
    public WorkflowOptions ToWorkflowOptions(bool isLocal = false)
    {
        var policy = ToPolicy();
        var isOpen = isLocal && (PublicAddress is null || PublicAddress.IsLoopback);
        return new WorkflowOptions(() => policy)
        {
            Retry = Retry,
            Filing = Filing ?? (isOpen ? FilingRule.Open : FilingRule.Confirmed),
            Limits = Limits.ToReadLimits(),
            Rules = ToRules(),
            OpenFilings = Limits.OpenFilings,
        };
    }

    /// <summary>What the pages need of it.</summary>
    /// <param name="address">The address people reach the pages by.</param>
    /// <param name="keys">The keys of the review links.</param>
    public DisclosureWebOptions ToWebOptions(Func<Uri> address, LinkKeyRing keys) => new(address, keys)
    {
        Office = Office.Name,
        OperatorKey = OperatorKey,
        Proxies = [.. Proxies.Select(static proxy => ProxyNetwork.Parse(proxy)!.Value)],
        FilesPerUpload = Limits.FilesPerUpload,
        Rates = Rates,
        UploadsAtOnce = Limits.UploadsAtOnce,
        SiteIdCode = SiteIdCode,
        ExpectedAgencies = Agencies,
    };

    /// <summary>How notices reach people.</summary>
    public NoticeOptions ToNoticeOptions() => new()
    {
        Mail = Mail is null ? null : Mail.ToOptions() with { ReplyTo = Office.Address },
        Robots = [.. Robots.Select(robot => robot.ToOptions())],
        DigestAfter = DigestAfter,
        GiveUpAfter = GiveUpAfter,
    };

    /// <summary>The content, without the mark that editors on Windows put before UTF-8.</summary>
    private static ReadOnlyMemory<byte> Read(string file)
    {
        try
        {
            var content = File.ReadAllBytes(file);
            return Utf8.IsValid(content)
                ? content.AsMemory(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0)
                : throw new SettingsException(file, null, new NotUtf8());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(file, null, new FileRefused(FileTroubles.Of(cause)), cause);
        }
    }

    private static OfficeSettings Parse(string file, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content, WithComments);
            return json.RootElement.ValueKind == JsonValueKind.Null ? throw new SettingsException(file, null, new FileEmpty())
                : SettingsShape.Problem(json.RootElement, OfficeSettingsJson.Default.OfficeSettings) is { } problem
                ? throw new SettingsException(file, JsonLines.LineOf(content.Span, problem.Place), problem)
                : json.RootElement.Deserialize(OfficeSettingsJson.Default.OfficeSettings)!;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // An escape of half a character is found only when its text is asked for, and then as an InvalidOperationException.
            int? at = cause is JsonException { LineNumber: { } line } ? (int)line + 1 : null;
            throw new SettingsException(file, at, new Malformed(), cause);
        }
    }

    private SettingsFault? KeyProblem() =>
        OperatorKey is not { } key ? null
        : key.Length < DisclosureWebOptions.ShortestOperatorKey
            ? new KeyTooShort("operatorKey", DisclosureWebOptions.ShortestOperatorKey)
        : GuessableKeys.Holds(key) ? new KeyGuessable("operatorKey")
        : null;

    private SettingsFault? Problem() =>
        string.IsNullOrWhiteSpace(Office.Name) || string.IsNullOrWhiteSpace(Office.Address) ? new OfficeIncomplete()
        : FirstOf(Tiers, "tiers", ReviewerProblem) ?? PersonProblem(Deputies, "deputies") ?? Hours?.Problem() ?? AbsenceProblem()
        ?? (MostReminders is < 1 or > MostAttempts ? OutOfBounds.Numbers("mostReminders", 1, MostAttempts) : null) ?? PolicyProblem()
        ?? (LinkLifetime <= RemindAfter || LinkLifetime <= EscalateAfter ? new LinksTooShort() : null)
        ?? (PublicAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            ? new NoWebAddress("publicAddress")
        : SiteIdCode is { } code && !(code.Length == 10 && code.All(char.IsAsciiDigit)) ? new SiteIdCodeRefused()
        : FirstOf(Agencies, "agencies", static (agency, place) => string.IsNullOrWhiteSpace(agency) ? new AgencyUnnamed(place) : null)
        ?? KeyProblem()
        ?? FirstOf(Proxies, "proxies", static (proxy, place) => ProxyNetwork.Parse(proxy) is null ? new ProxyRefused(place) : null)
        ?? RetryProblem() ?? Mail?.Problem() ?? RobotProblem() ?? NoticeProblem() ?? Limits.Problem() ?? RateProblem()
        ?? Metrics?.Problem() ?? Backup?.Problem() ?? Year.Problem() ?? Rules.Problem());

    private PolicyRefused? PolicyProblem() => ToPolicy().Problem() is { } problem
        ? new PolicyRefused(
            RemindAfter <= TimeSpan.Zero ? "remindAfter"
                : EscalateAfter <= TimeSpan.Zero ? "escalateAfter"
                : LinkLifetime <= TimeSpan.Zero ? "linkLifetime" : "tiers",
            problem)
        : null;

    private SettingsFault? AbsenceProblem()
    {
        var people = Tiers.SelectMany(static tier => tier.Reviewers).Concat(Deputies).Select(static one => one.Id).ToHashSet();
        return FirstOf(Absences, "absences", (absence, place) => absence.Problem(place, people));
    }

    private SettingsFault? RetryProblem() =>
        Retry.Attempts is < 1 or > MostAttempts ? OutOfBounds.Numbers("retry.attempts", 1, MostAttempts)
        : Retry.FirstDelay <= TimeSpan.Zero || Retry.LongestDelay < Retry.FirstDelay ? new FirstDelayRefused()
        : null;

    private SettingsFault? RobotProblem() =>
        FirstOf(Robots, "robots", static (robot, place) => robot.Problem(place))
        ?? (Robots.Select(one => one.Name).Distinct(StringComparer.Ordinal).Count() < Robots.Count ? new RobotsNamedAlike() : null)
        ?? FirstOf(Tiers, "tiers", UnknownRobot) ?? UnknownRobot(Deputies, "deputies")
        ?? (IsUnknownRobot(Office.Address) ? new OfficeRobotUnknown(Office.Address) : null);

    private OutOfBounds? RateProblem() => new[]
    {
        ("uploads", Rates.Uploads), ("signIns", Rates.SignIns), ("searches", Rates.Searches), ("pictures", Rates.Pictures),
        ("badLinks", Rates.BadLinks), ("inAll", Rates.InAll),
    }
        .Where(static rate => rate.Item2 is < 1 or > MostRate)
        .Select(static rate => OutOfBounds.Numbers($"rates.{rate.Item1}", 1, MostRate))
        .FirstOrDefault();

    private SettingsFault? NoticeProblem() =>
        DigestAfter > TimeSpan.FromDays(1) ? new DigestTooLong() : GiveUpAfter <= DigestAfter ? new GiveUpTooShort() : null;

    private static SettingsFault? ReviewerProblem(Tier tier, string place) =>
        PersonProblem(tier.Reviewers, $"{place}.reviewers") ?? PersonProblem(tier.Informed, $"{place}.readers");

    private static SettingsFault? PersonProblem(IReadOnlyList<Reviewer> people, string place) => FirstOf(
        people,
        place,
        static (reviewer, its) =>
            string.IsNullOrWhiteSpace(reviewer.Name) || string.IsNullOrWhiteSpace(reviewer.Address) ? new ReviewerIncomplete(its) : null);

    private SettingsFault? UnknownRobot(Tier tier, string place) =>
        UnknownRobot(tier.Reviewers, $"{place}.reviewers") ?? UnknownRobot(tier.Informed, $"{place}.readers");

    private SettingsFault? UnknownRobot(IReadOnlyList<Reviewer> people, string place) => FirstOf(people, place, (reviewer, its) =>
        IsUnknownRobot(reviewer.Address) ? new ReviewerRobotUnknown($"{its}.address", reviewer.Name, reviewer.Address)
        : Robots.Any(robot => robot.Everyone && reviewer.Address == $"{Contact.RobotScheme}{robot.Name}")
            ? new ReviewerRobotForGroup($"{its}.address", reviewer.Name, reviewer.Address)
        : null);

    private bool IsUnknownRobot(string address) =>
        address.StartsWith(Contact.RobotScheme, StringComparison.Ordinal)
            && Robots.All(robot => address != $"{Contact.RobotScheme}{robot.Name}");

    private static SettingsFault? FirstOf<T>(IReadOnlyList<T> items, string place, Func<T, string, SettingsFault?> problem) =>
        items.Select((item, index) => problem(item, $"{place}[{index}]")).FirstOrDefault(found => found is not null);
}
