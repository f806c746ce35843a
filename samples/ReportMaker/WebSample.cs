using System.Text;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>A report as a web page.</summary>
/// <param name="Report">The report; what would make a PDF of it is left aside.</param>
/// <param name="Charset">Name of the encoding, as the page says it.</param>
internal sealed record WebSample(Sample Report, string Charset = "utf-8")
{
    /// <summary>What stands in the head beside the title.</summary>
    public string Head { get; init; } = "";

    /// <summary>What stands above the article.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands below the article.</summary>
    public string After { get; init; } = "";

    /// <summary>What is done to the whole page.</summary>
    public Func<string, string> Change { get; init; } = static page => page;

    /// <summary>What the reading must find beyond the faults of the report.</summary>
    public IReadOnlyList<ExpectedFinding> Findings { get; init; } = [];

    /// <summary>Writes the page and the truth beside it; gives what the rules must find.</summary>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var report = Report.Invent();
        foreach (var finding in Findings)
        {
            report.Expect(finding.Rule, finding.Where);
        }

        var page = new ReportHtml(new HtmlSheet()).Write("政府信息公开", new Composer(report, Report.Layout).Compose())
            .Replace("charset=\"utf-8\"", $"charset=\"{Charset}\"", StringComparison.Ordinal)
            .Replace("</head>", Head.Replace("TITLE", report.Title, StringComparison.Ordinal) + "</head>", StringComparison.Ordinal)
            .Replace("<body>", "<body>" + Before, StringComparison.Ordinal)
            .Replace("</body>", After + "</body>", StringComparison.Ordinal);
        var encoding = Charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".html"), encoding.GetBytes(Change(page)));
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".truth.json"), Truth.Of(report));
        return report.Findings;
    }
}
