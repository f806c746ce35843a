using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Unruled;

/// <summary>The titles and the headings of columns that any edition of the form prints.</summary>
internal static class FormHeadings
{
    private static readonly HashSet<string> Titles =
    [
        .. Blocks().Where(static block => block.Title is not null).Select(static block => Label.Of(block.Title!).Full),
    ];

    private static readonly List<Label> Headings =
    [
        .. Blocks().SelectMany(static block => block.Leaves).SelectMany(static leaf => leaf.Accepted.Prepend(leaf.Label)).Distinct()
            .Select(Label.Of),
    ];

    /// <summary>Returns whether a text is the title of a block.</summary>
    public static bool IsTitle(string text) => text.Length > 0 && Titles.Contains(Label.Of(text).Full);

    /// <summary>Returns how like a text is to the heading of a column, 0 to 1; a part of one is less like it than the whole.</summary>
    public static double LikenessToHeading(string text)
    {
        var printed = Label.Of(text);
        var best = 0.0;
        foreach (var heading in Headings)
        {
            var lengths = heading.Words == printed.Words
                ? 1
                : Math.Min(heading.Full.Length, printed.Full.Length)
                    / (double)Math.Max(1, Math.Max(heading.Full.Length, printed.Full.Length));
            best = Math.Max(best, heading.LikenessTo(printed) * lengths);
        }

        return best;
    }

    private static IEnumerable<FormBlock> Blocks() =>
        FormDefinition.All.SelectMany(static form => form.Tables).SelectMany(static table => table.Blocks);
}
