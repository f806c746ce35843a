using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Settings;
using Disclosure.Notices;
using Disclosure.Web;
using Disclosure.Web.Links;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Steps;
using Disclosure.Workflow.Year;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Hosting;

/// <summary>Puts together what both hosts have: the office's settings, the workflow, its notices and its pages.</summary>
public static class HostingServices
{
    /// <summary>
    /// Adds everything but what a host keeps to itself: the stores, <see cref="IReportReader"/>, <see cref="IWakeUp"/>,
    /// <see cref="IExtractions"/> and what drives the workflow.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="office">The office's settings.</param>
    /// <param name="options">The workflow's options, made of the office's settings.</param>
    /// <param name="address">Gets the address people reach the pages by.</param>
    /// <param name="keys">The keys of the review links.</param>
    /// <param name="children">Starts the children that draw pages.</param>
    /// <param name="time">The clock.</param>
    /// <param name="host">What the host has its pages know beside the settings; null where there is nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDisclosure(
        this IServiceCollection services,
        OfficeSettings office,
        WorkflowOptions options,
        Func<Uri> address,
        LinkKeyRing keys,
        ReadingChildren children,
        TimeProvider time,
        Func<DisclosureWebOptions, DisclosureWebOptions>? host = null) => services
        .AddSingleton(time)
        .AddSingleton(options)
        .AddSingleton(office.ToNoticeOptions())
        .AddSingleton<IPageViewer>(_ => new PageViewer(children, options.Limits, time))
        .AddWorkflow()
        .AddDisclosureWeb(
            host is null ? office.ToWebOptions(address, keys) : host(office.ToWebOptions(address, keys)));

    /// <summary>Adds the workflow that the pages act on and an engine drives, and what writes and delivers notices.</summary>
    private static IServiceCollection AddWorkflow(this IServiceCollection services) => services
        .AddSingleton<ReadingStore>()
        .AddSingleton<OriginalPages>()
        .AddSingleton(static provider => new NoticeWriter(
            provider.GetRequiredService<ILinks>(),
            provider.GetRequiredService<WorkflowOptions>().Review,
            provider.GetRequiredService<SenderAddresses>())
        {
            Groups = provider.GetRequiredService<NoticeOptions>().Groups,
        })
        .AddSingleton<SenderAddresses>()
        .AddSingleton<Rivals>()
        .AddSingleton<NoticeStanding>()
        .AddSingleton<NoticeCourier>()
        .AddSingleton<ReportLedger>()
        .AddSingleton<StandingReports>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReviewSeats>()
        .AddSingleton<YearBook>()
        .AddSingleton<YearLookup>()
        .AddSingleton<RosterDesk>()
        .AddSingleton<PlanDesk>()
        .AddSingleton<YearDesk>()
        .AddSingleton<ReportSteps>()
        .AddSingleton<ReportRunner>();
}
