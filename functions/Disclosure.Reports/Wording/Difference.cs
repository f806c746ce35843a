namespace Disclosure.Reports.Wording;

/// <summary>How a printed wording differs from another.</summary>
internal static class Difference
{
    /// <summary>
    /// The most characters side by side that are replaced, left out or put in where the wordings are laid alongside with as few differences
    /// as possible (Wagner and Fischer: The string-to-string correction problem, 1974); 0 where they are the same.
    /// </summary>
    public static int LongestRun(string printed, string other)
    {
        var cost = new int[printed.Length + 1, other.Length + 1];
        for (var i = printed.Length; i >= 0; i--)
        {
            for (var j = other.Length; j >= 0; j--)
            {
                cost[i, j] = i == printed.Length ? other.Length - j
                    : j == other.Length ? printed.Length - i
                    : Math.Min(Math.Min(cost[i + 1, j], cost[i, j + 1]) + 1, cost[i + 1, j + 1] + (printed[i] == other[j] ? 0 : 1));
            }
        }

        var (longest, run) = (0, 0);
        for (int i = 0, j = 0; i < printed.Length || j < other.Length;)
        {
            if (i < printed.Length && j < other.Length && printed[i] == other[j] && cost[i, j] == cost[i + 1, j + 1])
            {
                run = 0;
                (i, j) = (i + 1, j + 1);
                continue;
            }

            longest = Math.Max(longest, ++run);
            var isReplaced = i < printed.Length && j < other.Length && cost[i, j] == cost[i + 1, j + 1] + 1;
            (i, j) = isReplaced ? (i + 1, j + 1) : i < printed.Length && cost[i, j] == cost[i + 1, j] + 1 ? (i + 1, j) : (i, j + 1);
        }

        return longest;
    }
}
