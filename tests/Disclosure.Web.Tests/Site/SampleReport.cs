using System.Globalization;
using Disclosure.Documents;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Web.Tests.Site;

/// <summary>Reports to send in, and the files that stand for them.</summary>
internal static class SampleReport
{
    public const string Agency = "青河县民政局";

    /// <summary>A report in which all sums hold, with some applications and one lawsuit.</summary>
    public static Report Sound(string agency = Agency, int year = 2024)
    {
        var values = new Dictionary<string, decimal>
        {
            ["proactive.normative.issued"] = 3,
            ["proactive.normative.repealed"] = 1,
            ["proactive.normative.inForce"] = 17,
            ["proactive.licensing.decisions"] = 245,
            ["proactive.penalties.decisions"] = 12,
            ["proactive.fees.amount"] = 38.6250m,
            ["litigation.direct.upheld"] = 1,
            ["litigation.direct.total"] = 1,
        };
        Add("received", 14, 2, 16);
        Add("carriedOver", 1, 0, 1);
        Add("granted", 9, 1, 10);
        Add("partlyGranted", 2, 0, 2);
        Add("refused.thirdParty", 1, 0, 1);
        Add("unavailable.notHeld", 2, 1, 3);
        Add("total", 14, 2, 16);
        Add("carriedForward", 1, 0, 1);
        var figures = Form2021.Definition.Figures.ToDictionary(
            place => place.Id, place => Printed(place.Id, values.GetValueOrDefault(place.Id)));
        return new Report(
            $"{agency}{year}年政府信息公开工作年度报告",
            agency,
            year,
            "2021",
            figures,
            new Dictionary<string, LabelReading>(),
            [
                .. SectionKinds.All.ToArray().Select(kind => new Section(kind, kind.Heading(), 1, Prose(kind, agency, year))),
            ]);

        void Add(string row, decimal natural, decimal business, decimal total)
        {
            values[$"applications.{row}.natural"] = natural;
            values[$"applications.{row}.business"] = business;
            values[$"applications.{row}.total"] = total;
        }
    }

    /// <summary>The same with other figures; null for one that was not found.</summary>
    public static Report With(this Report report, params (string Id, decimal? Value)[] changes)
    {
        var figures = new Dictionary<string, Figure>(report.Figures);
        foreach (var (id, value) in changes)
        {
            if (value is { } number)
            {
                figures[id] = Printed(id, number);
            }
            else
            {
                figures.Remove(id);
            }
        }

        return report with { Figures = figures };
    }

    /// <summary>A report with one error: the total of the applications received is wrong.</summary>
    public static Report WithError(string agency = Agency) => Sound(agency).With(("applications.received.total", 15));

    /// <summary>
    /// The file that stands for a report: it begins as a PDF does, and the rest is what <see cref="StandInReader"/> reads.
    /// </summary>
    public static byte[] File(this Report report) =>
        [.. "%PDF-1.7\n"u8, .. ReportJson.Serialize(new Reading("", "pdf", 5, report, []))];

    private static Figure Printed(string id, decimal value) =>
        new(id, value, value.ToString(CultureInfo.InvariantCulture), 2, new Box(100, 200, 120, 212), 1);

    private static string Prose(SectionKind kind, string agency, int year) => kind switch
    {
        SectionKind.Overview =>
            $"{year}年，{agency}认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，围绕群众关切扎实推进政务公开各项工作。\n" +
            "全年通过门户网站公开各类信息六百余条，办理群众留言一百余件，均在规定时限内答复。",
        SectionKind.Problems => "一是部分公开内容更新不够及时；二是政策解读形式比较单一。\n下一步，我局将健全公开清单，丰富解读形式，加强业务培训。",
        SectionKind.Others => "本年度未收取信息处理费。",
        _ => "",
    };
}
