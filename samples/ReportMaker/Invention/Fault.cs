using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using ReportMaker.Composition;

namespace ReportMaker.Invention;

/// <summary>A deliberate fault, which knows what the rules must say of it.</summary>
internal abstract record Fault
{
    public abstract void Commit(InventedReport report);
}

/// <summary>Figures raised or lowered so that the given sums no longer hold.</summary>
internal sealed record Miscount(IReadOnlyList<string> Ids, int Difference, IReadOnlyList<ExpectedFinding> Consequences) : Fault
{
    public override void Commit(InventedReport report)
    {
        foreach (var id in Ids)
        {
            report.Figures[id] = PrintedFigure.Of(report.Count(id) + Difference);
        }

        foreach (var finding in Consequences)
        {
            report.Expect(finding.Rule, finding.Where);
        }
    }
}

/// <summary>Every so manyth figure printed anew, the number before it hidden or struck through in the same cell.</summary>
/// <param name="Every">How many figures apart.</param>
/// <param name="IsSeen">Whether the old number is still to be seen, so that a reviewer must look.</param>
internal sealed record Replaced(int Every, bool IsSeen) : Fault
{
    public override void Commit(InventedReport report)
    {
        foreach (var id in Marked.Ids(report, Every))
        {
            var figure = report.Figures[id];
            var old = ((int)(figure.Value ?? 0) * 7 % 90) + 4;
            report.Figures[id] = figure with { Text = $"{Marking.Old}{old}{Marking.End}{figure.Text}" };
            if (IsSeen)
            {
                report.Expect("low-confidence", id);
            }
        }
    }
}

/// <summary>Every so manyth figure with the mark of a note behind it.</summary>
internal sealed record Noted(int Every, IReadOnlyList<string> Marks) : Fault
{
    public override void Commit(InventedReport report)
    {
        foreach (var (i, id) in Marked.Ids(report, Every).Index())
        {
            var figure = report.Figures[id];
            report.Figures[id] = figure with { Text = $"{figure.Text}{Marking.Note}{Marks[i % Marks.Count]}{Marking.End}" };
        }
    }
}

/// <summary>Cells left empty, or with a stroke where the form wants 0.</summary>
internal sealed record Blank(IReadOnlyList<string> Ids, string Text) : Fault
{
    public override void Commit(InventedReport report)
    {
        foreach (var id in Ids)
        {
            report.Figures[id] = new PrintedFigure(null, Text);
            report.Expect("blank-figure", id);
        }
    }
}

/// <summary>Words in the place of a number.</summary>
internal sealed record Words(string Id, string Text) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.Figures[Id] = new PrintedFigure(null, Text);
        report.Expect("not-a-number", Id);
    }
}

/// <summary>A count below zero, of a figure that stands in no sum.</summary>
internal sealed record Negative(string Id, int Value) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.Figures[Id] = PrintedFigure.Of(Value);
        report.Expect("negative", Id);
    }
}

/// <summary>A heading or label that departs from the form's wording.</summary>
internal sealed record Wording(string Id, string Printed) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.Wordings[Id] = Printed;
        report.Expect("label-wording", Id);
    }
}

/// <summary>A fee with fewer than the four decimals its heading asks for.</summary>
internal sealed record ShortFee(decimal Amount) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.Figures["proactive.fees.amount"] = new PrintedFigure(Amount, Amount.ToString(CultureInfo.InvariantCulture));
        report.Expect("fee-decimals", "proactive.fees.amount");
    }
}

/// <summary>A fee given in yuan, where heading or cell says so.</summary>
/// <param name="InHeading">Whether the heading of the column says the unit, not the cell.</param>
internal sealed record FeeInYuan(bool InHeading) : Fault
{
    private const string Id = "proactive.fees.amount";

    /// <summary>Yuan in the unit of the form, 万元.</summary>
    private const int InUnit = 10_000;

    public override void Commit(InventedReport report)
    {
        var yuan = (report.Figures[Id].Value ?? 0) * InUnit;
        var text = yuan.ToString("0.00", CultureInfo.InvariantCulture);
        report.Figures[Id] = new PrintedFigure(yuan / InUnit, InHeading ? text : text + "元");
        if (InHeading)
        {
            report.Wordings["proactive.amount"] = "本年收费金额（单位：元）";
        }

        report.Expect("fee-unit", Id);
    }
}

/// <summary>Every so manyth figure with the unit of what it counts behind it.</summary>
internal sealed record UnitsBehind(int Every, string Unit) : Fault
{
    public override void Commit(InventedReport report)
    {
        foreach (var id in Marked.Ids(report, Every).Where(id => report.Form.Figure(id)!.Column.Kind == FigureKind.Count))
        {
            report.Figures[id] = report.Figures[id] with { Text = report.Figures[id].Text + Unit };
        }
    }
}

/// <summary>Every so manyth 0 written otherwise.</summary>
internal sealed record OtherZeros(int Every, string Text) : Fault
{
    public override void Commit(InventedReport report)
    {
        foreach (var id in Marked.Ids(report, Every).Where(id => report.Figures[id].Text == "0"))
        {
            report.Figures[id] = report.Figures[id] with { Text = Text };
            report.Expect("figure-form", id);
        }
    }
}

/// <summary>A section left out with its heading.</summary>
internal sealed record SectionLeftOut(SectionKind Section) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.Headings.Remove(Section);
        report.Expect("section", Section.Id());
    }
}

/// <summary>Section 一 claims more applications than the table.</summary>
internal sealed record Overstatement(int By) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.OverstatedBy = By;
        report.Expect("narrative-figure", "applications.received.total");
    }
}

/// <summary>A title taken over from another year's report.</summary>
internal sealed record StaleTitle(int Year) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.TitleYear = Year;
        report.Expect("title", "");
    }
}

/// <summary>A title that is not worded as the format asks.</summary>
internal sealed record LooseTitle(string Ending) : Fault
{
    public override void Commit(InventedReport report)
    {
        report.TitleEnding = Ending;
        report.Expect("title", "");
    }
}

/// <summary>Chooses figures that are printed with a mark.</summary>
file static class Marked
{
    /// <summary>Returns every so manyth figure that is a number, in the form's order.</summary>
    public static IEnumerable<string> Ids(InventedReport report, int every) => report.Form.Figures
        .Select(static place => place.Id)
        .Where(id => report.Figures[id].Value is not null)
        .Where((_, i) => i % every == every / 2)
        .ToList();
}
