using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>A place in the form that holds a number.</summary>
/// <param name="Id">Figure id.</param>
/// <param name="Section">The section of its table.</param>
/// <param name="Block">The block it stands in.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
public sealed record FormFigure(string Id, SectionKind Section, FormBlock Block, FormRow Row, FormColumn Column)
{
    /// <summary>Gets what a person calls it in the form's own words, notes in brackets left out, e.g. （一）予以公开·自然人.</summary>
    public string Name => string.Join('·', Labels.Select(Short));

    /// <summary>Gets the labels of its row and its column, each from the outermost group that is part of its name.</summary>
    internal IEnumerable<string> Labels => RowPath().Concat(ColumnPath()).Where(static label => label.Length > 0);

    private List<string> RowPath() =>
        PathTo(Block.Rows, static row => row.Children, static row => row.Label, Row, skipOutermost: true);

    private List<string> ColumnPath() =>
        PathTo(Block.Columns, static column => column.Children, static column => column.Label, Column, skipOutermost: Row.Label.Length > 0);

    private static string Short(string label)
    {
        var note = label.IndexOf('（', 1);
        return note > 0 ? label[..note] : label;
    }

    /// <summary>
    /// The labels from the outermost group to the leaf; the outermost is left out where it heads the whole table and tells nothing apart.
    /// </summary>
    private static List<string> PathTo<T>(
        IReadOnlyList<T> level, Func<T, IReadOnlyList<T>> children, Func<T, string> label, T leaf, bool skipOutermost)
        where T : class
    {
        var path = new List<string>();
        Find(level);
        path.Reverse();
        if (skipOutermost && path.Count > 1)
        {
            path.RemoveAt(0);
        }

        return path;

        bool Find(IReadOnlyList<T> nodes)
        {
            foreach (var node in nodes)
            {
                if (ReferenceEquals(node, leaf) || Find(children(node)))
                {
                    path.Add(label(node));
                    return true;
                }
            }

            return false;
        }
    }
}
