namespace Disclosure.Reports.Forms;

/// <summary>An edition of the statutory form: its tables with the ids of their figures, and the sums that hold in it.</summary>
public sealed class FormDefinition
{
    private readonly Dictionary<string, FormFigure> _figures = [];
    private readonly Dictionary<string, string> _labels = [];

    internal FormDefinition(string id, string notice, int firstYear, int? lastYear, IReadOnlyList<FormTable> tables)
    {
        Id = id;
        Notice = notice;
        FirstYear = firstYear;
        LastYear = lastYear;
        Tables = tables;
        var ordered = new List<FormFigure>(200);
        foreach (var table in tables)
        {
            foreach (var block in table.Blocks)
            {
                foreach (var row in block.Lines)
                {
                    foreach (var column in block.Leaves)
                    {
                        var figure = new FormFigure(block.FigureId(row, column), table.Section, block, row, column);
                        ordered.Add(figure);
                        _figures.Add(figure.Id, figure);
                        _labels.TryAdd(block.Prefix + row.Id, row.Label);
                        _labels.TryAdd(block.Prefix + column.Id, column.Label);
                    }
                }
            }
        }

        Figures = ordered;
        Sums = FormSums.Of(this);
    }

    /// <summary>Gets all editions known, the one in force first.</summary>
    public static IReadOnlyList<FormDefinition> All => [Form2021.Definition, Form2019.Definition];

    /// <summary>Gets the form id, <c>2021</c> or <c>2019</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the number of the notice that fixes the edition, e.g. 国办公开办函〔2021〕30号.</summary>
    public string Notice { get; }

    /// <summary>Gets the first year reported on with this edition.</summary>
    public int FirstYear { get; }

    /// <summary>Gets the last year reported on with this edition; null while it is in force.</summary>
    public int? LastYear { get; }

    /// <summary>Gets the tables of sections 二, 三 and 四.</summary>
    public IReadOnlyList<FormTable> Tables { get; }

    /// <summary>Gets every figure of the form, in the form's order.</summary>
    public IReadOnlyList<FormFigure> Figures { get; }

    /// <summary>Gets the sums that hold between the figures.</summary>
    public IReadOnlyList<FormSum> Sums { get; }

    /// <summary>Returns the sum that a finding of a rule about a place speaks of; null where the rule judges no sum there.</summary>
    public FormSum? SumOf(string rule, string where) => Sums.FirstOrDefault(sum => sum.Rule == rule && sum.Where == where);

    /// <summary>Returns the edition of an id; null where there is none.</summary>
    public static FormDefinition? Find(string id) => id switch
    {
        "2021" => Form2021.Definition,
        "2019" => Form2019.Definition,
        _ => null,
    };

    /// <summary>Returns the edition that a year is reported on with; the one in force for years no edition names.</summary>
    public static FormDefinition OfYear(int year) =>
        All.FirstOrDefault(form => form.IsOf(year)) ?? All[0];

    /// <summary>Returns whether a year is reported on with this edition; a year that is not known is with none.</summary>
    internal bool IsOf(int? year) => year >= FirstYear && (LastYear is not { } last || year <= last);

    /// <summary>
    /// Returns the label of a row or column that holds figures, by its id, the block's part included; null where there is none.
    /// </summary>
    internal string? LabelOf(string id) => _labels.GetValueOrDefault(id);

    /// <summary>Returns the figure of an id; null where this edition has none.</summary>
    public FormFigure? Figure(string id) => _figures.GetValueOrDefault(id);
}
