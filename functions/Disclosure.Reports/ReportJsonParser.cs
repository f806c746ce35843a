using System.Globalization;
using System.Text.Json;
using Disclosure.Documents;
using Disclosure.Reports.Model;

namespace Disclosure.Reports;

/// <summary>Reads back the JSON of <see cref="ReportJson"/>.</summary>
internal static class ReportJsonParser
{
    public static Reading Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return ReadReading(json.RootElement);
        }
        catch (Exception defect) when (
            defect is InvalidOperationException or KeyNotFoundException or FormatException or NotSupportedException)
        {
            throw new JsonException("Not the JSON of a reading.", defect);
        }
    }

    private static Reading ReadReading(JsonElement root)
    {
        var report = new Report(
            root.GetProperty("title"u8).GetString(),
            root.GetProperty("agency"u8).GetString(),
            root.GetProperty("year"u8) is { ValueKind: not JsonValueKind.Null } year ? year.GetInt32() : null,
            Text(root, "form"u8),
            ReadFigures(root.GetProperty("figures"u8)),
            ReadLabels(root.GetProperty("labels"u8)),
            ReadSections(root.GetProperty("headings"u8)))
        {
            FeeDecimalsAsked = root.GetProperty("feeDecimalsAsked"u8).GetBoolean(),
            FeeUnit = root.TryGetProperty("feeUnit"u8, out var unit) ? unit.GetString() : null,
            IsTitlePrinted = !root.TryGetProperty("titlePrinted"u8, out var printed) || printed.GetBoolean(),
            OtherYear = root.TryGetProperty("otherYear"u8, out var otherYear) ? otherYear.GetInt32() : null,
            Period = root.TryGetProperty("period"u8, out var period) ? new StatedPeriod(Day(period, "from"u8), Day(period, "to"u8)) : null,
            OtherAgency = root.TryGetProperty("otherAgency"u8, out var other)
                ? new NamedAgency(Text(other, "name"u8), other.GetProperty("isSignature"u8).GetBoolean())
                : null,
            AgencyDoubt = root.TryGetProperty("agencyDoubt"u8, out var doubt)
                ? new AgencyDoubt(doubt.TryGetProperty("other"u8, out var otherReading) ? otherReading.GetString() : null)
                : null,
            Missing = root.TryGetProperty("missing"u8, out var missing) ? ReadMissing(missing) : [],
            Unread = root.TryGetProperty("unread"u8, out var unread) ? ReadUnread(unread) : [],
            Placed = root.TryGetProperty("placed"u8, out var placed)
                ? [.. placed.EnumerateArray().Select(static row => row.GetString()!)]
                : [],
            Unplaced = root.TryGetProperty("unplaced"u8, out var unplaced)
                ? [.. unplaced.EnumerateArray().Select(static row => new UnplacedRow(Text(row, "id"u8), Text(row, "text"u8)))]
                : [],
            Formulas = root.TryGetProperty("formulas"u8, out var formulas)
                ? [.. formulas.EnumerateArray().Select(static one => new UnplacedRow(Text(one, "id"u8), Text(one, "text"u8)))]
                : [],
            HoldsPictures = root.TryGetProperty("holdsPictures"u8, out var holds) && holds.GetBoolean(),
            IsTracked = root.TryGetProperty("tracked"u8, out var tracked) && tracked.GetBoolean(),
            Hidden = root.TryGetProperty("hidden"u8, out var hidden)
                ? [.. hidden.EnumerateArray().Select(static one => one.GetString()!)]
                : [],
            Pictured = root.TryGetProperty("pictured"u8, out var pictured)
                ? [.. pictured.EnumerateArray().Select(static section => SectionKinds.Find(section.GetString()!)
                    ?? throw new JsonException("An unknown section."))]
                : [],
            Published = root.TryGetProperty("published"u8, out var published) ? published.GetString() : null,
            Site = root.TryGetProperty("site"u8, out var site) ? site.GetString() : null,
            Ofd = root.TryGetProperty("ofd"u8, out var ofd)
                ? new OfdMarks(
                    ofd.GetProperty("otherDocuments"u8).GetInt32(), ofd.GetProperty("signatures"u8).GetInt32(),
                    ofd.GetProperty("seals"u8).GetInt32())
                : null,
            HasBlankCopy = root.TryGetProperty("blankCopy"u8, out var copy) && copy.GetBoolean(),
            Part = root.TryGetProperty("part"u8, out var part) ? ReadPart(part) : null,
        };
        return new Reading(
            Text(root, "file"u8),
            Text(root, "reader"u8),
            root.GetProperty("pages"u8).GetInt32(),
            report,
            ReadFindings(root.GetProperty("findings"u8)));
    }

    private static ReportPart ReadPart(JsonElement json) => new(
        json.GetProperty("number"u8).GetInt32(),
        json.GetProperty("of"u8).GetInt32(),
        json.GetProperty("firstPage"u8).GetInt32(),
        json.GetProperty("lastPage"u8).GetInt32())
    {
        OthersAreFiled = !json.TryGetProperty("othersAreFiled"u8, out var filed) || filed.GetBoolean(),
    };

    private static (int Page, Box Box) ReadBox(JsonElement figure) =>
        (figure.GetProperty("page"u8).GetInt32(), PlaceJson.BoxOf(figure.GetProperty("box"u8)));

    private static List<MissingLine> ReadMissing(JsonElement json)
    {
        var missing = new List<MissingLine>();
        foreach (var line in json.EnumerateArray())
        {
            missing.Add(new MissingLine(Text(line, "id"u8), line.GetProperty("isColumn"u8).GetBoolean()));
        }

        return missing;
    }

    private static List<UnreadPage> ReadUnread(JsonElement json)
    {
        var unread = new List<UnreadPage>();
        foreach (var page in json.EnumerateArray())
        {
            unread.Add(new UnreadPage(
                page.GetProperty("page"u8).GetInt32(),
                page.GetProperty("isWhole"u8).GetBoolean(),
                page.GetProperty("fault"u8).Deserialize(FactJson.Default.DocumentFault) ?? throw new JsonException("A fault is missing.")));
        }

        return unread;
    }

    private static DateOnly Day(JsonElement json, ReadOnlySpan<byte> name) =>
        DateOnly.ParseExact(Text(json, name), "O", CultureInfo.InvariantCulture);

    private static Dictionary<string, Figure> ReadFigures(JsonElement json)
    {
        var figures = new Dictionary<string, Figure>(200);
        foreach (var property in json.EnumerateObject())
        {
            var value = property.Value.GetProperty("value"u8);
            var place = property.Value.TryGetProperty("place"u8, out var told) ? PlaceJson.Read(told) : null;
            var (page, box) = place is null ? ReadBox(property.Value) : (0, default);
            figures[property.Name] = new Figure(
                property.Name,
                value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal(),
                Text(property.Value, "text"u8),
                page,
                box,
                property.Value.GetProperty("confidence"u8).GetDouble())
            {
                Place = place,
                Suggested = property.Value.TryGetProperty("suggested"u8, out var suggested) ? suggested.GetDecimal() : null,
                Struck = property.Value.TryGetProperty("struck"u8, out var struck) ? struck.GetString() : null,
                Drawn = property.Value.TryGetProperty("drawn"u8, out var drawn)
                    ? DrawnDifferences.Find(drawn.GetString()) ?? throw new JsonException("An unknown difference.")
                    : null,
            };
        }

        return figures;
    }

    private static Dictionary<string, LabelReading> ReadLabels(JsonElement json)
    {
        var labels = new Dictionary<string, LabelReading>();
        foreach (var property in json.EnumerateObject())
        {
            labels[property.Name] = new LabelReading(
                property.Name, Text(property.Value, "printed"u8), Text(property.Value, "statutory"u8));
        }

        return labels;
    }

    private static List<Section> ReadSections(JsonElement json)
    {
        var sections = new List<Section>(6);
        foreach (var item in json.EnumerateArray())
        {
            var kind = SectionKinds.Find(Text(item, "section"u8)) ?? throw new JsonException("An unknown section.");
            sections.Add(new Section(kind, Text(item, "heading"u8), item.GetProperty("page"u8).GetInt32(), Text(item, "text"u8)));
        }

        return sections;
    }

    private static List<Finding> ReadFindings(JsonElement json)
    {
        var findings = new List<Finding>();
        foreach (var item in json.EnumerateArray())
        {
            var compared = new List<decimal>();
            foreach (var number in item.GetProperty("compared"u8).EnumerateArray())
            {
                compared.Add(number.GetDecimal());
            }

            findings.Add(new Finding(
                Text(item, "rule"u8),
                Text(item, "severity"u8) == "error" ? Severity.Error : Severity.Warning,
                Text(item, "where"u8),
                Text(item, "message"u8),
                compared,
                Text(item, "clause"u8))
            {
                Fact = item.TryGetProperty("fact"u8, out var fact) ? fact.Deserialize(FactJson.Default.FindingFact) : null,
            });
        }

        return findings;
    }

    private static string Text(JsonElement json, ReadOnlySpan<byte> name) =>
        json.GetProperty(name).GetString() ?? throw new JsonException("A text is missing.");
}
