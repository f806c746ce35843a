using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Views;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
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
using Disclosure.Workflow.Year;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Disclosure.Web.Review;

/// <summary>
/// What a review link opens. GET shows and never changes anything, since scanners of mail open links; a POST from the page decides, and
/// then sends the browser back to the page, which tells what was done. A POST that comes twice takes effect once.
/// </summary>
internal sealed class ReviewEndpoints(
    ReviewLinks links,
    ReportDesk desk,
    IReportStore store,
    ReadingStore readings,
    IOriginals originals,
    OriginalPages pages,
    Rivals rivals,
    YearLookup years,
    LinkLog log,
    Layout layout,
    Answers answers,
    WorkflowOptions workflow,
    TimeProvider time)
{
    /// <summary>Most reports that an approval names as giving way, as many as the page shows at most.</summary>
    private const int MostReplaced = 20;

    /// <summary>GET /review/{token}.</summary>
    public Task<IResult> PageAsync(HttpContext context) => WithLinkAsync(
        context,
        async review => Refused(review) is { } refusal
            ? review.File.Process.MayRead(review.Ticket, time.GetUtcNow())
                ? new PageAnswer(ReviewPage.Render(
                    await ViewAsync(context, review) with { IsForReading = true }, await RecheckAsync(context, review)))
                : await ClosedAsync(context, review, refusal)
            : new PageAnswer(ReviewPage.Render(await ViewAsync(context, review), await RecheckAsync(context, review))),
        tellsOwnAct: true);

    /// <summary>GET /operator/reports/{id}/reading: what reviewers see, for the office to read; nothing is decided there.</summary>
    public Task<IResult> OfficeReadsAsync(HttpContext context) => WithReportAsync(context, async review => new PageAnswer(
        ReviewPage.Render(await ViewAsync(context, review) with { IsForReading = true }, await RecheckAsync(context, review))));

    /// <summary>GET /operator/reports/{id}/reading/original.</summary>
    public Task<IResult> OfficeOriginalAsync(HttpContext context) => WithReportAsync(context, review =>
        OriginalAnswer.OpenAsync(originals, review.File.Process.File, inline: true, context, answers));

    /// <summary>GET /operator/reports/{id}/reading/pages/{page}.</summary>
    public Task<IResult> OfficePictureAsync(HttpContext context) =>
        WithReportAsync(context, review => PictureOfAsync(context, review));

    /// <summary>GET /review/{token}/original.</summary>
    public Task<IResult> OriginalAsync(HttpContext context) => WithLinkAsync(context, review =>
        OriginalAnswer.OpenAsync(originals, review.File.Process.File, inline: true, context, answers));

    /// <summary>GET /review/{token}/pages/{page}.</summary>
    public Task<IResult> PictureAsync(HttpContext context) => WithLinkAsync(context, review => PictureOfAsync(context, review));

    private async Task<IResult> PictureOfAsync(HttpContext context, ReviewCase review)
    {
        var file = review.File.Process.File.Hash;
        try
        {
            return int.TryParse(RouteValues.TextOf(context, "page"), out var page)
                && await pages.SizesAsync(file, context.RequestAborted) is { } sizes
                && page >= 1
                && page <= sizes.Count
                && await pages.PictureAsync(file, page, context.RequestAborted) is { } picture
                    ? PictureAnswer.Of(picture)
                    : answers.NotFound(context);
        }
        catch (DocumentException missing)
        {
            return PictureAnswer.Missing(NoPicture(missing, LanguageChoice.Of(context)));
        }
    }

    /// <summary>GET /review/{token}/edit.</summary>
    public Task<IResult> EditAsync(HttpContext context) => WithLinkAsync(context, async review => Refused(review) is { } refusal
        ? await ClosedAsync(context, review, refusal)
        : new PageAnswer(EditPage.Render(await ViewAsync(context, review))));

    /// <summary>POST /review/{token}/approve.</summary>
    public Task<IResult> ApproveAsync(HttpContext context) => WithLinkAsync(context, async review =>
    {
        var form = await FormFields.ReadAsync(context);
        return Refused(review) is null && await IsReplacedUnseenAsync(context, review, form)
            ? await RefusedAsync(context, review, new Attempt("approve", form, new Refusal.ReplacesUnseen()))
            : await ActAsync(context, review, "approve", form, new ReportCommand.Approve(review.Ticket, form.Text("remark"))
            {
                Replaces = ReplacedIn(form),
            });
    });

    /// <summary>POST /review/{token}/return: the findings picked become part of the reason.</summary>
    public Task<IResult> ReturnAsync(HttpContext context) =>
        DecideAsync(context, "return", (review, form) => new ReportCommand.Reject(review.Ticket, ReasonWithFindings(form, review.File)));

    /// <summary>POST /review/{token}/again: has the tier before look again.</summary>
    public Task<IResult> AskAgainAsync(HttpContext context) =>
        DecideAsync(context, "again", (review, form) => new ReportCommand.AskAgain(review.Ticket, form.Text("reason")));

    /// <summary>POST /review/{token}/handover.</summary>
    public Task<IResult> HandOverAsync(HttpContext context) =>
        DecideAsync(context, "handover", (review, form) => new ReportCommand.HandOver(review.Ticket, form.Text("to"), form.Text("remark")));

    /// <summary>POST /review/{token}/accept: takes a finding as it stands.</summary>
    public Task<IResult> AcceptAsync(HttpContext context) => DecideAsync(context, "accept", (review, form) =>
        new ReportCommand.AcceptFinding(review.Ticket, form.Text("finding"), SeenIn(form), form.Text("reason")));

    /// <summary>
    /// POST /review/{token}/correct: what was changed on the page to correct on, or the figures ticked, to what their sums suggest.
    /// </summary>
    public Task<IResult> CorrectAsync(HttpContext context) => WithLinkAsync(context, async review =>
    {
        var form = await FormFields.ReadAsync(context);
        if (!form.ContainsKey("edit"))
        {
            return await ActAsync(
                context,
                review,
                "correct",
                form,
                Correction(review, form, new ReportChanges { Figures = Suggestions(form, review.File) }));
        }

        // Fields made from another reading cannot be compared with this one, and those of a closed link need not be; the process says so.
        if (SeenIn(form) != review.File.Process.CheckedReading || Refused(review) is not null)
        {
            return await ActAsync(context, review, "correct", form, Correction(review, form, new ReportChanges()));
        }

        var (changes, problems) = EditFields.Read(form, review.File, layout.For(context).Language);
        return problems.Count > 0
            ? await EditAsync(context, review, form, problems)
            : await ActAsync(context, review, "correct", form, Correction(review, form, changes));
    });

    private async Task<PageAnswer> EditAsync(
        HttpContext context, ReviewCase review, IFormCollection form, IReadOnlyList<EditProblem> problems) =>
        new(EditPage.Render(await ViewAsync(context, review), form, problems, Html.None), StatusCodes.Status400BadRequest);

    /// <summary>
    /// Returns whether a report that nobody with standing sent would take the place of a published one that the page did not show.
    /// </summary>
    private async Task<bool> IsReplacedUnseenAsync(HttpContext context, ReviewCase review, IFormCollection form)
    {
        if (review.File.Process.HasStanding)
        {
            return false;
        }

        var seen = ReplacedIn(form);
        return (await rivals.OfAsync(review.File.Process, context.RequestAborted))
            .Any(rival => rival is { GivesWay: true, Row.State: ReportState.Published } && !seen.Contains(rival.Row.Id));
    }

    /// <summary>Returns the reports that the page showed as giving way, which the page hands back.</summary>
    private static List<ReportId> ReplacedIn(IFormCollection form)
    {
        var ids = new List<ReportId>();
        foreach (var text in form["replaces"].Take(MostReplaced))
        {
            if (ReportId.TryParse(text, out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static ReportCommand.Correct Correction(ReviewCase review, IFormCollection form, ReportChanges changes) =>
        new(review.Ticket.Reviewer, review.Ticket, SeenIn(form), changes, form.Text("reason"));

    private static string NoPicture(DocumentException missing, Language language) => missing.Code == DocumentError.OcrMissing
        ? ReviewWords.In(language).NoViewer
        : ReviewWords.In(language).NoPicture(SiteWords.In(language).Documents.Of(missing.Fault));

    private Refusal? Refused(ReviewCase review) => review.File.Process.RefusalOf(review.Ticket, time.GetUtcNow());

    private async Task<ReviewView> ViewAsync(HttpContext context, ReviewCase review)
    {
        var hash = review.File.Process.File.Hash;
        var content = review.File.Reading?.Pages == 0 ? await ContentAsync(hash, context.RequestAborted) : null;
        return new ReviewView(
            layout.For(context),
            review,
            content is null ? await SizesAsync(hash, context.RequestAborted) : [],
            await rivals.OfAsync(review.File.Process, context.RequestAborted))
        {
            Content = content,
            LastYear = review.File.Reading is { } reading
                ? (await years.OfAsync(review.File.Process, reading.Report, default, context.RequestAborted)).Year
                : null,
        };
    }

    private async Task<Content?> ContentAsync(ContentHash file, CancellationToken cancellation)
    {
        try
        {
            return await pages.ContentAsync(file, cancellation);
        }
        catch (DocumentException)
        {
            // The page is of use without the original beside it, and says that there is none.
            return null;
        }
    }

    private async Task<IReadOnlyList<SheetSize>> SizesAsync(ContentHash file, CancellationToken cancellation)
    {
        try
        {
            return await pages.SizesAsync(file, cancellation) ?? [];
        }
        catch (DocumentException)
        {
            // The page is of use without pictures, and says that there are none.
            return [];
        }
    }

    private Task<Recheck?> RecheckAsync(HttpContext context, ReviewCase review) =>
        Recheck.FindAsync(review.File, readings, context.RequestAborted);

    /// <summary>
    /// Returns the page of a link that counts no more. Who used it to correct, and is asked again, gets the link to go on by: whoever holds
    /// the one holds the other's notice as well.
    /// </summary>
    private async Task<PageAnswer> ClosedAsync(
        HttpContext context, ReviewCase review, Refusal refusal, IReadOnlyList<TypedText>? late = null)
    {
        var next = review.OwnAct is not null ? NextOf(review) : null;
        return ClosedLinkPage.Answer(
            layout.For(context),
            review,
            refusal,
            await RecheckAsync(context, review),
            next is null ? null : ReviewCase.PathOf(links.Token(next)),
            $"/reports/{links.Filing.View(review.Ticket.Report)}",
            late);
    }

    /// <summary>
    /// Returns the ticket by which the reviewer of a link that has not run out is asked now; null where nothing is asked of that person.
    /// </summary>
    private ReviewTicket? NextOf(ReviewCase review) =>
        review.Ticket.Expires > time.GetUtcNow() ? review.File.Process.TicketOf(review.Ticket.Reviewer) : null;

    private Task<IResult> DecideAsync(HttpContext context, string act, Func<ReviewCase, IFormCollection, ReportCommand> command) =>
        WithLinkAsync(context, async review =>
        {
            var form = await FormFields.ReadAsync(context);
            return await ActAsync(context, review, act, form, command(review, form));
        });

    /// <summary>
    /// Has the process decide, and shows the page anew. An act that came a second time after it used the link up is refused by then, and
    /// the page tells that it was done; another that came too late is told for what it is. Nothing that was typed is lost by a refusal.
    /// </summary>
    private async Task<IResult> ActAsync(HttpContext context, ReviewCase review, string act, IFormCollection form, ReportCommand command)
    {
        var result = await desk.ActAsync(review.Ticket.Report, command, context.RequestAborted);
        if (result is not CommandResult.Refused { Refusal: { } refusal })
        {
            return new SeeOther(review.Path + (command is ReportCommand.AcceptFinding ? "#findings" : ""));
        }

        // Somebody may have acted between the look at the report and the act.
        if (await ReportFile.LoadAsync(store, readings, review.Ticket.Report, context.RequestAborted) is { } now)
        {
            review = review with { File = now with { Process = now.Process.SeatedBy(workflow.Review(), time.GetUtcNow()) } };
        }

        if (Refused(review) is null)
        {
            return await RefusedAsync(context, review, new Attempt(act, form, refusal));
        }

        var shown = await ShownAsync(form, context.RequestAborted);
        if (IsSecondTime(review, command, shown, form))
        {
            return new SeeOther(review.Path);
        }

        var typed = TypedText.Of(form, review.File, shown, layout.For(context).Language);
        return refusal.Code == RefusalCode.RoundSuperseded && form.ContainsKey("edit") && shown is not null && NextOf(review) is { } next
            ? await MergedAsync(context, new ReviewCase(links.Token(next), next, review.File), typed)
            : await ClosedAsync(context, review, refusal, typed);
    }

    /// <summary>Shows the page of a link that still counts anew, with why the act was refused and what was typed.</summary>
    private async Task<PageAnswer> RefusedAsync(HttpContext context, ReviewCase review, Attempt attempt)
    {
        var status = Answers.StatusOf(attempt.Refusal.Code);
        var view = await ViewAsync(context, review);
        return attempt.Form.ContainsKey("edit")
            ? new PageAnswer(
                EditPage.Render(view, attempt.Form, [new EditProblem("reason", view.Site.Of(attempt.Refusal))], Html.None),
                status)
            : new PageAnswer(ReviewPage.Render(view with { Attempt = attempt }, await RecheckAsync(context, review)), status);
    }

    /// <summary>
    /// Shows the page to correct on under the reviewer's new link: what was typed on what others corrected meanwhile, cell by cell.
    /// </summary>
    private async Task<PageAnswer> MergedAsync(HttpContext context, ReviewCase review, IReadOnlyList<TypedText> typed)
    {
        var view = await ViewAsync(context, review);
        var current = await RecheckAsync(context, review);
        var fields = new FormCollection(typed.ToDictionary(
            static one => one.Field, static one => new StringValues(one.Text)));
        var changed = typed.Where(one => EditFields.Now(review.File, one.Field) is { } now && now != (one.Before ?? "") && now != one.Text)
            .Select(one => new EditProblem(one.Field, view.Words.ChangedMeanwhile(
                one.Label, one.Before ?? "—", EditFields.Now(review.File, one.Field) is { Length: > 0 } now ? now : "—")))
            .ToList();
        return new PageAnswer(
            EditPage.Render(view, fields, changed, Html.Of($"""
                <p class="notice" role="alert">{view.Words.Merged}</p>
                {current?.Render(review.File, review.Policy, view.Language) ?? Html.None}
                """)),
            StatusCodes.Status409Conflict);
    }

    /// <summary>Returns the reading the fields of a form were made from; null where the form names none that is kept.</summary>
    private async Task<Reading?> ShownAsync(IFormCollection form, CancellationToken cancellation) =>
        ContentHash.TryParse(form.Text("seen"), out var seen) ? await readings.FindAsync(seen, cancellation) : null;

    /// <summary>Returns whether the act is the one by which the reviewer used the link up, sent once more.</summary>
    private static bool IsSecondTime(ReviewCase review, ReportCommand command, Reading? shown, IFormCollection form) =>
        (review.OwnAct, command) switch
        {
            (Approved, ReportCommand.Approve) => true,
            (Rejected done, ReportCommand.Reject again) => done.Reason == again.Reason,
            (AskedAgain done, ReportCommand.AskAgain again) => done.Reason == again.Reason,
            (PassedOn done, ReportCommand.HandOver again) => (done.To, done.Remark) == (again.To, again.Remark),
            ({ } done, ReportCommand.Correct again) => IsSecondTime(review, done, again, shown, form),
            _ => false,
        };

    private static bool IsSecondTime(
        ReviewCase review, ReportEvent done, ReportCommand.Correct again, Reading? shown, IFormCollection form)
    {
        var made = review.File.Events.Where(happened => (happened.At, happened.By) == (done.At, done.By)).ToList();
        return made.Exists(happened => ReasonOf(happened) == again.Reason)
            && (again.Changes.Figures.Count > 0 || shown is null
                ? again.Changes.Figures.All(change =>
                    made.Exists(happened => happened is FigureCorrected same && (same.Figure, same.New) == (change.Figure, change.New)))
                : TypedText.Of(form, review.File, shown, Language.Chinese).All(one => one.Field == "reason" || IsAmong(made, one)));

        static string? ReasonOf(ReportEvent happened) => happened switch
        {
            FigureCorrected figure => figure.Reason,
            SectionCorrected section => section.Reason,
            IdentityCorrected identity => identity.Reason,
            _ => null,
        };

        static bool IsAmong(List<ReportEvent> made, TypedText one) => made.Exists(happened => happened switch
        {
            FigureCorrected figure => EditFields.Figure(figure.Figure) == one.Field
                && FigureInput.TryParse(one.Text, out var value) && value == figure.New,
            SectionCorrected section => EditFields.Section(section.Section) == one.Field && section.New == one.Text,
            IdentityCorrected identity => one.Field == "agency" ? identity.Agency == one.Text
                : one.Field == "year" && $"{identity.Year}" == one.Text,
            _ => false,
        });
    }

    private async Task<IResult> WithReportAsync(HttpContext context, Func<ReviewCase, Task<IResult>> handle) =>
        RouteValues.ReportOf(context) is { } id && await ReportFile.LoadAsync(store, readings, id, context.RequestAborted) is { } file
            ? await handle(ReviewCase.ForOffice(file))
            : answers.NotFound(context);

    /// <summary>
    /// Checks the link and loads its report, or tells what is wrong with the link. One that ran out opens nothing, but may still tell its
    /// reviewer what was done by it.
    /// </summary>
    private async Task<IResult> WithLinkAsync(HttpContext context, Func<ReviewCase, Task<IResult>> handle, bool tellsOwnAct = false)
    {
        var token = RouteValues.TextOf(context, "token");
        var check = links.Check(token);
        if (check is not (LinkCheck.Good or LinkCheck.Expired))
        {
            return BadLinkPage.Answer(layout.For(context), check);
        }

        var ticket = check is LinkCheck.Expired expired ? expired.Ticket : ((LinkCheck.Good)check).Ticket;
        log.Review(context, ticket);
        var settings = workflow.Review();
        if (settings.FindAnyone(ticket.Reviewer) is null)
        {
            return BadLinkPage.Answer(layout.For(context), new LinkCheck.FormerReviewer());
        }

        if (await ReportFile.LoadAsync(store, readings, ticket.Report, context.RequestAborted) is not { } file)
        {
            return answers.NotFound(context);
        }

        // Whoever looks sees what would be so if they acted: with those in the tiers who sit there by the settings now.
        file = file with { Process = file.Process.SeatedBy(settings, time.GetUtcNow()) };
        var review = new ReviewCase(token, ticket, file);
        if (check is not LinkCheck.Expired || (tellsOwnAct && review.OwnAct is not null))
        {
            return await handle(review);
        }

        // What was typed while the link ran out is given back to whoever typed it; the link opens nothing beside.
        var form = HttpMethods.IsPost(context.Request.Method) ? await FormFields.ReadAsync(context) : null;
        return BadLinkPage.Answer(
            layout.For(context),
            check,
            form is null ? null
                : TypedText.Of(form, file, await ShownAsync(form, context.RequestAborted), layout.For(context).Language));
    }

    /// <summary>
    /// Returns the reason of a return with the findings picked below it, in the order of the page; the report's own language is that of the
    /// notice.
    /// </summary>
    private static string ReasonWithFindings(IFormCollection form, ReportFile file)
    {
        var picked = form["finding"].ToHashSet();
        var quoted = NumberedFindings.Of(file).All.Where(one => picked.Contains(one.Finding.Key)).ToList();
        var reason = new StringBuilder(form.Text("reason"));
        if (quoted.Count > 0)
        {
            reason.Append(reason.Length > 0 ? "\n" : "").Append(ReviewWords.In(Language.Chinese).ReturnQuote);
        }

        foreach (var (index, one) in quoted.Index())
        {
            reason.Append('\n').Append(index + 1).Append(". ").Append(one.Finding.Message);
        }

        return reason.ToString();
    }

    /// <summary>
    /// Returns the figures ticked, changed to what is suggested. One without a suggestion stays, and so is refused as no change.
    /// </summary>
    private static List<FigureChange> Suggestions(IFormCollection form, ReportFile file)
    {
        var changes = new List<FigureChange>();
        foreach (var id in form["suggested"].OfType<string>())
        {
            var figure = file.Reading?.Report.Figures.GetValueOrDefault(id);
            changes.Add(new FigureChange(id, figure?.Value, figure?.Suggested ?? figure?.Value));
        }

        return changes;
    }

    /// <summary>Returns the checked reading the page showed, which the page hands back; of no reading if it does not.</summary>
    private static ContentHash SeenIn(IFormCollection form) => ContentHash.TryParse(form.Text("seen"), out var seen) ? seen : default;
}
