namespace Disclosure.Documents.Tables;

/// <summary>Divides the words of a page set in two columns, so that a table in one does not run into the prose of the other.</summary>
internal static class PageColumns
{
    /// <summary>Fewest lines of prose in either column.</summary>
    private const int FewestLines = 6;

    /// <summary>Least width of a line of prose, as a share of the page's.</summary>
    private const double ProseWidth = 0.28;

    /// <summary>Returns the words of each column from the left; of all the page where it has one.</summary>
    public static List<List<(Word Word, Box Box)>> Of(List<(Word Word, Box Box)> words, double width)
    {
        var lines = AlignedLine.Of(words);
        var middle = width / 2;
        var (left, right, across) = (0, 0, 0);
        var (leftEnd, rightStart) = (0.0, width);
        foreach (var run in lines.SelectMany(static line => line.Runs))
        {
            if (run.Box.Width < ProseWidth * width || run.Words.Count < 4)
            {
                continue;
            }

            if (run.Box.Right < middle + (0.02 * width))
            {
                (left, leftEnd) = (left + 1, Math.Max(leftEnd, run.Box.Right));
            }
            else if (run.Box.Left > middle - (0.02 * width))
            {
                (right, rightStart) = (right + 1, Math.Min(rightStart, run.Box.Left));
            }
            else
            {
                across++;
            }
        }

        if (left < FewestLines || right < FewestLines || across > (left + right) / 2 || leftEnd > rightStart)
        {
            return [words];
        }

        var gutter = (leftEnd + rightStart) / 2;
        return [words.FindAll(word => word.Box.CenterX < gutter), words.FindAll(word => word.Box.CenterX >= gutter)];
    }
}
