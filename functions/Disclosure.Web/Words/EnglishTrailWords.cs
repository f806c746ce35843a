using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class EnglishTrailWords : TrailWords
{
    private static readonly SiteWords Site = SiteWords.In(Language.English);
    private static readonly SenderWords Senders = SenderWords.In(Language.English);

    public override string Describe(ReportEvent happened, ReviewPolicy? policy, FormDefinition? form)
    {
        var by = Name(happened.By, policy);
        return happened switch
        {
            Received received => $"Received “{received.File.Name}”",
            Extracted { Pages: 0 } => "Read the original's content",
            Extracted extracted => $"Read {EnglishFormat.Count(extracted.Pages, "page")}",
            Read read => $"Recognised the figures: {read.Agency ?? "agency unknown"}, {Year(read.Year)}",
            ReadFailed failed => $"Could not be read: {Site.Workflow.ReasonOf(failed)}",
            Matched => "Taken for a report of its own",
            HandedOver handed => $"Merged into report {handed.To} as its corrected file",
            Divided divided => $"Held {divided.Into.Count} reports, each filed as one of its own: {string.Join(", ", divided.Into)}",
            Checked check => $"Checked: {EnglishFormat.Count(Count(check, Severity.Error), "error")}, {
                EnglishFormat.Count(Count(check, Severity.Warning), "warning")}",
            ReviewOpened opened => $"Round {opened.Round} of review began ({
                string.Join(", ", opened.Policy.Tiers.Select(tier => tier.Name))})",
            ReviewRequested asked => $"Asked {Tier(asked.Tier, policy)}: {
                string.Join(", ", asked.Reviewers.Select(one => Name(one, policy)))}",
            Reminded { Tier: 0 } reminded => $"Reminded the sender of the corrected file, {reminded.Count}",
            Reminded reminded => $"Reminded {Tier(reminded.Tier, policy)}, {reminded.Count}",
            Escalated { Tier: 0 } => "The corrected file is overdue; the office was told",
            Escalated escalated => $"{Tier(escalated.Tier, policy)} is overdue; the office was told",
            Approved approved => $"{by} approved for {Tier(approved.Tier, policy)}{Reason(approved.Remark)}",
            Rejected rejected => $"{by} returned it at {Tier(rejected.Tier, policy)}{Reason(rejected.Reason)}",
            AskedAgain asked when policy?.TierAt(asked.Tier) is null =>
                $"The program had {Tier(asked.Tier - 1, policy)} look again{Reason(asked.Reason)}",
            AskedAgain asked => $"{by} at {Tier(asked.Tier, policy)} had {Tier(asked.Tier - 1, policy)} look again{Reason(asked.Reason)}",
            PassedOn { IsByAbsence: true } passed =>
                $"{by} is away, and by the settings {Tier(passed.Tier, policy)} went to {Name(passed.To, policy)}{Reason(passed.Remark)}",
            PassedOn passed => $"{by} handed {Tier(passed.Tier, policy)} over to {Name(passed.To, policy)}{Reason(passed.Remark)}",
            ReviewersChanged { Reviewers.Count: 0 } => "The reviewers now are those of the present settings",
            ReviewersChanged changed => $"The reviewers now are those of the present settings; {Tier(changed.Tier, policy)} is asked of {
                string.Join(", ", changed.Reviewers.Select(changed.Policy.NameOf))}",
            FigureCorrected corrected =>
                $"{by} corrected “{Name(corrected.Figure, form, Site.Terms)}”: {Site.NumberOrBlank(corrected.Old)} → {
                    Site.NumberOrBlank(corrected.New)}{Reason(corrected.Reason)}",
            SectionCorrected corrected => $"{by} corrected the text of “{Site.Terms.Heading(corrected.Section)}”{Reason(corrected.Reason)}",
            IdentityCorrected corrected => $"{by} corrected agency and year: {corrected.Agency}, {Year(corrected.Year)}{
                Reason(corrected.Reason)}",
            FindingAccepted accepted => $"{by} accepted {accepted.Finding.Key}{Reason(accepted.Reason)}",
            Refiled refiled => $"Received the corrected file “{refiled.File.Name}”",
            Published => "Published",
            Withdrawn withdrawn => $"{by} withdrew it{Reason(withdrawn.Reason)}",
            Restored restored => $"{by} put it back{Reason(restored.Reason)}",
            Superseded superseded => $"Superseded by report {superseded.Newer}",
            StepFailed failed => $"{Site.Of(failed.Step)} failed ({failed.Attempt}): {Site.Workflow.ReasonOf(failed)}",
            Poisoned poisoned => $"{Site.Of(poisoned.Step)} failed {EnglishFormat.Count(poisoned.Attempt, "time")} and was given up: {
                Site.Workflow.ReasonOf(poisoned)}",
            Retried => $"{by} had it tried again",
            SentAgain { BeginsAnew: true } again =>
                $"The same file was filed again and begins anew ({again.By}; {Senders.Of(again.File.Origin)})",
            SentAgain again => $"The same file came again ({again.By}; {Senders.Of(again.File.Origin)})",
            Held => "Waits for the office to let it pass",
            LetPass => $"{by} let it pass",
            TurnedAway away => $"{by} turned it away{Reason(away.Reason)}",
            _ => string.Empty,
        };
    }

    private static string Tier(int tier, ReviewPolicy? policy) => policy?.TierAt(tier)?.Name ?? $"tier {tier}";

    private static string Reason(string reason) => reason.Length == 0 ? "" : $": {reason}";

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "year unknown";
}
