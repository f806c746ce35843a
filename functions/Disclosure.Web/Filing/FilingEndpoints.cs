using System.Text.Json;
using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>Takes reports in, and tells their senders where they stand.</summary>
internal sealed class FilingEndpoints(
    ReportDesk desk, IReportStore store, ReadingStore readings, UploadReader uploads, Layout layout, Answers answers)
{
    /// <summary>Pages that are made one file are in memory meanwhile: those of one request at a time.</summary>
    private readonly SemaphoreSlim _binding = new(1);

    private const string Anonymous = "网上报送";

    /// <summary>POST /reports: the form on the start page.</summary>
    public async Task<IResult> SendAsync(HttpContext context) => Show(context, await TakeInAsync(context, null));

    /// <summary>POST /api/reports.</summary>
    public async Task<IResult> SendByProgramAsync(HttpContext context) => Tell(context, await TakeInAsync(context, null));

    /// <summary>POST /reports/{id}/files: the corrected file of a report that was returned or cannot be read.</summary>
    public async Task<IResult> CorrectAsync(HttpContext context) =>
        RouteValues.ReportOf(context) is { } id ? Show(context, await TakeInAsync(context, id)) : answers.NotFound(context);

    /// <summary>POST /api/reports/{id}/files.</summary>
    public async Task<IResult> CorrectByProgramAsync(HttpContext context) =>
        RouteValues.ReportOf(context) is { } id ? Tell(context, await TakeInAsync(context, id)) : answers.NotFound(context);

    /// <summary>GET /reports/{id}.</summary>
    public async Task<IResult> StatusAsync(HttpContext context) =>
        await FindAsync(context) is { } file
            ? new PageAnswer(StatusPage.Render(layout.For(context), file, RouteValues.QueryOf(context, "known") is not null))
            : answers.NotFound(context);

    /// <summary>GET /api/reports/{id}.</summary>
    public async Task<IResult> StatusByProgramAsync(HttpContext context) =>
        await FindAsync(context) is { } file ? new JsonAnswer(json => StatusJson.Write(json, file)) : answers.NotFound(context);

    private async Task<ReportFile?> FindAsync(HttpContext context) => RouteValues.ReportOf(context) is { } id
        ? await ReportFile.LoadAsync(store, readings, id, context.RequestAborted)
        : null;

    private async Task<List<Receipt>> TakeInAsync(HttpContext context, ReportId? corrects)
    {
        var receipts = new List<Receipt>();
        var pages = new List<Upload>();
        await foreach (var upload in uploads.ReadAsync(context, context.RequestAborted))
        {
            if (upload.IsPage)
            {
                pages.Add(upload);
            }
            else
            {
                receipts.Add(new Receipt(upload.Name, await TakeInAsync(upload, corrects, context.RequestAborted)));
            }
        }

        if (pages.Count > 0)
        {
            receipts.Add(await TakeInTogetherAsync(pages, corrects, context.RequestAborted));
        }

        if (receipts.Count == 0)
        {
            receipts.Add(new Receipt("", new FilingResult.Refused(new Refusal.NoFile())));
        }

        return receipts;
    }

    private async Task<Receipt> TakeInTogetherAsync(List<Upload> pages, ReportId? corrects, CancellationToken cancellation)
    {
        if (pages.FirstOrDefault(static page => page.Content is null) is { } large)
        {
            return new Receipt(large.Name, new FilingResult.Refused(desk.TooLarge));
        }

        await _binding.WaitAsync(cancellation);
        try
        {
            return await BindAsync(pages, corrects, cancellation);
        }
        finally
        {
            _binding.Release();
        }
    }

    private async Task<Receipt> BindAsync(List<Upload> pages, ReportId? corrects, CancellationToken cancellation)
    {
        return Binding.Of([.. pages.Select(static page => new PageFile(page.Name, page.Content!.Load()))]) switch
        {
            Binding.Bound bound => new Receipt(
                bound.Name, await TakeInAsync(
                    new Upload(bound.Name, bound.Content, pages[^1].Sender, IsPage: false),
                    corrects,
                    cancellation)),
            Binding.Refused refused => new Receipt(pages[0].Name, new FilingResult.Refused(refused.Refusal)),
            _ => throw new InvalidOperationException("Pages are bound or refused."),
        };
    }

    private async Task<FilingResult> TakeInAsync(Upload upload, ReportId? corrects, CancellationToken cancellation)
    {
        if (upload.Content is not { } content)
        {
            return new FilingResult.Refused(desk.TooLarge);
        }

        var by = upload.Sender is { Name.Length: > 0 } sender ? sender.Name : Anonymous;
        return corrects is { } id
            ? await desk.RefileAsync(id, content, upload.Name, by, upload.Sender, cancellation)
            : await desk.FileAsync(content, upload.Name, by, upload.Sender, cancellation);
    }

    /// <summary>Returns the answer to a person: one file that was taken leads to its page; anything else is told file by file.</summary>
    private IResult Show(HttpContext context, List<Receipt> receipts) => receipts switch
    {
        [{ Result: FilingResult.Filed filed }] => new SeeOther($"/reports/{filed.Report}"),
        [{ Result: FilingResult.Known known }] => new SeeOther($"/reports/{known.Report}?known=1"),
        [{ Result: FilingResult.Refused refused }] => answers.Refusal(context, refused.Refusal),
        _ => new PageAnswer(ReceiptPage.Render(layout.For(context), receipts), StatusOf(receipts)),
    };

    private static JsonAnswer Tell(HttpContext context, List<Receipt> receipts)
    {
        if (receipts is [{ Result: FilingResult.Filed filed }])
        {
            context.Response.Headers.Location = $"/api/reports/{filed.Report}";
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

    private static void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteString("file"u8, receipt.Name);
        switch (receipt.Result)
        {
            case FilingResult.Filed filed:
                WriteReport(json, filed.Report, isNew: true, "已收到，正在读取。");
                break;
            case FilingResult.Known known:
                WriteReport(json, known.Report, isNew: false, known.Message);
                json.WriteString("state"u8, CodeName.Of(known.State));
                break;
            case FilingResult.Refused refused:
                json.WriteStartObject("error"u8);
                json.WriteString("code"u8, CodeName.Of(refused.Refusal.Code));
                json.WriteString("message"u8, refused.Refusal.Message);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteReport(Utf8JsonWriter json, ReportId id, bool isNew, string message)
    {
        json.WriteString("id"u8, id.ToString());
        json.WriteBoolean("new"u8, isNew);
        json.WriteString("status"u8, $"/api/reports/{id}");
        json.WriteString("page"u8, $"/reports/{id}");
        json.WriteString("message"u8, message);
    }
}
