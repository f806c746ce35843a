using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Operator;

/// <summary>The office's own view: what is where, what waits for whom, what failed, and the notices with their links.</summary>
internal sealed class OperatorEndpoints(
    OperatorAccess access,
    ReportDesk desk,
    IReportStore store,
    IOutbox outbox,
    IOriginals originals,
    ReadingStore readings,
    Layout layout,
    Answers answers,
    TimeProvider time)
{
    private const string Operator = "主管部门";
    private const int PageSize = 50;
    private const int RecentNotices = 10;
    private const int NoticesOfReport = 500;

    /// <summary>POST /operator/login.</summary>
    public async Task<IResult> LogInAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return access.TryOpen(context, form.Text("key"))
            ? new SeeOther("/operator")
            : access.HasKey ? new PageAnswer(LoginPage.Render(layout, wrong: true), StatusCodes.Status401Unauthorized)
            : answers.OperatorClosed(context);
    }

    /// <summary>GET /operator.</summary>
    public async Task<IResult> ListAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var filter = new OperatorFilter(
            Pile.Find(RouteValues.QueryOf(context, "pile")),
            RouteValues.NumberOf(context, "year", 0, 9999),
            RouteValues.QueryOf(context, "q"),
            new Paging(RouteValues.NumberOf(context, "page", 1, Paging.LastPage) ?? 1, PageSize));
        var page = await store.QueryAsync(filter.Query(filter.Pile), cancellation);
        var sizes = new Dictionary<string, int>();
        foreach (var pile in Pile.All)
            sizes[pile.Id] = (await store.QueryAsync(filter.Query(pile) with { Skip = 0, Take = 1 }, cancellation)).Total;
        var notices = await outbox.ListAsync(0, RecentNotices, cancellation);
        return new PageAnswer(OperatorPage.Render(layout, filter, page, sizes, notices, time.GetUtcNow()));
    }

    /// <summary>GET /operator/outbox.</summary>
    public async Task<IResult> OutboxAsync(HttpContext context)
    {
        var paging = new Paging(RouteValues.NumberOf(context, "page", 1, Paging.LastPage) ?? 1, PageSize);
        return new PageAnswer(OutboxPage.Render(layout, paging, await outbox.ListAsync(paging.Skip, PageSize, context.RequestAborted)));
    }

    /// <summary>GET /operator/reports/{id}.</summary>
    public Task<IResult> ReportAsync(HttpContext context) => WithReportAsync(context, async file =>
    {
        var notices = await outbox.ListAsync(0, NoticesOfReport, context.RequestAborted);
        return new PageAnswer(OperatorReportPage.Render(
            layout, file, [.. notices.Where(entry => entry.Notice.Report == file.Process.Id)], time.GetUtcNow()));
    });

    /// <summary>GET /operator/reports/{id}/original.</summary>
    public Task<IResult> OriginalAsync(HttpContext context) => WithReportAsync(context, file =>
        OriginalAnswer.OpenAsync(originals, file.Process.File, inline: true, context, answers));

    /// <summary>POST /operator/reports/{id}/retry.</summary>
    public Task<IResult> RetryAsync(HttpContext context) => ActAsync(context, new ReportCommand.Retry(Operator));

    /// <summary>POST /operator/reports/{id}/withdraw.</summary>
    public async Task<IResult> WithdrawAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return await ActAsync(context, new ReportCommand.Withdraw(Operator, form.Text("reason")));
    }

    private async Task<IResult> ActAsync(HttpContext context, ReportCommand command) =>
        RouteValues.ReportOf(context) is not { } id
            ? answers.NotFound(context)
            : await desk.ActAsync(id, command, context.RequestAborted) is CommandResult.Refused refused
                ? answers.Refusal(context, refused.Refusal)
                : new SeeOther($"/operator/reports/{id}");

    private async Task<IResult> WithReportAsync(HttpContext context, Func<ReportFile, Task<IResult>> show) =>
        RouteValues.ReportOf(context) is { } id && await ReportFile.LoadAsync(store, readings, id, context.RequestAborted) is { } file
            ? await show(file)
            : answers.NotFound(context);
}
