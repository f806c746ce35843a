using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Transfer;

/// <summary>
/// Looks every five minutes whether an archive was put into the container <c>import</c>. The timer's lock sees to it that one instance
/// looks at a time.
/// </summary>
internal sealed partial class ImportTimer(ArchiveInbox inbox, ILogger<ImportTimer> log)
{
    /// <summary>The function.</summary>
    [Function("Import")]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(timer);
        if (await inbox.ImportAsync(cancellation) is > 0 and var archives)
        {
            Imported(archives);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Archives} archives imported; see the results beside them in the container 'import'")]
    private partial void Imported(int archives);
}
