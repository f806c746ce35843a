using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Tests.Rules;


namespace Disclosure.Reports.Tests.Statements;

/// <summary>Reports with known figures, and what the rule says of prose beside them.</summary>
internal static class StatedReports
{
    private static readonly Dictionary<string, decimal> Full = new()
    {
        ["applications.received.natural"] = 70, ["applications.received.business"] = 6, ["applications.received.total"] = 76,
        ["applications.carriedOver.total"] = 4, ["applications.granted.total"] = 30,
        ["applications.partlyGranted.total"] = 6, ["applications.refused.stateSecret.total"] = 1,
        ["applications.refused.otherLaw.total"] = 2, ["applications.refused.internalAffairs.total"] = 3,
        ["applications.unavailable.notHeld.total"] = 20, ["applications.unavailable.notReadyMade.total"] = 5,
        ["applications.notProcessed.petition.total"] = 3, ["applications.notProcessed.repeated.total"] = 2,
        ["applications.otherOutcome.other.total"] = 5, ["applications.total.total"] = 77, ["applications.carriedForward.total"] = 3,
        ["reconsideration.upheld"] = 2, ["reconsideration.corrected"] = 1, ["reconsideration.other"] = 1, ["reconsideration.pending"] = 1,
        ["reconsideration.total"] = 5, ["litigation.direct.upheld"] = 2, ["litigation.direct.pending"] = 1, ["litigation.direct.total"] = 3,
        ["litigation.afterReconsideration.upheld"] = 1, ["litigation.afterReconsideration.total"] = 1,
        ["proactive.regulations.issued"] = 1, ["proactive.regulations.inForce"] = 11, ["proactive.normative.issued"] = 8,
        ["proactive.normative.repealed"] = 3, ["proactive.normative.inForce"] = 212, ["proactive.licensing.decisions"] = 1234,
        ["proactive.penalties.decisions"] = 56, ["proactive.coercion.decisions"] = 7,
    };

    /// <summary>The report of a bureau or a government with figures, or of one with none (<paramref name="isNothing"/>).</summary>
    public static Report Of(string agency, bool isNothing = false)
    {
        var report = Rules.Reports.Clean() with { Agency = agency, Title = $"{agency}2022年政府信息公开工作年度报告" };
        return isNothing ? report : Full.Aggregate(report, static (all, one) => all.With(one.Key, one.Value));
    }

    /// <summary>The places that prose of a section contradicts.</summary>
    public static string[] Contradicted(Report report, string prose, SectionKind section = SectionKind.Overview)
    {
        var told = report with
        {
            Sections = [.. report.Sections.Select(one => one with { Text = one.Kind == section ? prose : "" })],
        };
        return
        [
            .. ReportRules.Check(told, new CheckContext()).Where(static one => one.Rule == "narrative-figure")
                .Select(static one => one.Where),
        ];
    }
}
