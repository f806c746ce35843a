using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Witness;

/// <summary>A figure's place in a sum, with what passes between the two.</summary>
internal sealed class SumMember(Witnessed figure, int sign)
{
    /// <summary>The figure.</summary>
    public Witnessed Figure { get; } = figure;

    /// <summary>1 on the left of the equation, -1 on its right.</summary>
    public int Sign { get; } = sign;

    /// <summary>Whether the sum stays whole if the figure and its look-alikes are all misread in one way.</summary>
    public bool IsBlind { get; set; }

    /// <summary>How well each state of the figure goes with this sum, given the other figures; any scale.</summary>
    public double[] FromSum { get; set; } = [];

    /// <summary>Chance of each state of the figure by all that is known but this sum.</summary>
    public double[] ToSum { get; set; } = [];
}

/// <summary>
/// A sum all of whose figures were read, as a factor between them: it holds in print but now and then, so that its difference as read is
/// what its figures are wrong by.
/// </summary>
internal sealed class JudgedSum
{
    private readonly SumMember[] _members;
    private readonly decimal _difference;
    private readonly List<KnownError> _known = [];

    private JudgedSum(SumMember[] members, decimal difference) => (_members, _difference) = (members, difference);

    /// <summary>The sum between the figures; null where one of them was not read or is no number.</summary>
    public static JudgedSum? Of(FormSum sum, Dictionary<string, Witnessed> figures)
    {
        var members = new SumMember[sum.Left.Count + sum.Right.Count];
        decimal difference = 0;
        for (var i = 0; i < members.Length; i++)
        {
            var isLeft = i < sum.Left.Count;
            if (!figures.TryGetValue(isLeft ? sum.Left[i] : sum.Right[i - sum.Left.Count], out var figure))
            {
                return null;
            }

            members[i] = new SumMember(figure, isLeft ? 1 : -1);
            difference += members[i].Sign * figure.Addend;
        }

        var judged = new JudgedSum(members, difference);
        judged.Introduce();
        return judged;
    }

    /// <summary>Readies the messages, all errors and look-alikes being known.</summary>
    public void Begin()
    {
        foreach (var member in _members)
        {
            member.ToSum = new double[member.Figure.Prior.Length];
            member.FromSum = new double[member.Figure.Prior.Length];
            member.FromSum.AsSpan().Fill(1);
        }
    }

    /// <summary>
    /// Hears the figures' other sums and tells each figure anew how well its states go with this one; gives the largest change.
    /// </summary>
    public double Speak()
    {
        _known.Clear();
        double allRight = 1, oneKnown = 0;
        foreach (var member in _members)
        {
            Hear(member);
            var right = RightOf(member);
            allRight *= right;
            for (var i = 0; i < member.Figure.Errors.Count; i++)
            {
                var odds = member.ToSum[Witnessed.FirstError + i] / right;
                _known.Add(new KnownError(member, member.Sign * member.Figure.Errors[i], odds));
                oneKnown += odds;
            }
        }

        double change = 0;
        foreach (var member in _members)
        {
            change = Math.Max(change, Tell(member, allRight / RightOf(member), oneKnown));
        }

        return change;
    }

    private static double RightOf(SumMember member) =>
        Math.Max(member.ToSum[Witnessed.Right] + (member.IsBlind ? member.ToSum[Witnessed.Alike] : 0), 1e-12);

    private static void Hear(SumMember member)
    {
        var figure = member.Figure;
        double total = 0;
        for (var state = 0; state < figure.Prior.Length; state++)
        {
            var chance = figure.Prior[state];
            foreach (var place in figure.Places)
            {
                chance *= place == member ? 1 : place.FromSum[state];
            }

            member.ToSum[state] = chance;
            total += chance;
        }

        for (var state = 0; state < figure.Prior.Length; state++)
        {
            member.ToSum[state] /= total;
        }
    }

    /// <summary>
    /// Adds the sum to its figures: where it fails, each may be wrong by what it lacks; where look-alikes balance, it is blind to them.
    /// </summary>
    private void Introduce()
    {
        foreach (var member in _members)
        {
            member.Figure.Places.Add(member);
            if (_difference != 0)
            {
                member.Figure.MayBeWrongBy(-member.Sign * _difference);
            }

            var balance = 0;
            foreach (var other in _members)
            {
                balance += other.Figure.Addend == member.Figure.Addend ? other.Sign : 0;
            }

            member.IsBlind = member.Figure.Addend != 0 && balance == 0;
            foreach (var other in _members)
            {
                if (member.IsBlind && other != member && other.Figure.Addend == member.Figure.Addend)
                {
                    member.Figure.LooksLike(other.Figure.Doubt);
                }
            }
        }
    }

    private double Tell(SumMember member, double othersRight, double oneKnown)
    {
        var figure = member.Figure;
        double own = 0;
        for (var i = 0; i < figure.Errors.Count; i++)
        {
            own += member.ToSum[Witnessed.FirstError + i];
        }

        var othersKnown = othersRight * (oneKnown - (own / RightOf(member)));
        var othersUnknown = Math.Clamp(1 - othersRight - othersKnown, 0, 1);
        double change = 0;
        var right = OfOthers(-_difference);
        Set(Witnessed.Right, right);
        var unknown = _difference == 0
            ? (1 - ErrorModel.SumBrokenInPrint) * ErrorModel.WholeByChance
            : (1 - ((1 - ErrorModel.SumBrokenInPrint) * othersRight)) * ErrorModel.OfDifference(_difference);
        Set(Witnessed.Elsewhere, unknown);
        Set(Witnessed.Alike, member.IsBlind ? right : unknown);
        for (var i = 0; i < figure.Errors.Count; i++)
        {
            Set(Witnessed.FirstError + i, OfOthers(-_difference - (member.Sign * figure.Errors[i])));
        }

        return change;

        // Chance that the other figures are wrong by so much in all, or the sum is broken in print by it.
        double OfOthers(decimal wanted)
        {
            var chance = othersUnknown * (wanted == 0 ? ErrorModel.WholeByChance : ErrorModel.OfDifference(wanted));
            chance += wanted == 0 ? othersRight : 0;
            foreach (var error in _known)
            {
                chance += error.Member != member && error.InSum == wanted ? othersRight * error.Odds : 0;
            }

            return ((1 - ErrorModel.SumBrokenInPrint) * chance)
                + (wanted == 0 ? 0 : ErrorModel.SumBrokenInPrint * ErrorModel.OfDifference(wanted));
        }

        void Set(int state, double chance)
        {
            change = Math.Max(change, Math.Abs(chance - member.FromSum[state]));
            member.FromSum[state] = chance;
        }
    }

    /// <summary>An error a figure may have, as it counts in this sum, with its odds against the figure being right.</summary>
    private readonly record struct KnownError(SumMember Member, decimal InSum, double Odds);
}
