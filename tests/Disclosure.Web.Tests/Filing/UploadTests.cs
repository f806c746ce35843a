using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Filing;

public class UploadTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_file_is_201_and_the_same_again_200_and_says_so()
    {
        await using var site = await TestSite.StartAsync();
        using var first = await SendRawAsync(site, SampleReport.Sound().File());
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        using var told = await JsonAsync(first);
        var id = told.RootElement.GetProperty("id").GetString();
        Assert.True(told.RootElement.GetProperty("new").GetBoolean());
        var status = told.RootElement.GetProperty("status").GetString();
        Assert.Equal(status, first.Headers.Location!.ToString());
        Assert.DoesNotContain(id!, status, StringComparison.Ordinal);
        Assert.Contains(id!, await site.PageAsync(status!), StringComparison.Ordinal);
        using var second = await SendRawAsync(site, SampleReport.Sound().File());
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        using var known = await JsonAsync(second);
        Assert.False(known.RootElement.GetProperty("new").GetBoolean());
        Assert.Equal(id, known.RootElement.GetProperty("id").GetString());
        Assert.Contains("同一份文件", known.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_sent_as_curl_data_binary_is_taken_though_it_is_called_a_form()
    {
        await using var site = await TestSite.StartAsync();
        using var content = new ByteArrayContent(SampleReport.Sound().File());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        using var answer = await site.Client.PostAsync("/api/reports", content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_leads_to_the_status_page()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await SendFormAsync(site, "/reports", ("年报.pdf", SampleReport.Sound().File()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var path = answer.Headers.Location!.ToString();
        Assert.Contains("http-equiv=\"refresh\"", await site.PageAsync(path), StringComparison.Ordinal);
        await site.RunDueAsync();
        var page = await site.PageAsync(path);
        Assert.Contains("等待初审", page, StringComparison.Ordinal);
        Assert.DoesNotContain("审核员1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/review/", page, StringComparison.Ordinal);
        using var again = await SendFormAsync(site, "/reports", ("年报.pdf", SampleReport.Sound().File()));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var known = await again.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("同一份文件已于", known, StringComparison.Ordinal);
        Assert.DoesNotContain("/reports/", known, StringComparison.Ordinal);
        Assert.DoesNotContain("审核", known, StringComparison.Ordinal);
        using var office = await SendFormAsync(site, "/operator/reports", ("年报.pdf", SampleReport.Sound().File()));
        Assert.Contains("以前已经收到", await site.PageAsync(office.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_in_one_form_are_told_one_by_one()
    {
        await using var site = await TestSite.StartAsync();
        var files = new (string, byte[])[] {
            ("一.pdf", SampleReport.Sound("一局").File()),
            ("二.txt", "no report"u8.ToArray()),
            ("三.pdf", SampleReport.Sound("三局").File()) };
        using var answer = await SendFormAsync(site, "/reports", files);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("新收到 2 份", page, StringComparison.Ordinal);
        Assert.Contains("文件内容不是可以收取的类型", page, StringComparison.Ordinal);
        using var api = await SendFormAsync(site, "/api/reports", files);
        using var json = await JsonAsync(api);
        Assert.Equal(3, json.RootElement.GetProperty("files").GetArrayLength());
        Assert.Equal(2, site.Store.Ids.Count);
    }

    [Fact]
    public async Task Files_sent_together_are_the_pages_of_one_report()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await SendTogetherAsync(site, "/api/reports", ("第2页.jpg", Jpeg), ("第1页.jpg", [.. Jpeg, 1]));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var json = await JsonAsync(answer);
        var file = (await site.ProcessAsync(Assert.Single(site.Store.Ids))).File;
        Assert.Equal(("第1页等2个文件.zip", "报送人"), (file.Name, file.Sender?.Name));
        Assert.Equal(file.Name, json.RootElement.GetProperty("file").GetString());
        using var again = await SendTogetherAsync(site, "/reports", ("第1页.jpg", [.. Jpeg, 1]), ("第2页.jpg", Jpeg));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(site.Store.Ids);
    }

    [Fact]
    public async Task Files_that_cannot_be_pages_of_one_report_are_refused_together()
    {
        await using var site = await TestSite.StartAsync();
        using var mixed = await SendTogetherAsync(site, "/api/reports", ("1.jpg", Jpeg), ("2.zip", [.. "PK\u0003\u0004"u8]));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, mixed.StatusCode);
        using var large = await SendTogetherAsync(
            site, "/api/reports", ("1.jpg", [.. Jpeg, .. new byte[TestSite.LargestFile / 2]]), ("2.jpg", [.. Jpeg, .. new byte[TestSite
                .LargestFile / 2]]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var larger = await SendTogetherAsync(
            site,
            "/api/reports",
            ("1.jpg", Jpeg),
            ("2.jpg", [.. Jpeg, .. new byte[TestSite.LargestFile]]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
        Assert.Empty(site.Store.Ids);
    }

    [Fact]
    public async Task That_files_belong_together_may_be_said_behind_them()
    {
        await using var site = await TestSite.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Jpeg), "file", "1.jpg" }, { new ByteArrayContent([.. Jpeg, 1]), "file", "2.jpg" }, {
                new StringContent("true"),
                "together" },
        };
        using var answer = await site.Client.PostAsync("/api/reports", form, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Single(site.Store.Ids);
    }

    [Fact]
    public async Task Reports_that_are_more_together_than_one_may_be_are_taken_one_by_one()
    {
        await using var site = await TestSite.StartAsync();
        var reports = Enumerable.Range(0, 3)
            .Select(number => ($"{number}.jpg", (byte[])[.. Jpeg, (byte)number, .. new byte[TestSite.LargestFile / 2]]));
        using var answer = await SendFormAsync(site, "/api/reports", [.. reports]);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(3, site.Store.Ids.Count);
    }

    [Fact]
    public async Task Of_a_form_that_breaks_off_nothing_is_taken()
    {
        await using var site = await TestSite.StartAsync();
        using var content = new ByteArrayContent(
            [
                .. "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"1.jpg\"\r\n\r\n"u8, .. Jpeg,
                .. "\r\n--b\r\nno header\r\n\r\nx\r\n"u8,
            ]);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var answer = await site.Client.PostAsync("/api/reports", content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Store.Ids);
    }

    [Fact]
    public async Task Both_forms_let_several_files_be_the_pages_of_one_report()
    {
        await using var site = await TestSite.StartAsync();
        var start = await site.PageAsync("/");
        Assert.Contains("""<input type="checkbox" name="together" value="true">""", start, StringComparison.Ordinal);
        var id = await site.FileAsync(SampleReport.Sound());
        await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "请补正"));
        Assert.Contains(
            """<input type="hidden" name="together" value="true">""",
            await site.PageAsync($"/reports/{site.Receipt(id)}"),
            StringComparison.Ordinal);
        using var corrected = await SendTogetherAsync(site, $"/reports/{site.Receipt(id)}/files", ("1.jpg", Jpeg), ("2.jpg", [.. Jpeg, 1]));
        Assert.Equal(HttpStatusCode.SeeOther, corrected.StatusCode);
    }

    [Theory]
    [InlineData("/api/reports")]
    [InlineData("/reports")]
    public async Task An_empty_upload_is_400(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await SendFormAsync(site, path, ("空.pdf", []));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var none = await SendFormAsync(site, path);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Empty(site.Store.Ids);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 a docx")]
    [InlineData("<html>%PDF</html>")]
    [InlineData("MZ")]
    public async Task What_is_no_report_is_415_whatever_it_is_called(string content)
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await SendFormAsync(site, "/api/reports", ("年报.pdf", Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        using var json = await JsonAsync(answer);
        Assert.Equal("unknownFileType", json.RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_file_at_the_limit_is_taken_and_one_byte_more_is_413()
    {
        await using var site = await TestSite.StartAsync();
        var file = SampleReport.Sound().File();
        var full = new byte[TestSite.LargestFile];
        file.CopyTo(full, 0);
        using var taken = await SendRawAsync(site, full);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        using var refused = await SendRawAsync(site, [.. full, 0]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        using var refusedForm = await SendFormAsync(site, "/api/reports", ("a.pdf", [.. full, 0]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refusedForm.StatusCode);
    }

    [Fact]
    public async Task An_upload_without_end_is_cut_off_at_the_limit()
    {
        await using var site = await TestSite.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, site.Address.Port, Cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/reports HTTP/1.1\r\nHost: localhost:{site.Address.Port}\r\nTransfer-Encoding: chunked\r\n\r\n"), Cancellation);
        var chunk = new byte[1 << 16];
        var head = Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n");
        for (var sent = 0; sent <= TestSite.LargestFile; sent += chunk.Length)
        {
            await stream.WriteAsync(head, Cancellation);
            await stream.WriteAsync(chunk, Cancellation);
            await stream.WriteAsync("\r\n"u8.ToArray(), Cancellation);
        }

        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(Cancellation));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\年报.pdf", "年报.pdf")]
    [InlineData("/", "未命名文件")]
    [InlineData("报告\u202Efdp.exe", "报告fdp.exe")]
    public async Task A_hostile_file_name_is_made_fit_to_be_shown(string name, string shown)
    {
        await using var site = await TestSite.StartAsync();
        using var content = new ByteArrayContent(SampleReport.Sound().File());
        using var answer = await site.Client.PostAsync($"/api/reports?file={Uri.EscapeDataString(name)}", content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(shown, (await site.ProcessAsync(Assert.Single(site.Store.Ids))).File.Name);
    }

    [Fact]
    public async Task A_name_in_a_browsers_form_keeps_its_characters()
    {
        await using var site = await TestSite.StartAsync();
        var file = SampleReport.Sound().File();
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n民政局 李雷\r\n"),
            .. Encoding.UTF8.GetBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"2024年报（终稿）.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n"),
            .. file,
            .. "\r\n--b--\r\n"u8,
        ];
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var answer = await site.Client.PostAsync("/api/reports", content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var taken = (await site.ProcessAsync(ReportId.Of(ContentHash.Of(file)))).File;
        Assert.Equal(("2024年报（终稿）.pdf", "民政局 李雷"), (taken.Name, taken.Sender?.Name));
    }

    [Theory]
    [InlineData("multipart/form-data", "--b\r\n\r\n")]
    [InlineData("multipart/form-data; boundary=b", "no boundary at all")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 cut off")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--")]
    public async Task A_broken_form_is_400(string type, string body)
    {
        await using var site = await TestSite.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await site.Client.PostAsync("/api/reports", content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Store.Ids);
    }

    [Fact]
    public async Task More_files_than_allowed_are_refused()
    {
        await using var site = await TestSite.StartAsync(options => options with { FilesPerUpload = 2 });
        using var answer = await SendFormAsync(
            site,
            "/api/reports",
            [.. Enumerable.Range(0, 3).Select(n => ($"{n}.pdf", SampleReport.Sound($"局{n}").File()))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("too-many-files", json.RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("最多报送 2 个文件", json.RootElement.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(site.Store.Ids);
    }

    [Theory]
    [InlineData("", "<h1>文件太多</h1>")]
    [InlineData("?lang=en", "<h1>Too many files</h1>")]
    public async Task More_files_than_allowed_lead_back_to_the_form_with_what_was_typed(string language, string title)
    {
        await using var site = await TestSite.StartAsync(options => options with { FilesPerUpload = 2 });
        using var form = new MultipartFormDataContent
        {
            { new StringContent("青河县<民政局>"), "name" },
            { new StringContent("a@example.org"), "address" },
        };
        for (var number = 0; number < 4; number++)
        {
            form.Add(new ByteArrayContent(SampleReport.Sound($"局{number}").File()), "file", $"{number}.pdf");
        }

        form.Add(new StringContent("粘贴的&文字"), "text");
        using var answer = await site.Client.PostAsync($"/reports{language}", form, Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("value=\"青河县&lt;民政局&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"a@example.org\"", page, StringComparison.Ordinal);
        Assert.Contains("粘贴的&amp;文字</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("<form class=\"fields\" method=\"post\" action=\"/reports\"", page, StringComparison.Ordinal);
        Assert.Empty(site.Store.Ids);
    }

    [Fact]
    public async Task As_many_files_as_allowed_are_taken_and_text_beside_them()
    {
        await using var site = await TestSite.StartAsync(options => options with { FilesPerUpload = 2 });
        using var answer = await SendFormAsync(
            site,
            "/api/reports",
            [.. Enumerable.Range(0, 2).Select(n => ($"{n}.pdf", SampleReport.Sound($"局{n}").File()))]);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(2, site.Store.Ids.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fields_of_the_sender_count_wherever_they_stand(bool before)
    {
        await using var site = await TestSite.StartAsync();
        var file = SampleReport.Sound().File();
        using var form = new MultipartFormDataContent();
        if (!before)
        {
            form.Add(new ByteArrayContent(file), "file", "a.pdf");
        }

        form.Add(new StringContent("青河县民政局"), "name");
        form.Add(new StringContent("a@example.org"), "address");
        if (before)
        {
            form.Add(new ByteArrayContent(file), "file", "a.pdf");
        }

        using var answer = await site.Client.PostAsync("/api/reports", form, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var sender = (await site.ProcessAsync(ReportId.Of(ContentHash.Of(file)))).File.Sender;
        Assert.Equal(new Contact("青河县民政局", "a@example.org"), sender);
    }

    [Fact]
    public async Task Fields_that_stand_in_a_form_twice_count_for_the_files_after_them()
    {
        await using var site = await TestSite.StartAsync();
        var (one, two) = (SampleReport.Sound("甲局").File(), SampleReport.Sound("乙局").File());
        using var form = new MultipartFormDataContent
        {
            { new StringContent("甲"), "name" },
            { new ByteArrayContent(one), "file", "a.pdf" },
            { new StringContent("乙"), "name" },
            { new ByteArrayContent(two), "file", "b.pdf" },
        };
        using var answer = await site.Client.PostAsync("/api/reports", form, Cancellation);
        Assert.Equal("甲", (await site.ProcessAsync(ReportId.Of(ContentHash.Of(one)))).File.Sender?.Name);
        Assert.Equal("乙", (await site.ProcessAsync(ReportId.Of(ContentHash.Of(two)))).File.Sender?.Name);
    }

    [Fact]
    public async Task The_status_of_a_report_is_told_to_programs()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        using var json = JsonDocument.Parse(await site.PageAsync($"/api/reports/{site.Receipt(id)}"));
        Assert.Equal("inReview", json.RootElement.GetProperty("state").GetString());
        Assert.Equal("初审", json.RootElement.GetProperty("waitingFor").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("rule").GetString() == "row-total");
    }

    [Theory]
    [InlineData("/reports/0123456789abcdef0123456789abcdef")]
    [InlineData("/reports/..%2f..%2fetc%2fpasswd")]
    [InlineData("/reports/x")]
    [InlineData("/api/reports/x")]
    [InlineData("/published/..%2f..%2fsecret")]
    [InlineData("/published/x.json")]
    [InlineData("/published/x/original")]
    [InlineData("/assets/..%2fappsettings.json")]
    [InlineData("/assets/site.css")]
    [InlineData("/operator/reports/x")]
    public async Task What_is_not_there_is_404(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_corrected_file_is_taken_only_for_a_report_that_waits_for_one()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var early = await SendFormAsync(site, $"/reports/{site.Receipt(id)}/files", ("新.pdf", SampleReport.Sound("别的局").File()));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "请补正"));
        using var same = await SendFormAsync(site, $"/reports/{site.Receipt(id)}/files", ("新.pdf", SampleReport.Sound().File()));
        Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
        var corrected = SampleReport.Sound().With(("proactive.penalties.decisions", 13)).File();
        using var taken = await SendFormAsync(site, $"/reports/{site.Receipt(id)}/files", ("新.pdf", corrected));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        await site.RunDueAsync();
        Assert.Equal((ReportState.InReview, 2), ((await site.ProcessAsync(id)).State, (await site.ProcessAsync(id)).Round));
        Assert.Contains("已并入那份报告", await site.PageAsync(taken.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_is_filed_as_a_text_of_its_own()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await SendFormAsync(site, "/reports", [("text", Encoding.UTF8.GetString(SampleReport.Sound().File()))], []);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("粘贴的报告.txt", await site.PageAsync(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_that_is_refused_is_shown_again_as_it_was_typed()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await SendFormAsync(site, "/reports", [("text", "\n<b>annual report & all\t1")], []);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<textarea", page, StringComparison.Ordinal);
        Assert.Contains("&#xA;&#xA;&lt;b&gt;annual report &amp; all&#x9;1</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_field_for_pasting_counts_for_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var with = await SendFormAsync(site, "/reports", [("text", "")], [("年报.pdf", SampleReport.Sound().File())]);
        Assert.Equal(HttpStatusCode.SeeOther, with.StatusCode);
        using var without = await SendFormAsync(site, "/reports", [("text", "")], []);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendRawAsync(TestSite site, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        return await site.Client.PostAsync("/api/reports", content, Cancellation);
    }

    private static Task<HttpResponseMessage> SendFormAsync(TestSite site, string path, params (string Name, byte[] Content)[] files) =>
        SendFormAsync(site, path, [], files);

    private static Task<HttpResponseMessage> SendTogetherAsync(TestSite site, string path, params (string Name, byte[] Content)[] files) =>
        SendFormAsync(site, path, [("together", "true")], files);

    private static async Task<HttpResponseMessage> SendFormAsync(
        TestSite site, string path, (string Name, string Value)[] fields, (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new StringContent("报送人"), "name");
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "file", name);
        }

        return await site.Client.PostAsync(path, form, Cancellation);
    }

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
}
