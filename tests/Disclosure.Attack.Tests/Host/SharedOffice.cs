using Disclosure.Attack.Tests.Host;

[assembly: AssemblyFixture(typeof(SharedOffice))]

namespace Disclosure.Attack.Tests.Host;

/// <summary>
/// The host of those attacks that leave nothing behind which another would meet, started for the first of them: a start costs seconds.
/// </summary>
public sealed class SharedOffice : IAsyncDisposable
{
    private AttackedOffice? _office;

    public async ValueTask DisposeAsync()
    {
        if (_office is { } office)
        {
            await office.DisposeAsync();
        }
    }

    /// <summary>Returns the host; tests run one after the other.</summary>
    internal async Task<AttackedOffice> GetAsync() => _office ??= await AttackedOffice.StartAsync();
}
