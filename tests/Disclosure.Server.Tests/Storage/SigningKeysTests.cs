using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Web.Links;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Server.Tests.Storage;

public sealed class SigningKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2023, 1, 10, 8, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_key_made_at_the_first_start_is_for_the_owner_alone_and_stays()
    {
        var token = Token(SigningKeys.Load(_folder["keys"], _time));
        var file = Assert.Single(Directory.GetFiles(_folder["keys"]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Equal(token, Token(SigningKeys.Load(_folder["keys"], _time)));
    }

    [Fact]
    public void A_key_added_later_signs_and_links_of_the_one_before_stay_good()
    {
        var before = Token(SigningKeys.Load(_folder["keys"], _time));
        File.WriteAllText(_folder["keys", "20990101000000-new.key"], new string('a', 64));
        var ring = SigningKeys.Load(_folder["keys"], _time);
        Assert.NotEqual(before, Token(ring));
        Assert.IsType<LinkCheck.Good>(Links(ring).Check(before));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no hex")]
    [InlineData("abcd")]
    public void A_key_file_that_holds_no_key_is_named(string content)
    {
        Directory.CreateDirectory(_folder["keys"]);
        File.WriteAllText(_folder["keys", "bad.key"], content);
        Assert.Contains(
            "bad.key",
            Assert.Throws<SettingsException>(() => SigningKeys.Load(_folder["keys"], _time)).Message,
            StringComparison.Ordinal);
    }

    private ReviewLinks Links(LinkKeyRing ring) => new(() => new Uri("http://localhost/"), ring, _time);

    private string Token(LinkKeyRing ring)
    {
        var ticket = new ReviewTicket(ReportId.Parse(new string('0', 32)), 1, 1, "zhang", _time.GetUtcNow().AddDays(1));
        return Links(ring).Review(ticket).Split('/')[^1];
    }
}
