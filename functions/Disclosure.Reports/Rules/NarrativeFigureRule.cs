using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Statements;

namespace Disclosure.Reports.Rules;

/// <summary>
/// A count stated in the prose of sections 一, 二, 三, 五 and 六 contradicts the tables. What a paragraph states twice, once as the tables have
/// it, is no contradiction: the other count is of a part.
/// </summary>
internal static class NarrativeFigureRule
{
    private const string Id = "narrative-figure";
    private const string Lawsuits = "litigation.total";
    private const string CarriedOver = "applications.carriedOver.total";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var contradicted = Contradicted(input);
        foreach (var place in input.Form.Figures)
        {
            if (contradicted.TryGetValue(place.Id, out var found))
            {
                var (statement, section, tabled) = found;
                yield return Findings.Of(
                    Id, Severity.Warning, place.Id, FactOf(input.Form.Id, place.Id, statement, section, tabled), statement.Count, tabled);
            }
        }
    }

    /// <summary>The first statement that contradicts each figure, by the figure's id; of several figures the first's.</summary>
    private static Dictionary<string, (Statement Statement, SectionKind Section, decimal Tabled)> Contradicted(RuleInput input)
    {
        var reader = new StatementReader(
            new StatementScope(input.Report.Agency, input.Context.OwnNames, input.Report.Year ?? input.Context.Year, input.Form));
        var contradicted = new Dictionary<string, (Statement, SectionKind, decimal)>();
        (Statement Statement, SectionKind Section)? all = null;
        var isCarriedForwardStated = false;
        foreach (var section in input.Report.Sections)
        {
            if (section.Kind == SectionKind.Remedies)
            {
                continue;
            }

            foreach (var paragraph in reader.Read(section.Text, section.Kind == SectionKind.Applications))
            {
                foreach (var subject in paragraph.GroupBy(static one => one.Subject))
                {
                    if (subject.Key == StatedSubject.CarriedForward)
                    {
                        all ??= subject.FirstOrDefault(static one => one.Kind == StatementKind.All) is { } whole
                            ? (whole, section.Kind)
                            : null;
                        isCarriedForwardStated |= subject.Any(static one => one.Kind != StatementKind.All);
                    }

                    Add(input, contradicted, section.Kind, [.. subject.Where(static one => one.Kind != StatementKind.All)]);
                }
            }
        }

        // 均已办结 beside a number that is carried forward is said of the rest.
        if (all is { } stated && !isCarriedForwardStated)
        {
            Add(input, contradicted, stated.Section, [stated.Statement]);
        }

        return contradicted;
    }

    private static void Add(
        RuleInput input,
        Dictionary<string, (Statement Statement, SectionKind Section, decimal Tabled)> contradicted,
        SectionKind section,
        IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        List<string> figures = [.. statements[0].Subject.FiguresAmong(input.Form.Figures.Select(static place => place.Id))];
        if (figures.Count > 0 && Tabled(input, figures) is { } tabled && !statements.Any(one => Agrees(input, one, tabled)))
        {
            contradicted.TryAdd(figures[0], (statements[0], section, tabled));
        }
    }

    private static bool Agrees(RuleInput input, Statement statement, decimal tabled) =>
        statement.Count == tabled
        || (statement.Kind == StatementKind.MayIncludeCarriedOver && statement.Count == tabled + Tabled(input, [CarriedOver]));

    /// <summary>What the tables say; null where a figure was not read, or holds no number.</summary>
    private static decimal? Tabled(RuleInput input, IReadOnlyList<string> figures) =>
        FormSum.AddUp(figures, input.Report.Figures, FormSum.AddendOf);

    private static FindingFact FactOf(string form, string figure, Statement statement, SectionKind section, decimal tabled) =>
        !statement.Subject.IsSum || statement.Subject.Id == figure
            ? new ProseDiffers(form, figure, statement.Count, tabled) { Section = section, Quote = statement.Quote }
        : statement.Subject.Id == Lawsuits
            ? new ProseOfLawsuitsDiffers(form, statement.Count, tabled) { Section = section, Quote = statement.Quote }
        : new ProseOfSumDiffers(form, statement.Subject.Id, statement.Count, tabled) { Section = section, Quote = statement.Quote };
}
