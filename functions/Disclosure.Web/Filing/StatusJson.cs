using System.Text.Json;
using Disclosure.Reports.Model;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>Where a report stands, for its sender's program: the same as <see cref="StatusPage"/> shows.</summary>
internal static class StatusJson
{
    public static void Write(Utf8JsonWriter json, ReportFile file)
    {
        var process = file.Process;
        json.WriteString("id"u8, process.Id.ToString());
        json.WriteString("state"u8, CodeName.Of(process.State));
        json.WriteString("stateText"u8, SiteWords.In(Language.Chinese).Of(process.State));
        json.WriteString("file"u8, process.File.Name);
        json.WriteString("sha256"u8, process.File.Hash.ToString());
        json.WriteString("receivedAt"u8, Moment.Iso(process.File.FiledAt));
        json.WriteString("updatedAt"u8, Moment.Iso(process.UpdatedAt));
        json.WriteString("title"u8, process.Title);
        json.WriteString("agency"u8, process.Agency);
        json.WritePropertyName("year"u8);
        if (process.Year is { } year)
        {
            json.WriteNumberValue(year);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteNumber("round"u8, process.Round);
        json.WriteString("waitingFor"u8, process.Policy?.TierAt(process.Tier)?.Name);
        json.WriteString("reason"u8, Reason(process));
        json.WriteString("published"u8, process.State == ReportState.Published ? $"/published/{process.Id}" : null);
        json.WriteString("continuedAs"u8, (process.HandedOverTo ?? process.SupersededBy)?.ToString());
        json.WriteStartArray("findings"u8);
        foreach (var one in NumberedFindings.ForSender(file).All)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, one.Finding.Rule);
            json.WriteString("severity"u8, one.Finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("where"u8, one.Finding.Where);
            json.WriteString("message"u8, one.Finding.Message);
            json.WriteBoolean("accepted"u8, one.Acceptance is not null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Reason(ReportProcess process) => process.State switch
    {
        ReportState.Returned => process.Rejection?.Reason,
        ReportState.Unreadable => process.ReadFailure?.Reason,
        ReportState.Withdrawn => process.Withdrawal?.Reason,
        _ => null,
    };
}
