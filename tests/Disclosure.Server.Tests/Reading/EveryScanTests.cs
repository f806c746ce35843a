using Disclosure.ScanAccuracy;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Reading;

/// <summary>
/// Every scanned sample, read by the program through its children as an office would read them. All of them take five minutes of two cores,
/// so one in three, of every kind, is read with the other tests, and all where <c>EVERY_SCAN=1</c> asks for it, as is done each week.
/// </summary>
public sealed class EveryScanTests(EveryScanTests.Readings readings) : IClassFixture<EveryScanTests.Readings>
{
    /// <summary>
    /// What is known not to be read right of which samples, and why. Nothing here may be silent: no exception is made for that.
    /// </summary>
    private static readonly Dictionary<string, (Part Parts, string Why)> Exceptions = new()
    {
        ["bilevel-300-wide-digits"] = (Part.Title | Part.Agency, "岭 in the title is read as 内"),
        ["grey-200-traditional"] = (Part.Title | Part.Agency, "霽, which no model knows, is read as 雲"),
    };

    /// <summary>One in so many is read where not all are asked for.</summary>
    private const int Share = 3;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("EVERY_SCAN") == "1";

    /// <summary>Parts of a report that a reader of a scan is to find.</summary>
    [Flags]
    private enum Part
    {
        None = 0,
        Title = 1,
        Agency = 2,
        Year = 4,
        Sections = 8,
    }

    public static TheoryData<string> Names => [.. Reports().Select(static report => NameOf(report))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scan_gives_its_report_and_no_wrong_figure_unflagged(string name)
    {
        OcrInstalled.OrSkip();
        Assert.SkipUnless(
            readings.All.TryGetValue(name, out var compared), "one scan in three is read here; EVERY_SCAN=1 has all of them read");
        Assert.Null(compared.Read.Error);
        Assert.Equal("ocr", compared.Read.Reader);
        Assert.DoesNotContain(compared.Figures, static figure => figure.IsSilentError);
        var wrong = Wrong(FoldedText.Of(compared.Read.Title ?? "") != FoldedText.Of(compared.Truth.Title), Part.Title)
            | Wrong(compared.Read.Agency != compared.Truth.Agency, Part.Agency)
            | Wrong(compared.Read.Year != compared.Truth.Year, Part.Year)
            | Wrong(compared.SectionsMissing > 0, Part.Sections);
        Assert.True(
            (wrong & ~Exceptions.GetValueOrDefault(name).Parts) == Part.None,
            $"{wrong}: {compared.Read.Title} / {compared.Read.Agency} / {compared.Read.Year} / {string.Join(", ", compared.Extra)}");
    }

    private static Part Wrong(bool isWrong, Part part) => isWrong ? part : Part.None;

    private static IEnumerable<ReportFiles> Reports() => ReportFiles.In(Samples.PathOf("scans"));

    private static string NameOf(ReportFiles report) => Path.GetFileName(report.Truth).Replace(".truth.json", "", StringComparison.Ordinal);

    /// <summary>All samples read in one run of the program.</summary>
    public sealed class Readings
    {
        private readonly Lazy<Dictionary<string, ComparedReport>> _all = new(Read);

        internal IReadOnlyDictionary<string, ComparedReport> All => _all.Value;

        private static Dictionary<string, ComparedReport> Read()
        {
            var reports = Reports().Where(static (_, i) => IsWhole || i % Share == 0).ToList();
            return reports.Zip(ReadingProgram.Read(ChildProgram.Command, reports))
                .ToDictionary(
                    static pair => NameOf(pair.First),
                    static pair => new ComparedReport(Truth.Load(pair.First.Truth), pair.Second));
        }
    }
}
