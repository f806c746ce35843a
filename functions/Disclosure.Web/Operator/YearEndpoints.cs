using System.Globalization;
using System.Text.Json;
using Disclosure.Reports.Blank;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Year;
using Disclosure.Web.Downloads;
using Disclosure.Web.Filing;
using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Operator;

/// <summary>The office's year: the roster, the collection, the round-up, the regions, and what leaves the office of them.</summary>
internal sealed class YearEndpoints(
    YearDesk desk,
    RosterDesk rosters,
    PlanDesk planDesk,
    IRoster roster,
    IYearPlans plans,
    IReportStore store,
    ReadingStore readings,
    UploadReader uploads,
    Layout layout,
    Answers answers,
    TimeProvider time)
{
    private const string Operator = "主管部门";
    private const int PageSize = 50;
    private const int TrailLength = 10;
    private const int MostCharacters = 200;

    /// <summary>Whose uploads those of the roster are counted with.</summary>
    private const string Account = "operator";

    /// <summary>GET /operator/roster.</summary>
    public Task<IResult> RosterAsync(HttpContext context) => ShowRosterAsync(context, Html.None, StatusCodes.Status200OK);

    /// <summary>POST /operator/roster: takes a roster in, whole or not at all.</summary>
    public async Task<IResult> TakeRosterInAsync(HttpContext context)
    {
        var words = YearWords.In(LanguageChoice.Of(context));
        var (reading, trouble) = await ReadRosterAsync(context, words);
        if (reading?.Roster is { } next)
        {
            await rosters.TakeInAsync(next, Operator, context.RequestAborted);
            return new SeeOther("/operator/roster");
        }

        var told = trouble is not null
            ? Html.Of($"""<p class="notice">{trouble}</p>""")
            : RosterPage.Faults(reading!.Faults, LanguageChoice.Of(context));
        return await ShowRosterAsync(context, told, StatusCodes.Status400BadRequest);
    }

    /// <summary>POST /operator/roster/match: takes a name among the other names of an agency.</summary>
    public async Task<IResult> MatchAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        var (name, year) = (form.Text("name"), form.Text("year"));
        var code = form.Text("typed") is { Length: > 0 } typed ? typed : form.Text("code");
        return await MatchAsync(name, code, context.RequestAborted)
            ? new SeeOther(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? string.Create(CultureInfo.InvariantCulture, $"/operator/roster?year={number}")
                : "/operator/roster")
            : await ShowRosterAsync(
                context,
                Html.Of($"""<p class="notice">{YearWords.In(LanguageChoice.Of(context)).MatchRefused}</p>"""),
                StatusCodes.Status400BadRequest);
    }

    /// <summary>GET /operator/roster.csv: the roster that holds, as it can be taken in again.</summary>
    public async Task<IResult> RosterCsvAsync(HttpContext context) =>
        await roster.FindAsync(context.RequestAborted) is { } version
            ? new FileAnswer(YearCsv.OfRoster(version.Roster), FigureCsv.ContentType, "agencies.csv")
            : answers.NotFound(context);

    /// <summary>GET /operator/years.</summary>
    public async Task<IResult> YearsAsync(HttpContext context) => new PageAnswer(CollectionPage.RenderYears(
        layout.For(context), await plans.YearsAsync(context.RequestAborted), LastYear, Html.None));

    /// <summary>POST /operator/years: opens a year, or moves its days.</summary>
    public async Task<IResult> OpenAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        var refusal = PlanRefusal.YearOutOfBounds;
        if (int.TryParse(form.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= PlanDesk.FirstYear and <= PlanDesk.LastYear)
        {
            refusal = PlanRefusal.DayOutOfBounds;
            if (DayOf(form.Text("filing"), PlanDesk.LawsFiling(year)) is { } filing
                && DayOf(form.Text("publication"), PlanDesk.LawsPublication(year)) is { } publication)
            {
                if (await planDesk.OpenAsync(year, filing, publication, Operator, context.RequestAborted) is not { } refused)
                {
                    return new SeeOther(AddressOf(year));
                }

                refusal = refused;
            }
        }

        return new PageAnswer(
            CollectionPage.RenderYears(
                layout.For(context), await plans.YearsAsync(context.RequestAborted), LastYear, Told(context, refusal)),
            StatusCodes.Status400BadRequest);
    }

    /// <summary>GET /operator/years/{year}.</summary>
    public Task<IResult> YearAsync(HttpContext context) => ShowYearAsync(context, Html.None, StatusCodes.Status200OK);

    /// <summary>POST /operator/years/{year}/marks: notes that an agency is not due or filed on paper, or takes that back.</summary>
    public async Task<IResult> MarkAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        AgencyMarkKind? kind = form.Text("kind") switch
        {
            "notDue" => AgencyMarkKind.NotDue,
            "onPaper" => AgencyMarkKind.OnPaper,
            _ => null,
        };
        var refusal = YearOf(context) is not { } year
            ? PlanRefusal.YearOutOfBounds
            : await planDesk.MarkAsync(year, form.Text("code"), kind, form.Text("reason"), Operator, context.RequestAborted);
        return refusal is { } why
            ? await ShowYearAsync(context, Told(context, why), StatusCodes.Status400BadRequest)
            : new SeeOther(AddressOf(YearOf(context)!.Value));
    }

    /// <summary>GET /operator/years/{year}/round-up.</summary>
    public Task<IResult> RoundUpAsync(HttpContext context) => WithRoundUpAsync(context, (view, progress) => new PageAnswer(
        RoundUpPage.Render(layout.For(context), view, progress, PagingOf(context))));

    /// <summary>GET /operator/years/{year}/round-up.csv.</summary>
    public Task<IResult> RoundUpCsvAsync(HttpContext context) => WithRoundUpAsync(context, (view, progress) => new FileAnswer(
        YearCsv.OfRoundUp(view, progress), FigureCsv.ContentType, NameOf("round-up", progress.Year, "csv")));

    /// <summary>GET /operator/years/{year}/round-up.xlsx.</summary>
    public Task<IResult> RoundUpWorkbookAsync(HttpContext context) => WithRoundUpAsync(context, async (view, progress) => new FileAnswer(
        await YearWorkbook.OfRoundUpAsync(view, progress, context.RequestAborted), FigureWorkbook.ContentType,
        NameOf("round-up", progress.Year, "xlsx")));

    /// <summary>GET /operator/years/{year}/findings.csv.</summary>
    public Task<IResult> FindingsCsvAsync(HttpContext context) => WithRoundUpAsync(context, (view, progress) => new FileAnswer(
        YearCsv.OfFindings(view), FigureCsv.ContentType, NameOf("findings", progress.Year, "csv")));

    /// <summary>GET /operator/years/{year}/roster.xlsx.</summary>
    public async Task<IResult> StateWorkbookAsync(HttpContext context) =>
        YearOf(context) is { } year && await desk.ViewAsync(year, context.RequestAborted) is { } view
            ? new FileAnswer(
                await YearWorkbook.OfStateAsync(view, context.RequestAborted), FigureWorkbook.ContentType, NameOf("roster", year, "xlsx"))
            : answers.NotFound(context);

    /// <summary>GET /operator/years/{year}/regions/{code}.</summary>
    public Task<IResult> RegionAsync(HttpContext context) => WithRegionAsync(context, (year, region) => new PageAnswer(
        RegionPage.Render(layout.For(context), year, region)));

    /// <summary>GET /operator/years/{year}/regions/{code}/draft.</summary>
    public Task<IResult> DraftAsync(HttpContext context) => WithDraftAsync(context, (region, draft) => new PageAnswer(
        DraftPage.Render(layout.For(context), region, draft)));

    /// <summary>GET /operator/years/{year}/regions/{code}/draft.docx.</summary>
    public Task<IResult> DraftDocumentAsync(HttpContext context) => WithDraftAsync(context, (_, draft) => new FileAnswer(
        FilledDocument.Write(draft.Agency, draft.Year, draft.Figures, draft.Prose), WordPackage.ContentType,
        NameOf("draft", draft.Year, "docx")));

    /// <summary>GET /operator/years/{year}/regions/{code}/draft.xlsx.</summary>
    public Task<IResult> DraftWorkbookAsync(HttpContext context) => WithDraftAsync(context, (_, draft) => new FileAnswer(
        BlankWorkbook.Write(draft.Agency, draft.Year, draft.Figures, draft.Prose), FigureWorkbook.ContentType,
        NameOf("draft", draft.Year, "xlsx")));

    /// <summary>GET /operator/reports/{id}/faults.</summary>
    public Task<IResult> FaultsAsync(HttpContext context) => WithReportAsync(context, file => Task.FromResult<IResult>(
        new PageAnswer(FaultListPage.Render(layout.For(context), file))));

    /// <summary>GET /operator/reports/{id}/faults.docx.</summary>
    public Task<IResult> FaultsDocumentAsync(HttpContext context) => WithReportAsync(
        context,
        static file => Task.FromResult<IResult>(
            new FileAnswer(FaultDocument.Of(file), WordPackage.ContentType, $"faults-{file.Process.Id}.docx")));

    /// <summary>GET /operator/reports/{id}/faults.xlsx.</summary>
    public Task<IResult> FaultsWorkbookAsync(HttpContext context) => WithReportAsync(context, async file => new FileAnswer(
        await YearWorkbook.OfFaultsAsync(file, context.RequestAborted), FigureWorkbook.ContentType, $"faults-{file.Process.Id}.xlsx"));

    /// <summary>GET /api/roster.</summary>
    public async Task<IResult> RosterJsonAsync(HttpContext context) =>
        await roster.FindAsync(context.RequestAborted) is { } version
            ? new JsonAnswer(json => YearJsonAnswers.Write(json, version))
            : answers.NotFound(context);

    /// <summary>POST /api/roster.</summary>
    public async Task<IResult> TakeRosterInByProgramAsync(HttpContext context)
    {
        var (reading, trouble) = await ReadRosterAsync(context, YearWords.In(Language.Chinese));
        if (reading?.Roster is not { } next)
        {
            return reading is null
                ? answers.Refusal(context, StatusCodes.Status400BadRequest, "bad-roster", trouble!)
                : new JsonAnswer(json => YearJsonAnswers.WriteFaults(json, reading.Faults), StatusCodes.Status400BadRequest);
        }

        var change = await rosters.TakeInAsync(next, Operator, context.RequestAborted);
        return new JsonAnswer(json => YearJsonAnswers.Write(json, next, change));
    }

    /// <summary>GET /api/years/{year}.</summary>
    public async Task<IResult> YearJsonAsync(HttpContext context) =>
        YearOf(context) is { } year && await desk.ViewAsync(year, context.RequestAborted) is { } view
            ? new JsonAnswer(json => YearJsonAnswers.Write(json, view))
            : answers.NotFound(context);

    /// <summary>GET /api/years/{year}/round-up.</summary>
    public Task<IResult> RoundUpJsonAsync(HttpContext context) => WithRoundUpAsync(context, (view, progress) => new JsonAnswer(
        json =>
        {
            json.WriteNumber("year"u8, progress.Year);
            json.WriteStartArray("agencies"u8);
            foreach (var row in view.Rows)
            {
                json.WriteRawValue(YearJson.Of(row));
            }

            json.WriteEndArray();
        }));

    /// <summary>GET /api/years/{year}/regions/{code}.</summary>
    public Task<IResult> RegionJsonAsync(HttpContext context) => WithRegionAsync(context, (year, region) => new JsonAnswer(json =>
    {
        using var whole = JsonDocument.Parse(YearJson.Of(region.Agency, year, region.Sum, region.Own?.Report));
        foreach (var member in whole.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }
    }));

    /// <summary>The year that is reported on now.</summary>
    private int LastYear => time.GetUtcNow().AddHours(8).Year - 1;

    private static Html Told(HttpContext context, PlanRefusal refusal) =>
        Html.Of($"""<p class="notice">{YearWords.In(LanguageChoice.Of(context)).Of(refusal)}</p>""");

    private static string AddressOf(int year) => string.Create(CultureInfo.InvariantCulture, $"/operator/years/{year}");

    private static string NameOf(string what, int year, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{year}.{ending}");

    private static DateOnly? DayOf(string text, DateOnly usual) => text.Length == 0 ? usual
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    private static int? YearOf(HttpContext context) =>
        int.TryParse(RouteValues.TextOf(context, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= PlanDesk.FirstYear and <= PlanDesk.LastYear
            ? year
            : null;

    private static Paging PagingOf(HttpContext context) =>
        new(RouteValues.NumberOf(context, "page", 1, Paging.LastPage) ?? 1, PageSize);

    private async Task<IResult> ShowRosterAsync(HttpContext context, Html told, int status)
    {
        var year = RouteValues.NumberOf(context, "year", PlanDesk.FirstYear, PlanDesk.LastYear) ?? LastYear;
        var view = await desk.ViewAsync(year, context.RequestAborted);
        var trail = await roster.TrailAsync(TrailLength + 1, context.RequestAborted);
        return new PageAnswer(
            RosterPage.Render(layout.For(context), year, view, trail, RouteValues.QueryOf(context, "q"), PagingOf(context), told), status);
    }

    private async Task<IResult> ShowYearAsync(HttpContext context, Html told, int status) =>
        YearOf(context) is not { } year ? answers.Refusal(
            context, status == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : status, "not-found",
            Answers.WordsFor(context).NoSuchPage)
        : new PageAnswer(
            CollectionPage.Render(
                layout.For(context), year, await desk.ViewAsync(year, context.RequestAborted), RouteValues.QueryOf(context, "show"),
                RouteValues.QueryOf(context, "parent"), PagingOf(context), told),
            status);

    /// <summary>Reads the roster of a request; null, with what is wrong, where there is none or it is too large.</summary>
    private async Task<(RosterReading? Reading, string? Trouble)> ReadRosterAsync(HttpContext context, YearWords words)
    {
        await foreach (var upload in uploads.ReadAsync(context, Account, context.RequestAborted))
        {
            return upload.Content is not { } content || content.Size > RosterFile.MostBytes
                    ? (null, words.FileTooLarge(RosterFile.MostBytes >> 20))
                : content.Size == 0 ? (null, words.NoFile)
                : (RosterFile.Read(content.Load(), context.RequestAborted), null);
        }

        return (null, words.NoFile);
    }

    private async Task<bool> MatchAsync(string name, string code, CancellationToken cancellation)
    {
        if (name.Length is 0 or > MostCharacters || name.Any(static c => char.IsControl(c) || c is ';' or '；')
            || await roster.FindAsync(cancellation) is not { } version || version.Roster.Find(code) is not { } agency)
        {
            return false;
        }

        var named = agency.OtherNames.Contains(name, StringComparer.Ordinal)
            ? agency
            : agency with { OtherNames = [.. agency.OtherNames, name] };
        await rosters.TakeInAsync(
            new AgencyRoster([.. version.Roster.Agencies.Select(each => each.Code == code ? named : each)]), Operator, cancellation);
        return true;
    }

    private Task<IResult> WithRoundUpAsync(HttpContext context, Func<RoundUpView, YearProgress, IResult> show) =>
        WithRoundUpAsync(context, (view, progress) => Task.FromResult(show(view, progress)));

    private async Task<IResult> WithRoundUpAsync(HttpContext context, Func<RoundUpView, YearProgress, Task<IResult>> show) =>
        YearOf(context) is { } year && await desk.RoundUpAsync(year, context.RequestAborted) is { } view
        && await desk.ViewAsync(year, context.RequestAborted) is { } state
            ? await show(view, state.Progress)
            : answers.NotFound(context);

    private async Task<IResult> WithRegionAsync(HttpContext context, Func<int, RegionView, IResult> show) =>
        YearOf(context) is { } year
        && await desk.RegionAsync(RouteValues.TextOf(context, "code"), year, context.RequestAborted) is { } region
            ? show(year, region)
            : answers.NotFound(context);

    private Task<IResult> WithDraftAsync(HttpContext context, Func<RegionView, RegionDraft, IResult> show) =>
        WithRegionAsync(context, (year, region) => show(region, RegionDraft.Of(region.Agency, year, region.Sum)));

    private async Task<IResult> WithReportAsync(HttpContext context, Func<ReportFile, Task<IResult>> show) =>
        RouteValues.ReportOf(context) is { } id && await ReportFile.LoadAsync(store, readings, id, context.RequestAborted) is { } file
            ? await show(file)
            : answers.NotFound(context);
}
