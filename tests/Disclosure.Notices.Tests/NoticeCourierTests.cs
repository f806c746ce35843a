using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Disclosure.Contracts.InMemory;
using Disclosure.TestKit;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Notices.Tests;

public class NoticeCourierTests
{
    private static readonly Contact Zhang = new("张三", "zhang@example.org");
    private static readonly Contact Group = new("公开办群", "robot:group");

    private readonly InMemoryReportStore _store = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 1, 20, 9, 0, 0, TimeSpan.FromHours(8)))
    {
        AutoAdvanceAmount = TimeSpan.FromMilliseconds(1)
    };
    private readonly List<Notice> _shown = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_is_mailed_with_its_text_and_marked_delivered()
    {
        await using var server = new MailServer();
        await WriteAsync(1, Zhang, "【请审核（初审）】青河县民政局2024年报告");
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        var mail = Decode(Assert.Single(server.Mails));
        Assert.Contains("To: 张三 <zhang@example.org>", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: 【请审核（初审）】青河县民政局2024年报告", mail, StringComparison.Ordinal);
        Assert.Contains("http://localhost/review/1", mail, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await _store.ListAsync(0, 10, Cancellation)).DeliveredAt);
        Assert.Single(_shown);
    }

    [Fact]
    public async Task Several_notices_to_a_person_within_the_window_are_one_mail()
    {
        await using var server = new MailServer();
        var options = Mail(server);
        await WriteAsync(1, Zhang, "【请审核（初审）】甲局");
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromMinutes(1), (await DeliverAsync(options))!.Value, TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(50));
        await WriteAsync(2, Zhang, "【请审核（初审）】乙局");
        await WriteAsync(3, new Contact("李四", "li@example.org"), "【退回】丙局", NoticeKind.Return);
        await DeliverAsync(options);
        Assert.Empty(server.Mails);
        _time.Advance(TimeSpan.FromSeconds(15));
        await DeliverAsync(options);
        var mail = Decode(Assert.Single(server.Mails));
        Assert.Contains("Subject: 【请审核】2 份政府信息公开工作年度报告", mail, StringComparison.Ordinal);
        Assert.True(mail.IndexOf("甲局", StringComparison.Ordinal) < mail.IndexOf("乙局", StringComparison.Ordinal));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await DeliverAsync(options));
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task While_mail_is_down_one_reminder_of_a_report_and_person_stands_the_newest()
    {
        await using var server = new MailServer();
        var li = new Contact("李四", "li@example.org");
        await WriteAsync(2, Zhang, "【提醒】乙局", NoticeKind.Reminder);
        await WriteAsync(1, Zhang, "【请审核】甲局");
        var asked = (await _store.ListAsync(0, 10, Cancellation))[0].Notice;
        foreach (var (number, to) in new[] { (1, Zhang), (2, Zhang), (3, li) })
        {
            var reminder = asked with
            {
                Key = $"reminder-{number}",
                Kind = NoticeKind.Reminder,
                To = to,
                Subject = $"【提醒】甲局 {number}",
                At = asked.At.AddHours(number),
            };
            await _store.KeepAsync(new OutboxEntry(reminder, null), Cancellation);
        }

        _time.Advance(TimeSpan.FromDays(1));
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        var all = await _store.ListAsync(0, 10, Cancellation);
        Assert.Equal("【提醒】甲局 1", Assert.Single(all, static entry => entry.LeftOutAt is not null).Notice.Subject);
        Assert.Equal(4, all.Count(static entry => entry.DeliveredAt is not null));
    }

    [Fact]
    public async Task A_digest_says_of_each_report_what_its_own_mail_would()
    {
        await using var server = new MailServer();
        await WriteAsync(1, Zhang, "【退回】甲局", NoticeKind.Return, "“甲局”：报告被退回，理由：表一合计有误。\n报告页面：");
        await WriteAsync(2, Zhang, "【退回】乙局", NoticeKind.Return, "“乙局”：报告被退回，理由：缺少第五部分。\n报告页面：");
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        var mail = Decode(Assert.Single(server.Mails));
        Assert.Contains("Subject: 【2 份通知】政府信息公开工作年度报告", mail, StringComparison.Ordinal);
        Assert.Contains(
            "1. 【退回】甲局\n“甲局”：报告被退回，理由：表一合计有误。\n报告页面：\nhttp://localhost/review/1\n\n2. 【退回】乙局\n“乙局”：报告被退回，理由：缺少第五部分。",
            mail,
            StringComparison.Ordinal);
        Assert.Equal(2, mail.Split($"{Zhang.Name}：").Length);
    }

    [Fact]
    public async Task What_a_robot_does_not_take_in_one_text_comes_in_several_and_no_link_is_cut_off()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
            Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"errcode":0}""");
        for (var i = 1; i <= 12; i++)
        {
            await WriteAsync(i, Group, $"【退回】{i}局", NoticeKind.Return, $"报告被退回，理由：{new string('长', 100)}");
        }

        await DeliverAsync(Robot(receiver, RobotKind.WeCom, "/send?key=abc", null));
        var texts = receiver.Taken.Select(static taken =>
        {
            using var json = JsonDocument.Parse(taken.Body);
            return json.RootElement.GetProperty("text").GetProperty("content").GetString()!;
        }).ToList();
        Assert.Equal(3, texts.Count);
        Assert.All(texts, static text => Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 2048));
        Assert.All(Enumerable.Range(1, 12), i =>
            Assert.Single(texts, text => $"{text}\n".Contains($"http://localhost/review/{i}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_moment_costs_nothing()
    {
        await using var server = new MailServer { Drops = 2 };
        await WriteAsync(1, Zhang, "【请审核】甲局");
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        Assert.Single(server.Mails);
        Assert.Equal(3, server.Connections);
        Assert.Empty(await _store.FailedAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_server_that_stays_away_is_tried_less_and_less_and_given_up_visibly_in_the_end()
    {
        var options = new NoticeOptions
        {
            Mail = new MailOptions("127.0.0.1", ClosedPort(), MailSecurity.None, "office@example.org"),
            DigestAfter = TimeSpan.Zero
        };
        await WriteAsync(1, Zhang, "【请审核】甲局");
        var rests = new List<TimeSpan>();
        while (await DeliverAsync(options) is { } next)
        {
            Assert.StartsWith(
                "邮件服务器没有响应",
                Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure!.Reason,
                StringComparison.Ordinal);
            rests.Add(next - _time.GetUtcNow());
            Assert.Equal(next, await DeliverAsync(options));
            _time.Advance(next - _time.GetUtcNow());
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], rests.Take(8).Select(rest => (int)Math.Round(rest.TotalMinutes)));
        var given = Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure!;
        Assert.Null(given.RetryAt);
        Assert.Equal(rests.Count + 1, given.Attempts);
        Assert.InRange(given.At, Noticed(1) + TimeSpan.FromDays(1.9), Noticed(1) + TimeSpan.FromDays(2));
        Assert.Empty(await _store.PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_at_once()
    {
        await using var server = new MailServer { RecipientAnswer = "550 no such user" };
        await WriteAsync(1, Zhang, "【请审核】甲局");
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        Assert.Equal(1, server.Connections);
        var failure = Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure!;
        Assert.Null(failure.RetryAt);
        Assert.Contains("550", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@b\r\nBcc: victim@example.org")]
    [InlineData("a@b, victim@example.org")]
    [InlineData("@")]
    public async Task An_address_made_to_hurt_reaches_nobody(string address)
    {
        await using var server = new MailServer();
        await WriteAsync(1, new Contact("x\r\nBcc: victim@example.org", address), "【退回】\r\nBcc: victim@example.org");
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        Assert.DoesNotContain(server.Mails, mail => mail.Contains("\nBcc:", StringComparison.Ordinal));
        Assert.NotNull(Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure);
    }

    [Fact]
    public async Task A_password_is_given_only_where_the_connection_is_as_safe_as_asked_for()
    {
        await using var plain = new MailServer();
        await WriteAsync(1, Zhang, "【请审核】甲局");
        var options = new NoticeOptions
        {
            Mail = new MailOptions("127.0.0.1", plain.Port, MailSecurity.StartTls, "office@example.org")
            {
                User = "office",
                Password = "secret"
            },
            DigestAfter = TimeSpan.Zero,
        };
        await DeliverAsync(options);
        Assert.Null(plain.LoggedIn);
        await using var untrusted = new MailServer(offersTls: true);
        _time.Advance(TimeSpan.FromHours(1));
        await DeliverAsync(options with { Mail = options.Mail with { Port = untrusted.Port } });
        Assert.Null(untrusted.LoggedIn);
        Assert.Contains("证书", Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure!.Reason, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromHours(1));
        await DeliverAsync(options with { Mail = options.Mail with { Security = MailSecurity.None } });
        Assert.Equal("\0office\0secret", plain.LoggedIn);
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_by_a_channel_is_not_said_to_have_been_until_there_is_one()
    {
        await WriteAsync(1, Zhang, "【请审核】甲局");
        await WriteAsync(2, new Contact("李四", "13800000000"), "【请审核】乙局");
        await WriteAsync(3, new Contact("群", "robot:nobody"), "【请审核】丙局");
        await WriteAsync(4, new Contact("王五", ""), "【退回】丁局");
        Assert.Null(await DeliverAsync(new NoticeOptions()));
        Assert.Equal(4, _shown.Count);
        Assert.All(await _store.ListAsync(0, 10, Cancellation), static entry => Assert.Null(entry.DeliveredAt));
        Assert.Equal(
            [
                "没有发送途径：没有设置邮件服务器。",
                "没有发送途径：“13800000000”不是邮件地址。",
                "没有发送途径：设置里没有名为“nobody”的机器人。",
                "没有发送途径：没有留下地址。",
            ],
            (await _store.UnreachedAsync(10, Cancellation)).Select(static entry => entry.Failure!.Reason));
        Assert.Empty(await _store.FailedAsync(10, Cancellation));
        Assert.Empty(await _store.PendingAsync(10, Cancellation));

        await using var server = new MailServer();
        await _store.MarkFailedAsync("1", null, Cancellation);
        await DeliverAsync(Mail(server) with { DigestAfter = TimeSpan.Zero });
        Assert.Single(server.Mails);
        Assert.DoesNotContain(await _store.UnreachedAsync(10, Cancellation), static entry => entry.Notice.Key == "1");
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_holds_up_no_other_and_gets_nothing_twice()
    {
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        slow.Answer = _ => answered.Task;
        quick.Answer = context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "{}");
        await WriteAsync(1, new Contact("慢", "robot:slow"), "【退回】甲局", NoticeKind.Return);
        await WriteAsync(2, new Contact("快", "robot:quick"), "【退回】乙局", NoticeKind.Return);
        var pass = DeliverAsync(new NoticeOptions
        {
            Robots =
            [
                new RobotOptions("slow", RobotKind.Json, new Uri(slow.Address, "/hook")),
                new RobotOptions("quick", RobotKind.Json, new Uri(quick.Address, "/hook")),
            ],
            DigestAfter = TimeSpan.Zero,
        });
        while ((await _store.PendingAsync(10, Cancellation)).Count == 2)
        {
            await Task.Yield();
        }

        Assert.Equal("1", Assert.Single(await _store.PendingAsync(10, Cancellation)).Key);
        answered.SetResult();
        await pass;
        Assert.Single(slow.Taken);
        Assert.Empty(await _store.PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task DingTalk_gets_its_text_and_its_signature()
    {
        await using var receiver = await Receiver.StartAsync();
        await WriteAsync(1, Group, "【请审核】“甲局”");
        await DeliverAsync(Robot(receiver, RobotKind.DingTalk, "/robot/send?access_token=abc", "SEC123"));
        var (path, body) = Assert.Single(receiver.Taken);
        var query = System.Web.HttpUtility.ParseQueryString(path.Split('?')[1]);
        var expected = HMACSHA256.HashData("SEC123"u8, Encoding.UTF8.GetBytes($"{query["timestamp"]}\nSEC123"));
        Assert.Equal(("abc", Convert.ToBase64String(expected)), (query["access_token"], query["sign"]));
        Assert.InRange(
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(query["timestamp"]!, CultureInfo.InvariantCulture)),
            _time.GetUtcNow().AddMinutes(-1),
            _time.GetUtcNow());
        using var json = JsonDocument.Parse(body);
        Assert.Equal("text", json.RootElement.GetProperty("msgtype").GetString());
        Assert.StartsWith("【请审核】“甲局”\n", json.RootElement.GetProperty("text").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feishu_gets_its_text_and_its_signature()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions
            .WriteAsync(context.Response, """{"code":0,"msg":"success"}""");
        await WriteAsync(1, Group, "【请审核】甲局");
        await DeliverAsync(Robot(receiver, RobotKind.Feishu, "/open-apis/bot/v2/hook/abc", "key"));
        using var json = JsonDocument.Parse(Assert.Single(receiver.Taken).Body);
        var stamp = json.RootElement.GetProperty("timestamp").GetString()!;
        Assert.Equal(
            Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}\nkey"), ""u8)),
            json.RootElement.GetProperty("sign").GetString());
        Assert.Equal("text", json.RootElement.GetProperty("msg_type").GetString());
        Assert.StartsWith("【请审核】甲局", json.RootElement.GetProperty("content").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WeCom_gets_no_more_than_it_takes_and_plain_JSON_gets_everything()
    {
        await using var receiver = await Receiver.StartAsync();
        await WriteAsync(1, Group, $"【请审核】{string.Concat(Enumerable.Repeat("长", 2000))}");
        await DeliverAsync(Robot(receiver, RobotKind.WeCom, "/cgi-bin/webhook/send?key=abc", null));
        await WriteAsync(2, Group, "【退回】乙局", NoticeKind.Return);
        await DeliverAsync(Robot(receiver, RobotKind.Json, "/hook", null));
        var taken = receiver.Taken.ToList();
        using var text = JsonDocument.Parse(taken[0].Body);
        Assert.InRange(Encoding.UTF8.GetByteCount(text.RootElement.GetProperty("text").GetProperty("content").GetString()!), 1900, 2048);
        using var json = JsonDocument.Parse(taken[1].Body);
        Assert.Equal("return", json.RootElement.GetProperty("notices")[0].GetProperty("kind").GetString());
        Assert.Equal("http://localhost/review/2", json.RootElement.GetProperty("notices")[0].GetProperty("link").GetString());
    }

    [Fact]
    public async Task A_robot_that_says_no_in_its_answer_has_not_taken_it()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions
            .WriteAsync(context.Response, """{"errcode":310000,"errmsg":"sign not match"}""");
        await WriteAsync(1, Group, "【请审核】甲局");
        await DeliverAsync(Robot(receiver, RobotKind.DingTalk, "/robot/send?access_token=topsecret", "SEC123"));
        var failure = Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure!;
        Assert.Equal("“group”没有接受：310000 sign not match", failure.Reason);
        Assert.NotNull(failure.RetryAt);
        Assert.Equal(3, receiver.Taken.Count);
    }

    [Theory]
    [InlineData("redirect")]
    [InlineData("long")]
    [InlineData("nonsense")]
    [InlineData("error")]
    public async Task A_receiver_that_misbehaves_is_a_failure_that_tells_no_secret(string how)
    {
        await using var elsewhere = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = async context =>
        {
            switch (how)
            {
                case "redirect":
                    context.Response.StatusCode = 307;
                    context.Response.Headers.Location = elsewhere.Address.AbsoluteUri;
                    break;
                case "long":
                    await context.Response.Body.WriteAsync(new byte[1 << 20], context.RequestAborted);
                    break;
                case "nonsense":
                    await context.Response.Body.WriteAsync("[1"u8.ToArray(), context.RequestAborted);
                    break;
                default:
                    context.Response.StatusCode = 500;
                    break;
            }
        };
        await WriteAsync(1, Group, "【请审核】甲局");
        await DeliverAsync(Robot(receiver, RobotKind.WeCom, "/send?key=topsecret", null));
        var failure = Assert.Single(await _store.FailedAsync(10, Cancellation)).Failure!;
        Assert.DoesNotContain("topsecret", failure.Reason, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Taken);
    }

    [Theory]
    [InlineData("https://oapi.example.org/robot", true)]
    [InlineData("http://127.0.0.1:8080/hook", true)]
    [InlineData("http://oapi.example.org/robot", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://169.254.169.254/", false)]
    public void Messages_travel_only_where_nobody_can_read_them(string address, bool isSafe) =>
        Assert.Equal(isSafe, new RobotOptions("x", RobotKind.Json, new Uri(address)).IsSafe);

    [Fact]
    public void A_text_is_cut_between_characters_and_never_longer_than_allowed() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(text => text is not null), Gen.Choose(60, 400).ToArbitrary(),
        (text, bytes) =>
        {
            var whole = text + "汉字𠀀" + text;
            var cut = RobotText.Shorten(whole, bytes);
            return Encoding.UTF8.GetByteCount(cut) <= bytes
                && (!cut.Contains('\uFFFD', StringComparison.Ordinal) || whole.EnumerateRunes().Any(rune => rune.Value == 0xFFFD));
        }).QuickCheckThrowOnFailure();

    private static NoticeOptions Mail(MailServer server) =>
        new() { Mail = new MailOptions("127.0.0.1", server.Port, MailSecurity.None, "office@example.org") };

    private static NoticeOptions Robot(Receiver receiver, RobotKind kind, string path, string? secret) => new()
    {
        Robots = [new RobotOptions("group", kind, new Uri(receiver.Address, path)) { Secret = secret }],
        DigestAfter = TimeSpan.Zero,
    };

    private static int ClosedPort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Decode(string mail)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        using var message = MimeKit.MimeMessage.Load(stream);
        return $"To: {message.To}\nSubject: {message.Subject}\n{string.Join('\n', message.Headers)}\n{message.TextBody}".Replace(
            "\"",
            "",
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("office@example.org", true)]
    [InlineData("robot:office", false)]
    public async Task Answers_to_a_mail_go_to_the_office_where_it_has_a_mailbox(string office, bool hasMailbox)
    {
        await using var server = new MailServer();
        await WriteAsync(1, Zhang, "【退回】甲局", NoticeKind.Return);
        var options = Mail(server) with { DigestAfter = TimeSpan.Zero };
        await DeliverAsync(options with { Mail = options.Mail! with { ReplyTo = office } });
        Assert.Equal(hasMailbox, Decode(Assert.Single(server.Mails)).Contains("Reply-To: office@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_of_our_own_JSON_can_tell_who_sent_a_message_and_that_it_came_before()
    {
        await using var receiver = await Receiver.StartAsync();
        var headers = new List<(string Id, string Timestamp, string Signature)>();
        var fails = true;
        receiver.Answer = context =>
        {
            headers.Add((context.Request.Headers["webhook-id"]!, context.Request.Headers["webhook-timestamp"]!,
                context.Request.Headers["webhook-signature"]!));
            context.Response.StatusCode = fails ? 503 : 200;
            fails = false;
            return Task.CompletedTask;
        };
        await WriteAsync(1, Group, "【已发布】甲局");
        await DeliverAsync(Robot(receiver, RobotKind.Json, "/hook", "a shared secret"));

        Assert.Equal(2, headers.Count);
        Assert.Equal(headers[0].Id, headers[1].Id);
        foreach (var ((id, timestamp, signature), (_, body)) in headers.Zip(receiver.Taken))
        {
            var expected = HMACSHA256.HashData("a shared secret"u8, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
            Assert.Equal($"v1,{Convert.ToBase64String(expected)}", signature);
        }
    }

    [Fact]
    public async Task What_holds_no_more_leaves_the_queue_before_it_is_sent()
    {
        await using var server = new MailServer();
        var options = Mail(server);
        await WriteAsync(1, Zhang, "【退回】甲局", NoticeKind.Return, fact: new NoticeFact.Returned("甲局", "缺页"));
        await WriteAsync(2, Zhang, "【退回】乙局", NoticeKind.Return);
        await DeliverAsync(options);
        Assert.Empty(server.Mails);
        _time.Advance(TimeSpan.FromMinutes(2));
        await DeliverAsync(options);

        // The first report is in no state of a return: it was only just received.
        Assert.Contains("Subject: 【退回】乙局", Decode(Assert.Single(server.Mails)), StringComparison.Ordinal);
        var entries = await _store.ListAsync(0, 10, Cancellation);
        Assert.NotNull(entries.Single(entry => entry.Notice.Key == "1").LeftOutAt);
        Assert.Null(entries.Single(entry => entry.Notice.Key == "1").DeliveredAt);
        Assert.NotNull(entries.Single(entry => entry.Notice.Key == "2").DeliveredAt);
        Assert.Null(await DeliverAsync(options));
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task What_holds_no_more_is_left_out_also_where_nobody_could_be_reached()
    {
        await WriteAsync(1, Zhang, "【退回】甲局", NoticeKind.Return, fact: new NoticeFact.Returned("甲局", "缺页"));
        await DeliverAsync(new NoticeOptions { DigestAfter = TimeSpan.Zero });
        Assert.Empty(await _store.UnreachedAsync(10, Cancellation));
        Assert.NotNull(Assert.Single(await _store.ListAsync(0, 10, Cancellation)).LeftOutAt);
    }

    private DateTimeOffset Noticed(int number) => _store.Notices.Single(notice => notice.Key == $"{number}").At;

    private async Task WriteAsync(
        int number, Contact to, string subject, NoticeKind kind = NoticeKind.ReviewRequest, string text = "请您审核。",
        NoticeFact? fact = null)
    {
        var file = new FiledFile(ContentHash.Of(Encoding.UTF8.GetBytes($"{number}")), "x.pdf", 1, _time.GetUtcNow(), null);
        var received = new Received(_time.GetUtcNow(), "test", file, null);
        var process = ReportProcess.Begin(received);
        var link = $"http://localhost/review/{number}";
        var notice = new Notice($"{number}", process.Id, kind, to, subject, $"{to.Name}：\n{text}\n{link}\n", link, _time.GetUtcNow(), fact);
        Assert.True(await _store.AppendAsync(
            process.Id,
            0,
            new ReportCommit([received], process.Summarize(_time.GetUtcNow()), [notice]),
            Cancellation));
    }

    /// <summary>One pass; while the courier rests between quick attempts the clock goes on.</summary>
    private async Task<DateTimeOffset?> DeliverAsync(NoticeOptions options)
    {
        using var courier = new NoticeCourier(_store, new NoticeStanding(_store), options, _time);
        var pass = courier.DeliverAsync(
            (pending, _) =>
            {
                _shown.AddRange(pending.Where(notice => !_shown.Contains(notice)));
                return Task.CompletedTask;
            },
            Cancellation);
        while (!pass.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(pass, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancellation));
        }

        return await pass;
    }
}
