using Disclosure.Web.Brakes;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Web.Tests.Brakes;

public class SignInDelaysTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SignInDelays _delays;

    public SignInDelaysTests() => _delays = new SignInDelays(_time);

    [Fact]
    public void The_wait_doubles_with_each_wrong_key_up_to_its_ceiling()
    {
        var waits = new List<double>();
        for (var i = 0; i < SignInDelays.FreeTries + 8; i++)
        {
            Assert.Equal(new KeyTrial.Wrong(i + 1), _delays.Try("a", static () => false));
            var wait = _delays.WaitOf("a") ?? TimeSpan.Zero;
            waits.Add(wait.TotalSeconds);
            _time.Advance(wait);
            Assert.Null(_delays.WaitOf("a"));
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public void No_key_is_looked_at_before_the_wait_is_over()
    {
        Wrong("a", SignInDelays.FreeTries);
        _time.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        Assert.Equal(
            new KeyTrial.Waits(TimeSpan.FromTicks(1)), _delays.Try("a", static () => throw new InvalidOperationException("looked at")));
        Assert.IsType<KeyTrial.Right>(_delays.Try("b", static () => true));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<KeyTrial.Right>(_delays.Try("a", static () => true));
        Assert.Equal(0, _delays.Count);
    }

    [Fact]
    public void A_right_key_makes_good_what_was_wrong_before()
    {
        Wrong("a", SignInDelays.FreeTries - 1);
        _delays.Try("a", static () => true);
        Wrong("a", SignInDelays.FreeTries - 1);
        Assert.Null(_delays.WaitOf("a"));
    }

    [Fact]
    public void An_address_is_forgotten_after_an_hour()
    {
        Wrong("a", SignInDelays.FreeTries - 1);
        _time.Advance(SignInDelays.Memory - TimeSpan.FromTicks(1));
        Assert.Equal(new KeyTrial.Wrong(SignInDelays.FreeTries), _delays.Try("a", static () => false));
        _time.Advance(SignInDelays.Memory);
        Assert.Equal(new KeyTrial.Wrong(1), _delays.Try("a", static () => false));
    }

    [Fact]
    public void Never_more_addresses_are_held_than_so_many_and_the_oldest_goes_first()
    {
        for (var i = 0; i < SignInDelays.MostAddresses; i++)
        {
            _delays.Try($"{i}", static () => false);
            _time.Advance(TimeSpan.FromTicks(1));
        }

        Assert.Equal(SignInDelays.MostAddresses, _delays.Count);
        Wrong("next", 1);
        Assert.Equal(SignInDelays.MostAddresses, _delays.Count);
        Assert.Equal(new KeyTrial.Wrong(1), _delays.Try("0", static () => false));
        Assert.Equal(new KeyTrial.Wrong(2), _delays.Try("2", static () => false));
        _time.Advance(SignInDelays.Memory);
        Wrong("last", 1);
        Assert.Equal(1, _delays.Count);
    }

    private void Wrong(string address, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.IsType<KeyTrial.Wrong>(_delays.Try(address, static () => false));
        }
    }
}
