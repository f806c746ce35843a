using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Transfer;

/// <summary>What a report's events name and do not hold.</summary>
/// <param name="Originals">Files.</param>
/// <param name="Readings">Readings.</param>
/// <param name="Places">Agencies and years it was ever known by, one of which it may be published as.</param>
public sealed record NamedContent(
    IReadOnlyList<ContentHash> Originals, IReadOnlyList<ContentHash> Readings, IReadOnlyList<(string Agency, int Year)> Places)
{
    /// <summary>Returns what the events name, each once.</summary>
    public static NamedContent Of(IReadOnlyCollection<ReportEvent> events) => new(
        [.. events.Select(OriginalIn).OfType<ContentHash>().Distinct()],
        [.. events.Select(ReadingIn).OfType<ContentHash>().Distinct()],
        [.. events.Select(PlaceIn).OfType<(string Agency, int Year)>().Distinct()]);

    private static ContentHash? OriginalIn(ReportEvent happened) => happened switch
    {
        Received received => received.File.Hash,
        Refiled refiled => refiled.File.Hash,
        _ => null,
    };

    private static ContentHash? ReadingIn(ReportEvent happened) => happened switch
    {
        Read read => read.Reading,
        Checked check => check.Reading,
        Published published => published.Reading,
        _ => null,
    };

    private static (string Agency, int Year)? PlaceIn(ReportEvent happened) => happened switch
    {
        Read { Agency: { } agency, Year: { } year } => (agency, year),
        IdentityCorrected corrected => (corrected.Agency, corrected.Year),
        _ => null,
    };
}
