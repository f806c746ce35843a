using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;
using Disclosure.Web.Links;

namespace Disclosure.Hosting.Tests.Settings;

public sealed class LinkKeyTextTests
{
    [Fact]
    public void A_key_that_was_made_is_read() =>
        Assert.Equal("2025-a", LinkKeyText.Parse("keys/2025-a.key", $" {LinkKeyText.Create()}\n").Id);

    [Theory]
    [InlineData("keys/a.key", 2 * LinkKey.ShortestSecret, true)]
    [InlineData("keys/a.key", (2 * LinkKey.ShortestSecret) - 2, false)]
    [InlineData("keys/a.key", (2 * LinkKey.ShortestSecret) + 1, false)]
    [InlineData("keys/a b.key", 2 * LinkKey.ShortestSecret, false)]
    [InlineData("keys/.key", 2 * LinkKey.ShortestSecret, false)]
    public void A_key_needs_a_name_and_a_secret_long_enough(string place, int digits, bool isKey)
    {
        var text = new string('a', digits);
        if (isKey)
        {
            Assert.Equal("a", LinkKeyText.Parse(place, text).Id);
        }
        else
        {
            var error = Assert.Throws<SettingsException>(() => LinkKeyText.Parse(place, text));
            Assert.Equal(place, Assert.IsType<KeyRefused>(error.Fault).Place);
        }
    }
}
