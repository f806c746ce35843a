using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Web.Publication;

namespace Disclosure.Functions.Portal;

/// <summary>
/// Keeps the static portal in the container <c>$web</c> as the live pages are. Called by a timer: a publication is on the static portal one
/// tick later, and a tick on which no report changed costs one request. The first one of a process always compares every file, for the
/// program or its settings may have changed.
/// </summary>
internal sealed class PortalWriter(PublicSite site, AzureStorage storage, TimeProvider time)
{
    private readonly AppendLog _log = new(storage.Appends, time);
    private readonly SiteFolder _folder = new(storage.Site);
    private AppendState? _written;

    /// <summary>
    /// Brings the portal up to date; null if no report changed since this process did so last. Calls that overlap disturb each other and
    /// nothing else.
    /// </summary>
    public async Task<SiteChange?> WriteAsync(CancellationToken cancellation)
    {
        var state = await _log.ReadAsync(cancellation);
        if (_written is { } last && last.IsSameAs(state))
        {
            return null;
        }

        var change = await _folder.WriteAsync(site.ListAsync(cancellation), cancellation);
        _written = change.Contested == 0 ? state : null;
        return change;
    }
}
