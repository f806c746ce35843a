using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>
/// Names a report: the first 16 bytes of its first file's SHA-256 as 32 lower-case hexadecimal digits, so the same file is the same report
/// whoever sends it and whenever.
/// </summary>
[JsonConverter(typeof(HexNameConverter<ReportId>))]
public readonly record struct ReportId : IHexName<ReportId>
{
    private const int Digits = 32;

    private readonly string? _digits;

    private ReportId(string digits) => _digits = digits;

    static int IHexName<ReportId>.Digits => Digits;

    /// <summary>Returns the id of the report that begins with the file.</summary>
    public static ReportId Of(ContentHash file) => new(file.ToString()[..Digits]);

    /// <summary>Takes an id from its 32 digits, of either case; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportId id) => HexName.TryParse(text, out id);

    /// <summary>Takes an id from its 32 digits; throws <see cref="FormatException"/> for anything else.</summary>
    public static ReportId Parse(string text) => HexName.Parse<ReportId>(text);

    /// <summary>Returns the 32 digits; nothing for the default value, which names nothing.</summary>
    public override string ToString() => _digits ?? string.Empty;

    static ReportId IHexName<ReportId>.Of(string digits) => new(digits);
}
