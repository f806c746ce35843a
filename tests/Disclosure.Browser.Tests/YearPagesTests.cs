using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>The pages of the office's year as the office goes through them: from the roster to the round-up.</summary>
[Collection(InTheBrowser.Name)]
public sealed class YearPagesTests(Browser browser) : IDisposable
{
    /// <summary>The agency of the sample that is filed, under another name, and others in a tree of three levels.</summary>
    private const string Roster =
        """
        code,name,other_names,kind,parent,contact,first_year,last_year,merged_into
        C,霁川市人民政府,,government,,,,,
        G,霁川市栖霞县人民政府,,government,C,office@qixia.gov.cn,,,
        J,霁川市交通运输局,霁川市交通局;市交通委员会,department,C,,,,
        D,栖霞县文化广电和旅游局,,department,G,,,,
        T,白杨镇人民政府,,township,G,,,,
        I,栖霞县自来水公司,,institution,G,,,,
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("year", 1280, ColorScheme.Light, "zh-CN")]
    [InlineData("year-on-a-phone", 390, ColorScheme.Light, "zh-CN")]
    [InlineData("year-by-night-in-english", 390, ColorScheme.Dark, "en")]
    public async Task An_office_collects_a_year_and_no_page_has_anything_for_axe_to_find(
        string name, int width, ColorScheme colours, string language)
    {
        browser.Get();
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var id = await FileAsync(host, Samples.BalanceBroken);
        await FileAsync(host, Samples.FivePages);
        await using var person = await Visitor.ComeAsync(browser, host, name, width, colours: colours);
        await person.GoAsync($"/operator/roster?lang={language}");
        await person.LookAsync("no-roster");
        await SendAsync(person, Roster.Replace("township", "village", StringComparison.Ordinal));
        await person.LookAsync("roster-refused");
        await SendAsync(person, Roster);
        await person.LookAsync("roster");
        foreach (var year in new[] { 2022, 2023 })
        {
            await person.GoAsync($"/operator/roster?year={year}");
            await person.LookAsync($"roster-{year}");
        }

        await person.GoAsync("/operator/years");
        await person.Page.Locator("#year").FillAsync("2023");
        await person.Page.Locator("form[action='/operator/years'] button").ClickAsync();
        await person.Page.WaitForURLAsync("**/operator/years/2023");
        await person.LookAsync("year");
        await person.GoAsync("/operator/years");
        await person.LookAsync("years");
        await person.GoAsync("/operator/years/2023?show=all");
        await person.Page.Locator(".list details summary").First.ClickAsync();
        await person.LookAsync("agencies");
        await person.Page.Locator("details[open] input[name=reason]").FillAsync("已撤销");
        await person.Page.Locator("details[open] button").ClickAsync();
        await person.Page.WaitForURLAsync("**/operator/years/2023");
        await person.GoAsync("/operator/years/2023?show=noted");
        await person.LookAsync("noted");
        await person.GoAsync("/operator/years/2023/round-up");
        await person.LookAsync("round-up");
        await person.GoAsync("/operator/years/2023/regions/C");
        await person.LookAsync("region");
        await person.GoAsync($"/operator/reports/{id}/faults");
        await person.LookAsync("faults");
    }

    private static async Task<ReportId> FileAsync(RunningHost host, string sample)
    {
        var (_, body) = await host.UploadAsync(Samples.Read(sample), "年报.pdf");
        var id = ReportId.Parse(body.GetProperty("id").GetString()!);
        await host.ReachesAsync(id, "inReview");
        return id;
    }

    private static async Task SendAsync(Visitor person, string roster)
    {
        await person.Page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "agencies.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(roster),
        });
        await person.Page.Locator("form[enctype] button").ClickAsync();
        await person.Page.WaitForLoadStateAsync();
    }
}
