namespace Disclosure.Reports.Fitting;

/// <summary>
/// The best pairing of two sequences that keeps the order of both (global alignment by dynamic programming, Needleman and Wunsch 1970):
/// form rows with table rows, form columns with table columns.
/// </summary>
internal static class SequenceAlignment
{
    /// <summary>Worth of a pair that is never made: far below what leaving out every row of the largest document costs.</summary>
    public const float Never = -1000;

    private enum Step : byte
    {
        SkipLeft,
        SkipRight,
        Pair,
        PairTwo,
    }

    /// <summary>
    /// For each element of the left sequence the element of the right one it is paired with, or -1.
    /// </summary>
    /// <param name="left">Length of the left sequence.</param>
    /// <param name="right">Length of the right sequence.</param>
    /// <param name="pair">What pairing two elements is worth.</param>
    /// <param name="pairTwo">What pairing a left element with a right one and its successor is worth; null where that is not done.</param>
    /// <param name="skipLeft">What leaving out a left element costs, as a number below 0.</param>
    /// <param name="skipRight">What leaving out a right element costs.</param>
    /// <param name="takesTwo">Set for the left elements that took two.</param>
    public static int[] Align(
        int left, int right, Func<int, int, float> pair, Func<int, int, float>? pairTwo,
        Func<int, float> skipLeft, Func<int, float> skipRight, bool[]? takesTwo = null)
    {
        var width = right + 1;
        var best = new float[(left + 1) * width];
        var steps = new Step[(left + 1) * width];
        for (var j = 1; j <= right; j++)
        {
            best[j] = best[j - 1] + skipRight(j - 1);
            steps[j] = Step.SkipRight;
        }

        for (var i = 1; i <= left; i++)
        {
            var line = i * width;
            best[line] = best[line - width] + skipLeft(i - 1);
            for (var j = 1; j <= right; j++)
            {
                var score = best[line - width + j] + skipLeft(i - 1);
                var step = Step.SkipLeft;
                Improve(best[line + j - 1] + skipRight(j - 1), Step.SkipRight, ref score, ref step);
                Improve(best[line - width + j - 1] + pair(i - 1, j - 1), Step.Pair, ref score, ref step);
                if (pairTwo is not null && j > 1)
                {
                    Improve(best[line - width + j - 2] + pairTwo(i - 1, j - 2), Step.PairTwo, ref score, ref step);
                }

                best[line + j] = score;
                steps[line + j] = step;
            }
        }

        return Trace(left, right, steps, takesTwo);
    }

    private static void Improve(float candidate, Step with, ref float score, ref Step step)
    {
        if (candidate > score)
        {
            score = candidate;
            step = with;
        }
    }

    private static int[] Trace(int left, int right, Step[] steps, bool[]? takesTwo)
    {
        var pairs = new int[left];
        Array.Fill(pairs, -1);
        for (int i = left, j = right; i > 0;)
        {
            switch (steps[(i * (right + 1)) + j])
            {
                case Step.Pair:
                    pairs[--i] = --j;
                    break;
                case Step.PairTwo:
                    j -= 2;
                    pairs[--i] = j;
                    if (takesTwo is not null)
                    {
                        takesTwo[i] = true;
                    }

                    break;
                case Step.SkipRight:
                    j--;
                    break;
                default:
                    i--;
                    break;
            }
        }

        return pairs;
    }
}
