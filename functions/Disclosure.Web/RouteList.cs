using Disclosure.Web.Filing;
using Disclosure.Web.Http;
using Disclosure.Web.OpenApi;
using Disclosure.Web.Operator;
using Disclosure.Web.Publication;
using Disclosure.Web.Review;
using Disclosure.Web.Site;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web;

/// <summary>Everything that is served, each feature's routes in turn. GET never changes anything; every change is a POST.</summary>
internal sealed class RouteList(
    PublicationEndpoints publication,
    FilingEndpoints filing,
    ReviewEndpoints review,
    OperatorEndpoints office,
    YearEndpoints year,
    OperatorGate gate,
    SiteEndpoints site)
{
    /// <summary>Gets the routes, in the order people come to them.</summary>
    public IReadOnlyList<Route> All => field ??=
    [
        .. PublicationRoutes.Of(publication),
        .. FilingRoutes.Of(filing),
        .. ReviewRoutes.Of(review),
        .. OperatorRoutes.Of(office, review, filing, gate),
        .. YearRoutes.Of(year, gate),
        .. SiteRoutes.Of(site),
        Route.Get(Audience.Public, "/openapi.json", "本接口的说明", Describe) with
        {
            Answer = Media.OpenApi,
            Statuses = [StatusCodes.Status200OK, StatusCodes.Status304NotModified],
        },
    ];

    private Task<IResult> Describe(HttpContext context) => Task.FromResult<IResult>(OpenApiDocument.Of(All));
}
