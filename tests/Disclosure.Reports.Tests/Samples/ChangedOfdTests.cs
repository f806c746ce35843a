using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Disclosure.Documents;
using Disclosure.Documents.Ofd;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using ReportMaker;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Ofd;
using ReportMaker.Producers;

namespace Disclosure.Reports.Tests.Samples;

/// <summary>
/// OFDs in which one figure was hidden, moved, doubled or overprinted by hand: what the page shows is read, or a finding speaks of it.
/// </summary>
public sealed partial class ChangedOfdTests
{
    private const double Points = 72 / 25.4;

    /// <summary>What is done to a figure's object, and what is then to be seen in its place: as before, nothing, or another number.</summary>
    private static readonly (string Name, Func<Match, string> Change, string Seen)[] Changes =
    [
        ("covered", static m => m.Value + Box(m), ""),
        ("not visible", static m => m.Value.Replace(" Font=", " Visible=\"false\" Font=", StringComparison.Ordinal), ""),
        ("transparent", static m => m.Value.Replace(" Font=", " Alpha=\"0\" Font=", StringComparison.Ordinal), ""),
        ("white", static m => m.Value.Replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode", StringComparison.Ordinal), ""),
        ("neither filled nor stroked", static m => m.Value.Replace(" Font=", " Fill=\"false\" Font=", StringComparison.Ordinal), ""),
        ("clipped away", static m => m.Value.Replace(
            "<ofd:TextCode",
            "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"0 90 1 1\"><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 1 L 0 1 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:TextCode",
            StringComparison.Ordinal), ""),
        ("out of its boundary", static m => m.Value.Replace("X=\"0\"", "X=\"30\"", StringComparison.Ordinal), ""),
        ("flattened", static m => m.Value.Replace(" Font=", " CTM=\"1 0 0 0 0 0\" Font=", StringComparison.Ordinal), ""),
        ("off the page", static m => Moved(m, 0, 400), ""),
        ("replaced", static m => m.Value + Box(m) + Digits().Replace(m.Value, ">7<").Replace("DeltaX", "DeltaZ", StringComparison.Ordinal), "7"),
        ("doubled", static m => m.Value + Moved(m, 0.12, 0), "same"),
        ("overprinted", static m => m.Value + Digits().Replace(m.Value, ">4<"), "unsure"),
    ];

    public static TheoryData<string> Names() => [.. Changes.Select(static change => change.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_figure_is_wrong_unseen(string name)
    {
        var (_, change, seen) = Changes.Single(one => one.Name == name);
        var (changed, silent) = (0, new List<string>());
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var sample = new Sample("changed", "澄岭县财政局", 2023, seed, new Chromium(new HtmlSheet()), "") { Scale = Scale.County };
            var file = OfdWriter.Write(
                new Composer(sample.Invent(), sample.Layout).Compose(), OfdSample.Style, new OfdShape { Text = OfdText.Groups });
            var before = ReportOf(file);
            var (after, id) = Changed(file, before, change, new Dice(seed));
            if (id is null)
            {
                continue;
            }

            changed++;
            var read = ReportOf(after);
            var findings = ReportRules.Check(read, new CheckContext()).Select(static finding => finding.Where).ToHashSet();
            foreach (var (figure, was) in before.Figures)
            {
                var isTold = findings.Contains(figure) || findings.Contains(figure[..figure.LastIndexOf('.')]);
                decimal? expected = figure != id || seen is "same" or "unsure" ? was.Value
                    : seen.Length == 0 ? null
                    : decimal.Parse(seen, CultureInfo.InvariantCulture);
                if (!isTold && (read.Figures.GetValueOrDefault(figure)?.Value != expected || (figure == id && seen == "unsure")))
                {
                    silent.Add($"{seed}: {figure} = {read.Figures.GetValueOrDefault(figure)?.Value}, not {expected}; changed {id}");
                }
            }
        }

        Assert.Empty(silent);
        Assert.InRange(changed, 8, 12);
    }

    private static Report ReportOf(byte[] file)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return Assert.Single(ReportReader.ReadAll(OfdFile.Read(file, ReadLimits.Default, cancellation), ReadLimits.Default, cancellation));
    }

    private static string Box(Match text)
    {
        var n = text.Groups["box"].Value.Split(' ');
        var (x, y) = (double.Parse(n[0], CultureInfo.InvariantCulture), double.Parse(n[1], CultureInfo.InvariantCulture));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<ofd:PathObject ID=\"9\" Boundary=\"{x - 1} {y - 0.2} 14 5\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"255 255 255\"/>"
            + $"<ofd:AbbreviatedData>M 0 0 L 14 0 L 14 5 L 0 5 C</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private static string Moved(Match text, double right, double down)
    {
        var n = Array.ConvertAll(
            text.Groups["box"].Value.Split(' '), static number => double.Parse(number, CultureInfo.InvariantCulture));
        return text.Value.Replace(
            $"Boundary=\"{text.Groups["box"].Value}\"",
            string.Create(CultureInfo.InvariantCulture, $"Boundary=\"{n[0] + right} {n[1] + down} {n[2]} {n[3]}\""),
            StringComparison.Ordinal);
    }

    /// <summary>The file with the object of a figure of two digits or more changed, and the figure's id; null where there is none.</summary>
    private static (byte[] File, string? Id) Changed(byte[] file, Report report, Func<Match, string> change, Dice dice)
    {
        var figures = report.Figures.Values.Where(static figure => figure.Value is >= 10).ToList();
        var chosen = figures.Count == 0 ? null : figures[dice.Below(figures.Count)];
        string? id = null;
        using var source = new ZipArchive(new MemoryStream(file));
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                if (chosen is not null && entry.FullName == $"Doc_0/Pages/Page_{chosen.Page - 1}/Content.xml")
                {
                    text = TextObject().Replace(text, match =>
                    {
                        var n = Array.ConvertAll(
                            match.Groups["box"].Value.Split(' '), static number => double.Parse(number, CultureInfo.InvariantCulture) * Points);
                        if (id is not null || !chosen.Box.Contains(n[0] + (n[2] / 2), n[1] + (n[3] / 2)))
                        {
                            return match.Value;
                        }

                        id = chosen.Id;
                        return change(match);
                    });
                }

                using var writer = new StreamWriter(archive.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return (target.ToArray(), id);
    }

    [GeneratedRegex("<ofd:TextObject ID=\"[0-9]+\" Boundary=\"(?<box>[^\"]+)\"[^>]*><ofd:TextCode[^>]*>[0-9]+</ofd:TextCode></ofd:TextObject>\n")]
    private static partial Regex TextObject();

    [GeneratedRegex(">[0-9]+<")]
    private static partial Regex Digits();
}
