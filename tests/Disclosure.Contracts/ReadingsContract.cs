using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's store of readings must do. It is empty at first.</summary>
public abstract class ReadingsContract
{
    protected abstract IReadings Readings { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_nobody_put_is_not_there() => Assert.Null(await Readings.FindAsync(Filings.Hash(1), Cancellation));

    [Fact]
    public async Task A_reading_comes_back_as_it_was_however_often_it_is_put()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(n =>
            Task.Run(() => Readings.PutAsync(Filings.Hash(n % 6), Filings.Content(n % 6), Cancellation))));
        for (var n = 0; n < 6; n++)
        {
            Assert.Equal(Filings.Content(n), await Readings.FindAsync(Filings.Hash(n), Cancellation));
        }
    }
}
