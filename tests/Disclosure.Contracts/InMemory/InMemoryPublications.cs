using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts.InMemory;

internal sealed class InMemoryPublications : IPublications
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Agency, int Year), Publication> _places = [];

    public Task<Publication?> FindAsync(string agency, int year, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_places.GetValueOrDefault((agency, year)));
        }
    }

    public Task<bool> ReplaceAsync(Publication? expected, Publication next, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var holder = _places.GetValueOrDefault((next.Agency, next.Year));
            if ((holder?.Report, holder?.Reading) != (expected?.Report, expected?.Reading))
            {
                return Task.FromResult(false);
            }

            _places[(next.Agency, next.Year)] = next;
            return Task.FromResult(true);
        }
    }
}
