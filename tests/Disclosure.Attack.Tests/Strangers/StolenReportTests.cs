using System.Net;
using System.Security.Cryptography;
using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Strangers;

/// <summary>A stranger who files what an agency filed, or who has its published file, gets nothing of the agency's.</summary>
public sealed class StolenReportTests
{
    private const string Stranger = "thief@example.org";

    /// <summary>A report without findings of another agency than that of five-pages.</summary>
    private const string OtherSample = "spaced-cells";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_neither_takes_a_report_nor_hears_of_it()
    {
        await using var office = await AttackedOffice.StartAsync(""" "filing": "confirmed", """);
        var truth = SampleTruth.Load("five-pages");
        var link = await office.AgencyLinkAsync(truth.Agency, truth.Year);
        var returned = await office.FileAtAsync($"/api{link}/files", Samples.Variant(Samples.FivePages, 1), "本局.pdf");
        var review = await office.ReviewLinkAsync(returned, AttackedOffice.Tiers[0]);
        Assert.Equal(HttpStatusCode.SeeOther, await office.PostAsync($"{review}/return", ("reason", "缺一页")));
        var other = SampleTruth.Load(OtherSample);
        var otherLink = await office.AgencyLinkAsync(other.Agency, other.Year);
        var published = await office.FileAtAsync($"/api{otherLink}/files", Samples.Variant($"{OtherSample}.pdf", 2), "本局.pdf");
        await office.PublishAsync(published);

        // The same agencies and years; the same bytes as the returned report; the same bytes as the published one.
        var tried = AttackSize.Of(4, 100);
        for (var n = 0; n < tried; n++)
        {
            var stolen = await office.FileAsync(
                Samples.Variant(n % 2 == 0 ? Samples.FivePages : $"{OtherSample}.pdf", 100 + n),
                "偷.pdf",
                ("name", "他人"),
                ("address", Stranger));
            await office.IsInStateAsync(stolen.Receipt, "held");
        }

        foreach (var same in (byte[][])[Samples.Variant(Samples.FivePages, 1), Samples.Variant($"{OtherSample}.pdf", 2)])
        {
            var (status, body) = await office.SendAsync(
                same, "偷.pdf", fields: [("name", "他人"), ("address", Stranger)]);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.False(body.TryGetProperty("status", out _), "the receipt of another's report was given away");
        }

        Assert.Equal("returned", (await office.StatusAsync(returned.Receipt)).GetProperty("state").GetString());
        Assert.Equal("published", (await office.StatusAsync(published.Receipt)).GetProperty("state").GetString());
        Assert.All(
            office.Notices().Where(static notice => notice.To.Contains(Stranger, StringComparison.Ordinal)),
            static notice => Assert.Equal("Confirmation", notice.Kind));
        await CannotUseTheFilesHashAsync(office, published);
        office.IsSound();
        AttackTable.Add("stolen reports", tried + 2, "held or known without receipt; returned and published reports as they were");
    }

    private static async Task CannotUseTheFilesHashAsync(AttackedOffice office, Filed published)
    {
        var file = await office.Client.GetByteArrayAsync(office.At($"/published/{published.Id}/original"), Cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.StartsWith(published.Id, hash, StringComparison.Ordinal);
        foreach (var id in (string[])[published.Id, hash, published.Id.ToUpperInvariant()])
        {
            Assert.Equal(HttpStatusCode.NotFound, await office.GetAsync($"/reports/{id}"));
            Assert.Equal(HttpStatusCode.NotFound, await office.GetAsync($"/api/reports/{id}"));
            var (status, _) = await office.SendAsync(Samples.Variant(Samples.FivePages, 999), "x.pdf", $"/api/reports/{id}/files");
            Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }
}
