using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Reports.Sights;

namespace Disclosure.Workflow.Steps;

/// <summary>Judges what was read of a file by the reports that it makes.</summary>
/// <param name="limits">What reading may cost.</param>
/// <param name="cancellation">Ends the work early.</param>
public sealed class ReportJudge(ReadLimits limits, CancellationToken cancellation) : IDocumentJudge
{
    /// <inheritdoc/>
    public bool NeedsRegions(Document document) => ReportReading.NeedsRegions(document, limits, cancellation);

    /// <inheritdoc/>
    public IReadOnlySet<int> PagesInDoubt(Document document) => SecondSight.PagesInDoubt(document, limits, cancellation);

    /// <inheritdoc/>
    public Document Better(Document first, IReadOnlyList<Page> second) => SecondSight.Better(first, second, limits, cancellation);
}
