using System.Text.Json;
using System.Text.Json.Serialization;
using Disclosure.Documents;
using Disclosure.Web;
using Disclosure.Web.Links;
using Disclosure.Notices;
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
///   "siteIdCode": "4100000001",
///   "agencies": [ "某市教育局", "某市民政局" ],
///   "tiers": [
///     { "name": "初审", "reviewers": [ { "id": "zhang", "name": "张三", "address": "zhang@example.gov.cn" } ] },
///     { "name": "复审", "reviewers": [ { "id": "li", "name": "李四", "address": "li@example.gov.cn" } ] },
///     { "name": "终审", "reviewers": [ { "id": "wang", "name": "王五", "address": "wang@example.gov.cn" } ] }
///   ],
/// "mail": { "host": "smtp.example.gov.cn", "port": 465, "security": "tls", "user": "disclosure", "password": "env:SMTP_PASSWORD", "from":
/// "disclosure@example.gov.cn" },
///   "robots": [ { "name": "公开办群", "kind": "dingtalk", "address": "env:ROBOT_ADDRESS", "sign": "env:ROBOT_SECRET", "everyone": true } ],
///   "digestAfter": "1m", "giveUpAfter": "2d",
///   "remindAfter": "3d", "escalateAfter": "7d", "linkLifetime": "30d",
///   "retry": { "attempts": 5, "firstDelay": "2s", "longestDelay": "5m" },
///   "limits": { "fileMegabytes": 100, "pages": 2000, "readingTime": "60s", "filesPerUpload": 20 }
/// }
/// </code>
/// </summary>
public sealed record OfficeSettings
{
    /// <summary>Who hears of escalations, failures and publications; the name stands at the head of every page.</summary>
    public Contact Office { get; set; } = new("政府信息公开工作主管部门", "office@localhost");

    /// <summary>What links begin with, where people reach the host by another address than it listens on; null for that one.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>What opens the operator's pages from another machine; null: from this machine alone.</summary>
    public string? OperatorKey { get; set; }

    /// <summary>The code of ten digits under which the State Council's office knows the site (网站标识码); null where it has none.</summary>
    public string? SiteIdCode { get; set; }

    /// <summary>The agencies a report is expected of every year, by the names their reports bear; empty: nobody is missed.</summary>
    public IReadOnlyList<string> Agencies { get; set; } = [];

    /// <summary>The tiers in their order.</summary>
    public IReadOnlyList<Tier> Tiers { get; set; } =
        [.. GivenNames.Tiers
            .Select((name, i) => new Tier(name, [new Reviewer($"reviewer-{i + 1}", $"{name}员", $"reviewer-{i + 1}@localhost")]))];

    /// <summary>How long a tier may be silent before its reviewers are reminded.</summary>
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long a tier may be silent before the office is told.</summary>
    public TimeSpan EscalateAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a link is good.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The mail server; null: no mail is sent.</summary>
    public MailSettings? Mail { get; set; }

    /// <summary>Robots of chat groups and other receivers.</summary>
    public IReadOnlyList<RobotSettings> Robots { get; set; } = [];

    /// <summary>How long a notice waits for others to the same person, so that several become one message.</summary>
    public TimeSpan DigestAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it is tried to deliver a notice.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How often a step that fails is tried.</summary>
    public RetryPolicy Retry { get; set; } = RetryPolicy.Default;

    /// <summary>What files and uploads may cost.</summary>
    public LimitSettings Limits { get; set; } = new();

    /// <summary>
    /// Reads the file, or gives the defaults where it is null; <see cref="StartException"/> says what is wrong and where.
    /// </summary>
    public static OfficeSettings Load(string? file)
    {
        if (file is null)
        {
            return new OfficeSettings();
        }

        OfficeSettings settings;
        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
            settings = JsonSerializer.Deserialize(content.AsSpan(ByteOrderMark(content)..), OfficeSettingsJson.Default.OfficeSettings)
                ?? throw new StartException($"配置文件 {file} 是空的。");
        }
        catch (JsonException cause)
        {
            throw new StartException($"配置文件 {file} 第 {cause.LineNumber + 1} 行有误（{cause.Path}）：{cause.Message}", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"配置文件 {file} 打不开：{cause.Message}", cause);
        }

