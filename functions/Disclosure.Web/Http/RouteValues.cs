using System.Globalization;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Disclosure.Web.Http;

/// <summary>What a request's address says.</summary>
internal static class RouteValues
{
    /// <summary>Returns the report the path names; null if that is no report id.</summary>
    public static ReportId? ReportOf(HttpContext context) => ReportId.TryParse(TextOf(context, "id"), out var id) ? id : null;

    /// <summary>Returns a part of the path.</summary>
    public static string TextOf(HttpContext context, string name) => context.GetRouteValue(name) as string ?? "";

    /// <summary>Returns a text of the query, trimmed; null where there is none.</summary>
    public static string? QueryOf(HttpContext context, string name) =>
        context.Request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Returns a number of the query within bounds; null where there is none.</summary>
    public static int? NumberOf(HttpContext context, string name, int least, int most) =>
        int.TryParse(QueryOf(context, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : null;
}
