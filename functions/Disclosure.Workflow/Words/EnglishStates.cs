using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

/// <summary>States as they read after “the report”.</summary>
internal static class EnglishStates
{
    // Every state stands here: CS8509 fails the build where one is missing. CS8524 speaks of numbers that are no state.
#pragma warning disable CS8524
    public static string Of(ReportState state) => state switch
    {
        ReportState.Received or ReportState.Extracted => "is being read",
        ReportState.Read => "is being checked",
        ReportState.Checked => "is about to go into review",
        ReportState.InReview => "is in review",
        ReportState.Approved => "is approved by every tier and about to be published",
        ReportState.Published => "is published",
        ReportState.Returned => "was returned",
        ReportState.Unreadable => "cannot be read",
        ReportState.Poisoned => "could not be processed and waits to be tried again",
        ReportState.Withdrawn => "was withdrawn",
        ReportState.Superseded => "was replaced by a newer one",
        ReportState.HandedOver => "became part of another report",
        ReportState.Held => "waits for the office to let it pass",
    };
#pragma warning restore CS8524
}
