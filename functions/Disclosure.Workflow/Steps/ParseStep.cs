using Disclosure.Reports.Model;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Pages to figures. The reading is kept under its own hash; a second run finds it kept. Of a file with several reports each begins a life
/// of its own, read already, with its pages as its file; a second run finds them begun.
/// </summary>
internal sealed class ParseStep(
    ExtractStep extract, IOriginals originals, IReportReader reader, ReadingStore readings, ReportLedger ledger, TimeProvider time)
{
    private const int LongestTitle = 300;

    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        var extraction = await extract.FindOrExtractAsync(process.File, cancellation);
        var reports = await reader.CompareAsync(
            stop => extract.ReadOriginalAsync(process.File, stop),
            extraction.Document,
            reader.Parse(extraction.Document, cancellation),
            cancellation);
        if (reports.Count > 1 && process.Files.Length == 1
            && await CutAsync(process.File, reports, cancellation) is { } files)
        {
            return await DivideAsync(process, extraction.Reader, reports, files, cancellation);
        }

        var reading = new Reading(
            process.File.Name, extraction.Reader, extraction.Document.Pages.Count, One(reports, process), []);
        return [await ReadAsync(reading, cancellation)];
    }

    private async Task<Read> ReadAsync(Reading reading, CancellationToken cancellation)
    {
        var report = reading.Report;
        var hash = await readings.SaveAsync(reading, cancellation);
        var agency = report.Agency is { Length: <= ReportProcess.LongestAgency } named ? named : null;
        var title = report.Title is { Length: > LongestTitle } longer ? longer[..LongestTitle] : report.Title;
        return new Read(time.GetUtcNow(), ReportEvent.System, hash, agency, report.Year, title, report.Form);
    }

    /// <summary>Cuts a file into the reports it holds; null where it cannot be cut, or two of the files would be one.</summary>
    private async Task<List<ReadOnlyMemory<byte>>?> CutAsync(
        FiledFile file, IReadOnlyList<Report> reports, CancellationToken cancellation)
    {
        var content = await extract.ReadOriginalAsync(file, cancellation);
        var files = new List<ReadOnlyMemory<byte>>(reports.Count);
        var hashes = new HashSet<ContentHash> { file.Hash };
        foreach (var report in reports)
        {
            if (report.Part is not { } part
                || await reader.CutAsync(content, part.FirstPage, part.LastPage, cancellation) is not { } cut
                || !hashes.Add(ContentHash.Of(cut.Span)))
            {
                return null;
            }

            files.Add(cut);
        }

        return files;
    }

    private async Task<IReadOnlyList<ReportEvent>> DivideAsync(
        ReportProcess process,
        string extractedBy,
        IReadOnlyList<Report> reports,
        List<ReadOnlyMemory<byte>> files,
        CancellationToken cancellation)
    {
        var into = new List<ReportId>(reports.Count);
        for (var i = 0; i < reports.Count; i++)
        {
            var part = reports[i].Part!;
            var hash = ContentHash.Of(files[i].Span);
            await originals.PutAsync(hash, files[i], cancellation);
            var file = process.File with
            {
                Hash = hash,
                Name = NameOf(process.File.Name, part.Number),
                Size = files[i].Length,
                CutFrom = process.File.Hash,
            };
            var pages = part.LastPage - part.FirstPage + 1;
            var reading = new Reading(file.Name, extractedBy, pages, PartReport.From(reports[i], part.FirstPage), []);
            await ledger.BeginAsync(
                new Received(file.FiledAt, process.FiledBy, file, null),
                [new Extracted(time.GetUtcNow(), ReportEvent.System, pages), await ReadAsync(reading, cancellation)],
                asked: null,
                cancellation);
            into.Add(ReportId.Of(hash));
        }

        return [new Divided(time.GetUtcNow(), ReportEvent.System, into)];
    }

    /// <summary>The name of a part: 年报（2）.pdf.</summary>
    private static string NameOf(string file, int part)
    {
        var end = file.LastIndexOf('.') is > 0 and var point ? point : file.Length;
        return $"{file[..end]}（{part}）{file[end..]}";
    }

    /// <summary>
    /// The report that is taken of a file which is not divided: of several that of the agency and year known before, else the first, with
    /// the word that the others were not filed.
    /// </summary>
    private static Report One(IReadOnlyList<Report> reports, ReportProcess process)
    {
        var taken = process is { Agency: { } agency, Year: { } year }
            && reports.FirstOrDefault(report => report.Agency == agency && report.Year == year) is { } known
            ? known
            : reports[0];
        return taken.Part is { } part ? taken with { Part = part with { OthersAreFiled = false } } : taken;
    }
}
