using System.Security.Cryptography;
using Disclosure.Web.Access;

namespace Disclosure.Web.Tests.Access;

public sealed class GuessableKeysTests
{
    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password12345678")]
    [InlineData("P@ssw0rd-2026!!!")]
    [InlineData("1234567890123456")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("ponmlkjihgfedcba")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("poiuytrewqlkjhgf")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("administrator2026")]
    [InlineData("Woaini5201314520")]
    [InlineData("xk7xk7xk7xk7xk7x")]
    [InlineData("x9k2v8mqx9k2v8mq")]
    [InlineData("zhengfuxinxigongkai")]
    [InlineData("admin_root_guest_test")]
    public void What_is_made_of_common_passwords_sequences_and_repeats_is_guessable(string key) => Assert.True(GuessableKeys.Holds(key));

    [Theory]
    [InlineData("admin_root_guest_test_x")]
    [InlineData("x9k2v8mqx9k2v8mz")]
    [InlineData("a key of some length")]
    [InlineData("fjord-vexillum-quartz")]
    public void What_is_more_than_four_pieces_is_not(string key) => Assert.False(GuessableKeys.Holds(key));

    [Fact]
    public void What_a_generator_makes_is_not()
    {
        for (var n = 0; n < 1_000; n++)
        {
            var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
            Assert.False(GuessableKeys.Holds(key), key);
        }
    }
}
