using System.Net;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Review;

/// <summary>
/// Nothing that a reviewer typed is lost by a refusal, a late act or a link that ran out; and what came of it is told for what it is.
/// </summary>
public class TypedTextTests
{
    private const string Penalties = "proactive.penalties.decisions";
    private const string Total = "applications.received.total";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_end_counts_once_as_on_the_page()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        string Lines(int last) => string.Join("\r\n", Enumerable.Repeat(new string('字', 49), 40).Append(new string('末', last)));
        Assert.Equal(ReportProcess.LongestReason, Lines(0).Replace("\r\n", "\n", StringComparison.Ordinal).Length);
        using var over = await site.PostAsync($"{site.LastLink(id)}/approve", ("remark", Lines(1)));
        Assert.Equal(HttpStatusCode.BadRequest, over.StatusCode);
        using var fits = await site.PostAsync($"{site.LastLink(id)}/approve", ("remark", Lines(0)[..^2] + "末"));
        Assert.Equal(HttpStatusCode.SeeOther, fits.StatusCode);
        Assert.Equal(ReportProcess.LongestReason, Assert.Single((await site.ProcessAsync(id)).Approvals).Remark.Length);
    }

    [Fact]
    public async Task A_refused_act_comes_back_with_what_was_typed_and_why()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.FileAsync(SampleReport.WithError());
        var link = site.LastLink(id);
        using var answer = await site.PostAsync($"{link}/approve", ("remark", "已与经办人<核对>"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("没有执行", page, StringComparison.Ordinal);
        Assert.Contains("已与经办人&lt;核对&gt;</textarea>", page, StringComparison.Ordinal);
        Assert.Contains($"action=\"{link}/approve\"", page, StringComparison.Ordinal);

        var key = (await site.ProcessAsync(id)).OpenErrors.First().Key;
        using var stale = await site.PostAsync(
            $"{link}/accept", ("finding", key), ("reason", "原件如此"), ("seen", new string('0', 64)));
        Assert.Contains("原件如此</textarea>", await stale.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var empty = await site.PostAsync($"{link}/return", ("reason", ""), ("finding", "no such"));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task A_return_after_an_approval_is_told_to_be_late_and_gives_its_reason_back()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        using var approved = await site.PostAsync($"{link}/approve");
        using var late = await site.PostAsync($"{link}/return", ("reason", "附表缺了第二页"));
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        var page = await late.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<h1>来不及了，没有执行</h1>", page, StringComparison.Ordinal);
        Assert.Contains("附表缺了第二页</textarea>", page, StringComparison.Ordinal);
        Assert.Null((await site.ProcessAsync(id)).Rejection);

        // The same act once more is no late one.
        using var twice = await site.PostAsync($"{link}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, twice.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_while_the_link_ran_out_is_given_back()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        var seen = (await site.ProcessAsync(id)).CheckedReading!.Value.ToString();
        site.Time.Advance(TimeSpan.FromDays(30));
        using var answer = await site.PostAsync(
            $"{link}/correct",
            ("edit", "true"), ("seen", seen), ($"figure:{Penalties}", "13"), ($"figure:{Total}", "16"), ("reason", "看错一位"));
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("看错一位</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("13</textarea>", page, StringComparison.Ordinal);

        // A field that holds what it was shown with was not typed in.
        Assert.DoesNotContain("16</textarea>", page, StringComparison.Ordinal);
        using var opened = await site.GetAsync(link);
        Assert.DoesNotContain("id=\"typed\"", await opened.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_corrected_meanwhile_is_merged_cell_by_cell_and_conflicts_are_shown()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        var before = await site.ProcessAsync(id);
        var seen = before.CheckedReading!.Value.ToString();

        // The office corrects two cells while the form stands open, one of them another than the reviewer's.
        var office = new ReportCommand.Correct(
            "经办人", null, before.CheckedReading!.Value, new ReportChanges { Figures = [new(Penalties, 12, 99), new(Total, 16, 17)] }, "核对");
        Assert.IsType<CommandResult.Done>(await site.ActAsync(id, office));
        await site.RunDueAsync();

        using var answer = await site.PostAsync(
            $"{link}/correct",
            ("edit", "true"), ("seen", seen), ("reason", "对照原件"), ($"figure:{Penalties}", "13"), ($"figure:{Total}", "16"),
            ("section:others", "改过的文字"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        var next = site.LastLink(id);
        Assert.NotEqual(link, next);
        Assert.Contains($"action=\"{next}/correct\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"figure:{Penalties}\" value=\"13\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"figure:{Total}\" value=\"17\"", page, StringComparison.Ordinal);
        Assert.Contains("改过的文字</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("对照原件</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("由他人从 12 改为 99", page, StringComparison.Ordinal);
        Assert.Single(page.Split("由他人从").Skip(1));

        var now = (await site.ProcessAsync(id)).CheckedReading!.Value.ToString();
        using var sent = await site.PostAsync(
            $"{next}/correct",
            ("edit", "true"), ("seen", now), ("reason", "对照原件"), ($"figure:{Penalties}", "13"), ($"figure:{Total}", "17"),
            ("section:others", "改过的文字"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var corrected = await site.ProcessAsync(id);
        Assert.Equal((13m, 17m), (corrected.Corrections[Penalties], corrected.Corrections[Total]));
    }

    [Fact]
    public async Task A_correction_sent_twice_is_once_and_another_after_it_is_merged()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        var seen = (await site.ProcessAsync(id)).CheckedReading!.Value.ToString();
        (string, string)[] fields = [("edit", "true"), ("seen", seen), ("reason", "看错"), ($"figure:{Penalties}", "13")];
        using var first = await site.PostAsync($"{link}/correct", fields);
        using var second = await site.PostAsync($"{link}/correct", fields);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        await site.RunDueAsync();
        using var other = await site.PostAsync($"{link}/correct", [.. fields, ("section:others", "还有一处")]);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("还有一处</textarea>", await other.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_say_under_which_name_the_browser_keeps_drafts_and_when_they_are_done()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        Assert.Contains($"data-draft=\"{id} r1\"", await site.PageAsync(link), StringComparison.Ordinal);
        Assert.Contains($"data-draft=\"{id} r1\"", await site.PageAsync($"{link}/edit"), StringComparison.Ordinal);
        using var approved = await site.PostAsync($"{link}/approve");
        Assert.Contains($"data-draft=\"{id} r1\" data-draft-done", await site.PageAsync(link), StringComparison.Ordinal);
        using var late = await site.PostAsync($"{link}/return", ("reason", "缺页"));
        Assert.DoesNotContain("data-draft-done", await late.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
