using System.Text;
using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using ReportMaker;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace Disclosure.Reports.Tests.Samples;

/// <summary>Texts whose rows lost, gained or shifted cells on the way: what cannot be told is said, and nothing is wrong unseen.</summary>
public sealed class DamagedTextTests
{
    [Theory]
    [InlineData("Tabs")]
    [InlineData("Bars")]
    public void No_figure_is_wrong_unseen(string cells)
    {
        var (figures, told, silent) = (0, 0, new List<string>());
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var dice = new Dice(seed);
            var sample = new Sample("damaged", "澄岭县财政局", 2023, seed, new Chromium(new HtmlSheet()), "")
            {
                Scale = dice.Pick([Scale.Small, Scale.County, Scale.City]),
            };
            var report = sample.Invent();
            var sheet = new TextSheet
            {
                Cells = Enum.Parse<TextCells>(cells),
                Breaks = [5 + dice.Below(12), 18 + dice.Below(20)],
                Shifts = Some(dice, 6, static dice => dice.Pick([1, 2, -1, -2])),
                Lost = Some(dice, 5, static dice => dice.Below(13) - 6),
            };
            var read = ReportOf(new PlainText(sheet).Write(new Composer(report, sample.Layout).Compose()));
            var findings = ReportRules.Check(read, new CheckContext())
                .Where(static finding => finding.Rule is "low-confidence" or "unread")
                .Select(static finding => finding.Where).ToHashSet();
            foreach (var (id, figure) in report.Figures)
            {
                figures++;
                var isTold = findings.Contains(id) || findings.Contains(id[..id.LastIndexOf('.')]);
                told += isTold ? 1 : 0;
                if (!isTold && (!read.Figures.TryGetValue(id, out var found) || found.Value != figure.Value))
                {
                    silent.Add($"{seed}: {id} = {found?.Value}, not {figure.Value}");
                }
            }
        }

        Assert.Empty(silent);
        Assert.InRange(told, 1, figures / 3);
    }

    private static Dictionary<int, int> Some(Dice dice, int most, Func<Dice, int> value)
    {
        var some = new Dictionary<int, int>();
        for (var count = dice.Below(most + 1); count > 0; count--)
        {
            some[18 + dice.Below(25)] = value(dice);
        }

        return some;
    }

    private static Report ReportOf(string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = ContentFile.Read(Encoding.UTF8.GetBytes(text), ReadLimits.Default, cancellation);
        return Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, cancellation));
    }
}
