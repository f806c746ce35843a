using System.Text.Json;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Words;
using Disclosure.Web.Downloads;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Operator;

/// <summary>The office's year for programs.</summary>
internal static class YearJsonAnswers
{
    /// <summary>Writes the roster that holds.</summary>
    public static void Write(Utf8JsonWriter json, RosterVersion version)
    {
        json.WriteNumber("version"u8, version.Number);
        json.WriteString("at"u8, version.At);
        json.WriteString("by"u8, version.By);
        json.WriteStartArray("agencies"u8);
        foreach (var agency in version.Roster.Agencies)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, agency.Code);
            json.WriteString("name"u8, agency.Name);
            json.WriteStartArray("otherNames"u8);
            foreach (var name in agency.OtherNames)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteString("kind"u8, CodeName.Of(agency.Kind));
            json.WriteString("parent"u8, agency.Parent);
            json.WriteString("contact"u8, agency.Contact);
            WriteYear(json, "firstYear", agency.FirstYear);
            WriteYear(json, "lastYear", agency.LastYear);
            json.WriteString("mergedInto"u8, agency.MergedInto);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what changed by a roster that was taken in.</summary>
    public static void Write(Utf8JsonWriter json, AgencyRoster roster, RosterChange change)
    {
        json.WriteNumber("agencies"u8, roster.Agencies.Count);
        WriteCodes(json, "added", change.Added);
        WriteCodes(json, "changed", change.Changed);
        WriteCodes(json, "removed", change.Removed);
    }

    /// <summary>Writes what is wrong with a roster, with the line of each fault.</summary>
    public static void WriteFaults(Utf8JsonWriter json, IReadOnlyList<RosterFault> faults)
    {
        json.WriteStartObject("error"u8);
        json.WriteString("code"u8, "bad-roster"u8);
        json.WriteString("message"u8, YearWords.In(Language.Chinese).Refused(faults.Count));
        json.WriteStartArray("lines"u8);
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, fault.Line);
            json.WriteString("message"u8, RosterWords.Chinese.Of(fault));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes where each agency of a year stands.</summary>
    public static void Write(Utf8JsonWriter json, YearView view)
    {
        json.WriteNumber("year"u8, view.Progress.Year);
        json.WriteBoolean("opened"u8, view.Plan is not null);
        json.WriteString("filing"u8, YearCsv.Iso(view.Plan?.Filing ?? PlanDesk.LawsFiling(view.Progress.Year)));
        json.WriteString("publication"u8, YearCsv.Iso(view.Plan?.Publication ?? PlanDesk.LawsPublication(view.Progress.Year)));
        json.WriteStartObject("count"u8);
        WriteCount(json, ProgressCount.Of(view.Progress.Agencies));
        json.WriteEndObject();
        json.WriteStartArray("agencies"u8);
        foreach (var each in view.Progress.Agencies)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, each.Agency.Code);
            json.WriteString("name"u8, each.Agency.Name);
            json.WriteString("kind"u8, CodeName.Of(each.Agency.Kind));
            json.WriteString("parent"u8, each.Agency.Parent);
            json.WriteString("standing"u8, CodeName.Of(each.Standing));
            json.WriteString("due"u8, YearCsv.Iso(each.Due));
            json.WriteString("filed"u8, each.Filed is { } day ? YearCsv.Iso(day) : null);
            json.WriteBoolean("late"u8, each.IsLate);
            json.WriteString("report"u8, each.Report?.Id.ToString());
            json.WriteString("note"u8, each.Mark?.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unknown"u8);
        foreach (var each in view.Progress.Unknown)
        {
            json.WriteStringValue(each.Name);
        }

        json.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter json, ProgressCount count)
    {
        json.WriteNumber("due"u8, count.Due);
        json.WriteNumber("filed"u8, count.Filed);
        json.WriteNumber("late"u8, count.Late);
        json.WriteNumber("inReview"u8, count.InReview);
        json.WriteNumber("returned"u8, count.Returned);
        json.WriteNumber("published"u8, count.Published);
        json.WriteNumber("missing"u8, count.Missing);
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IReadOnlyList<RosterAgency> agencies)
    {
        json.WriteStartArray(name);
        foreach (var agency in agencies)
        {
            json.WriteStringValue(agency.Code);
        }

        json.WriteEndArray();
    }

    private static void WriteYear(Utf8JsonWriter json, string name, int? year)
    {
        if (year is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
