using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Strangers;

/// <summary>Posts that another site has a browser send, to every route that takes one, with links that are good.</summary>
public sealed partial class CrossSiteTests(SharedOffice shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_post_of_another_site_does_anything()
    {
        var office = await shared.GetAsync();
        var report = await office.FileAsync(Samples.Variant(Samples.FivePages, 2_001), "甲.pdf");
        var review = new Uri(await office.ReviewLinkAsync(report, AttackedOffice.Tiers[0])).AbsolutePath;
        var filing = await office.AgencyLinkAsync("某局", 2024);
        var before = (await office.StatusAsync(report.Receipt)).GetRawText();
        var notices = office.Notices().Count;
        var tried = 0;
        foreach (var path in await PostedAsync(office))
        {
            var token = path.StartsWith("/review/", StringComparison.Ordinal) ? review["/review/".Length..]
                : path.Contains("/filing/", StringComparison.Ordinal) ? filing["/filing/".Length..]
                : path.StartsWith("/operator", StringComparison.Ordinal) ? report.Id
                : report.Receipt["/api/reports/".Length..];
            var at = Parameter().Replace(path.Replace("{year}", "2024", StringComparison.Ordinal), token);
            foreach (var (header, value) in ((string, string)[])
                [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "null")])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, office.At(at));
                request.Headers.TryAddWithoutValidation(header, value);
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {AttackedOffice.OperatorKey}");
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("reason", "外站"), KeyValuePair.Create("key", "x")]);
                using var answer = await office.Client.SendAsync(request, Cancellation);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"POST {at} with {header}: {value}: {answer.StatusCode}");
                tried++;
            }
        }

        Assert.Equal(before, (await office.StatusAsync(report.Receipt)).GetRawText());
        Assert.Equal(notices, office.Notices().Count);
        office.IsSound();
        AttackTable.Add("posts of other sites", tried, "all refused, nothing changed");
    }

    /// <summary>Returns the paths that take a POST, from the description the host gives of itself.</summary>
    private static async Task<IReadOnlyList<string>> PostedAsync(AttackedOffice office)
    {
        using var document = JsonDocument.Parse(await office.Client.GetByteArrayAsync(office.At("/openapi.json"), Cancellation));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(static path => path.Value.TryGetProperty("post", out _))
            .Select(static path => path.Name)
            .ToList();
        Assert.NotEmpty(paths);
        return paths;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
