using System.Net;
using System.Text.Json;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Functions.Tests.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Tests.Hosting;

/// <summary>
/// A document without pages from filing to publication: the app as it was built, with its children, over an account of its own.
/// </summary>
public sealed class ContentPathTests(Azurite azurite)
{
    private const string Corrected = "proactive.penalties.decisions";
    private const string Looked = "applications.received.total";

    [Theory]
    [InlineData("office/word-numbered-headings", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("web/page-among-other-years", ".html", "text/html")]
    public async Task A_document_without_pages_is_filed_reviewed_by_three_tiers_corrected_and_published(
        string sample, string ending, string type)
    {
        var account = azurite.NewAccount();
        var outbox = new TableOutbox(Azurite.Connect(account));
        await using var office = await WorkerOffice.StartAsync(account);
        var filed = await office.FileAsync("年报" + ending, Samples.Read(sample + ending));
        var id = filed.GetProperty("id").GetString()!;
        var status = filed.GetProperty("status").GetString()!;
        Assert.Equal(["Extract", "Parse", "Match", "Validate", "RequestReview"], (await office.GoOnAsync(id)).Steps);
        await office.AskAsync(HttpMethod.Post, $"/operator/reports/{id}/pass", HttpStatusCode.SeeOther, key: WorkerOffice.OperatorKey);
        await office.GoOnAsync(id);

        // Corrected at the second tier, so that the first is asked again.
        await ApproveAsync();
        var fields = FieldsOf(await office.PageAsync($"{await LinkAsync()}/edit"));
        var was = decimal.Parse(fields[$"figure:{Corrected}"], System.Globalization.CultureInfo.InvariantCulture);
        fields[$"figure:{Corrected}"] = $"{was + 1}";
        fields["reason"] = "按原件更正";
        await office.PostAsync($"{await LinkAsync()}/correct", fields);
        Assert.Equal((2, 1), await TurnAsync());
        Assert.Contains($"{was} → {was + 1}", await office.PageAsync(await LinkAsync()), StringComparison.Ordinal);
        for (var tier = 1; tier <= 3; tier++)
        {
            await ApproveAsync();
        }

        Assert.Equal("published", await office.StateAsync(status));
        using var published = JsonDocument.Parse(await office.PageAsync($"/published/{id}.json"));
        var figures = published.RootElement.GetProperty("figures");
        Assert.All(SampleTruth.Load(sample).Figures, one =>
        {
            var figure = figures.GetProperty(one.Key);
            Assert.Equal(one.Key == Corrected ? was + 1 : one.Value, figure.GetProperty("value").GetDecimal());
            Assert.True(figure.GetProperty("place").TryGetProperty("column", out _));
        });

        using var original = await office.AnswerAsync(
            HttpMethod.Get, published.RootElement.GetProperty("original").GetProperty("href").GetString()!);
        Assert.Equal(
            Samples.Read(sample + ending), await original.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(type, original.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(original.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(original.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        async Task ApproveAsync()
        {
            var link = await LinkAsync();
            var page = await office.PageAsync(link);
            Assert.All(
                (string[])[$"id=\"box-{Looked}\"", $"href=\"#box-{Looked}\"", $"href=\"#at-{Looked}\""],
                mark => Assert.Contains(mark, page, StringComparison.Ordinal));
            await office.PostAsync($"{link}/approve");
            await office.GoOnAsync(id);
        }

        async Task<(int Round, int Tier)> TurnAsync()
        {
            var (_, outlook) = await office.GoOnAsync(id);
            return (outlook.Round, outlook.Tier);
        }

        async Task<string> LinkAsync() => new Uri(
            (await outbox.ListAsync(0, 100, TestContext.Current.CancellationToken)).First(static entry =>
                entry.Notice.Kind == NoticeKind.ReviewRequest).Notice.Link).AbsolutePath;
    }

    /// <summary>The fields of the form to correct by, as a browser would send them.</summary>
    private static Dictionary<string, string> FieldsOf(string page)
    {
        var form = Between(page, "<form class=\"edit\"", "</form>");
        var fields = new Dictionary<string, string>();
        foreach (var input in form.Split("<input ").Skip(1))
        {
            fields[Between(input, "name=\"", "\"")] = WebUtility.HtmlDecode(Between(input, "value=\"", "\""));
        }

        foreach (var area in form.Split("<textarea ").Skip(1))
        {
            fields[Between(area, "name=\"", "\"")] = WebUtility.HtmlDecode(Between(area, ">", "</textarea>")).ReplaceLineEndings("\r\n");
        }

        return fields;
    }

    private static string Between(string text, string start, string end)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"no {start}");
        at += start.Length;
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
