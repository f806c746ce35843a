using System.IO.Pipelines;
using Disclosure.Web.Filing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Web.Tests.Filing;

public sealed class PacedBodyTests : IDisposable
{
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly FakeTimeProvider _time = new();
    private readonly PacedBody _body;
    private readonly byte[] _buffer = new byte[1 << 20];
    private bool _isWaitedFor;
    private bool _hasToEnd;

    public PacedBodyTests() => _body = new PacedBody(_pipe.Reader.AsStream(), () => _isWaitedFor, () => _hasToEnd, _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _body.Dispose();

    [Fact]
    public async Task A_body_that_stalls_after_it_came_fast_is_ended()
    {
        await SendAsync(66 << 20);
        for (var left = 66 << 20; left > 0;)
        {
            left -= await _body.ReadAsync(_buffer, Cancellation);
        }

        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _time.Advance(PacedBody.Window);
        Assert.False(reading.IsCompleted);
        _time.Advance(PacedBody.Window);
        Assert.Equal(408, (await Assert.ThrowsAsync<BadHttpRequestException>(() => reading)).StatusCode);
    }

    [Fact]
    public async Task A_body_that_never_begins_is_ended_after_one_window_and_not_before()
    {
        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _time.Advance(PacedBody.Window - TimeSpan.FromMilliseconds(1));
        Assert.False(reading.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(408, (await Assert.ThrowsAsync<BadHttpRequestException>(() => reading)).StatusCode);
    }

    [Theory]
    [InlineData(PacedBody.Fewest, true)]
    [InlineData(PacedBody.Fewest - 1, false)]
    public async Task What_came_in_a_window_decides_whether_there_is_another(int bytes, bool isGoingOn)
    {
        await SendAsync(bytes);
        for (var left = bytes; left > 0;)
        {
            left -= await _body.ReadAsync(_buffer, Cancellation);
        }

        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _time.Advance(PacedBody.Window);
        if (isGoingOn)
        {
            await SendAsync(5);
            Assert.Equal(5, await reading);
        }
        else
        {
            await Assert.ThrowsAsync<BadHttpRequestException>(() => reading);
        }
    }

    [Fact]
    public async Task While_others_wait_a_body_that_stands_still_is_ended_after_the_short_window_and_not_before()
    {
        _isWaitedFor = true;
        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _time.Advance(PacedBody.ShortWindow - TimeSpan.FromMilliseconds(1));
        Assert.False(reading.IsCompleted);
        _time.Advance(PacedBody.LookAgain);
        Assert.Equal(408, (await Assert.ThrowsAsync<BadHttpRequestException>(() => reading)).StatusCode);
    }

    [Fact]
    public async Task Others_who_begin_to_wait_shorten_the_window_that_has_begun()
    {
        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _time.Advance(PacedBody.ShortWindow * 2);
        Assert.False(reading.IsCompleted);
        _isWaitedFor = true;
        _time.Advance(PacedBody.LookAgain);
        Assert.Equal(408, (await Assert.ThrowsAsync<BadHttpRequestException>(() => reading)).StatusCode);
    }

    [Fact]
    public async Task While_others_wait_a_body_that_comes_fast_enough_is_read_on()
    {
        _isWaitedFor = true;
        for (var n = 0; n < 5; n++)
        {
            await SendAsync(PacedBody.Fewest);
            Assert.Equal(PacedBody.Fewest, await _body.ReadAsync(_buffer, Cancellation));
            var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
            _time.Advance(PacedBody.ShortWindow);
            Assert.False(reading.IsCompleted);
            await SendAsync(5);
            Assert.Equal(5, await reading);
        }
    }

    [Fact]
    public async Task A_body_that_has_to_end_is_ended_while_it_is_waited_for()
    {
        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _hasToEnd = true;
        Assert.False(reading.IsCompleted);
        _time.Advance(PacedBody.LookAgain);
        Assert.Equal(503, (await Assert.ThrowsAsync<BadHttpRequestException>(() => reading)).StatusCode);
    }

    [Fact]
    public async Task A_body_that_has_to_end_is_ended_also_where_it_comes_without_a_wait()
    {
        await SendAsync(10);
        _hasToEnd = true;
        var ended = await Assert.ThrowsAsync<BadHttpRequestException>(() => _body.ReadAsync(_buffer, Cancellation).AsTask());
        Assert.Equal(503, ended.StatusCode);
    }

    [Fact]
    public async Task Time_in_which_the_host_is_busy_with_the_body_counts_for_nothing()
    {
        await SendAsync(10);
        Assert.Equal(10, await _body.ReadAsync(_buffer, Cancellation));
        _time.Advance(TimeSpan.FromHours(1));
        var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
        _time.Advance(PacedBody.Window - TimeSpan.FromMilliseconds(1));
        await SendAsync(5);
        Assert.Equal(5, await reading);
    }

    [Fact]
    public async Task A_body_that_comes_at_the_least_speed_is_read_to_its_end()
    {
        for (var n = 0; n < 10; n++)
        {
            var reading = _body.ReadAsync(_buffer, Cancellation).AsTask();
            _time.Advance((PacedBody.Window / 2) - TimeSpan.FromMilliseconds(1));
            await SendAsync((PacedBody.Fewest / 2) + 1);
            Assert.Equal((PacedBody.Fewest / 2) + 1, await reading);
        }

        await _pipe.Writer.CompleteAsync();
        Assert.Equal(0, await _body.ReadAsync(_buffer, Cancellation));
    }

    private async Task SendAsync(int bytes) => await _pipe.Writer.WriteAsync(new byte[bytes], Cancellation);
}
