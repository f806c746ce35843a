using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Year;

namespace Disclosure.Workflow.Year;

/// <summary>
/// Round-up and sum as JSON: <c>{"code","name","filed","file","findings":[{"rule","severity","where","message"}]}</c> for an agency, and
/// <c>{"code","year","figures":{"id":sum},"missing":[codes],"own":{"id":figure}}</c> for a region.
/// </summary>
public static class YearJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the line of an agency, UTF-8, without a line feed at its end.</summary>
    public static byte[] Of(RoundUpRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Written(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, row.Agency.Code);
            writer.WriteString("name"u8, row.Agency.Name);
            writer.WriteBoolean("filed"u8, row.Filed is not null);
            writer.WriteString("file"u8, row.Filed?.File);
            writer.WriteStartArray("findings"u8);
            foreach (var finding in row.Findings)
            {
                writer.WriteStartObject();
                writer.WriteString("rule"u8, finding.Rule);
                writer.WriteString("severity"u8, finding.Severity == Severity.Error ? "error"u8 : "warning"u8);
                writer.WriteString("where"u8, finding.Where);
                writer.WriteString("message"u8, finding.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>Returns the object of a region, UTF-8, without a line feed at its end.</summary>
    /// <param name="agency">The agency above.</param>
    /// <param name="year">The year.</param>
    /// <param name="sum">What those below add up to.</param>
    /// <param name="own">The agency's own report; null where it has none.</param>
    public static byte[] Of(RosterAgency agency, int year, RegionSum sum, Report? own)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(sum);
        return Written(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, agency.Code);
            writer.WriteNumber("year"u8, year);
            writer.WriteStartObject("figures"u8);
            foreach (var id in Ordered(sum.Figures.Keys))
            {
                writer.WriteNumber(id, Plain(sum.Figures[id]));
            }

            writer.WriteEndObject();
            writer.WriteStartArray("missing"u8);
            foreach (var missing in sum.Missing)
            {
                writer.WriteStringValue(missing.Code);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("own"u8);
            foreach (var id in Ordered(own?.Figures.Keys ?? []))
            {
                writer.WriteNumber(id, Plain(own!.Figures[id].Value ?? 0));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>The ids in the order of the forms, the one in force first; what no form has last.</summary>
    private static IEnumerable<string> Ordered(IEnumerable<string> ids)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in FormDefinition.All.SelectMany(static form => form.Figures))
        {
            order.TryAdd(figure.Id, order.Count);
        }

        return ids.OrderBy(id => order.GetValueOrDefault(id, int.MaxValue)).ThenBy(static id => id, StringComparer.Ordinal);
    }

    /// <summary>A number without zeros at the end of its decimals, which a sum of 1.5000 and 2 would have.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
