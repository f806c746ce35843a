using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Disclosure.Reports.Model;

namespace Disclosure.Reports;

/// <summary>
/// A reading as JSON: what <c>disclosure read --json</c> prints and the store keeps. Beyond the published contract it carries what reading
/// it back needs: <c>labels</c>, <c>headings</c>, <c>feeDecimalsAsked</c>, and the findings' <c>compared</c> and <c>clause</c>. The store
/// keeps each finding's <c>fact</c> too, of which sentences in other languages are made, and what rules need beyond that, where there is
/// something to say: <c>feeUnit</c>, <c>titlePrinted</c>, <c>otherYear</c>, <c>period</c>, <c>otherAgency</c>, <c>missing</c>,
/// <c>placed</c>, <c>unplaced</c>, <c>pictured</c>, <c>published</c>, <c>site</c> and <c>blankCopy</c>; readings written before
/// 0.9.0 have none.
/// </summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the reading as one line of UTF-8, without a line feed at its end; Chinese is not escaped.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="withFacts">
    /// Whether findings keep their facts, and the report what rules need to check it again. A program that prints one reading leaves them
    /// out: no one reads them there, and getting ready to write the first takes 5 ms and 4 MB, a twentieth of the whole run.
    /// </param>
    public static byte[] Serialize(Reading reading, bool withFacts = true)
    {
        var buffer = new ArrayBufferWriter<byte>(24 << 10);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            Write(writer, reading, withFacts);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Reading reading, bool withFacts)
    {
        var report = reading.Report;
        writer.WriteStartObject();
        writer.WriteString("file"u8, reading.File);
        writer.WriteString("title"u8, report.Title);
        writer.WriteString("agency"u8, report.Agency);
        WriteNumber(writer, "year"u8, report.Year);
        writer.WriteString("form"u8, report.Form);
        writer.WriteString("reader"u8, reading.Reader);
        writer.WriteNumber("pages"u8, reading.Pages);
        WritePart(writer, report.Part);
        WriteFigures(writer, report.Figures);
        WriteSections(writer, report.Sections);
        WriteFindings(writer, reading.Findings, withFacts);
        WriteLabels(writer, report.Labels);
        WriteHeadings(writer, report.Sections);
        writer.WriteBoolean("feeDecimalsAsked"u8, report.FeeDecimalsAsked);
        if (withFacts)
        {
            WriteRest(writer, report);
        }

        writer.WriteEndObject();
    }

    /// <summary>Returns the reading that <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no JSON, or a part is missing or of another kind.</exception>
    public static Reading Parse(ReadOnlyMemory<byte> utf8) => ReportJsonParser.Parse(utf8);

    /// <summary>Writes a figure's value and evidence into the object begun, as every JSON of the product gives them.</summary>
    public static void WriteFigure(Utf8JsonWriter writer, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(figure);
        WriteNumber(writer, "value"u8, figure.Value);
        writer.WriteString("text"u8, figure.Text);
        PlaceJson.Write(writer, figure.Place, figure.Page, figure.Box);

        writer.WriteNumber("confidence"u8, figure.Confidence);
        if (figure.Suggested is { } suggested)
        {
            writer.WriteNumber("suggested"u8, suggested);
        }

        if (figure.Struck is { } struck)
        {
            writer.WriteString("struck"u8, struck);
        }

        if (figure.Drawn is { } drawn)
        {
            writer.WriteString("drawn"u8, drawn.Id());
        }
    }

    /// <summary>Writes the prose of the sections that are not tables, null for one that was not found.</summary>
    public static void WriteSections(Utf8JsonWriter writer, IReadOnlyList<Section> sections)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sections);
        writer.WriteStartObject("sections"u8);
        writer.WriteString("overview"u8, TextOf(sections, SectionKind.Overview));
        writer.WriteString("problems"u8, TextOf(sections, SectionKind.Problems));
        writer.WriteString("others"u8, TextOf(sections, SectionKind.Others));
        writer.WriteEndObject();
    }

    /// <summary>Writes a number, or null where there is none.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WritePart(Utf8JsonWriter writer, ReportPart? part)
    {
        if (part is null)
        {
            return;
        }

        writer.WriteStartObject("part"u8);
        writer.WriteNumber("number"u8, part.Number);
        writer.WriteNumber("of"u8, part.Of);
        writer.WriteNumber("firstPage"u8, part.FirstPage);
        writer.WriteNumber("lastPage"u8, part.LastPage);
        if (!part.OthersAreFiled)
        {
            writer.WriteBoolean("othersAreFiled"u8, false);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes what rules need, where there is something to say.</summary>
    private static void WriteRest(Utf8JsonWriter writer, Report report)
    {
        if (report.FeeUnit is { } unit)
        {
            writer.WriteString("feeUnit"u8, unit);
        }

        if (!report.IsTitlePrinted)
        {
            writer.WriteBoolean("titlePrinted"u8, false);
        }

        if (report.OtherYear is { } otherYear)
        {
            writer.WriteNumber("otherYear"u8, otherYear);
        }

        if (report.Period is { } period)
        {
            writer.WriteStartObject("period"u8);
            writer.WriteString("from"u8, period.From.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("to"u8, period.To.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        if (report.OtherAgency is { } other)
        {
            writer.WriteStartObject("otherAgency"u8);
            writer.WriteString("name"u8, other.Name);
            writer.WriteBoolean("isSignature"u8, other.IsSignature);
            writer.WriteEndObject();
        }

        if (report.AgencyDoubt is { } doubt)
        {
            writer.WriteStartObject("agencyDoubt"u8);
            if (doubt.Other is { } otherReading)
            {
                writer.WriteString("other"u8, otherReading);
            }

            writer.WriteEndObject();
        }

        if (report.Missing.Count > 0)
        {
            writer.WriteStartArray("missing"u8);
            foreach (var line in report.Missing)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, line.Id);
                writer.WriteBoolean("isColumn"u8, line.IsColumn);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (report.Unread.Count > 0)
        {
            writer.WriteStartArray("unread"u8);
            foreach (var unread in report.Unread)
            {
                writer.WriteStartObject();
                writer.WriteNumber("page"u8, unread.Page);
                writer.WriteBoolean("isWhole"u8, unread.IsWhole);
                writer.WritePropertyName("fault"u8);
                JsonSerializer.Serialize(writer, unread.Fault, FactJson.Default.DocumentFault);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (report.Placed.Count > 0)
        {
            writer.WriteStartArray("placed"u8);
            foreach (var row in report.Placed)
            {
                writer.WriteStringValue(row);
            }

            writer.WriteEndArray();
        }

        if (report.Unplaced.Count > 0)
        {
            writer.WriteStartArray("unplaced"u8);
            foreach (var row in report.Unplaced)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, row.Id);
                writer.WriteString("text"u8, row.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (report.Formulas.Count > 0)
        {
            writer.WriteStartArray("formulas"u8);
            foreach (var figure in report.Formulas)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, figure.Id);
                writer.WriteString("text"u8, figure.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (report.HoldsPictures)
        {
            writer.WriteBoolean("holdsPictures"u8, true);
        }

        if (report.IsTracked)
        {
            writer.WriteBoolean("tracked"u8, true);
        }

        if (report.Hidden.Count > 0)
        {
            writer.WriteStartArray("hidden"u8);
            foreach (var hidden in report.Hidden)
            {
                writer.WriteStringValue(hidden);
            }

            writer.WriteEndArray();
        }

        if (report.Pictured.Count > 0)
        {
            writer.WriteStartArray("pictured"u8);
            foreach (var section in report.Pictured)
            {
                writer.WriteStringValue(section.Id());
            }

            writer.WriteEndArray();
        }

        if (report.Published is { } published)
        {
            writer.WriteString("published"u8, published);
        }

        if (report.Site is { } site)
        {
            writer.WriteString("site"u8, site);
        }

        if (report.Ofd is { } ofd)
        {
            writer.WriteStartObject("ofd"u8);
            writer.WriteNumber("otherDocuments"u8, ofd.OtherDocuments);
            writer.WriteNumber("signatures"u8, ofd.Signatures);
            writer.WriteNumber("seals"u8, ofd.Seals);
            writer.WriteEndObject();
        }

        if (report.HasBlankCopy)
        {
            writer.WriteBoolean("blankCopy"u8, true);
        }
    }

    private static void WriteFigures(Utf8JsonWriter writer, IReadOnlyDictionary<string, Figure> figures)
    {
        writer.WriteStartObject("figures"u8);
        foreach (var figure in figures.Values)
        {
            writer.WriteStartObject(figure.Id);
            WriteFigure(writer, figure);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string? TextOf(IReadOnlyList<Section> sections, SectionKind kind)
    {
        foreach (var section in sections)
        {
            if (section.Kind == kind)
            {
                return section.Text;
            }
        }

        return null;
    }

    private static void WriteFindings(Utf8JsonWriter writer, IReadOnlyList<Finding> findings, bool withFacts)
    {
        writer.WriteStartArray("findings"u8);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, finding.Rule);
            writer.WriteString("severity"u8, finding.Severity == Severity.Error ? "error"u8 : "warning"u8);
            writer.WriteString("where"u8, finding.Where);
            writer.WriteString("message"u8, finding.Message);
            writer.WriteStartArray("compared"u8);
            foreach (var number in finding.Compared)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
            writer.WriteString("clause"u8, finding.Clause);
            if (withFacts && finding.Fact is { } fact)
            {
                writer.WritePropertyName("fact"u8);
                JsonSerializer.Serialize(writer, fact, FactJson.Default.FindingFact);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLabels(Utf8JsonWriter writer, IReadOnlyDictionary<string, LabelReading> labels)
    {
        writer.WriteStartObject("labels"u8);
        foreach (var label in labels.Values)
        {
            writer.WriteStartObject(label.Id);
            writer.WriteString("printed"u8, label.Printed);
            writer.WriteString("statutory"u8, label.Statutory);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteHeadings(Utf8JsonWriter writer, IReadOnlyList<Section> sections)
    {
        writer.WriteStartArray("headings"u8);
        foreach (var section in sections)
        {
            writer.WriteStartObject();
            writer.WriteString("section"u8, section.Kind.Id());
            writer.WriteString("heading"u8, section.Heading);
            writer.WriteNumber("page"u8, section.Page);
            writer.WriteString("text"u8, section.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
