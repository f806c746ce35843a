using System.Text.Encodings.Web;
using System.Text.Json;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using ReportMaker.Composition;
using ReportMaker.Scanning;

namespace ReportMaker.Invention;

/// <summary>What is true of a sample, as the file beside it says.</summary>
internal static class Truth
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 0,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n"
    };

    /// <exception cref="InvalidOperationException">The faults' findings are not those the sums of the form give.</exception>
    public static byte[] Of(InventedReport report) => Of(report, static _ => { });

    /// <summary>The truth of a scan, which adds the prose and the conditions it was scanned under.</summary>
    /// <exception cref="InvalidOperationException">The faults' findings are not those the sums of the form give.</exception>
    public static byte[] Of(InventedReport report, PlainProse prose, Scan scan) => Of(report, json =>
    {
        json.WriteString("prose", prose.Whole);
        json.WriteStartObject("sections");
        foreach (var kind in (ReadOnlySpan<SectionKind>)[SectionKind.Overview, SectionKind.Problems, SectionKind.Others])
        {
            json.WriteString(kind.Id(), prose.Sections.GetValueOrDefault(kind));
        }

        json.WriteEndObject();
        json.WriteStartObject("condition");
        json.WriteNumber("dpi", scan.Dpi);
        json.WriteString("mode", scan.Mode.ToString().ToLowerInvariant());
        json.WriteStartArray("tags");
        foreach (var tag in scan.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static byte[] Of(InventedReport report, Action<Utf8JsonWriter> writeMore)
    {
        CheckSums(report);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(report, writeMore, json);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(InventedReport report, Action<Utf8JsonWriter> writeMore, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title", report.Title);
        json.WriteString("agency", report.Agency);
        json.WriteNumber("year", report.Year);
        json.WriteString("form", report.Form.Id);
        json.WriteStartObject("figures");
        foreach (var figure in report.Form.Figures)
        {
            if (report.Figures[figure.Id].Value is { } value)
            {
                json.WriteNumber(figure.Id, value);
            }
            else
            {
                json.WriteNull(figure.Id);
            }
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings.OrderBy(static finding => finding.Rank))
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("where", finding.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        writeMore(json);
        json.WriteEndObject();
    }

    /// <summary>A fault that breaks a sum it does not name would make the truth untrue.</summary>
    private static void CheckSums(InventedReport report)
    {
        var broken = new HashSet<ExpectedFinding>();
        foreach (var sum in report.Form.Sums)
        {
            if (sum.Left.Sum(report.Count) != sum.Right.Sum(report.Count))
            {
                broken.Add(new ExpectedFinding(RuleOf(sum.Kind), sum.Where));
            }
        }

        var named = report.Findings
            .Where(static finding => finding.Rule is "balance" or "outcome-total" or "row-total" or "remedy-total")
            .ToHashSet();
        if (!broken.SetEquals(named))
        {
            throw new InvalidOperationException(
                $"{report.Title}: sums broken: {string.Join(", ", broken)}; named: {string.Join(", ", named)}");
        }
    }

    private static string RuleOf(FormSumKind kind) => kind switch
    {
        FormSumKind.Balance => "balance",
        FormSumKind.OutcomeTotal => "outcome-total",
        FormSumKind.RowTotal => "row-total",
        _ => "remedy-total",
    };
}
