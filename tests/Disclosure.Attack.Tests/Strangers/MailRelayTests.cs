using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Strangers;

/// <summary>Strangers who would have the office's mail server write to others what they like.</summary>
public sealed class MailRelayTests
{
    private const string Text = "快来领奖 http://spam.example";

    [Fact]
    public async Task An_address_gets_one_mail_at_most_and_not_a_word_of_the_senders()
    {
        await using var mails = new MailServer();
        await using var office = await AttackedOffice.StartAsync(
            $$"""
            "mail": { "host": "127.0.0.1", "port": {{mails.Port}}, "security": "none", "from": "office@example.gov.cn" },
            "office": { "name": "某市", "address": "office@example.gov.cn" },
            "tiers": [ { "name": "初审", "reviewers": [ { "id": "a", "name": "张三", "address": "zhang@example.gov.cn" } ] } ],
            """);
        var tried = AttackSize.Of(6, 300);
        var reports = new List<Filed>();
        for (var n = 0; n < tried; n++)
        {
            // Every third has an address of its own; the others write one address in as many ways as there are.
            var address = (n % 3) switch
            {
                0 => $"victim{n}@example.org",
                1 => "victim@example.org",
                _ => "VICTIM@Example.ORG",
            };
            reports.Add(await office.FileAsync(
                Samples.Variant(Samples.FivePages, n), $"{Text}.pdf", ("name", Text), ("address", address)));
        }

        foreach (var report in reports)
        {
            // Whoever turns it back writes to the office instead of the stranger.
            var review = await office.ReviewLinkAsync(report, "初审");
            await office.PostAsync($"{review}/return", ("reason", "缺一页"));
            await office.IsInStateAsync(report.Receipt, "returned");
        }

        // Notices go out in the order they came: when the last return notice is there, the confirmations before it are too.
        await Eventually.HoldsAsync(() => mails.Recipients.Any(static to => to == "office@example.gov.cn")
            && office.Notices().Count(static notice => notice.To.Contains("victim", StringComparison.OrdinalIgnoreCase))
                == mails.Recipients.Count(static to => to.Contains("victim", StringComparison.OrdinalIgnoreCase)));
        var strangers = mails.Recipients.Where(static to => !to.EndsWith("@example.gov.cn", StringComparison.Ordinal)).ToList();
        Assert.All(strangers.CountBy(static to => to.ToUpperInvariant()), static each => Assert.Equal(1, each.Value));
        Assert.All(strangers, static to => Assert.StartsWith("victim", to, StringComparison.OrdinalIgnoreCase));
        foreach (var notice in office.Notices().Where(static notice => notice.To.Contains("victim", StringComparison.OrdinalIgnoreCase)))
        {
            Assert.DoesNotContain("领奖", notice.To + notice.Subject + notice.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("spam.example", notice.To + notice.Subject + notice.Body, StringComparison.Ordinal);
        }

        office.IsSound();
        AttackTable.Add(
            "mail relay", tried, $"{strangers.Count} confirmations to {
                strangers.Distinct(StringComparer.OrdinalIgnoreCase).Count()} addresses, {
                mails.Recipients.Count - strangers.Count} mails to the office's own");
    }
}
