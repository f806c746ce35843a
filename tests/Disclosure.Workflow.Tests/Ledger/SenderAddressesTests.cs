using Disclosure.Contracts.InMemory;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Ledger;

public sealed class SenderAddressesTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly SenderAddresses _addresses = new(new InMemorySenderBook());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_asked_once_until_the_link_has_run_out()
    {
        Assert.True(await AskAsync("li@example.org", Noon));
        Assert.False(await AskAsync("li@example.org", Noon));
        Assert.False(await AskAsync(" LI@Example.org ", Noon + SenderAddresses.Rest - TimeSpan.FromTicks(1)));
        Assert.False(await AskAsync("li+free-gift@example.org", Noon));
        Assert.True(await AskAsync("wang@example.org", Noon));
        Assert.True(await AskAsync("li@example.org", Noon + SenderAddresses.Rest));
    }

    [Fact]
    public async Task A_confirmed_address_is_never_asked_and_only_that_address_is_confirmed()
    {
        Assert.False(await _addresses.IsConfirmedAsync("li@example.org", Cancellation));
        await _addresses.ConfirmAsync("li@example.org", Cancellation);
        await _addresses.ConfirmAsync("li@example.org", Cancellation);
        Assert.True(await _addresses.IsConfirmedAsync(" Li@Example.org", Cancellation));
        Assert.False(await _addresses.IsConfirmedAsync("li+x@example.org", Cancellation));
        Assert.False(await AskAsync("li@example.org", Noon));
    }

    [Fact]
    public async Task No_more_addresses_are_asked_in_an_hour_than_the_most()
    {
        for (var i = 0; i < SenderAddresses.MostInHour; i++)
        {
            Assert.True(await AskAsync($"a{i}@example.org", Noon));
        }

        Assert.False(await AskAsync("one-more@example.org", Noon.AddMinutes(59)));
        Assert.True(await AskAsync("one-more@example.org", Noon.AddMinutes(60)));
    }

    [Fact]
    public async Task Of_many_who_name_an_address_at_once_one_has_it_asked()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => AskAsync("li@example.org", Noon))));
        Assert.Single(asked, static one => one);
    }

    [Theory]
    [InlineData("li@example.org", true)]
    [InlineData("l.i@localhost", true)]
    [InlineData("", false)]
    [InlineData("13800000000", false)]
    [InlineData("robot:群", false)]
    [InlineData("a@b@c", false)]
    [InlineData("领奖 <li@example.org>", false)]
    [InlineData("li@example.org, wang@example.org", false)]
    [InlineData("\"a b\"@example.org", false)]
    [InlineData("li@example.org\r\nBcc: x@example.org", false)]
    [InlineData(".li@example.org", false)]
    [InlineData("li@", false)]
    public void One_mailbox_is_written_in_one_way(string text, bool fits) => Assert.Equal(fits, MailAddress.TryParse(text, out _));

    [Fact]
    public void An_address_may_be_as_long_as_the_standard_has_it()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 61), 3)) + ".org";
        var local = new string('l', 254 - domain.Length - 1);
        Assert.True(MailAddress.TryParse($"{local}@{domain}", out _));
        Assert.False(MailAddress.TryParse($"{local}l@{domain}", out _));
    }

    private Task<bool> AskAsync(string address, DateTimeOffset at) => _addresses.TryAskAsync(address, at, Cancellation);
}
