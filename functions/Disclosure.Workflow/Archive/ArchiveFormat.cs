using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Archive;

/// <summary>
/// The archive, version 1: a ZIP file, JSON in UTF-8, a value a line in files named .jsonl, each line ended by a line feed.
/// <code>
/// archive.json         {"format":"disclosure-archive","version":1, "reports":{…},"notices":{…},"publications":{…}}, each
/// {"lines":n,"sha256":"…"} of the file beside reports.jsonl        {"id":"…","events":n,"sha256":"…"}: a report a line, with the SHA-256
/// of its file reports/〈id〉.jsonl    its events, as ReportEventJson writes them
/// notices.jsonl        {"notice":{…},"deliveredAt":…,"failure":{…}}
/// publications.jsonl   {"agency","year","report","reading","file","filedAt"}
/// originals/〈sha256〉    the files as they came in
/// readings/〈sha256〉     the readings
/// </code>
/// So the first file vouches for the lists, the list of reports for each of them, and originals and readings for themselves by their names.
/// Nothing of another name may be in it. Keys that sign links are not: they are secrets.
/// </summary>
internal static class ArchiveFormat
{
    public const string Name = "disclosure-archive";
    public const int Version = 1;
    public const string Manifest = "archive.json";
    public const string Index = "reports.jsonl";
    public const string Notices = "notices.jsonl";
    public const string Publications = "publications.jsonl";
    public const string OriginalsFolder = "originals/";
    public const string ReadingsFolder = "readings/";
    private const int LongestKey = 200;
    private const string ReportsFolder = "reports/";
    private const string Lines = ".jsonl";

    private static readonly ArchiveJson Json = new(new JsonSerializerOptions(ArchiveJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string ReportFile(ReportId id) => $"{ReportsFolder}{id}{Lines}";

    /// <summary>Returns whether an entry of the name may be in an archive. Names are only ever compared and never used as paths.</summary>
    public static bool IsKnown(string name) => name is Manifest or Index or Notices or Publications
        || (Inside(name, OriginalsFolder, string.Empty) is { } original && IsHash(original))
        || (Inside(name, ReadingsFolder, string.Empty) is { } reading && IsHash(reading))
        || (Inside(name, ReportsFolder, Lines) is { } report && ReportId.TryParse(report, out var id) && id.ToString() == report);

    public static byte[] Write(ArchiveManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Json.ArchiveManifest);

    public static byte[] Line(ArchivedReport report) => Ended(JsonSerializer.SerializeToUtf8Bytes(report, Json.ArchivedReport));

    public static byte[] Line(OutboxEntry entry) => Ended(JsonSerializer.SerializeToUtf8Bytes(entry, Json.OutboxEntry));

    public static byte[] Line(Publication publication) => Ended(JsonSerializer.SerializeToUtf8Bytes(publication, Json.Publication));

    public static byte[] Line(ReportEvent happened) => Ended(Encoding.UTF8.GetBytes(ReportEventJson.Serialize(happened)));

    /// <summary>Returns the manifest in the JSON; throws a <see cref="JsonException"/> where there is none.</summary>
    public static ArchiveManifest ReadManifest(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Json.ArchiveManifest) ?? throw Nothing();

    public static ArchivedReport ReadReport(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Json.ArchivedReport) ?? throw Nothing();

    public static OutboxEntry ReadNotice(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Json.OutboxEntry) is { } entry && IsKey(entry.Notice.Key) ? entry : throw Nothing();

    public static Publication ReadPublication(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Json.Publication) ?? throw Nothing();

    private static JsonException Nothing() => new("not what it should be");

    private static byte[] Ended(byte[] json) => [.. json, (byte)'\n'];

    /// <summary>Returns whether the text is a key as notices have them, by which every store can name a row.</summary>
    private static bool IsKey(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(each => char.IsAsciiLetterOrDigit(each) || each == '-');

    private static bool IsHash(string text) => ContentHash.TryParse(text, out var hash) && hash.ToString() == text;

    private static string? Inside(string name, string start, string end) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)
            && name.Length >= start.Length + end.Length
            ? name[start.Length..^end.Length]
            : null;
}

/// <summary>What an archive says of itself.</summary>
/// <param name="Format">Always <c>disclosure-archive</c>.</param>
/// <param name="Version">Version of the format.</param>
/// <param name="Reports">The list of reports.</param>
/// <param name="Notices">The notices.</param>
/// <param name="Publications">Who holds the place of each agency and year.</param>
public sealed record ArchiveManifest(string Format, int Version, ArchivedList Reports, ArchivedList Notices, ArchivedList Publications);

/// <summary>A list in an archive.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record ArchivedList(int Lines, ContentHash Sha256);

/// <summary>A report in an archive.</summary>
/// <param name="Id">The report.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Sha256">SHA-256 of their file.</param>
public sealed record ArchivedReport(ReportId Id, int Events, ContentHash Sha256);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ArchiveManifest))]
[JsonSerializable(typeof(ArchivedReport))]
[JsonSerializable(typeof(OutboxEntry))]
[JsonSerializable(typeof(Publication))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
