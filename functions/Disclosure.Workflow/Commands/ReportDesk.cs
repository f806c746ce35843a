using Disclosure.Reports.Forms;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// Where people's acts come in: each is decided by the process, written conditionally, decided anew if something else was written in
/// between, and only then the engine is woken. Safe for any number of callers at once.
/// </summary>
/// <param name="ledger">Loads and writes processes.</param>
/// <param name="originals">Keeps the files.</param>
/// <param name="readings">Holds what was read.</param>
/// <param name="addresses">Knows which addresses of senders were asked and confirmed.</param>
/// <param name="options">The office's settings.</param>
/// <param name="time">The clock.</param>
public sealed class ReportDesk(
    ReportLedger ledger,
    IOriginals originals,
    ReadingStore readings,
    SenderAddresses addresses,
    WorkflowOptions options,
    TimeProvider time)
{
    private readonly AccountTurns _turns = new();

    /// <summary>Gets the refusal of a file, or of the files of one report, larger than the office takes.</summary>
    public Refusal TooLarge { get; } = new Refusal.FileTooLarge(options.Limits.FileBytes >> 20);

    /// <summary>
    /// Takes in a file. Size and type by content are checked here; a caller that reads from a network stops reading beyond
    /// <see cref="Documents.ReadLimits.FileBytes"/>. The file is kept before the report exists, so a crash leaves at most a file without a
    /// report.
    /// </summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">The name it came with.</param>
    /// <param name="filer">Who sends it, and in which way.</param>
    /// <param name="cancellation">Ends the attempt; the file may have been taken.</param>
    public Task<FilingResult> FileAsync(IncomingFile content, string name, Filer filer, CancellationToken cancellation) =>
        TakeInAsync(content, name, filer, null, cancellation);

    /// <summary>
    /// Takes in the corrected file of a report that was returned or cannot be read. The file gets a row of its own, so that it is known
    /// when it comes again, and the engine hands it over to the report. Who names no address where a correction link is used stays
    /// reachable as before.
    /// </summary>
    /// <param name="id">The report to correct.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="name">The name it came with.</param>
    /// <param name="filer">Who sends it, and in which way.</param>
    /// <param name="cancellation">Ends the attempt; the file may have been taken.</param>
    public async Task<FilingResult> RefileAsync(
        ReportId id, IncomingFile content, string name, Filer filer, CancellationToken cancellation)
    {
        if (await ledger.LoadAsync(id, cancellation) is not { } process)
        {
            return new FilingResult.Refused(new Refusal.UnknownReport());
        }

        if (filer is { Sender: null, Origin: Origin.Correction })
        {
            filer = filer with { Sender = process.Holder.File.Sender };
        }

        var file = Describe(content, name, filer);
        var round = filer.Origin is Origin.Correction link ? link.Round : process.Round;
        return process.Decide(new ReportCommand.Refile(filer.By, file, round), file.FiledAt) is Decision.Refused refused
            ? new FilingResult.Refused(refused.Refusal)
            : await TakeInAsync(content, name, filer, new CorrectionOf(id, round), cancellation);
    }

    /// <summary>
    /// Has the process decide a command and, if it may be, writes it and wakes the engine. Who acts by a link has to be in the settings at
    /// that moment, whenever the link was sent.
    /// </summary>
    public async Task<CommandResult> ActAsync(ReportId id, ReportCommand command, CancellationToken cancellation)
    {
        if (command is ReportCommand.Correct correction && await MisnamedAsync(correction, cancellation) is { } misnamed)
        {
            return new CommandResult.Refused(misnamed);
        }

        if (command is ReportCommand.Restore restore)
        {
            command = restore with
            {
                IsFree = await ledger.LoadAsync(id, cancellation) is { } ended && await ledger.IsFreeAsync(ended, cancellation),
            };
        }

        if (command.Link is not null)
        {
            await ledger.ActAsync(id, new ReportCommand.Reseat(options.Review()), cancellation);
        }

        return await ledger.ActAsync(id, command, cancellation);
    }

    private async Task<FilingResult> TakeInAsync(
        IncomingFile content, string name, Filer filer, CorrectionOf? corrects, CancellationToken cancellation)
    {
        if (Unfit(content) is { } unfit)
        {
            return new FilingResult.Refused(unfit);
        }

        if (filer.Origin is Origin.Stranger && await addresses.IsConfirmedAsync(filer.Sender?.Address ?? string.Empty, cancellation))
        {
            filer = filer with { Origin = new Origin.KnownAddress() };
        }

        var file = Describe(content, name, filer);
        var id = ReportId.Of(file.Hash);
        if (await ledger.LoadAsync(id, cancellation) is { } known)
        {
            return await KnownAsync(known, file, filer, cancellation);
        }

        if (corrects is not null || filer.Account is not { } account)
        {
            return await BeginAsync(content, file, filer, corrects, cancellation);
        }

        using (await _turns.TakeAsync(account, cancellation))
        {
            return await ledger.CountOpenAsync(account, cancellation) >= options.OpenFilings
                ? new FilingResult.Refused(new Refusal.TooManyOpen(options.OpenFilings))
                : await BeginAsync(content, file, filer, corrects, cancellation);
        }
    }

    private async Task<FilingResult> BeginAsync(
        IncomingFile content, FiledFile file, Filer filer, CorrectionOf? corrects, CancellationToken cancellation)
    {
        await content.KeepAsync(originals, cancellation);
        var id = ReportId.Of(file.Hash);
        var received = new Received(file.FiledAt, filer.By, file, corrects);
        if (await ledger.BeginAsync(received, await AskedAsync(filer, cancellation), cancellation))
        {
            return new FilingResult.Filed(id);
        }

        var meanwhile = await ledger.LoadAsync(id, cancellation)
            ?? throw new InvalidDataException($"Report {id} exists and has no events.");
        return await KnownAsync(meanwhile, file, filer, cancellation);
    }

    /// <summary>Returns the address that is asked now whether it may be written to; null where none is.</summary>
    private async Task<string?> AskedAsync(Filer filer, CancellationToken cancellation) =>
        filer.Sender?.Address is { } address && options.Review().ContactAt(address) is null
        && await addresses.TryAskAsync(address, time.GetUtcNow(), cancellation) ? address : null;

    private Refusal? Unfit(IncomingFile content) =>
        content.Size == 0 ? new Refusal.FileEmpty()
        : content.Size > options.Limits.FileBytes ? TooLarge
        : content.Type is not { } type ? new Refusal.FileTypeUnknown()
        : type == FileType.Zip && !content.HoldsPages() ? new Refusal.ZipWithoutPages()
        : null;

    private FiledFile Describe(IncomingFile content, string name, Filer filer) =>
        new(content.Hash, FileNames.Clean(name), content.Size, time.GetUtcNow(), filer.Sender)
        {
            Origin = filer.Origin,
            Account = filer.Account,
        };

    /// <summary>
    /// Writes down who sent a known file again, with the report that holds it: its own, or the one it was handed over to.
    /// </summary>
    private async Task<FilingResult> KnownAsync(ReportProcess known, FiledFile file, Filer filer, CancellationToken cancellation)
    {
        var filedAt = known.Files[0].FiledAt;
        var holder = known.HandedOverTo is { } to && await ledger.LoadAsync(to, cancellation) is { } taker ? taker : known;
        var again = new ReportCommand.SendAgain(filer.By, file)
        {
            IsFree = holder.EndedFrom is not null && await ledger.IsFreeAsync(holder, cancellation),
        };
        if (holder.Decide(again, file.FiledAt) is Decision.Accepted accepted
            && await ledger.ActAsync(holder.Id, again, await AskedAsync(filer, cancellation), cancellation) is CommandResult.Done done)
        {
            holder = done.Process;
            if (accepted.Events is [SentAgain { BeginsAnew: true }])
            {
                return new FilingResult.Filed(holder.Id);
            }
        }

        return new FilingResult.Known(holder.Id, holder.State, filedAt) { IsOpen = holder.IsOpenTo(filer.Origin) };
    }

    /// <summary>
    /// Returns why a correction does not fit the reading the person saw: it names a figure the form lacks, or another value than the
    /// reading holds; null where it fits.
    /// </summary>
    private async Task<Refusal?> MisnamedAsync(ReportCommand.Correct correction, CancellationToken cancellation)
    {
        if (await readings.FindAsync(correction.Reading, cancellation) is not { Report: var report })
        {
            return new Refusal.ReadingGone();
        }

        var form = FormDefinition.Find(report.Form);
        foreach (var change in correction.Changes.Figures)
        {
            if (form?.Figure(change.Figure) is null)
            {
                return new Refusal.NoSuchFigure(change.Figure);
            }

            if (report.Figures.GetValueOrDefault(change.Figure)?.Value != change.Old)
            {
                return new Refusal.FigureDiffers();
            }
        }

        return correction.Changes.Sections
            .All(change => report.Sections.FirstOrDefault(section => section.Kind == change.Section)?.Text == change.Old)
            ? null
            : new Refusal.SectionDiffers();
    }
}
