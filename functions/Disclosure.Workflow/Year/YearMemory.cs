using System.Collections.Concurrent;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Year;

/// <summary>
/// What was seen of reports, so that a year that is looked at again costs only what has changed. All of it follows from what never changes:
/// a reading is named by its content, a report's life by the number of its events. Bounded; safe for any number of callers at once.
/// </summary>
internal sealed class YearMemory
{
    /// <summary>Most readings that are kept: two years of 10,000 agencies at 8 KB are 160 MB.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(ReportId Report, int Version), SeenLife> _lives = new();
    private readonly ConcurrentDictionary<ContentHash, Report> _reports = new();
    private readonly ConcurrentDictionary<(ContentHash Reading, string Context), IReadOnlyList<Finding>> _findings = new();

    /// <summary>Returns what is known of a report's life; null where nothing is.</summary>
    public SeenLife? LifeOf(ReportId report, int version) => _lives.GetValueOrDefault((report, version));

    /// <summary>Returns the slim report of a reading; null where it is not known.</summary>
    public Report? ReportOf(ContentHash reading) => _reports.GetValueOrDefault(reading);

    /// <summary>Returns what was found in a reading; null where that is not known.</summary>
    public IReadOnlyList<Finding>? FindingsOf(ContentHash reading, string context) => _findings.GetValueOrDefault((reading, context));

    /// <summary>Keeps what is known of a report's life.</summary>
    public void Add(ReportId report, int version, SeenLife life)
    {
        Bound(_lives);
        _lives[(report, version)] = life;
    }

    /// <summary>Keeps a slim report.</summary>
    public void Add(ContentHash reading, Report slim)
    {
        Bound(_reports);
        _reports[reading] = slim;
    }

    /// <summary>Keeps what was found in a reading.</summary>
    public void Add(ContentHash reading, string context, IReadOnlyList<Finding> findings)
    {
        Bound(_findings);
        _findings[(reading, context)] = findings;
    }

    private static void Bound<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept)
        where TKey : notnull
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }
    }
}

/// <summary>What of a report's life a year counts.</summary>
/// <param name="Reading">Its reading, checked or as read; null where it has none.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Filed">The day its first file came.</param>
internal sealed record SeenLife(ContentHash? Reading, string? Agency, DateOnly Filed);
