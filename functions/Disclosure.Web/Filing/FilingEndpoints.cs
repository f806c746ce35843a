using System.Text;
using System.Text.Json;
using Disclosure.Reports.Year;
using Disclosure.Web.Access;
using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Disclosure.Workflow.Year;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>Takes reports in, and tells their senders where they stand.</summary>
internal sealed class FilingEndpoints(
    ReportDesk desk,
    IReportStore store,
    ReadingStore readings,
    UploadReader uploads,
    ReviewLinks links,
    OperatorAccess access,
    LinkLog log,
    SenderAddresses addresses,
    YearLookup years,
    WorkflowOptions workflow,
    DisclosureWebOptions options,
    Layout layout,
    Answers answers) : IDisposable
{
    /// <summary>Pages that are made one file are in memory meanwhile: those of one request at a time.</summary>
    private readonly SemaphoreSlim _binding = new(1);

    /// <summary>Most bytes of pasted text that are shown again: a report has some ten thousand.</summary>
    internal const int LongestShown = 4 << 20;

    private const string Anonymous = "网上报送";
    private const string Office = "主管部门";

    /// <inheritdoc/>
    public void Dispose() => _binding.Dispose();

    /// <summary>POST /reports: the form on the start page.</summary>
    public async Task<IResult> SendAsync(HttpContext context) =>
        FreelyFrom(context) is { } way
            ? Show(context, await TakeInAsync(context, way))
            : answers.Refusal(context, new Refusal.LinkNeeded());

    /// <summary>POST /api/reports.</summary>
    public async Task<IResult> SendByProgramAsync(HttpContext context) =>
        FreelyFrom(context) is { } way
            ? Tell(context, await TakeInAsync(context, way))
            : answers.Refusal(context, new Refusal.LinkNeeded());

    /// <summary>POST /operator/reports: the office sends a file itself.</summary>
    public async Task<IResult> SendByOfficeAsync(HttpContext context) =>
        Show(context, await TakeInAsync(context, FilingWay.Of(context, new Origin.Operator())));

    /// <summary>POST /reports/{id}/files: the corrected file of a report that was returned or cannot be read.</summary>
    public async Task<IResult> CorrectAsync(HttpContext context) =>
        await ByReceiptAsync(context) is { } way ? Show(context, await TakeInAsync(context, way)) : ReceiptNeeded(context);

    /// <summary>POST /api/reports/{id}/files.</summary>
    public async Task<IResult> CorrectByProgramAsync(HttpContext context) =>
        await ByReceiptAsync(context) is { } way ? Tell(context, await TakeInAsync(context, way)) : ReceiptNeeded(context);

    /// <summary>GET /reports/{id}.</summary>
    public async Task<IResult> StatusAsync(HttpContext context) =>
        ReportFor(context, out var maySend) is { } id && await FindAsync(id, context) is { } file
            ? await StatusOfAsync(context, file, maySend ? $"{context.Request.Path}/files" : null)
            : ReceiptNeeded(context);

    /// <summary>GET /api/reports/{id}.</summary>
    public async Task<IResult> StatusByProgramAsync(HttpContext context) =>
        ReportFor(context, out _) is { } id && await FindAsync(id, context) is { } file
            ? new JsonAnswer(json => StatusJson.Write(json, file))
            : ReceiptNeeded(context);

    /// <summary>GET /corrections/{token}: the page that the link of a return notice opens.</summary>
    public async Task<IResult> CorrectionPageAsync(HttpContext context) =>
        CheckCorrection(context, out var correction) is { } fault
            ? BadFilingLinkPage.Answer(layout.For(context), fault)
        : await FindAsync(correction!.Report, context) is not { } file ? answers.NotFound(context)
        : await StatusOfAsync(context, file, file.Process.Round == correction.Round ? $"{context.Request.Path}/files" : null);

    /// <summary>POST /corrections/{token}/files.</summary>
    public Task<IResult> CorrectByLinkAsync(HttpContext context) => CorrectByLinkAsync(context, Show);

    /// <summary>POST /api/corrections/{token}/files.</summary>
    public Task<IResult> CorrectByLinkByProgramAsync(HttpContext context) => CorrectByLinkAsync(context, Tell);

    /// <summary>GET /filing/{token}: the page that an agency's filing link opens.</summary>
    public Task<IResult> AgencyPageAsync(HttpContext context) => Task.FromResult<IResult>(
        CheckAgency(context, out var link) is { } fault
            ? BadFilingLinkPage.Answer(layout.For(context), fault)
            : new PageAnswer(AgencyFilingPage.Render(
                layout.For(context),
                link!,
                FileForm.Accepted(workflow, options, LanguageChoice.Of(context)),
                $"{context.Request.Path}/files")));

    /// <summary>POST /filing/{token}/files.</summary>
    public Task<IResult> SendByAgencyAsync(HttpContext context) => SendByAgencyAsync(context, Show);

    /// <summary>POST /api/filing/{token}/files.</summary>
    public Task<IResult> SendByAgencysProgramAsync(HttpContext context) => SendByAgencyAsync(context, Tell);

    /// <summary>GET /confirm/{token}: asks, and changes nothing, since scanners of mail open links.</summary>
    public Task<IResult> ConfirmationAsync(HttpContext context) => Task.FromResult<IResult>(
        CheckConfirmation(context, out var address) is { } fault
            ? BadFilingLinkPage.Answer(layout.For(context), fault)
            : new PageAnswer(ConfirmationPage.Render(layout.For(context), address!, context.Request.Path, isDone: false)));

    /// <summary>POST /confirm/{token}.</summary>
    public async Task<IResult> ConfirmAsync(HttpContext context)
    {
        if (CheckConfirmation(context, out var address) is { } fault)
        {
            return BadFilingLinkPage.Answer(layout.For(context), fault);
        }

        await addresses.ConfirmAsync(address!, context.RequestAborted);
        return new PageAnswer(ConfirmationPage.Render(layout.For(context), address!, context.Request.Path, isDone: true));
    }

    private LinkFault? CheckCorrection(HttpContext context, out CorrectionOf? correction)
    {
        var fault = links.Filing.CheckCorrection(TokenOf(context), out correction);
        if (correction is not null)
        {
            log.Correction(context, correction.Report);
        }

        return fault;
    }

    private LinkFault? CheckAgency(HttpContext context, out Origin.AgencyLink? link)
    {
        var fault = links.Filing.CheckAgency(TokenOf(context), out link);
        if (link is not null)
        {
            log.Agency(context, link.Agency, link.Year);
        }

        return fault;
    }

    private LinkFault? CheckConfirmation(HttpContext context, out string? address)
    {
        var fault = links.Filing.CheckConfirmation(TokenOf(context), out address);
        if (address is not null)
        {
            log.Confirmation(context);
        }

        return fault;
    }

    private static string TokenOf(HttpContext context) => RouteValues.TextOf(context, "token");

    private async Task<IResult> CorrectByLinkAsync(HttpContext context, Func<HttpContext, List<Receipt>, IResult> answer) =>
        CheckCorrection(context, out var link) is { } fault
            ? BadLink(context, fault)
            : answer(
                context,
                await TakeInAsync(context, FilingWay.Of(context, new Origin.Correction(link!.Report, link.Round), link.Report)));

    private async Task<IResult> SendByAgencyAsync(HttpContext context, Func<HttpContext, List<Receipt>, IResult> answer) =>
        CheckAgency(context, out var link) is { } fault
            ? BadLink(context, fault)
            : answer(context, await TakeInAsync(context, FilingWay.Of(context, link!)));

    private IResult BadLink(HttpContext context, LinkFault fault)
    {
        var page = BadFilingLinkPage.Answer(layout.For(context), fault);
        return Answers.IsForPrograms(context)
            ? answers.Refusal(context, page.Status, CodeName.Of(fault), FilingWords.In(Language.Chinese).BadLink(fault))
            : page;
    }

    /// <summary>Returns the way of a file that comes without a link; null where the office takes none.</summary>
    private FilingWay? FreelyFrom(HttpContext context) =>
        access.NamesKey(context) ? FilingWay.Of(context, new Origin.Operator())
        : workflow.Filing == FilingRule.Links ? null
        : FilingWay.Of(context, new Origin.Stranger());

    /// <summary>
    /// Returns the report whose receipt stands in the address; or whose id does, to whoever names the operator key.
    /// A request from this machine counts for nothing here: a proxy makes every request one. Null for anything else.
    /// </summary>
    private ReportId? ReportFor(HttpContext context, out bool maySend)
    {
        if (links.Filing.IsReceipt(RouteValues.TextOf(context, "id"), out var id, out maySend))
        {
            log.Receipt(context, id);
            return id;
        }

        maySend = access.NamesKey(context);
        return maySend ? RouteValues.ReportOf(context) : null;
    }

    private async Task<FilingWay?> ByReceiptAsync(HttpContext context)
    {
        var isReceipt = links.Filing.IsReceipt(RouteValues.TextOf(context, "id"), out _, out _);
        return ReportFor(context, out var maySend) is not { } id || !maySend ? null
            : !isReceipt ? FilingWay.Of(context, new Origin.Operator(), id)
            : await FindAsync(id, context) is { } file ? FilingWay.Of(context, new Origin.Correction(id, file.Process.Round), id)
            : null;
    }

    /// <summary>Returns the answer to whoever holds no receipt: the same whether or not there is such a report.</summary>
    private IResult ReceiptNeeded(HttpContext context) => answers.Refusal(
        context, StatusCodes.Status404NotFound, "receipt-needed", FilingWords.In(Answers.LanguageFor(context)).ReceiptNeeded);

    private async Task<IResult> StatusOfAsync(HttpContext context, ReportFile file, string? correctionAction)
    {
        var own = await OwnAsync(file.Process, context.RequestAborted);
        return new PageAnswer(StatusPage.Render(
            layout.For(context),
            file,
            correctionAction,
            id => own.Contains(id) ? $"/reports/{links.Filing.Receipt(id)}" : null,
            RouteValues.QueryOf(context, "known") is not null,
            await LastYearAsync(file, context.RequestAborted)));
    }

    /// <summary>
    /// Returns the reports of the year before, which may not be public: only where the agency's own link or the office brought the file.
    /// </summary>
    private async Task<YearContext?> LastYearAsync(ReportFile file, CancellationToken cancellation) =>
        file.Reading is { } reading && AgencysOwn.Sent(file.Process)
            ? (await years.OfAsync(file.Process, reading.Report, default, cancellation)).Year
            : null;

    /// <summary>
    /// Returns the reports in which a file lives on and that its sender may see: the one that took it, and of its parts those that began
    /// with it. A part whose bytes had come before is another sender's.
    /// </summary>
    private async Task<HashSet<ReportId>> OwnAsync(ReportProcess process, CancellationToken cancellation)
    {
        var own = new HashSet<ReportId>();
        if (process.DividedInto.Length == 0 && process.HandedOverTo is { } taker)
        {
            own.Add(taker);
        }

        foreach (var part in process.DividedInto)
        {
            if (await store.LoadAsync(part, cancellation) is [Received begun, ..] && begun.File.CutFrom == process.File.Hash)
            {
                own.Add(part);
            }
        }

        return own;
    }

    private Task<ReportFile?> FindAsync(ReportId id, HttpContext context) =>
        ReportFile.LoadAsync(store, readings, id, context.RequestAborted);

    private async Task<List<Receipt>> TakeInAsync(HttpContext context, FilingWay way)
    {
        try
        {
            return await TakeInAllAsync(context, way);
        }
        catch (TooManyFilesException many)
        {
            throw new AnsweredException(
                Answers.IsForPrograms(context)
                    ? answers.Refusal(context, many.StatusCode, "too-many-files", Answers.WordsFor(context).TooManyFiles(many.Most))
                    : TooManyFilesPage.Answer(layout.For(context), many, context.Request.Path),
                many);
        }
    }

    private async Task<List<Receipt>> TakeInAllAsync(HttpContext context, FilingWay way)
    {
        var receipts = new List<Receipt>();
        var pages = new List<Upload>();
        await foreach (var upload in uploads.ReadAsync(context, way.Account ?? "", context.RequestAborted))
        {
            if (upload.IsPage)
            {
                pages.Add(upload);
            }
            else
            {
                var result = await TakeInAsync(upload, way, context.RequestAborted);
                receipts.Add(new Receipt(upload.Name, result) { Pasted = result is FilingResult.Refused ? TextOf(upload) : null });
            }
        }

        if (pages.Count > 0)
        {
            receipts.Add(await TakeInTogetherAsync(pages, way, context.RequestAborted));
        }

        if (receipts.Count == 0)
        {
            receipts.Add(new Receipt("", new FilingResult.Refused(new Refusal.NoFile())));
        }

        return receipts;
    }

    private async Task<Receipt> TakeInTogetherAsync(List<Upload> pages, FilingWay way, CancellationToken cancellation)
    {
        if (pages.FirstOrDefault(static page => page.Content is null) is { } large)
        {
            return new Receipt(large.Name, new FilingResult.Refused(desk.TooLarge));
        }

        await _binding.WaitAsync(cancellation);
        try
        {
            return await BindAsync(pages, way, cancellation);
        }
        finally
        {
            _binding.Release();
        }
    }

    private async Task<Receipt> BindAsync(List<Upload> pages, FilingWay way, CancellationToken cancellation)
    {
        return Binding.Of([.. pages.Select(static page => new PageFile(page.Name, page.Content!.Load()))]) switch
        {
            Binding.Bound bound => new Receipt(
                bound.Name, await TakeInAsync(
                    new Upload(bound.Name, bound.Content, pages[^1].Sender, IsPage: false),
                    way,
                    cancellation)),
            Binding.Refused refused => new Receipt(pages[0].Name, new FilingResult.Refused(refused.Refusal)),
            _ => throw new InvalidOperationException("Pages are bound or refused."),
        };
    }

    private async Task<FilingResult> TakeInAsync(Upload upload, FilingWay way, CancellationToken cancellation)
    {
        if (upload.Content is not { } content)
        {
            return new FilingResult.Refused(desk.TooLarge);
        }

        var by = upload.Sender is { Name.Length: > 0 } sender ? sender.Name : way.Origin is Origin.Operator ? Office : Anonymous;
        var filer = new Filer(by, upload.Sender, way.Origin) { Account = way.Account };
        return way.Corrects is { } id
            ? await desk.RefileAsync(id, content, upload.Name, filer, cancellation)
            : await desk.FileAsync(content, upload.Name, filer, cancellation);
    }

    /// <summary>Returns text that was pasted, to be shown again; null for a file, and for more than a page should hold.</summary>
    private static string? TextOf(Upload upload) =>
        upload is { IsPasted: true, Content: { Size: <= LongestShown } content } ? Encoding.UTF8.GetString(content.Load().Span) : null;

    /// <summary>Returns the answer to a person: one file that was taken leads to its page; anything else is told file by file.</summary>
    private IResult Show(HttpContext context, List<Receipt> receipts) => receipts switch
    {
        [{ Result: FilingResult.Filed filed }] => new SeeOther($"/reports/{links.Filing.Receipt(filed.Report)}"),
        [{ Result: FilingResult.Known { IsOpen: true } known }] => new SeeOther($"/reports/{links.Filing.Receipt(known.Report)}?known=1"),
        [{ Result: FilingResult.Refused refused, Pasted: null }] => answers.Refusal(context, refused.Refusal),
        _ => new PageAnswer(
            ReceiptPage.Render(layout.For(context), receipts, links.Filing, context.Request.Path), StatusOf(receipts)),
    };

    private IResult Tell(HttpContext context, List<Receipt> receipts)
    {
        if (receipts is [{ Result: FilingResult.Filed filed }])
        {
            context.Response.Headers.Location = $"/api/reports/{links.Filing.Receipt(filed.Report)}";
        }

        return new JsonAnswer(
            json =>
            {
                if (receipts is [var only])
                {
                    Write(json, only);
                    return;
                }

                json.WriteStartArray("files"u8);
                foreach (var receipt in receipts)
                {
                    json.WriteStartObject();
                    Write(json, receipt);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
            StatusOf(receipts));
    }

    /// <summary>
    /// Returns the status of several files: 201 if one of them is new, 200 if all are known, else that of the first refused.
    /// </summary>
    private static int StatusOf(List<Receipt> receipts) =>
        receipts.Any(receipt => receipt.Result is FilingResult.Filed) ? StatusCodes.Status201Created
        : receipts.All(receipt => receipt.Result is FilingResult.Known) ? StatusCodes.Status200OK
        : receipts.Select(receipt => receipt.Result).OfType<FilingResult.Refused>()
            .Select(refused => Answers.StatusOf(refused.Refusal.Code))
            .First();

    private void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteString("file"u8, receipt.Name);
        switch (receipt.Result)
        {
            case FilingResult.Filed filed:
                WriteReport(json, filed.Report, isNew: true, isOpen: true, "已收到，正在读取。");
                break;
            case FilingResult.Known known:
                WriteReport(json, known.Report, isNew: false, known.IsOpen, known.Message);
                if (known.IsOpen)
                {
                    json.WriteString("state"u8, CodeName.Of(known.State));
                }

                break;
            case FilingResult.Refused refused:
                json.WriteStartObject("error"u8);
                json.WriteString("code"u8, CodeName.Of(refused.Refusal.Code));
                json.WriteString("message"u8, refused.Refusal.Message);
                json.WriteEndObject();
                break;
        }
    }

    /// <summary>Writes what a sender is told of a report; the receipt only where the report is open to the sender.</summary>
    private void WriteReport(Utf8JsonWriter json, ReportId id, bool isNew, bool isOpen, string message)
    {
        json.WriteString("id"u8, id.ToString());
        json.WriteBoolean("new"u8, isNew);
        if (isOpen)
        {
            var receipt = links.Filing.Receipt(id);
            json.WriteString("status"u8, $"/api/reports/{receipt}");
            json.WriteString("page"u8, $"/reports/{receipt}");
        }

        json.WriteString("message"u8, message);
    }
}
