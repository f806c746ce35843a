using System.Net;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Review;

public sealed class SuggestionTests
{
    private const string Granted = "applications.granted.natural";
    private const string NotHeld = "applications.unavailable.notHeld.natural";

    [Fact]
    public async Task Doubtful_figures_stand_out_with_what_their_sums_say()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(Scan());
        var page = await site.PageAsync(site.LastLink(id));

        Assert.Contains("""<span class="unsure">存疑</span><span class="suggested">应为 9？</span>""", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("name=\"suggested\"").Length - 1);
        Assert.Contains("""name="suggested" value="applications.granted.natural" form="suggestions">""", page, StringComparison.Ordinal);
        Assert.Contains("若读作9，", page, StringComparison.Ordinal);
        Assert.DoesNotContain("存疑", await site.PageAsync($"/reports/{site.Receipt(id)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readings_ticked_are_corrected_at_once()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.FileAsync(Scan());
        using var answer = await TakeAsync(site, id, Granted, NotHeld);
        await site.RunDueAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var process = await site.ProcessAsync(id);
        Assert.Equal(9, process.Corrections[Granted]);
        Assert.Equal(2, process.Corrections[NotHeld]);
        Assert.Empty(process.OpenErrors);
        Assert.DoesNotContain("name=\"suggested\"", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_not_taken_stays()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(Scan());
        using var answer = await TakeAsync(site, id, NotHeld);
        await site.RunDueAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("若读作9，各项合计相符", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_that_a_correction_made_void_is_no_longer_offered()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(Scan());
        var seen = (await site.ProcessAsync(id)).CheckedReading!.Value.ToString();
        using var answer = await site.PostAsync(
            $"{site.LastLink(id)}/correct", ("seen", seen), ("edit", "true"), ($"figure:{Granted}", "8"), ("reason", "原件是8"));
        await site.RunDueAsync();

        var page = await site.PageAsync(site.LastLink(id));
        Assert.Contains("存疑", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"suggested\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("若读作", page[page.IndexOf("id=\"findings\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applications.granted.business")]
    [InlineData("no.such.figure")]
    [InlineData]
    public async Task What_is_not_suggested_cannot_be_taken(params string[] figures)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(Scan());
        using var answer = await TakeAsync(site, id, figures);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await site.ProcessAsync(id)).Corrections);
    }

    /// <summary>A scan in which two figures of a column are misread, 9 as 4 and 2 as 7.</summary>
    private static Report Scan()
    {
        var report = SampleReport.Sound().With((Granted, 4), (NotHeld, 7));
        var figures = report.Figures.Values.ToDictionary(
            static figure => figure.Id, static figure => figure with { Confidence = figure.Id is Granted or NotHeld ? 0.55 : 0.99 });
        return report with { Figures = SumWitness.Weigh(Form2021.Definition, figures) };
    }

    private static async Task<HttpResponseMessage> TakeAsync(TestSite site, ReportId id, params string[] figures)
    {
        var seen = (await site.ProcessAsync(id)).CheckedReading!.Value.ToString();
        return await site.PostAsync(
            $"{site.LastLink(id)}/correct",
            [("seen", seen), ("reason", "已核对原件"), .. figures.Select(static figure => ("suggested", figure))]);
    }
}
