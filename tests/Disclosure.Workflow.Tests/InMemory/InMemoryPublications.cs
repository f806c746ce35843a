using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Tests.InMemory;

internal sealed class InMemoryPublications : IPublications
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Agency, int Year), Publication> places = [];

    public Task<Publication?> FindAsync(string agency, int year, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(places.GetValueOrDefault((agency, year)));
    }

    public Task<bool> ReplaceAsync(Publication? expected, Publication next, CancellationToken cancellation)
    {
        lock (gate)
        {
            var holder = places.GetValueOrDefault((next.Agency, next.Year));
            if ((holder?.Report, holder?.Reading) != (expected?.Report, expected?.Reading))
                return Task.FromResult(false);
            places[(next.Agency, next.Year)] = next;
            return Task.FromResult(true);
        }
    }
}
