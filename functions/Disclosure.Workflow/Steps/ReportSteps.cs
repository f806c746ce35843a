using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Does the work a process names and gives what happened, for the driver to write. Every step can run twice, also at once and also after its outcome was
/// written: names derive from content and writes are conditional. A file that cannot be read is a
/// <see cref="Documents.DocumentException"/>; any other exception is a failure that may pass.
/// </summary>
public sealed class ReportSteps
{
    private readonly ExtractStep extract;
    private readonly ParseStep parse;
    private readonly MatchStep match;
    private readonly HandOverStep handOver;
    private readonly ValidateStep validate;
    private readonly PublishStep publish;
    private readonly WorkflowOptions options;
    private readonly TimeProvider time;

    /// <summary>Puts the steps together.</summary>
    public ReportSteps(
        IReportStore store,
        IOriginals originals,
        IPublications publications,
        IReportReader reader,
        IExtractions extractions,
        ReadingStore readings,
        ReportLedger ledger,
        WorkflowOptions options,
        TimeProvider time)
    {
        extract = new ExtractStep(originals, reader, extractions, time);
        parse = new ParseStep(extract, reader, readings, time);
        match = new MatchStep(store, ledger, time);
        handOver = new HandOverStep(ledger, time);
        validate = new ValidateStep(reader, readings, time);
        publish = new PublishStep(store, publications, ledger, time);
        this.options = options;
        this.time = time;
    }

    /// <summary>Runs one step for the process as it was loaded.</summary>
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, ReportStep step, CancellationToken cancellation) => step switch
    {
        ReportStep.Extract => await extract.RunAsync(process, cancellation),
        ReportStep.Parse => await parse.RunAsync(process, cancellation),
        ReportStep.Match => await match.RunAsync(process, cancellation),
        ReportStep.HandOver => await handOver.RunAsync(process, cancellation),
        ReportStep.Validate => await validate.RunAsync(process, cancellation),
        ReportStep.RequestReview => process.RequestReview(options.Review, time.GetUtcNow()),
        ReportStep.Remind => [process.Remind(time.GetUtcNow())],
        ReportStep.Escalate => [process.Escalate(time.GetUtcNow())],
        ReportStep.Publish => await publish.RunAsync(process, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
