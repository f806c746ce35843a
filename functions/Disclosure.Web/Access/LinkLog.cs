using System.Diagnostics.Metrics;
using Disclosure.Workflow;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Access;

/// <summary>
/// Tells the log of every use of a link: what the link is for, whose it is, and from where it was used; never the link itself, by which
/// whoever reads the log could act.
/// </summary>
internal sealed partial class LinkLog(ILogger<LinkLog> log)
{
    private static readonly Counter<long> Opened = DisclosureMeter.Source.CreateCounter<long>(
        "disclosure.links.opened", "{request}", "Requests by a link that is good, by kind of link.");

    /// <summary>A review link was used.</summary>
    public void Review(HttpContext context, ReviewTicket ticket)
    {
        Count("review");
        LogReview(context.Request.Method, ticket.Report, ticket.Round, ticket.Tier, ticket.Reviewer, From(context));
    }

    /// <summary>A receipt, or the link of a notice to a report's page, was used.</summary>
    public void Receipt(HttpContext context, ReportId report)
    {
        Count("receipt");
        LogReport(context.Request.Method, "receipt", report, From(context));
    }

    /// <summary>The link of a return notice was used.</summary>
    public void Correction(HttpContext context, ReportId report)
    {
        Count("correction");
        LogReport(context.Request.Method, "correction", report, From(context));
    }

    /// <summary>An agency's filing link was used.</summary>
    public void Agency(HttpContext context, string agency, int year)
    {
        Count("filing");
        LogAgency(context.Request.Method, agency, year, From(context));
    }

    /// <summary>The link was used that confirms an address, which is not told: a log keeps no addresses of people.</summary>
    public void Confirmation(HttpContext context)
    {
        Count("confirmation");
        LogConfirmation(context.Request.Method, From(context));
    }

    private static void Count(string kind) => Opened.Add(1, KeyValuePair.Create("link", (object?)kind));

    private static string From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "?";

    [LoggerMessage(
        LogLevel.Information,
        "Link used: {method} review, report {report}, round {round}, tier {tier}, reviewer {reviewer}, from {from}")]
    private partial void LogReview(string method, ReportId report, int round, int tier, string reviewer, string from);

    [LoggerMessage(LogLevel.Information, "Link used: {method} {link}, report {report}, from {from}")]
    private partial void LogReport(string method, string link, ReportId report, string from);

    [LoggerMessage(LogLevel.Information, "Link used: {method} filing, agency {agency}, year {year}, from {from}")]
    private partial void LogAgency(string method, string agency, int year, string from);

    [LoggerMessage(LogLevel.Information, "Link used: {method} confirmation, from {from}")]
    private partial void LogConfirmation(string method, string from);
}
