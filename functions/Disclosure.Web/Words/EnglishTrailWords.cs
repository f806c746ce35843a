using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class EnglishTrailWords : TrailWords
{
    public override string Describe(ReportEvent happened, ReviewPolicy? policy, FormDefinition? form)
    {
        var by = Name(happened.By, policy);
        return happened switch
        {
            Received received => $"Received “{received.File.Name}”",
            Extracted extracted => $"Read {extracted.Pages} pages",
            Read read => $"Recognised the figures: {read.Agency ?? "agency unknown"}, {Year(read.Year)}",
            ReadFailed failed => $"Could not be read: {failed.Reason}",
            Matched => "Taken for a report of its own",
            HandedOver handed => $"Merged into report {handed.To} as its corrected file",
            Checked check => $"Checked: {Count(check, Severity.Error)} errors, {Count(check, Severity.Warning)} warnings",
            ReviewOpened opened => $"Round {opened.Round} of review began ({string.Join(", ", opened.Policy.Tiers.Select(tier => tier.Name))})",
            ReviewRequested asked => $"Asked {Tier(asked.Tier, policy)}: {string.Join(", ", asked.Reviewers.Select(one => Name(one, policy)))}",
            Reminded reminded => $"Reminded {Tier(reminded.Tier, policy)}, {reminded.Count}",
            Escalated escalated => $"{Tier(escalated.Tier, policy)} is overdue; the office was told",
            Approved approved => $"{by} approved for {Tier(approved.Tier, policy)}{Reason(approved.Remark)}",
            Rejected rejected => $"{by} returned it at {Tier(rejected.Tier, policy)}{Reason(rejected.Reason)}",
            AskedAgain asked => $"{by} at {Tier(asked.Tier, policy)} had {Tier(asked.Tier - 1, policy)} look again{Reason(asked.Reason)}",
            PassedOn passed => $"{by} handed {Tier(passed.Tier, policy)} over to {Name(passed.To, policy)}{Reason(passed.Remark)}",
            FigureCorrected corrected =>
                $"{by} corrected “{Name(corrected.Figure, form)}”: {Number(corrected.Old)} → {Number(corrected.New)}{Reason(corrected.Reason)}",
            SectionCorrected corrected => $"{by} corrected the text of “{corrected.Section.Heading()}”{Reason(corrected.Reason)}",
            IdentityCorrected corrected => $"{by} corrected agency and year: {corrected.Agency}, {Year(corrected.Year)}{Reason(corrected.Reason)}",
            FindingAccepted accepted => $"{by} accepted {accepted.Finding.Key}{Reason(accepted.Reason)}",
            Refiled refiled => $"Received the corrected file “{refiled.File.Name}”",
            Published => "Published",
            Withdrawn withdrawn => $"{by} withdrew it{Reason(withdrawn.Reason)}",
            Superseded superseded => $"Superseded by report {superseded.Newer}",
            StepFailed failed => $"{failed.Step} failed ({failed.Attempt}): {failed.Reason}",
            Poisoned poisoned => $"{poisoned.Step} failed {poisoned.Attempt} times and was given up: {poisoned.Reason}",
            Retried => $"{by} had it tried again",
            _ => string.Empty,
        };
    }

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "blank";

    private static string Tier(int tier, ReviewPolicy? policy) => policy?.TierAt(tier)?.Name ?? $"tier {tier}";

    private static string Reason(string reason) => reason.Length == 0 ? "" : $": {reason}";

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "year unknown";
}
