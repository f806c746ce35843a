using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Disclosure.Web.Brakes;
using Disclosure.Web.Http;
using Disclosure.Web.OpenApi;
using Disclosure.Web.Tests.Operator;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.OpenApi;

/// <summary>
/// Every status that may come back is in the document. <see cref="TestSite"/> compares the answers of all other tests as well; here each
/// route is asked for what is there and what is not, whole and broken, by those who may and those who may not.
/// </summary>
public partial class StatusTests
{
    private static readonly RefusalCode[] OfFiles = [RefusalCode.FileTooLarge, RefusalCode.UnknownFileType, RefusalCode.EmptyFile];

    /// <summary>More requests of a kind than the test makes.</summary>
    private const int Many = 100_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("an operator key of some length")]
    public async Task Every_status_that_a_route_answers_is_in_the_document(string? operatorKey)
    {
        var rates = new RequestRates { Uploads = Many, SignIns = Many, Searches = Many, Pictures = Many, BadLinks = Many };
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = operatorKey, Rates = rates });
        var published = await site.PublishAsync(SampleReport.Sound(), "published.pdf");
        var open = await site.FileAsync(SampleReport.WithError("青河县财政局"), "open.pdf");
        var withdrawn = await site.PublishAsync(SampleReport.Sound("青河县审计局"), "withdrawn.pdf");
        using (var done = await site.SendAsync(
            HttpMethod.Post, $"/operator/reports/{withdrawn}/withdraw", ("Authorization", $"Bearer {operatorKey}")))
        {
            Assert.True(done.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.SeeOther);
        }

        await YearOffice.TakeRosterInAsync(site);
        var used = site.LastLink(published).Split('/')[2];
        var values = new Dictionary<string, string[]>
        {
            ["id"] = [published.ToString(), open.ToString(), new string('0', 32), "x"],
            ["token"] = [site.LastLink(open).Split('/')[2], used, used[..^4] + "AAAA", "x"],
            ["year"] = ["2024", "1900"],
            ["page"] = ["1", "99"],
            ["measure"] = ["received", "x"],
            ["kind"] = ["department", "x"],
            ["key"] = ["x"],
            ["part"] = ["years", "x"],
            ["name"] = ["x"],
            ["ending"] = ["pdf", "x"],
            ["code"] = ["G", "x"],
            ["agency"] = [SampleReport.Agency, "x"],
        };
        using var document = JsonDocument.Parse(await site.PageAsync("/openapi.json"));
        var declared = document.RootElement.GetProperty("paths");
        var asked = 0;
        foreach (var route in site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Route>()).OfType<Route>()
            .Where(route => route.Answer != Media.Events))
        {
            var responses = declared.GetProperty(OpenApiDocument.PathOf(route)).GetProperty(route.Method.ToLowerInvariant())
                .GetProperty("responses");

            // Whoever tried wrong keys at the route before has waited.
            site.Time.Advance(SignInDelays.Longest);
            foreach (var path in PathsOf(route, values))
            {
                foreach (var request in RequestsOf(route, path, operatorKey))
                {
                    using (request)
                    {
                        using var answer = await site.Client.SendAsync(request, Cancellation);
                        Assert.True(
                            responses.TryGetProperty($"{(int)answer.StatusCode}", out _),
                            $"{route.Method} {path} ({request.Content?.GetType().Name}) answered {(int)answer.StatusCode}");
                        asked++;
                    }
                }
            }
        }

        Assert.True(asked > 300, $"{asked} requests");
    }

    [Fact]
    public async Task Every_refusal_has_a_status_that_the_routes_of_its_acts_declare()
    {
        await using var site = await TestSite.StartAsync();
        var routes = site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Route>()).OfType<Route>()
            .Where(route => route.Method == "POST").ToList();
        var acts = routes.Where(route => route.Pattern.StartsWith("/review/", StringComparison.Ordinal)
            || route.Pattern.StartsWith("/operator/reports/", StringComparison.Ordinal)).ToList();
        var filings = routes.Where(route => route.Pattern.Contains("reports/{id}/files", StringComparison.Ordinal)).ToList();
        Assert.Equal(11, acts.Count);
        Assert.Equal(2, filings.Count);
        foreach (var code in Enum.GetValues<RefusalCode>())
        {
            var status = Answers.StatusOf(code);
            Assert.All(OfFiles.Contains(code) ? filings : acts, route => Assert.Contains(status, route.AllStatuses));
        }

        // A corrected file is refused for what it is, for the report it names, and for what that report waits for.
        RefusalCode[] ofRefiling =
            [.. OfFiles, RefusalCode.UnknownReport, RefusalCode.DuplicateFile, RefusalCode.RoundSuperseded, RefusalCode.WrongState,
                RefusalCode.WrongSender];
        Assert.All(ofRefiling, code => Assert.All(filings, route => Assert.Contains(Answers.StatusOf(code), route.AllStatuses)));
    }

    private static IEnumerable<string> PathsOf(Route route, Dictionary<string, string[]> values)
    {
        IEnumerable<string> paths = [OpenApiDocument.PathOf(route)];
        foreach (Match parameter in Parameter().Matches(OpenApiDocument.PathOf(route)))
        {
            paths = paths.SelectMany(path => values[parameter.Groups[1].Value].Select(value =>
                path.Replace(parameter.Value, Uri.EscapeDataString(value), StringComparison.Ordinal)));
        }

        return [.. paths];
    }

    private static IEnumerable<HttpRequestMessage> RequestsOf(Route route, string path, string? operatorKey)
    {
        if (route.Method == "GET")
        {
            yield return Request(null);
            yield return Request(null, ("If-None-Match", "*"));
            yield return Request(null, ("Authorization", $"Bearer {operatorKey}"));
            yield return Request(null, ("X-Forwarded-For", "192.0.2.1"));
            yield break;
        }

        yield return Request(new FormUrlEncodedContent([]), ("Sec-Fetch-Site", "cross-site"));
        yield return Request(null);
        yield return Request(new StringContent("x", Encoding.UTF8, "text/plain"));
        yield return Request(new StringContent("x", Encoding.UTF8, "multipart/form-data"));
        yield return Request(new ByteArrayContent(new byte[TestSite.LargestFile + 1]));
        yield return Request(new FormUrlEncodedContent([]));
        yield return Request(new FormUrlEncodedContent([KeyValuePair.Create("reason", new string('a', 3 << 20))]));
        yield return Request(new FormUrlEncodedContent([KeyValuePair.Create("to", "x"), KeyValuePair.Create("finding", "x")]));
        yield return Request(new FormUrlEncodedContent([]), ("Authorization", $"Bearer {operatorKey}"));

        HttpRequestMessage Request(HttpContent? content, params (string Name, string Value)[] headers)
        {
            var request = new HttpRequestMessage(new HttpMethod(route.Method), path) { Content = content };

            // A body that nobody wants is not sent before the answer is known, so that the connection does not break off.
            request.Headers.ExpectContinue = content?.Headers.ContentLength > TestSite.LargestFile;
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            return request;
        }
    }

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Parameter();
}
