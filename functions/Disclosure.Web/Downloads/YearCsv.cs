using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Web.Words;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Downloads;

/// <summary>The office's year as CSV: the roster, the round-up, all findings.</summary>
internal static class YearCsv
{
    /// <summary>Tells spreadsheets that UTF-8 follows.</summary>
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>Returns the roster, in the columns it is taken in by.</summary>
    public static byte[] OfRoster(AgencyRoster roster)
    {
        var csv = Head("code", "name", "other_names", "kind", "parent", "contact", "first_year", "last_year", "merged_into");
        foreach (var agency in roster.Agencies)
        {
            csv.Text(agency.Code).Text(agency.Name).Text(string.Join(';', agency.OtherNames)).Text(CodeName.Of(agency.Kind))
                .Text(agency.Parent).Text(agency.Contact).Number(agency.FirstYear).Number(agency.LastYear).Text(agency.MergedInto).End();
        }

        return csv.Take();
    }

    /// <summary>Returns the round-up, a line for each agency.</summary>
    public static byte[] OfRoundUp(RoundUpView view, YearProgress progress)
    {
        var states = progress.Agencies.ToDictionary(static each => each.Agency.Code, StringComparer.Ordinal);
        var csv = Head("code", "name", "kind", "parent", "standing", "filed", "due", "late", "errors", "warnings", "rules");
        foreach (var row in view.Rows)
        {
            var state = states[row.Agency.Code];
            csv.Text(row.Agency.Code).Text(row.Agency.Name).Text(CodeName.Of(row.Agency.Kind)).Text(row.Agency.Parent)
                .Text(CodeName.Of(state.Standing)).Text(Iso(state.Filed)).Text(Iso(state.Due)).Number(state.IsLate ? 1 : 0)
                .Number(row.Findings.Count(static each => each.Severity == Severity.Error))
                .Number(row.Findings.Count(static each => each.Severity != Severity.Error))
                .Text(string.Join(' ', row.Findings.Select(static each => each.Rule).Distinct())).End();
        }

        return csv.Take();
    }

    /// <summary>Returns all findings of a year, a line for each.</summary>
    public static byte[] OfFindings(RoundUpView view)
    {
        var csv = Head("code", "name", "file", "rule", "severity", "where", "message", "clause");
        foreach (var row in view.Rows)
        {
            foreach (var finding in row.Findings)
            {
                csv.Text(row.Agency.Code).Text(row.Agency.Name).Text(row.Filed?.File).Text(finding.Rule)
                    .Text(CodeName.Of(finding.Severity)).Text(finding.Where).Text(finding.Message).Text(finding.Clause).End();
            }
        }

        return csv.Take();
    }

    /// <summary>Returns a day as ISO 8601 has it; empty for none.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static CsvText Head(string first, params ReadOnlySpan<string> others)
    {
        var csv = new CsvText().Text(ByteOrderMark + first);
        foreach (var name in others)
        {
            csv.Text(name);
        }

        return csv.End();
    }
}
