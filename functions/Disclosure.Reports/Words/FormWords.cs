using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>What the parts of the statutory form are called in one language.</summary>
public abstract class FormWords
{
    /// <summary>Gets the Chinese words, as the notices print them.</summary>
    public static FormWords Chinese { get; } = new ChineseFormWords();

    /// <summary>Gets the English words.</summary>
    public static FormWords English { get; } = new EnglishFormWords();

    /// <summary>Returns the heading of a section, numbering included.</summary>
    public abstract string Heading(SectionKind section);

    /// <summary>Returns the words of a label of the form; a label no edition has, as given.</summary>
    /// <param name="label">The label as the notice prints it, e.g. <see cref="FormCell.Label"/>.</param>
    public abstract string Label(string label);

    /// <summary>Returns the number of the notice that fixes an edition.</summary>
    public abstract string Notice(FormDefinition form);

    /// <summary>Returns what a person calls a figure: the labels of its row and its column, notes in brackets left out.</summary>
    public abstract string Name(FormFigure figure);

    /// <summary>Returns the name of the figure of an id; the id where the edition has none of it.</summary>
    internal string Figure(string form, string id) => Find(form, id) is { } figure ? Name(figure) : id;

    /// <summary>Returns the label of the column of a figure; its id where the edition has none of it.</summary>
    internal string ColumnOf(string form, string id) => Find(form, id) is { } figure ? Label(figure.Column.Label) : id;

    /// <summary>Returns the label of the row of a figure; its id where the edition has none of it.</summary>
    internal string RowOf(string form, string id) => Find(form, id) is { } figure ? Label(figure.Row.Label) : id;

    /// <summary>Returns the label of a row or column; its id where the edition has none of it.</summary>
    /// <param name="form">Id of the edition.</param>
    /// <param name="id">Row or column id, the block's part included.</param>
    internal string Line(string form, string id) => FormDefinition.Find(form)?.LabelOf(id) is { } label ? Label(label) : id;

    /// <summary>Returns what a group of section 四 is called; its id where the edition has none of it.</summary>
    internal string Group(string form, string id) =>
        FormDefinition.Find(form)?.Sums.FirstOrDefault(sum => sum.Kind == FormSumKind.RemedyTotal && sum.Where == id) is { } sum
            ? Label(sum.Subject)
            : id;

    /// <summary>Returns what figures that prose counts together are called; the id where they are none.</summary>
    /// <param name="form">Id of the edition.</param>
    /// <param name="id">
    /// <c>applications.refused.total</c> for the rows of a group, <c>litigation.upheld</c> for both groups of lawsuits.
    /// </param>
    internal string SumOf(string form, string id) => id switch
    {
        "applications.refused.total" => Label("（三）不予公开"),
        "applications.unavailable.total" => Label("（四）无法提供"),
        "applications.notProcessed.total" => Label("（五）不予处理"),
        "applications.otherOutcome.total" => Label("（六）其他处理"),
        _ when id.StartsWith("litigation.", StringComparison.Ordinal)
            && Find(form, $"litigation.direct.{id["litigation.".Length..]}") is { } figure =>
            Join(Label("行政诉讼"), Label(figure.Column.Label)),
        _ => id,
    };

    /// <summary>Returns two names, the second of a part of the first.</summary>
    private protected abstract string Join(string whole, string part);

    private static FormFigure? Find(string form, string id) => FormDefinition.Find(form)?.Figure(id);
}