        return settings.Problem() is { } problem
            ? throw new StartException(
                $"配置文件 {file} 第 {JsonLines.LineOf(content.AsSpan(ByteOrderMark(content)..), problem.Place)} 行有误：{problem.Message}")
            : settings;
    }

    /// <summary>Length of the mark that editors on Windows put before UTF-8.</summary>
    private static int ByteOrderMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The review policy of rounds opened from now on.</summary>
    public ReviewPolicy ToPolicy() => new(Tiers, Office)
    {
        RemindAfter = RemindAfter,
        EscalateAfter = EscalateAfter,
        LinkLifetime = LinkLifetime,
    };

    /// <summary>What the process and its steps need of it.</summary>
    public WorkflowOptions ToWorkflowOptions()
    {
        var policy = ToPolicy();
        return new WorkflowOptions(() => policy) { Retry = Retry, Limits = Limits.ToReadLimits() };
    }

    /// <summary>What the pages need of it.</summary>
    /// <param name="address">The address people reach the pages by.</param>
    /// <param name="keys">The keys of the review links.</param>
    public DisclosureWebOptions ToWebOptions(Func<Uri> address, LinkKeyRing keys) => new(address, keys)
    {
        Office = Office.Name,
        OperatorKey = OperatorKey,
        FilesPerUpload = Limits.FilesPerUpload,
        SiteIdCode = SiteIdCode,
        ExpectedAgencies = Agencies,
    };

    /// <summary>How notices reach people.</summary>
    public NoticeOptions ToNoticeOptions() => new()
    {
        Mail = Mail?.ToOptions(),
        Robots = [.. Robots.Select(robot => robot.ToOptions())],
        DigestAfter = DigestAfter,
        GiveUpAfter = GiveUpAfter,
    };

    private SettingsProblem? Problem() =>
        Tiers is null || Office is null || Retry is null || Limits is null || Agencies is null || Robots is null
            ? new("", "office、tiers、retry、limits、agencies、robots 不能写成 null。")
        : string.IsNullOrWhiteSpace(Office.Name) || string.IsNullOrWhiteSpace(Office.Address) ? new("office", "office 要有 name 和 address。")
        : FirstOf(Tiers, "tiers", TierProblem) is { } tier ? tier
        : ToPolicy().Problem() is { } policy ? new(RemindAfter <= TimeSpan.Zero
            ? "remindAfter"
            : EscalateAfter <= TimeSpan.Zero ? "escalateAfter" : LinkLifetime <= TimeSpan.Zero ? "linkLifetime" : "tiers",
            WorkflowWords.Chinese.Of(policy))
        : PublicAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            ? new("publicAddress", "publicAddress 要以 http:// 或 https:// 开头。")
        : SiteIdCode is { } code && !(code.Length == 10 && code.All(char.IsAsciiDigit)) ? new("siteIdCode", "siteIdCode 是十位数字的网站标识码。")
        : FirstOf(
            Agencies,
            "agencies",
            (agency, place) => string.IsNullOrWhiteSpace(agency) ? new(place, "agencies 中每一项都要有单位名称。") : null) is { } agency ? agency
        : OperatorKey is { Length: < DisclosureWebOptions.ShortestOperatorKey }
            ? new("operatorKey", $"operatorKey 至少要有 {DisclosureWebOptions.ShortestOperatorKey} 个字符。")
        : Retry.Attempts is < 1 or > 100 ? new("retry.attempts", "retry.attempts 应在 1 到 100 之间。")
        : Retry.FirstDelay <= TimeSpan.Zero || Retry.LongestDelay < Retry.FirstDelay
            ? new("retry.firstDelay", "retry.firstDelay 要大于零且不大于 longestDelay。")
            : Mail?.Problem() is { } mail ? mail
        : FirstOf(Robots, "robots", (robot, place) => robot is null ? new(place, "robots 中不能有 null。") : robot.Problem(place)) is { } robot
            ? robot
            : Robots.Select(one => one.Name).Distinct(StringComparer.Ordinal).Count() < Robots.Count ? new("robots", "robots 中有同名的机器人。")
        : FirstOf(Tiers, "tiers", UnknownRobot) is { } unknown ? unknown
        : IsUnknownRobot(Office.Address) ? new("office.address", $"office.address 所指的机器人“{Office.Address}”不在 robots 中。")
        : DigestAfter > TimeSpan.FromDays(1) ? new("digestAfter", "digestAfter 不能超过 1d。")
        : GiveUpAfter <= DigestAfter ? new("giveUpAfter", "giveUpAfter 要比 digestAfter 长。")
        : Limits.Problem() is { } limits ? new(limits.Split(' ')[0], limits)
        : null;

    private static SettingsProblem? TierProblem(Tier tier, string place) =>
        tier?.Reviewers is null || tier.Reviewers.Any(reviewer => reviewer is null) ? new(place, "tiers 中每一级要有 name 和 reviewers。")
        : FirstOf(tier.Reviewers, $"{place}.reviewers", (reviewer, its) => string.IsNullOrWhiteSpace(reviewer.Name)
            || string.IsNullOrWhiteSpace(reviewer.Address)
            ? new(its, "tiers 中每位审核人要有 id、name 和 address。")
            : null);

    private SettingsProblem? UnknownRobot(Tier tier, string place) => FirstOf(tier.Reviewers, $"{place}.reviewers", (reviewer, its) =>
        IsUnknownRobot(reviewer.Address) ? new($"{its}.address", $"{reviewer.Name}的地址“{reviewer.Address}”所指的机器人不在 robots 中。")
        : Robots.Any(robot => robot.Everyone && reviewer.Address == $"{Contact.RobotScheme}{robot.Name}")
            ? new($"{its}.address", $"{reviewer.Name}的地址是群机器人“{reviewer.Address}”：审核链接只能发给本人，不能发到群里。")
        : null);

    private bool IsUnknownRobot(string address) =>
        address.StartsWith(Contact.RobotScheme, StringComparison.Ordinal)
            && Robots.All(robot => address != $"{Contact.RobotScheme}{robot.Name}");

    private static SettingsProblem? FirstOf<T>(IReadOnlyList<T> items, string place, Func<T, string, SettingsProblem?> problem) =>
        items.Select((item, index) => problem(item, $"{place}[{index}]")).FirstOrDefault(found => found is not null);
}
