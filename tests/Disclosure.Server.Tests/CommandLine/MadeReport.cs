using System.Globalization;
using System.Net;
using System.Text;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Server.Tests.CommandLine;

/// <summary>
/// A report made for a test of the year: figures whose sums hold, and a web page that prints them in the form's own tables.
/// </summary>
internal sealed class MadeReport(string agency, int year, string form = "2021")
{
    private static readonly string[] Kinds = ["natural", "business", "research", "socialOrg", "legalService", "other"];

    private readonly Dictionary<string, decimal> _figures = [];

    /// <summary>Gets or sets who signs it; null for nobody.</summary>
    public string? Signed { get; set; }

    public string Overview { get; set; } = "";

    public string Problems { get; set; } = "";

    public decimal this[string id]
    {
        get => _figures.GetValueOrDefault(id);
        set => _figures[id] = value;
    }

    /// <summary>
    /// Sets what was received and carried over of a kind of applicant, of which so many were granted; the rest is carried on.
    /// </summary>
    public MadeReport Applications(string kind, int received, int over, int granted, int notHeld = 0)
    {
        this[$"applications.received.{kind}"] = received;
        this[$"applications.carriedOver.{kind}"] = over;
        this[$"applications.granted.{kind}"] = granted;
        this[$"applications.unavailable.notHeld.{kind}"] = notHeld;
        this[$"applications.total.{kind}"] = granted + notHeld;
        this[$"applications.carriedForward.{kind}"] = received + over - granted - notHeld;
        return this;
    }

    /// <summary>Adds the figures of a report to these.</summary>
    public void Add(MadeReport other)
    {
        foreach (var (id, value) in other._figures)
        {
            this[id] += value;
        }
    }

    public MadeReport With(string id, decimal value)
    {
        this[id] = value;
        return this;
    }

    /// <summary>Returns the page.</summary>
    public string Html()
    {
        Total();
        var title = $"{agency}{year}年政府信息公开工作年度报告";
        var page = new StringBuilder(
            $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>根据《中华人民共和国政府信息公开条例》规定，编制本报告。统计期限自{year}年1月1日起至{year}年12月31日止。</p>");
        foreach (var section in SectionKinds.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{section.Heading()}</h2>");
            page.Append(section switch
            {
                SectionKind.Overview => $"<p>{Overview}</p>",
                SectionKind.Problems => $"<p>{Problems}</p>",
                SectionKind.Others => "<p>本年度未收取信息处理费，没有其他需要报告的事项。</p>",
                _ => Table(FormDefinition.Find(form)!.Tables.Single(table => table.Section == section)),
            });
        }

        return page.Append(Signed is null ? "" : $"<p>{Signed}</p><p>{year + 1}年1月20日</p>").Append("</body></html>").ToString();
    }

    private void Total()
    {
        foreach (var row in FormDefinition.Find(form)!.Figures.Where(static figure => figure.Section == SectionKind.Applications)
            .Select(static figure => figure.Id[..figure.Id.LastIndexOf('.')]).Distinct())
        {
            this[$"{row}.total"] = Kinds.Sum(kind => this[$"{row}.{kind}"]);
        }

        foreach (var group in new[] { "reconsideration", "litigation.direct", "litigation.afterReconsideration" })
        {
            this[$"{group}.total"] =
                this[$"{group}.upheld"] + this[$"{group}.corrected"] + this[$"{group}.other"] + this[$"{group}.pending"];
        }
    }

    private string Table(FormTable table)
    {
        var text = new StringBuilder("<table border=\"1\">");
        foreach (var row in table.Cells.GroupBy(static cell => cell.Row).OrderBy(static row => row.Key))
        {
            text.Append("<tr>");
            foreach (var cell in row.OrderBy(static cell => cell.Column))
            {
                var content = cell.Kind == FormCellKind.Figure
                    ? this[cell.Id].ToString(cell.Id == "proactive.fees.amount" ? "0.0000" : "0.####", CultureInfo.InvariantCulture)
                    : WebUtility.HtmlEncode(cell.Label);
                text.Append(
                    CultureInfo.InvariantCulture, $"<td rowspan=\"{cell.RowSpan}\" colspan=\"{cell.ColumnSpan}\">{content}</td>");
            }

            text.Append("</tr>");
        }

        return text.Append("</table>").ToString();
    }
}
