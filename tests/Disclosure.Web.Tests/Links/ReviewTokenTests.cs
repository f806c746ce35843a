using System.Security.Cryptography;
using Disclosure.Web.Links;
using Disclosure.Workflow.Process;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Web.Tests.Links;

public class ReviewTokenTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly LinkKey First = new("2025-01", SHA256.HashData("one"u8));
    private static readonly LinkKey Second = new("2025-02", SHA256.HashData("two"u8));
    private static readonly LinkKeyRing Keys = new(First);

    private static readonly Gen<ReviewTicket> Tickets =
        from bytes in ArbMap.Default.GeneratorFor<byte>().ArrayOf(8)
        from tier in Gen.Choose(1, 9)
        from round in Gen.Choose(1, int.MaxValue - 1)
        from reviewer in Gen.Elements("r1", "王芳", "li.lei@example.org", "", "𠮷田")
        from ticks in Gen.Choose(1, int.MaxValue - 1)
        select new ReviewTicket(ReportId.Of(ContentHash.Of(bytes)), tier, round, reviewer, Now.AddTicks(ticks));

    [Fact]
    public void A_token_gives_back_the_ticket_it_was_made_of() =>
        Prop.ForAll(
                Tickets.ToArbitrary(),
                ticket => ReviewToken.Check(ReviewToken.Write(ticket, First), Keys, Now) is LinkCheck.Good good && good.Ticket == ticket)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_token_with_a_character_changed_is_good() =>
        Prop.ForAll(
                (from ticket in Tickets
                 from at in Gen.Choose(0, int.MaxValue - 1)
                 from other in Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=. %".ToCharArray())
                 select (ticket, at, other)).ToArbitrary(),
                one =>
                {
                    var token = ReviewToken.Write(one.ticket, First).ToCharArray();
                    var at = one.at % token.Length;
                    var isChanged = token[at] != one.other;
                    token[at] = one.other;
                    return !isChanged || ReviewToken.Check(new string(token), Keys, Now) is not (LinkCheck.Good or LinkCheck.Expired);
                })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_is_good_or_throws() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                text => ReviewToken.Check(text ?? "", Keys, Now) is not (LinkCheck.Good or LinkCheck.Expired))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_token_cut_short_or_lengthened_is_not_good()
    {
        var token = ReviewToken.Write(Ticket(Now.AddDays(1)), First);
        for (var length = 0; length < token.Length; length++)
        {
            Assert.IsNotType<LinkCheck.Good>(ReviewToken.Check(token[..length], Keys, Now));
        }

        Assert.IsNotType<LinkCheck.Good>(ReviewToken.Check(token + "A", Keys, Now));
        Assert.IsNotType<LinkCheck.Good>(ReviewToken.Check(token + "==", Keys, Now));
        Assert.IsNotType<LinkCheck.Good>(ReviewToken.Check(token + " ", Keys, Now));
    }

    [Fact]
    public void A_token_runs_out_at_its_expiry_to_the_tick()
    {
        var ticket = Ticket(Now);
        var token = ReviewToken.Write(ticket, First);
        Assert.IsType<LinkCheck.Good>(ReviewToken.Check(token, Keys, Now.AddTicks(-1)));
        Assert.Equal(ticket, Assert.IsType<LinkCheck.Expired>(ReviewToken.Check(token, Keys, Now)).Ticket);
    }

    [Fact]
    public void A_token_of_a_former_key_verifies_until_that_key_is_taken_out()
    {
        var token = ReviewToken.Write(Ticket(Now.AddDays(1)), First);
        Assert.IsType<LinkCheck.Good>(ReviewToken.Check(token, new LinkKeyRing(Second, First), Now));
        Assert.IsType<LinkCheck.UnknownKey>(ReviewToken.Check(token, new LinkKeyRing(Second), Now));
    }

    [Fact]
    public void A_token_of_another_secret_under_a_known_id_is_forged()
    {
        var token = ReviewToken.Write(Ticket(Now.AddDays(1)), new LinkKey(First.Id, SHA256.HashData("guess"u8)));
        Assert.IsType<LinkCheck.Forged>(ReviewToken.Check(token, Keys, Now));
    }

    [Fact]
    public void A_new_key_signs_and_names_itself()
    {
        var links = new ReviewLinks(() => new Uri("https://example.org"), new LinkKeyRing(Second, First), TimeProvider.System);
        var token = links.Review(Ticket(DateTimeOffset.MaxValue)).Split('/')[^1];
        Assert.IsType<LinkCheck.Good>(ReviewToken.Check(token, new LinkKeyRing(Second), Now));
        Assert.IsType<LinkCheck.UnknownKey>(ReviewToken.Check(token, new LinkKeyRing(First), Now));
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org/review/")]
    [InlineData("https://example.org/gov/", "https://example.org/gov/review/")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/review/")]
    public void A_link_begins_with_the_offices_address(string address, string start)
    {
        var links = new ReviewLinks(() => new Uri(address), Keys, TimeProvider.System);
        Assert.StartsWith(start, links.Review(Ticket(Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_secret_is_not_taken() =>
        Assert.Throws<ArgumentException>(() => new LinkKey("k", new byte[LinkKey.ShortestSecret - 1]));

    [Theory]
    [InlineData("")]
    [InlineData("钥")]
    [InlineData("a b")]
    [InlineData("012345678901234567890123456789012")]
    public void A_key_id_that_does_not_fit_a_token_is_not_taken(string id) =>
        Assert.Throws<ArgumentException>(() => new LinkKey(id, new byte[LinkKey.ShortestSecret]));

    private static ReviewTicket Ticket(DateTimeOffset expires) => new(ReportId.Of(ContentHash.Of("a report"u8)), 1, 1, "r1", expires);
}
