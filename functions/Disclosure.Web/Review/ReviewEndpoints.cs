using System.Globalization;
using Disclosure.Reports;
using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>
/// What a review link opens. GET shows and never changes anything, since scanners of mail open links; a POST from the page decides, and then sends
/// the browser back to the page, which tells what was done. The same POST come twice does the same once.
/// </summary>
internal sealed class ReviewEndpoints(
    ReviewLinks links,
    ReportDesk desk,
    IReportStore store,
    ReadingStore readings,
    IOriginals originals,
    Layout layout,
    Answers answers,
    TimeProvider time)
{
    private static readonly Dictionary<string, Figure> NoFigures = [];

    /// <summary>GET /review/{token}.</summary>
    public Task<IResult> PageAsync(HttpContext context) => WithLinkAsync(context, review =>
        Task.FromResult<IResult>(review.File.Process.RefusalOf(review.Ticket, time.GetUtcNow()) is { } refusal
            ? ClosedLinkPage.Answer(layout, review, refusal)
            : new PageAnswer(ReviewPage.Render(layout, review))), tellsOwnAct: true);

    /// <summary>GET /review/{token}/original.</summary>
    public Task<IResult> OriginalAsync(HttpContext context) => WithLinkAsync(context, review =>
        OriginalAnswer.OpenAsync(originals, review.File.Process.File, inline: true, context, answers));

    /// <summary>POST /review/{token}/approve.</summary>
    public Task<IResult> ApproveAsync(HttpContext context) =>
        DecideAsync(context, (ticket, form, _) => new ReportCommand.Approve(ticket, form.Text("remark")));

    /// <summary>POST /review/{token}/return.</summary>
    public Task<IResult> ReturnAsync(HttpContext context) =>
        DecideAsync(context, (ticket, form, _) => new ReportCommand.Reject(ticket, form.Text("reason")));

    /// <summary>POST /review/{token}/accept: takes a finding as it stands.</summary>
    public Task<IResult> AcceptAsync(HttpContext context) => DecideAsync(context, (ticket, form, seen) =>
        new ReportCommand.AcceptFinding(ticket, form.Text("finding"), seen, form.Text("reason")));

    /// <summary>POST /review/{token}/correct: one figure by hand, or those ticked to what their sums suggest.</summary>
    public Task<IResult> CorrectAsync(HttpContext context) => WithLinkAsync(context, async review =>
    {
        var form = await FormFields.ReadAsync(context);
        var seen = SeenIn(form);
        var figures = (await readings.FindAsync(seen, context.RequestAborted))?.Report.Figures ?? NoFigures;
        return ChangesIn(form, figures) is { } changes
            ? await ActAsync(
                context, review, new ReportCommand.Correct(
                    review.Ticket.Reviewer, review.Ticket, seen, new ReportChanges { Figures = changes }, form.Text("reason")))
            : answers.Refusal(context, new Refusal(RefusalCode.BadValue, "数值应当是数字，例如 12 或 3.5000；要改成空白，请留空。"));
    });

    /// <summary>POST /review/{token}/identity: agency and year.</summary>
    public Task<IResult> IdentifyAsync(HttpContext context) => DecideAsync(context, (ticket, form, seen) => new ReportCommand.Correct(
        ticket.Reviewer,
        ticket,
        seen,
        new ReportChanges
        {
            Agency = form.Text("agency"),
            Year = int.TryParse(form.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0,
        },
        form.Text("reason")));

    private Task<IResult> DecideAsync(HttpContext context, Func<ReviewTicket, IFormCollection, ContentHash, ReportCommand> command) =>
        WithLinkAsync(context, async review =>
        {
            var form = await FormFields.ReadAsync(context);
            return await ActAsync(context, review, command(review.Ticket, form, SeenIn(form)));
        });

    /// <summary>
    /// Has the process decide, and shows the page anew. An act that came a second time after it used the link up is refused by then, and the page
    /// tells that it was done.
    /// </summary>
    private async Task<IResult> ActAsync(HttpContext context, ReviewCase review, ReportCommand command) =>
        await desk.ActAsync(review.Ticket.Report, command, context.RequestAborted) switch
        {
            CommandResult.Done => new SeeOther(review.Path + (command is ReportCommand.AcceptFinding ? "#findings" : "")),
            CommandResult.Refused refused when Answers.StatusOf(refused.Refusal.Code) == StatusCodes.Status410Gone => new SeeOther(review.Path),
            CommandResult.Refused refused => RefusedPage.Answer(layout, review, refused.Refusal),
            _ => throw new InvalidOperationException("A command is done or refused."),
        };

    /// <summary>
    /// Checks the link and loads its report, or tells what is wrong with the link. One that ran out opens nothing, but may still tell its reviewer
    /// what was done by it.
    /// </summary>
    private async Task<IResult> WithLinkAsync(HttpContext context, Func<ReviewCase, Task<IResult>> handle, bool tellsOwnAct = false)
    {
        var token = RouteValues.TextOf(context, "token");
        var check = links.Check(token);
        if (check is not (LinkCheck.Good or LinkCheck.Expired))
            return BadLinkPage.Answer(layout, check);
        var ticket = check is LinkCheck.Expired expired ? expired.Ticket : ((LinkCheck.Good)check).Ticket;
        if (await ReportFile.LoadAsync(store, readings, ticket.Report, context.RequestAborted) is not { } file)
            return answers.NotFound(context);
        var review = new ReviewCase(token, ticket, file);
        return check is LinkCheck.Expired && !(tellsOwnAct && review.OwnAct is not null)
            ? BadLinkPage.Answer(layout, check)
            : await handle(review);
    }

    /// <summary>The corrections a form asks for; null where its number is none. A figure without a suggestion stays, and so is refused as no change.</summary>
    private static List<FigureChange>? ChangesIn(IFormCollection form, IReadOnlyDictionary<string, Figure> figures)
    {
        if (form.ContainsKey("figure"))
        {
            var id = form.Text("figure");
            return FigureInput.TryParse(form.Text("value"), out var value) ? [new FigureChange(id, figures.GetValueOrDefault(id)?.Value, value)] : null;
        }

        var changes = new List<FigureChange>();
        foreach (var id in form["suggested"].OfType<string>())
        {
            var figure = figures.GetValueOrDefault(id);
            changes.Add(new FigureChange(id, figure?.Value, figure?.Suggested ?? figure?.Value));
        }

        return changes;
    }

    /// <summary>The checked reading the page showed, which the page hands back; of no reading if it does not.</summary>
    private static ContentHash SeenIn(IFormCollection form) => ContentHash.TryParse(form.Text("seen"), out var seen) ? seen : default;
}
