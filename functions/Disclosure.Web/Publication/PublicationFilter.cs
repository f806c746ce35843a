using Disclosure.Web.Catalog;
using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Publication;

/// <summary>Which published reports a list shows.</summary>
/// <param name="Year">Only this year; null for all.</param>
/// <param name="Agency">Only reports with this text in the agency's name or the title; null for all.</param>
/// <param name="Paging">The page of the list.</param>
internal sealed record PublicationFilter(int? Year, string? Agency, Paging Paging)
{
    /// <summary>Gets the filter that lets everything through.</summary>
    public static PublicationFilter None { get; } = new(null, null, new Paging(1, 1));

    /// <summary>Returns the filter a request's query asks for.</summary>
    public static PublicationFilter Of(HttpContext context, int pageSize) => new(
        RouteValues.NumberOf(context, "year", 0, 9999),
        RouteValues.QueryOf(context, "agency"),
        new Paging(RouteValues.NumberOf(context, "page", 1, Paging.LastPage) ?? 1, pageSize));

    /// <summary>Returns the page of the list, of what is public.</summary>
    public ReportPage Of(PublicCatalog catalog)
    {
        var found = (Year is { } year ? catalog.Year(year)?.Reports ?? [] : catalog.Current).Where(Holds).ToList();
        return new ReportPage([.. found.Skip(Paging.Skip).Take(Paging.Size)], found.Count);
    }

    private bool Holds(ReportSummary row) => Agency is null
        || row.Agency!.Contains(Agency, StringComparison.OrdinalIgnoreCase)
        || row.Title?.Contains(Agency, StringComparison.OrdinalIgnoreCase) == true;
}
