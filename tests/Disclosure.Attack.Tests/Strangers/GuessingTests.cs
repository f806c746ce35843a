using System.Buffers.Text;
using System.Net;
using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Strangers;

/// <summary>Links, receipts and keys guessed, altered, and used for what they are not for.</summary>
public sealed class GuessingTests(SharedOffice shared)
{
    private static readonly HttpStatusCode[] Closed =
    [
        HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed,
        HttpStatusCode.Gone, HttpStatusCode.TooManyRequests,
    ];

    private static readonly string[] Doors =
        ["/review/{0}", "/review/{0}/original", "/review/{0}/edit", "/reports/{0}", "/api/reports/{0}", "/corrections/{0}", "/filing/{0}",
        "/confirm/{0}"];

    [Fact]
    public async Task Nothing_guessed_altered_or_of_another_kind_opens_anything()
    {
        var office = await shared.GetAsync();
        var random = AttackSize.RandomFor("guessing");
        var report = await office.FileAsync(Samples.Variant(Samples.FivePages, 2_002), "甲.pdf");
        var review = new Uri(await office.ReviewLinkAsync(report, AttackedOffice.Tiers[0])).AbsolutePath;
        var filing = await office.AgencyLinkAsync("某局", 2024);
        Assert.Equal(HttpStatusCode.OK, await office.GetAsync(review));
        Assert.Equal(HttpStatusCode.OK, await office.GetAsync(filing));
        Assert.Equal(HttpStatusCode.OK, await office.GetAsync(report.Receipt));
        (string Token, string Own)[] tokens =
        [
            (review["/review/".Length..], "/review/"), (report.Receipt["/api/reports/".Length..], "reports/"),
            (filing["/filing/".Length..], "/filing/"),
        ];
        var tried = 0;

        // Random ones.
        for (var n = 0; n < AttackSize.Of(100, 5_000); n++)
        {
            var bytes = new byte[random.Next(1, 120)];
            random.NextBytes(bytes);
            await IsClosedAsync(string.Format(Doors[n % Doors.Length], Base64Url.EncodeToString(bytes)));
        }

        foreach (var (token, own) in tokens)
        {
            // One for what another is for; with one character changed, cut, longer; with other letters for the same bytes.
            foreach (var door in Doors.Where(door => !door.Contains(own, StringComparison.Ordinal)))
            {
                await IsClosedAsync(string.Format(door, token));
            }

            var doors = Doors.Where(door => door.Contains(own, StringComparison.Ordinal)).ToList();
            for (var at = 0; at < token.Length; at += AttackSize.Of(9, 1))
            {
                var other = token[at] == 'A' ? 'B' : 'A';
                await IsClosedAsync(string.Format(doors[at % doors.Count], $"{token[..at]}{other}{token[(at + 1)..]}"));
                await IsClosedAsync(string.Format(doors[at % doors.Count], token[..Math.Max(1, at)]));
            }

            await IsClosedAsync(string.Format(doors[0], $"{token}A"));
            await IsClosedAsync(string.Format(doors[0], $"{token}="));
        }

        // Keys of the operator, near and far.
        foreach (var key in Enumerable.Range(0, AttackSize.Of(20, 500)).Select(n => $"{AttackedOffice.OperatorKey[..(n % 20)]}{n}"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, office.At("/operator"));
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
            using var answer = await office.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Contains(answer.StatusCode, Closed);
            Assert.Contains(await office.PostAsync("/operator/login", ("key", key)), Closed);
            tried += 2;
        }

        // Whatever was tried from this address, whoever has the key comes in after a wait.
        await Eventually.HoldsAsync(async () => (await office.OperateAsync(HttpMethod.Get, "/operator")).Status == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, await office.GetAsync(review));
        office.IsSound();
        AttackTable.Add("guessed and forged links and keys", tried, $"none opened; {office.Answers}");

        async Task IsClosedAsync(string path)
        {
            tried++;
            var status = await office.GetAsync(path);
            Assert.True(Closed.Contains(status), $"GET {path}: {status}");
        }
    }
}
