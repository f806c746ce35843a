using System.Globalization;
using Disclosure.Web.Access;
using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Operator;

/// <summary>The office's own view: what is where, what waits for whom, what failed, and the notices with their links.</summary>
internal sealed class OperatorEndpoints(
    OperatorAccess access,
    OperatorGate gate,
    ReportDesk desk,
    IReportStore store,
    IOutbox outbox,
    IOriginals originals,
    ReadingStore readings,
    Rivals rivals,
    IEnumerable<IOfficeTroubles> troubles,
    StandingReports standing,
    ReviewLinks links,
    Layout layout,
    Answers answers,
    WorkflowOptions workflow,
    DisclosureWebOptions options,
    TimeProvider time)
{
    private const string Operator = "主管部门";
    private const int PageSize = 50;
    private const int RecentNotices = 10;
    private const int NoticesOfReport = 500;

    /// <summary>Failed notices shown and tried again at a time.</summary>
    private const int FailedNotices = 500;

    /// <summary>Reports that stand still shown at a time.</summary>
    private const int MostStanding = 20;

    /// <summary>Progress streams at a time; beyond them the page does without.</summary>
    private const int MostStreams = 32;

    /// <summary>Most characters of a code that the page shows; one is shorter.</summary>
    private const int LongestCode = 400;

    private int _streams;

    /// <summary>POST /operator/login.</summary>
    public async Task<IResult> LogInAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        if (access.Entrance == Entrance.None)
        {
            return gate.Closed(context);
        }

        var byKey = access.Entrance == Entrance.Key;
        var words = OperatorWords.In(LanguageChoice.Of(context));

        // A key counts as it was entered; a code is copied, and blanks come along.
        return await access.SignInAsync(context, byKey ? form["key"].FirstOrDefault() ?? "" : form.Text("code")) switch
        {
            SignIn.Done => new SeeOther("/operator"),
            SignIn.Waits waits => answers.TooMany(context, waits.Wait, words.TriedTooOften),
            SignIn.UsedUp => gate.AskToSignIn(context, words.CodeUsedUp, ""),
            _ => gate.AskToSignIn(context, byKey ? words.WrongKey : words.WrongCode, ""),
        };
    }

    /// <summary>GET /operator/login: the page that asks for the key, or shows the code that its address brings.</summary>
    public Task<IResult> LoginPageAsync(HttpContext context)
    {
        var code = RouteValues.QueryOf(context, "code") is { Length: <= LongestCode } text ? text : "";
        return Task.FromResult(access.Entrance switch
        {
            Entrance.None => gate.Closed(context),
            Entrance.Key => new PageAnswer(LoginPage.Render(layout.For(context), byKey: true, null, "")),
            _ => new PageAnswer(LoginPage.Render(layout.For(context), byKey: false, null, code)),
        });
    }

    /// <summary>POST /operator/logout: ends the session of the browser.</summary>
    public async Task<IResult> LogOutAsync(HttpContext context)
    {
        await access.SignOutAsync(context);
        return SignedOut(context);
    }

    /// <summary>POST /operator/logout/all: ends the sessions of all browsers.</summary>
    public async Task<IResult> LogOutEverywhereAsync(HttpContext context)
    {
        await access.SignOutEverywhereAsync(context);
        return SignedOut(context);
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
        var page = await store.QueryAsync(filter.Query, cancellation);
        var counts = new OfficeCounts(await store.CountAsync(filter.Text, cancellation));
        var notices = await outbox.ListAsync(0, RecentNotices, cancellation);
        var failed = await outbox.FailedAsync(FailedNotices, cancellation);
        var unreached = await outbox.UnreachedAsync(FailedNotices, cancellation);
        return new PageAnswer(OperatorPage.Render(
            layout.For(context), filter, page, counts, workflow.Review(), notices, failed.Count, unreached.Count,
            options.ExpectedAgencies.Count > 0,
            options.ShowsLinks,
            [.. troubles.SelectMany(static source => source.List()), .. await standing.FindAsync(MostStanding, cancellation)],
            time.GetUtcNow()));
    }

    /// <summary>GET /operator/progress: the numbers of the list, as they change.</summary>
    public Task<IResult> ProgressAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref _streams) > MostStreams)
        {
            Interlocked.Decrement(ref _streams);
            return Task.FromResult(answers.Refusal(context, StatusCodes.Status503ServiceUnavailable, "busy",
                OperatorWords.In(LanguageChoice.Of(context)).Busy));
        }

        context.Response.OnCompleted(() =>
        {
            Interlocked.Decrement(ref _streams);
            return Task.CompletedTask;
        });
        return Task.FromResult<IResult>(new ProgressAnswer(store, time));
    }

    /// <summary>POST /operator/retry: has every failed report of a filter tried again.</summary>
    public async Task<IResult> RetryAllAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var form = await FormFields.ReadAsync(context);
        var filter = new OperatorFilter(
            Pile.Find(form.Text("pile")),
            int.TryParse(form.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            form.Text("q") is { Length: > 0 } text ? text : null,
            new Paging(1, ReportQuery.LargestPage));
        IReadOnlyList<ReportState> states = filter.Pile.States.Count == 0
            ? OperatorPage.Failed
            : [.. OperatorPage.Failed.Intersect(filter.Pile.States)];
        foreach (var row in states.Count == 0 ? [] : await AllAsync(filter.Query with { States = states }, cancellation))
        {
            await desk.ActAsync(row.Id, new ReportCommand.Retry(Operator), cancellation);
        }

        return new SeeOther(filter.Address(filter.Pile, filter.Year));
    }

    /// <summary>GET /operator/waiting.</summary>
    public async Task<IResult> WaitingAsync(HttpContext context)
    {
        var rows = await AllAsync(
            new ReportQuery
            {
                States =
                [
                    ReportState.InReview, ReportState.Returned, ReportState.Unreadable, ReportState.Poisoned, ReportState.Held,
                ],
            }, context.RequestAborted);
        return new PageAnswer(WaitingPage.Render(layout.For(context), rows, workflow.Review(), time.GetUtcNow()));
    }

    /// <summary>GET /operator/missing: the agencies that have sent no report for a year, the last one where none is named.</summary>
    public async Task<IResult> MissingAsync(HttpContext context)
    {
        var year = RouteValues.NumberOf(context, "year", 0, 9999) ?? time.GetUtcNow().AddHours(8).Year - 1;
        var rows = await AllAsync(
            new ReportQuery
            {
                Year = year,
                // What waits to be corrected counts as not filed until it comes back.
                States =
                [
                    .. Enum.GetValues<ReportState>().Where(static state => state is not (ReportState.Withdrawn or ReportState.Held
                        or ReportState.Returned or ReportState.Unreadable)),
                ],
            },
            context.RequestAborted);
        var filed = rows.Select(row => row.Agency).ToHashSet(StringComparer.Ordinal);
        var expected = options.ExpectedAgencies.Distinct(StringComparer.Ordinal).ToList();
        return new PageAnswer(
            MissingPage.Render(layout.For(context), year, [.. expected.Where(agency => !filed.Contains(agency))], expected.Count));
    }

    /// <summary>POST /operator/outbox/retry: has every notice that failed or had no way sent again.</summary>
    public async Task<IResult> ResendAsync(HttpContext context)
    {
        foreach (var entry in await UndeliveredAsync(context))
        {
            await outbox.MarkFailedAsync(entry.Notice.Key, null, context.RequestAborted);
        }

        return new SeeOther("/operator/outbox");
    }

    /// <summary>POST /operator/outbox/resend: has one notice that failed or had no way sent again.</summary>
    public async Task<IResult> ResendOneAsync(HttpContext context)
    {
        var key = (await FormFields.ReadAsync(context)).Text("key");
        if ((await UndeliveredAsync(context)).FirstOrDefault(entry => entry.Notice.Key == key) is not { } entry)
        {
            return answers.NotFound(context);
        }

        await outbox.MarkFailedAsync(entry.Notice.Key, null, context.RequestAborted);
        return new SeeOther("/operator/outbox");
    }

    private async Task<IReadOnlyList<OutboxEntry>> UndeliveredAsync(HttpContext context) =>
    [
        .. await outbox.FailedAsync(FailedNotices, context.RequestAborted),
        .. await outbox.UnreachedAsync(FailedNotices, context.RequestAborted),
    ];

    /// <summary>GET /operator/outbox.</summary>
    public async Task<IResult> OutboxAsync(HttpContext context)
    {
        var paging = new Paging(RouteValues.NumberOf(context, "page", 1, Paging.LastPage) ?? 1, PageSize);
        return new PageAnswer(OutboxPage.Render(
            layout.For(context),
            paging,
            await outbox.ListAsync(paging.Skip, PageSize, context.RequestAborted),
            await outbox.FailedAsync(FailedNotices, context.RequestAborted),
            (await outbox.UnreachedAsync(FailedNotices, context.RequestAborted)).Count,
            options.ShowsLinks));
    }

    /// <summary>GET /operator/reports/{id}.</summary>
    public Task<IResult> ReportAsync(HttpContext context) => WithReportAsync(context, async file =>
    {
        var notices = await outbox.ListAsync(0, NoticesOfReport, context.RequestAborted);
        return new PageAnswer(OperatorReportPage.Render(
            layout.For(context),
            file,
            await rivals.OfAsync(file.Process, context.RequestAborted),
            await rivals.BeforeAsync(file.Process, context.RequestAborted),
            [.. notices.Where(entry => entry.Notice.Report == file.Process.Id)],
            $"/reports/{links.Filing.Receipt(file.Process.Id)}",
            options.ShowsLinks,
            time.GetUtcNow()));
    });

    /// <summary>GET /operator/reports/{id}/original.</summary>
    public Task<IResult> OriginalAsync(HttpContext context) => WithReportAsync(context, file =>
        OriginalAnswer.OpenAsync(originals, file.Process.File, inline: true, context, answers));

    /// <summary>POST /operator/reports/{id}/retry.</summary>
    public Task<IResult> RetryAsync(HttpContext context) => ActAsync(context, new ReportCommand.Retry(Operator));

    /// <summary>POST /operator/reports/{id}/withdraw: may make the version before public again.</summary>
    public async Task<IResult> WithdrawAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        var reason = form.Text("reason");
        var withdrawn = await ActAsync(context, new ReportCommand.Withdraw(Operator, reason));
        return withdrawn is SeeOther && ReportId.TryParse(form.Text("restore"), out var before)
            && await desk.ActAsync(before, new ReportCommand.Restore(Operator, reason), context.RequestAborted)
                is CommandResult.Refused refused
            ? answers.Refusal(context, refused.Refusal)
            : withdrawn;
    }

    /// <summary>POST /operator/reports/{id}/restore: puts back what was withdrawn or superseded.</summary>
    public async Task<IResult> RestoreAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return await ActAsync(context, new ReportCommand.Restore(Operator, form.Text("reason")));
    }

    /// <summary>POST /operator/reports/{id}/pass: lets a held filing pass into review.</summary>
    public Task<IResult> LetPassAsync(HttpContext context) => ActAsync(context, new ReportCommand.LetPass(Operator));

    /// <summary>POST /operator/reports/{id}/turnaway: does not.</summary>
    public async Task<IResult> TurnAwayAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return await ActAsync(context, new ReportCommand.TurnAway(Operator, form.Text("reason")));
    }

    /// <summary>GET /operator/filing.</summary>
    public Task<IResult> FilingAsync(HttpContext context) =>
        Task.FromResult<IResult>(FilingPage(context, AgencyLinkForm.At(time.GetUtcNow().AddHours(8)), Html.None, StatusCodes.Status200OK));

    /// <summary>POST /operator/filing: makes an agency's filing link. The link is signed, and stored nowhere.</summary>
    public async Task<IResult> MakeLinkAsync(HttpContext context)
    {
        var fields = await FormFields.ReadAsync(context);
        var form = new AgencyLinkForm(fields.Text("agency"), fields.Text("year"), fields.Text("days"));
        var words = SenderWords.In(LanguageChoice.Of(context));
        var now = time.GetUtcNow();
        if (form.Read(now) is not var (agency, year, expires))
        {
            return FilingPage(
                context,
                form,
                Html.Of($"""<p class="notice">{words.LinkRefused(
                    AgencyLinkForm.LongestAgency, AgencyLinkForm.FirstYear, now.Year, AgencyLinkForm.MostDays)}</p>"""),
                StatusCodes.Status400BadRequest);
        }

        return FilingPage(
            context,
            form,
            Html.Of($"""
                <p class="notice done"><label for="link">{
                    words.LinkFor(agency, year, Moment.Full(expires, LanguageChoice.Of(context)))}</label>
                <textarea id="link" rows="3" readonly>{links.Agency(agency, year, expires)}</textarea></p>
                """),
            StatusCodes.Status200OK);
    }

    /// <summary>Returns the answer to whoever signed out: the browser forgets the pages, also those it keeps for going back.</summary>
    private static SeeOther SignedOut(HttpContext context)
    {
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return new SeeOther("/operator/login");
    }

    private PageAnswer FilingPage(HttpContext context, AgencyLinkForm form, Html told, int status) =>
        new(OfficeFilingPage.Render(layout.For(context), workflow, options, form, told), status);

    private async Task<IResult> ActAsync(HttpContext context, ReportCommand command) =>
        RouteValues.ReportOf(context) is not { } id
            ? answers.NotFound(context)
            : await desk.ActAsync(id, command, context.RequestAborted) is CommandResult.Refused refused
                ? answers.Refusal(context, refused.Refusal)
                : new SeeOther($"/operator/reports/{id}");

    private async Task<List<ReportSummary>> AllAsync(ReportQuery query, CancellationToken cancellation)
    {
        var rows = new List<ReportSummary>();
        while (await store.QueryAsync(query with { Skip = rows.Count, Take = ReportQuery.LargestPage }, cancellation) is
            {
                Rows
            .Count: > 0
            } page)
        {
            rows.AddRange(page.Rows);
        }

        return rows;
    }

    private async Task<IResult> WithReportAsync(HttpContext context, Func<ReportFile, Task<IResult>> show) =>
        RouteValues.ReportOf(context) is { } id && await ReportFile.LoadAsync(store, readings, id, context.RequestAborted) is { } file
            ? await show(file)
            : answers.NotFound(context);
}
