using System.Runtime.CompilerServices;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>The reports that speak of the same: one agency, one year.</summary>
internal static class SameAgencyAndYear
{
    /// <summary>Their rows, in an order that does not change under the reader.</summary>
    public static async IAsyncEnumerable<ReportSummary> AllOfAsync(
        this IReportStore store, string agency, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new ReportQuery { Agency = agency, Year = year, Order = ReportOrder.YearThenAgency, Take = ReportQuery.LargestPage };
        ReportPage page;
        do
        {
            page = await store.QueryAsync(query, cancellation);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            query = query with { Skip = query.Skip + page.Rows.Count };
        }
        while (page.Rows.Count > 0 && query.Skip < page.Total);
    }
}
