namespace Disclosure.Reports.Wording;

/// <summary>How alike two wordings are, from 0 to 1.</summary>
internal static class Likeness
{
    /// <summary>Characters compared: the longest label of the form has 34; the rest of a longer cell is prose.</summary>
    private const int Longest = 64;

    /// <summary>Two characters occur by chance in too many labels (公开, 其他) to speak for one of them.</summary>
    private const int ShortestPart = 3;

    /// <summary>
    /// 1 less the edit distance (Levenshtein 1966) as a share of the longer one's length; wordings beyond 64 characters are cut.
    /// </summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        var longer = Math.Max(a.Length, b.Length);
        if (longer == 0)
        {
            return 0;
        }

        return a.SequenceEqual(b) ? 1 : 1 - ((double)Distance(a, b) / longer);
    }

    /// <summary>
    /// As <see cref="Of"/>, but a printed wording that is a part of the other (torn, cut off) or holds it (merged with its neighbour)
    /// counts by how much of it is there: from 0.5 or 0.6 up, so that a part of any length outdoes a chance resemblance, to at most 0.9,
    /// so that a whole wording outdoes a part.
    /// </summary>
    public static double OfPart(ReadOnlySpan<char> printed, ReadOnlySpan<char> statutory)
    {
        var whole = Of(printed, statutory);
        if (whole == 1 || printed.Length < ShortestPart || statutory.Length < ShortestPart)
        {
            return whole;
        }

        if (statutory.IndexOf(printed) >= 0)
        {
            return Math.Max(whole, 0.5 + (0.4 * printed.Length / statutory.Length));
        }

        return printed.IndexOf(statutory) >= 0
            ? Math.Max(whole, 0.6 + (0.3 * statutory.Length / printed.Length))
            : whole;
    }

    /// <summary>Returns the most that <see cref="Of"/> can give for wordings of these lengths, in characters.</summary>
    public static double MostOf(int a, int b)
    {
        a = Math.Min(a, Longest);
        b = Math.Min(b, Longest);
        var longer = Math.Max(a, b);
        return longer == 0 ? 0 : 1 - ((double)Math.Abs(a - b) / longer);
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
