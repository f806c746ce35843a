using System.Text.Json;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Browser.Tests;

/// <summary>What people wait for between pages.</summary>
internal static class HostSteps
{
    /// <summary>Waits until a report waits for a tier.</summary>
    public static Task ReachesTierAsync(this RunningHost host, ReportId report, string tier) => Eventually.HoldsAsync(
        async () =>
        {
            using var status = JsonDocument.Parse(await host.GetAsync($"/api{host.PageOf(report)}"));
            return status.RootElement.GetProperty("waitingFor").GetString() == tier;
        },
        $"{report} waits for {tier}");

    /// <summary>Opens the review link sent last, where the office sees all notices.</summary>
    public static async Task OpenNewestReviewAsync(this Visitor person)
    {
        await person.GoAsync("/operator/outbox");
        var link = await person.Page.Locator("main a[href*='/review/']").First.GetAttributeAsync("href");
        await person.GoAsync(link!);
    }
}
