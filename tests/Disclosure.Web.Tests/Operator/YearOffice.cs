using System.Net;
using System.Text;
using Disclosure.Reports.Roster;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Year;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Web.Tests.Operator;

/// <summary>A county with a tree of three levels, for the tests of the office's year.</summary>
internal static class YearOffice
{
    public const string Roster =
        """
        code,name,other_names,kind,parent,contact,first_year,last_year,merged_into
        C,明州市人民政府,,government,,,,,
        G,青河县人民政府,,government,C,,,,
        D1,青河县民政局,青河县民政与救助局,department,G,,,,
        D2,青河县财政局,,department,G,,,,
        D3,青河县审计局,,department,G,,,,
        T1,白杨乡人民政府,,township,G,,,,
        L1,青河县粮食局,,department,G,,,2023,D2
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task TakeRosterInAsync(TestSite site)
    {
        var reading = RosterFile.Read(Encoding.UTF8.GetBytes(Roster), Cancellation);
        Assert.Empty(reading.Faults);
        await site.Services.GetRequiredService<RosterDesk>().TakeInAsync(reading.Roster!, "office", Cancellation);
    }

    /// <summary>Sends a roster in as the operator's browser does.</summary>
    public static async Task<(HttpStatusCode Status, string Page)> SendAsync(TestSite site, string roster)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(roster));
        form.Add(file, "file", "agencies.csv");
        using var answer = await site.Client.PostAsync("/operator/roster", form, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
