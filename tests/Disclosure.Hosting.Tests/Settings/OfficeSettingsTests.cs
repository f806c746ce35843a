using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;
using Disclosure.Notices;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;
using Disclosure.Web.Links;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Hosting.Tests.Settings;

public sealed class OfficeSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_file_there_are_three_tiers_with_a_reviewer_each()
    {
        var policy = OfficeSettings.Load(null).ToPolicy();
        Assert.Equal(["初审", "复审", "终审"], policy.Tiers.Select(tier => tier.Name));
        Assert.Null(policy.Problem());
    }

    [Theory]
    [InlineData(1, 100, 0)]
    [InlineData(1_000_000, 1_000_000_000, 1_000_000_000)]
    public void Room_and_open_filings_go_as_far_as_they_may(int open, int disk, int free)
    {
        var settings = Load(
            $$"""{ "limits": { "openFilings": {{open}}, "diskMegabytes": {{disk}}, "leastFreeMegabytes": {{free}} } }""");
        Assert.Equal((open, disk, free), (settings.Limits.OpenFilings, settings.Limits.DiskMegabytes, settings.Limits.LeastFreeMegabytes));
        Assert.Equal(open, settings.ToWorkflowOptions().OpenFilings);
    }

    [Fact]
    public void Every_item_can_be_set()
    {
        var settings = Load(
            """
            {
              // the office writes comments
              "office": { "name": "某市公开办", "address": "office@example.gov.cn" },
              "publicAddress": "https://disclosure.example.gov.cn/",
              "operatorKey": "sixteen characters",
              "proxies": [ "127.0.0.1", "10.1.0.0/16", "2001:db8::/32" ],
              "tiers": [
                { "name": "审核", "reviewers": [ { "id": "a", "name": "甲", "address": "a@example.gov.cn" } ] },
                { "name": "签发", "reviewers": [
                  { "id": "a", "name": "甲", "address": "a@example.gov.cn" }, { "id": "b", "name": "乙", "address": "b" } ] },
              ],
              "siteIdCode": "4100000001", "agencies": [ "甲局", "乙局" ],
              "mail": { "host": "smtp.example.gov.cn", "port": 587, "security": "starttls", "from": "x@example.gov.cn",
                "user": "u", "password": "p", "checkRevocation": false },
              "robots": [ { "name": "群", "kind": "dingtalk", "address": "https://oapi.example.com/robot/send?access_token=x",
                "sign": "SEC", "everyone": true } ],
              "backup": { "folder": "/backup/disclosure", "at": "00:00", "keep": 3650, "withKeys": true },
              "year": { "changeFactor": 2, "changeLeast": 1000000, "rollUpEquals": true },
              "rules": { "off": [ "publication" ], "warnings": [ "balance" ], "errors": [ "title", "sudden-change" ], "filler": 20,
                "sections": [ { "section": "overview", "least": 200, "most": 3000 }, { "section": "problems", "least": 0 } ],
                "headings": [ "主动公开" ], "words": [ "绝密" ] },
              "digestAfter": "5m", "giveUpAfter": "3d",
              "remindAfter": "36h", "escalateAfter": "10d", "linkLifetime": "15000m",
              "retry": { "attempts": 3, "firstDelay": "1s", "longestDelay": "2m" },
              "limits": { "fileMegabytes": 7, "streamMegabytes": 5, "readingMegabytes": 30, "pages": 90, "readingTime": "20s",
                "filesPerUpload": 4 }
            }
            """);
        var web = settings.ToWebOptions(() => settings.PublicAddress!, new LinkKeyRing(new LinkKey("k", new byte[32])));
        Assert.Equal(["127.0.0.1/32", "10.1.0.0/16", "2001:db8::/32"], web.Proxies.Select(static proxy => proxy.ToString()));
        Assert.Equal(
            ("/backup/disclosure", TimeOnly.MinValue, 3_650, true),
            (settings.Backup!.Folder, settings.Backup.TimeOfDay, settings.Backup.Keep, settings.Backup.WithKeys));
        Assert.Equal(
            new YearThresholds { ChangeFactor = 2, ChangeLeast = 1_000_000, RollUpEquals = true }, settings.Year.ToThresholds());
        Assert.Equal(YearThresholds.Default, new OfficeSettings().Year.ToThresholds());
        Assert.Equal(OfficeRules.Default, new OfficeSettings().ToWorkflowOptions().Rules with { Settings = RuleSettings.Default });
        Assert.Empty(new OfficeSettings().ToRules().Settings.Voices);
        var rules = settings.ToWorkflowOptions().Rules;
        Assert.Equal(
            [
                ("balance", RuleVoice.Warning), ("publication", RuleVoice.Off), ("sudden-change", RuleVoice.Error),
                ("title", RuleVoice.Error),
            ],
            rules.Settings.Voices.Select(static each => (each.Key, each.Value)).OrderBy(static each => each.Key, StringComparer.Ordinal));
        Assert.Equal((20, 1_000_000), (rules.Settings.ThresholdOf("filler", 10), rules.Thresholds.ChangeLeast));
        Assert.Equal(
            [(SectionKind.Overview, new SectionLength(200, 3_000)), (SectionKind.Problems, new SectionLength(0, null))],
            rules.Local!.Lengths.Select(static each => (each.Key, each.Value)));
        Assert.Equal(["主动公开"], rules.Local.Headings);
        Assert.Equal(["绝密"], rules.Local.Words);
        var policy = settings.ToPolicy();
        Assert.Equal(["审核", "签发"], policy.Tiers.Select(tier => tier.Name));
        Assert.Equal("某市公开办", policy.Office.Name);
        Assert.Equal(
            (TimeSpan.FromHours(36), TimeSpan.FromDays(10), TimeSpan.FromMinutes(15_000)),
            (policy.RemindAfter, policy.EscalateAfter, policy.LinkLifetime));
        var options = settings.ToWorkflowOptions();
        Assert.Equal(3, options.Retry.Attempts);
        Assert.Equal((7L << 20, 90, TimeSpan.FromSeconds(20)), (options.Limits.FileBytes, options.Limits.Pages, options.Limits.Time));
        Assert.Equal((5L << 20, 30L << 20), (options.Limits.StreamBytes, options.Limits.HeldBytes));
        Assert.Equal(4, settings.Limits.FilesPerUpload);
        var notices = settings.ToNoticeOptions();
        Assert.Equal(
            new MailOptions("smtp.example.gov.cn", 587, MailSecurity.StartTls, "x@example.gov.cn")
            {
                User = "u",
                Password = "p",
                ChecksRevocation = false,
                ReplyTo = "office@example.gov.cn",
            }, notices.Mail);
        Assert.Equal(
            new RobotOptions("群", RobotKind.DingTalk, new Uri("https://oapi.example.com/robot/send?access_token=x"))
            {
                Secret = "SEC",
                IsForGroup = true
            },
            Assert.Single(notices.Robots));
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromDays(3)), (notices.DigestAfter, notices.GiveUpAfter));
        Assert.Equal(new Contact("群", "robot:群"), Assert.Single(notices.Groups));
        Assert.Equal(("4100000001", "甲局 乙局"), (settings.SiteIdCode, string.Join(' ', settings.Agencies)));
    }

    [Fact]
    public void Who_decides_how_often_who_is_away_and_when_the_office_is_at_work()
    {
        var policy = Load(
            """
            {
              "tiers": [
                { "name": "会审", "approvals": 2, "reviewers": [
                  { "id": "a", "name": "甲", "address": "a@b" }, { "id": "b", "name": "乙", "address": "b@b" } ] },
                { "name": "会签", "wantsAll": true, "reviewers": [ { "id": "b", "name": "乙", "address": "b@b" } ],
                  "readers": [ { "id": "q", "name": "阅", "address": "q@b" } ] }
              ],
              "decideOnce": false, "deputies": [ { "id": "d", "name": "代", "address": "d@b" } ],
              "absences": [ { "reviewer": "a", "deputy": "d", "from": "2027-02-01", "to": "2027-02-01" } ],
              "hours": { "from": "08:30", "to": "17:00", "off": [ "2027-01-01" ], "work": [ "2027-01-03" ] },
              "mostReminders": 4
            }
            """).ToPolicy();
        Assert.Equal((2, true, false), (policy.Tiers[0].Wanted, policy.Tiers[1].WantsAll, policy.DecidesOnce));
        Assert.Equal(("q", "d"), (policy.Tiers[1].Informed.Single().Id, policy.Deputies!.Single().Id));
        Assert.Equal(new Absence("a", "d", new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 1)), policy.Absences!.Single());
        Assert.Equal((new TimeOnly(8, 30), new TimeOnly(17, 0), 4), (policy.Hours!.From, policy.Hours.To, policy.MostReminders));
        Assert.Equal([new DateOnly(2027, 1, 1)], policy.Hours.Off!);
        Assert.Equal([new DateOnly(2027, 1, 3)], policy.Hours.Work!);
        var usual = OfficeSettings.Load(null).ToPolicy();
        Assert.Equal((true, null, null, null, 10), (usual.DecidesOnce, usual.Deputies, usual.Absences, usual.Hours, usual.MostReminders));
    }

    [Theory]
    [InlineData("""{ "hours": { "from": "9:00" } }""", "hours.from")]
    [InlineData("""{ "hours": { "from": "09:00", "to": "09:00" } }""", "hours.to")]
    [InlineData("""{ "hours": { "off": [ "2027-02-29" ] } }""", "hours.off[0]")]
    [InlineData("""{ "hours": { "work": [ "2027-02-28", "x" ] } }""", "hours.work[1]")]
    [InlineData("""{ "mostReminders": 0 }""", "mostReminders")]
    [InlineData(
        """{ "absences": [ { "reviewer": "x", "deputy": "reviewer-2", "from": "2027-01-01", "to": "2027-01-01" } ] }""",
        "absences[0].reviewer")]
    [InlineData(
        """{ "absences": [ { "reviewer": "reviewer-1", "deputy": "reviewer-1", "from": "2027-01-01", "to": "2027-01-01" } ] }""",
        "absences[0].deputy")]
    [InlineData(
        """{ "absences": [ { "reviewer": "reviewer-1", "deputy": "reviewer-2", "from": "2027-01-02", "to": "2027-01-01" } ] }""",
        "absences[0].to")]
    [InlineData("""{ "deputies": [ { "id": "d", "name": "", "address": "d@b" } ] }""", "deputies[0]")]
    [InlineData(
        """{ "tiers": [ { "name": "会签", "approvals": 2, "reviewers": [ { "id": "a", "name": "甲", "address": "a@b" } ] } ] }""",
        "会签")]
    [InlineData(
        """
        { "tiers": [ { "name": "会签", "reviewers": [ { "id": "a", "name": "甲", "address": "a@b" } ],
          "readers": [ { "id": "a", "name": "甲", "address": "a@b" } ] } ] }
        """,
        "阅知")]
    public void What_of_it_cannot_be_is_named(string content, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Load(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_secret_may_stand_in_the_environment()
    {
        Environment.SetEnvironmentVariable("DISCLOSURE_TEST_SECRET", "https://oapi.example.com/x");
        var settings = Load("""{ "robots": [ { "name": "群", "kind": "wecom", "address": "env:DISCLOSURE_TEST_SECRET" } ] }""");
        Assert.Equal(new Uri("https://oapi.example.com/x"), Assert.Single(settings.ToNoticeOptions().Robots).Address);
    }

    [Theory]
    [InlineData("{\n\"retry\": {\n\"attempts\": 0,\n\"firstDelay\": \"1s\", \"longestDelay\": \"1s\" } }", 3)]
    [InlineData(
        "{ // comment\n\"tiers\": [\n{ \"name\": \"初审\", \"reviewers\": [ { \"id\": \"a\", \"name\": \"甲\", \"address\": \"a\" } ] },\n"
        + "{ \"name\": \"复审\", \"reviewers\": [\n{ \"id\": \"b\", \"name\": \"乙\", \"address\": \"\" } ] } ] }",
        5)]
    [InlineData("{ \"robots\": [\n{ \"name\": \"a\", \"address\": \"https://x.example.com\" },\n"
        + "{ \"name\": \"b\",\n\"address\": \"http://x.example.com\" } ] }", 4)]
    [InlineData("{\n\"robots\": [\n{ \"name\": \"a\" } ] }", 3)]
    [InlineData("{\n\n\"mail\": { \"host\": \"x\" } }", 3)]
    [InlineData("{\n\"mail\": { \"host\": \"x\", \"from\": \"a@b\",\n\"password\": \"env:NO_SUCH_VARIABLE\" } }", 3)]
    [InlineData("{\n\"office\": { \"name\": \"甲\",\n\"address\": \"robot:none\" } }", 3)]
    [InlineData("{\n\"agencies\": [ \"甲\",\n\" \" ] }", 3)]
    [InlineData("{\n\"limits\": {\n\"pages\": 0 } }", 3)]
    [InlineData("{\n\"metrics\": {\n\"prometheus\": \"https://localhost:9464\" } }", 3)]
    [InlineData("{\n\"metrics\": {\n\"prometheus\": \"http://localhost:9464/metrics\" } }", 3)]
    [InlineData("{\n\"metrics\": {\n\"otlp\": \"localhost:4317\" } }", 3)]
    [InlineData("{\n\"siteIdCode\": \"41\" }", 2)]
    [InlineData("{\n\"rules\": { \"off\": [ \"title\",\n\"titel\" ] } }", 3)]
    [InlineData("{\n\"rules\": { \"off\": [ \"title\" ],\n\"errors\": [\n\"title\" ] } }", 4)]
    [InlineData("{\n\"rules\": { \"words\": [ \"绝密\",\n\"\" ] } }", 3)]
    [InlineData("{ \"robots\": [ { \"name\": \"g\", \"address\": \"https://x.example.com\", \"everyone\": true } ], \"tiers\": [\n"
        + "{ \"name\": \"初审\", \"reviewers\": [ { \"id\": \"a\", \"name\": \"甲\",\n\"address\": \"robot:g\" } ] } ] }", 3)]
    public void A_mistake_is_named_with_its_line(string content, int line) =>
        Assert.Contains($"第 {line} 行", Assert.Throws<SettingsException>(() => Load(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void Links_may_live_a_little_longer_than_a_tier_may_be_silent() => Assert.Equal(
        TimeSpan.FromSeconds(604_801),
        Load("""{ "remindAfter": "7d", "escalateAfter": "7d", "linkLifetime": "604801s" }""").LinkLifetime);

    [Fact]
    public void A_file_as_editors_on_Windows_write_it_is_read() =>
        Assert.Equal("甲", Load("\uFEFF{ \"office\": { \"name\": \"甲\", \"address\": \"a\" } }").Office.Name);

    [Theory]
    [InlineData("""{ "tears": [] }""", "tears")]
    [InlineData("{ \"office\": {\n\"name\": 5 } }", "第 2 行")]
    [InlineData("""{ "remindAfter": "soon" }""", "时长")]
    [InlineData("""{ "remindAfter": "99999999999999999999d" }""", "时长")]
    [InlineData("""{ "remindAfter": 3 }""", "时长")]
    [InlineData("""{ "remindAfter": "0s" }""", "大于零")]
    [InlineData("""{ "remindAfter": "2d", "escalateAfter": "7d", "linkLifetime": "7d" }""", "linkLifetime")]
    [InlineData("""{ "remindAfter": "8d", "escalateAfter": "7d", "linkLifetime": "8d" }""", "linkLifetime")]
    [InlineData("{ \"escalateAfter\": \"7d\",\n\"linkLifetime\": \"6d\" }", "第 2 行")]
    [InlineData("""{ "tiers": [] }""", "至少要设一个审核层级")]
    [InlineData("""{ "tiers": [ null ] }""", "tiers")]
    [InlineData("""{ "tiers": null }""", "tiers")]
    [InlineData("""{ "tiers": [ { "name": "初审" } ] }""", "reviewers")]
    [InlineData("""{ "tiers": [ { "name": "初审", "reviewers": [] } ] }""", "没有审核人")]
    [InlineData("""{ "tiers": [ { "name": "初审", "reviewers": [ { "id": "a", "name": "", "address": "x" } ] } ] }""", "name")]
    [InlineData("""{ "publicAddress": "ftp://x/" }""", "publicAddress")]
    [InlineData("""{ "operatorKey": "short" }""", "operatorKey")]
    [InlineData("""{ "operatorKey": "password12345678" }""", "operatorKey")]
    [InlineData("""{ "year": { "changeFactor": 1 } }""", "year.changeFactor")]
    [InlineData("""{ "year": { "changeFactor": 1001 } }""", "year.changeFactor")]
    [InlineData("""{ "year": { "changeLeast": 0 } }""", "year.changeLeast")]
    [InlineData("""{ "year": { "changeLeast": 1000001 } }""", "year.changeLeast")]
    [InlineData("""{ "rules": { "off": [ "Title" ] } }""", "rules.off[0]")]
    [InlineData("""{ "rules": { "warnings": [ "" ] } }""", "rules.warnings[0]")]
    [InlineData("""{ "rules": { "warnings": [ "title", "title" ] } }""", "rules.warnings[1]")]
    [InlineData("""{ "rules": { "filler": -1 } }""", "rules.filler")]
    [InlineData("""{ "rules": { "filler": 100001 } }""", "rules.filler")]
    [InlineData("""{ "rules": { "fillers": 1 } }""", "rules.fillers")]
    [InlineData("""{ "rules": { "sections": [ { "section": "first" } ] } }""", "rules.sections[0].section")]
    [InlineData("""{ "rules": { "sections": [ { "least": 1 } ] } }""", "section")]
    [InlineData("""{ "rules": { "sections": [ { "section": "others", "least": -1 } ] } }""", "rules.sections[0].least")]
    [InlineData("""{ "rules": { "sections": [ { "section": "others", "least": 3, "most": 2 } ] } }""", "rules.sections[0].most")]
    [InlineData("""{ "rules": { "sections": [ { "section": "others" }, { "section": "others" } ] } }""", "rules.sections[1].section")]
    [InlineData("""{ "rules": { "headings": [ " " ] } }""", "rules.headings[0]")]
    [InlineData("""{ "backup": { } }""", "backup.folder")]
    [InlineData("""{ "backup": { "folder": "backups" } }""", "backup.folder")]
    [InlineData("""{ "backup": { "folder": "/backups", "at": "2:30" } }""", "backup.at")]
    [InlineData("""{ "backup": { "folder": "/backups", "at": "24:00" } }""", "backup.at")]
    [InlineData("""{ "backup": { "folder": "/backups", "keep": 0 } }""", "backup.keep")]
    [InlineData("""{ "backup": { "folder": "/backups", "keep": 3651 } }""", "backup.keep")]
    [InlineData("""{ "limits": { "fileMegabytes": 0 } }""", "fileMegabytes")]
    [InlineData("""{ "limits": { "streamMegabytes": 0 } }""", "streamMegabytes")]
    [InlineData("""{ "limits": { "streamMegabytes": 1025 } }""", "streamMegabytes")]
    [InlineData("""{ "limits": { "readingMegabytes": 15 } }""", "readingMegabytes")]
    [InlineData("""{ "limits": { "readingMegabytes": 8193 } }""", "readingMegabytes")]
    [InlineData("""{ "limits": { "openFilings": 0 } }""", "openFilings")]
    [InlineData("""{ "limits": { "openFilings": 1000001 } }""", "openFilings")]
    [InlineData("""{ "limits": { "diskMegabytes": 99 } }""", "diskMegabytes")]
    [InlineData("""{ "limits": { "diskMegabytes": 1000000001 } }""", "diskMegabytes")]
    [InlineData("""{ "limits": { "leastFreeMegabytes": -1 } }""", "leastFreeMegabytes")]
    [InlineData("""{ "limits": { "leastFreeMegabytes": 1000000001 } }""", "leastFreeMegabytes")]
    [InlineData("""{ "retry": { "attempts": 0, "firstDelay": "1s", "longestDelay": "1s" } }""", "attempts")]
    [InlineData("""{ "rates": { "uploads": 0 } }""", "rates.uploads")]
    [InlineData("""{ "rates": { "inAll": 1000001 } }""", "rates.inAll")]
    [InlineData("", "第 1 行")]
    [InlineData("null", "空")]
    public void A_mistake_is_named_with_the_file_and_the_place(string content, string named)
    {
        var error = Assert.Throws<SettingsException>(() => Load(content));
        Assert.Contains("disclosure.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "tears": [] }""", typeof(UnknownItem), "tears")]
    [InlineData(
        """{ "tiers": [ { "name": "初审", "reviewers": [ { "id": "a", "name": "甲", "address": "a", "mail": "a" } ] } ] }""",
        typeof(UnknownItem),
        "tiers[0].reviewers[0].mail")]
    [InlineData("""{ "tiers": [ { "name": "初审" } ] }""", typeof(ItemMissing), "tiers[0]")]
    [InlineData("""{ "office": { "name": "甲" } }""", typeof(ItemMissing), "office")]
    [InlineData("""{ "office": { "name": null, "address": "a" } }""", typeof(ItemNull), "office.name")]
    [InlineData("""{ "tiers": [ null ] }""", typeof(ItemNull), "tiers[0]")]
    [InlineData("""{ "tiers": { } }""", typeof(NotOfKind), "tiers")]
    [InlineData("""{ "office": "甲" }""", typeof(NotOfKind), "office")]
    [InlineData("""[ ]""", typeof(NotOfKind), "")]
    [InlineData("""{ "publicAddress": 5 }""", typeof(NotOfKind), "publicAddress")]
    [InlineData("""{ "limits": { "pages": "90" } }""", typeof(NotOfKind), "limits.pages")]
    [InlineData("""{ "limits": { "pages": 9000000000 } }""", typeof(NotOfKind), "limits.pages")]
    [InlineData("""{ "limits": { "pages": 1.5 } }""", typeof(NotOfKind), "limits.pages")]
    [InlineData("""{ "mail": { "checkRevocation": "yes" } }""", typeof(NotOfKind), "mail.checkRevocation")]
    [InlineData("""{ "mail": { "security": "none at all" } }""", typeof(NotOneOf), "mail.security")]
    [InlineData("""{ "mail": { "security": 3 } }""", typeof(NotOneOf), "mail.security")]
    [InlineData("""{ "remindAfter": "1w" }""", typeof(NotOfKind), "remindAfter")]
    [InlineData("""{ "office": { "name": "\ud800", "address": "a" } }""", typeof(Malformed), "")]
    [InlineData("{ \"office\": }", typeof(Malformed), "")]
    [InlineData("{", typeof(Malformed), "")]
    [InlineData("""{ "proxies": [ "10.0.0.1", "nginx" ] }""", typeof(ProxyRefused), "proxies[1]")]
    [InlineData("""{ "proxies": [ "10.0.0.0/33" ] }""", typeof(ProxyRefused), "proxies[0]")]
    [InlineData("""{ "proxies": [ "" ] }""", typeof(ProxyRefused), "proxies[0]")]
    public void What_does_not_fit_is_a_fault_of_its_own_and_no_text_of_the_readers(string content, Type fault, string place)
    {
        var error = Assert.Throws<SettingsException>(() => Load(content));
        Assert.IsType(fault, error.Fault);
        Assert.Equal(place, error.Fault.Place);
        Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "mail": { "host": "a", "from": "a@b", "security": "STARTTLS" } }""")]
    [InlineData("""{ "mail": { "host": "a", "from": "a@b", "security": 1 } }""")]
    [InlineData("""{ "mail": null, "operatorKey": null, "publicAddress": null }""")]
    public void What_fits_is_taken_as_before(string content) => Load(content);

    [Fact]
    public void A_file_in_another_encoding_is_named()
    {
        byte[] gbk = [.. "{ \"office\": { \"name\": \""u8, 0xBC, 0xD7, .. "\", \"address\": \"a\" } }"u8];
        File.WriteAllBytes(_folder["disclosure.json"], gbk);
        Assert.IsType<NotUtf8>(Assert.Throws<SettingsException>(() => OfficeSettings.Load(_folder["disclosure.json"])).Fault);
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused() =>
        Assert.IsType<FileRefused>(Assert.Throws<SettingsException>(() => OfficeSettings.Load(_folder.Path)).Fault);

    [Fact]
    public void A_file_that_is_not_there_is_an_error() =>
        Assert.Contains(
            "none.json",
            Assert.Throws<SettingsException>(() => OfficeSettings.Load(_folder["none.json"])).Message,
            StringComparison.Ordinal);

    private OfficeSettings Load(string content)
    {
        File.WriteAllText(_folder["disclosure.json"], content);
        return OfficeSettings.Load(_folder["disclosure.json"]);
    }
}
