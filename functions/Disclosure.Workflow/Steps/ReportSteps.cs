using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Year;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Does the work a process names and gives what happened, for the driver to write. Every step can run twice, also at once and also after
/// its outcome was written: names derive from content and writes are conditional. A file that cannot be read is a
/// <see cref="Documents.DocumentException"/>; any other exception is a failure that may pass.
/// </summary>
public sealed class ReportSteps
{
    private readonly ExtractStep _extract;
    private readonly ParseStep _parse;
    private readonly MatchStep _match;
    private readonly HandOverStep _handOver;
    private readonly ValidateStep _validate;
    private readonly PublishStep _publish;
    private readonly WorkflowOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Puts the steps together.</summary>
    public ReportSteps(
        IReportStore store,
        IOriginals originals,
        IPublications publications,
        IReportReader reader,
        IExtractions extractions,
        ReadingStore readings,
        YearLookup years,
        ReportLedger ledger,
        WorkflowOptions options,
        TimeProvider time)
    {
        _extract = new ExtractStep(originals, reader, extractions, time);
        _parse = new ParseStep(_extract, originals, reader, readings, ledger, time);
        _match = new MatchStep(store, ledger, time);
        _handOver = new HandOverStep(ledger, time);
        _validate = new ValidateStep(reader, years, readings, time);
        _publish = new PublishStep(store, publications, ledger, time);
        _options = options;
        _time = time;
    }

    /// <summary>Runs one step for the process as it was loaded.</summary>
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(
        ReportProcess process,
        ReportStep step,
        CancellationToken cancellation) => step switch
        {
            ReportStep.Extract => await _extract.RunAsync(process, cancellation),
            ReportStep.Parse => await _parse.RunAsync(process, cancellation),
            ReportStep.Match => await _match.RunAsync(process, cancellation),
            ReportStep.HandOver => await _handOver.RunAsync(process, cancellation),
            ReportStep.Validate => await _validate.RunAsync(process, cancellation),
            ReportStep.RequestReview => process.RequestReview(_options.Review, _options.Filing, _time.GetUtcNow()),
            ReportStep.Remind => [process.Remind(_time.GetUtcNow())],
            ReportStep.Escalate => [process.Escalate(_time.GetUtcNow())],
            ReportStep.Publish => await _publish.RunAsync(process, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
}
